import HTTPTypes
import Testing

@testable import Server

/// One request as a browser, or something else, would send it.
struct CrossSiteCase: Sendable, CustomTestStringConvertible {
    var method = HTTPRequest.Method.post
    var path = "/api/auth/logout"
    var host = "tasks.example"
    var cookie: String? = "session=abc"
    var site: String?
    var origin: String?
    var publicOrigins: [String] = []
    var isPermitted: Bool

    var testDescription: String {
        "\(method) \(path) cookie=\(cookie ?? "-") site=\(site ?? "-") origin=\(origin ?? "-") \(publicOrigins)"
    }

    var request: HTTPRequest {
        var request = HTTPRequest(method: method, scheme: "http", authority: host, path: path)
        request.headerFields[.cookie] = cookie
        request.headerFields[.secFetchSite] = site
        request.headerFields[.origin] = origin
        return request
    }
}

@Suite("Cross-site requests")
struct CrossSiteTests {
    static let own = "https://tasks.example"
    static let cases: [CrossSiteCase] = [
        // What the browser says about the request decides.
        .init(site: "same-origin", isPermitted: true),
        .init(site: "none", isPermitted: true),
        .init(site: "same-site", isPermitted: false),
        .init(site: "cross-site", isPermitted: false),
        .init(site: "SAME-ORIGIN", isPermitted: false),
        .init(site: "same-origin, cross-site", isPermitted: false),
        .init(site: "", isPermitted: false),
        .init(site: "cross-site", origin: own, isPermitted: false),
        .init(site: "same-origin", origin: "https://evil.example", isPermitted: true),
        // Every unsafe method, no safe one.
        .init(method: .put, site: "cross-site", isPermitted: false),
        .init(method: .patch, site: "cross-site", isPermitted: false),
        .init(method: .delete, site: "cross-site", isPermitted: false),
        .init(method: HTTPRequest.Method("PURGE")!, site: "cross-site", isPermitted: false),
        .init(method: .get, site: "cross-site", isPermitted: true),
        .init(method: .head, site: "cross-site", isPermitted: true),
        .init(method: .options, site: "cross-site", isPermitted: true),
        // Without Fetch Metadata, the origin against the host.
        .init(origin: "https://tasks.example", isPermitted: true),
        .init(origin: "http://tasks.example", isPermitted: true),
        .init(host: "tasks.example:443", origin: "https://tasks.example", isPermitted: true),
        .init(host: "127.0.0.1:8080", origin: "http://127.0.0.1:8080", isPermitted: true),
        .init(host: "127.0.0.1:8080", origin: "http://127.0.0.1:8081", isPermitted: false),
        .init(origin: "https://evil.example", isPermitted: false),
        .init(origin: "https://tasks.example.evil.example", isPermitted: false),
        .init(origin: "https://eviltasks.example", isPermitted: false),
        .init(origin: "https://tasks.example:444", isPermitted: false),
        .init(origin: "null", isPermitted: false),
        .init(origin: "", isPermitted: false),
        .init(origin: "file://", isPermitted: false),
        .init(origin: "https://tasks.example/", isPermitted: false),
        // Or against the public origins, and then the host counts for nothing.
        .init(host: "10.0.0.7:8080", origin: own, publicOrigins: [own], isPermitted: true),
        .init(origin: "http://tasks.example", publicOrigins: [own], isPermitted: false),
        .init(host: "evil.example", origin: "https://evil.example", publicOrigins: [own], isPermitted: false),
        // Requests that no cookie gives power to.
        .init(cookie: nil, site: "cross-site", isPermitted: true),
        .init(cookie: "other=1; sessions=2; xsession=3", site: "cross-site", isPermitted: true),
        .init(cookie: "other=1; session=2", site: "cross-site", isPermitted: false),
        .init(cookie: "other=1;session=2", site: "cross-site", isPermitted: false),
        // Not from a browser.
        .init(isPermitted: true),
        // Signing somebody else in needs no cookie.
        .init(path: "/session/login", cookie: nil, site: "cross-site", isPermitted: false),
        .init(path: "/session/login?x", cookie: nil, origin: "https://evil.example", isPermitted: false),
        .init(path: "/session/register", cookie: nil, origin: "null", isPermitted: false),
        .init(path: "/session/logout", cookie: nil, site: "same-origin", isPermitted: true),
    ]

    @Test("The matrix", arguments: cases)
    func permits(_ example: CrossSiteCase) {
        let policy = CrossSitePolicy(publicOrigins: example.publicOrigins.compactMap(Origin.init))
        #expect(policy.permits(example.request) == example.isPermitted)
    }
}
