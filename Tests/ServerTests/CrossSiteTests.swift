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
    var secondSite: String?
    var origin: String?
    var secondOrigin: String?
    var publicOrigins: [String] = []
    var isPermitted: Bool

    var testDescription: String {
        let sites = [site, secondSite].compactMap(\.self)
        let origins = [origin, secondOrigin].compactMap(\.self)
        return "\(method) \(path) cookie=\(cookie ?? "-") sites=\(sites) origins=\(origins) \(publicOrigins)"
    }

    var request: HTTPRequest {
        var request = HTTPRequest(method: method, scheme: "http", authority: host, path: path)
        request.headerFields[.cookie] = cookie
        request.headerFields[values: .secFetchSite] = [site, secondSite].compactMap(\.self)
        request.headerFields[values: .origin] = [origin, secondOrigin].compactMap(\.self)
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
        .init(site: "cross-site", origin: own, publicOrigins: [own], isPermitted: false),
        // A browser says it once.
        .init(site: "same-origin", secondSite: "cross-site", isPermitted: false),
        .init(site: "cross-site", secondSite: "same-origin", isPermitted: false),
        .init(site: "same-origin", secondSite: "same-origin", isPermitted: false),
        .init(site: "none", secondSite: "", isPermitted: false),
        .init(origin: own, secondOrigin: "https://evil.example", isPermitted: false),
        .init(origin: "https://evil.example", secondOrigin: own, isPermitted: false),
        .init(origin: own, secondOrigin: own, publicOrigins: [own], isPermitted: false),
        // Every unsafe method, no safe one.
        .init(method: .put, site: "cross-site", isPermitted: false),
        .init(method: .patch, site: "cross-site", isPermitted: false),
        .init(method: .delete, site: "cross-site", isPermitted: false),
        .init(method: HTTPRequest.Method("PURGE")!, site: "cross-site", isPermitted: false),
        .init(method: .trace, site: "cross-site", isPermitted: false),
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
        .init(host: "tasks.example:8080", origin: "http://tasks.example:8080.evil.example", isPermitted: false),
        .init(host: "tasks.example:8080", origin: "http://a@tasks.example:8080", isPermitted: false),
        .init(host: "tasks.example:8080", origin: "tasks.example:8080", isPermitted: false),
        .init(host: "tasks.example:8080", origin: "ftp://tasks.example:8080", isPermitted: false),
        .init(host: "Tasks.Example:8080", origin: "http://tasks.example:8080", isPermitted: true),
        .init(host: "tasks.example:8080", origin: "http://Tasks.Example:8080", isPermitted: true),
        .init(origin: "null", isPermitted: false),
        .init(origin: "", isPermitted: false),
        .init(origin: "file://", isPermitted: false),
        .init(origin: "https://tasks.example/", isPermitted: false),
        // Or against the public origins, and then the host counts for nothing.
        .init(host: "10.0.0.7:8080", origin: own, publicOrigins: [own], isPermitted: true),
        .init(origin: "http://tasks.example", publicOrigins: [own], isPermitted: false),
        .init(host: "10.0.0.7", origin: "https://tasks.example:443", publicOrigins: [own], isPermitted: true),
        .init(host: "10.0.0.7", origin: "https://TASKS.example", publicOrigins: [own], isPermitted: true),
        .init(origin: "https://front.example", publicOrigins: [own, "https://front.example"], isPermitted: true),
        .init(origin: "https://tasks.example.evil.example", publicOrigins: [own], isPermitted: false),
        .init(host: "evil.example", origin: "https://evil.example", publicOrigins: [own], isPermitted: false),
        // Requests that no cookie gives power to.
        .init(cookie: nil, site: "cross-site", isPermitted: true),
        .init(cookie: "other=1; sessions=2; xsession=3", site: "cross-site", isPermitted: true),
        .init(cookie: "other=1; session=2", site: "cross-site", isPermitted: false),
        .init(cookie: "other=1;session=2", site: "cross-site", isPermitted: false),
        .init(cookie: "other=1;\tsession =2", site: "cross-site", isPermitted: false),
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
