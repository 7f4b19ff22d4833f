import AuthAPI
import ContractRuntime
import Handlers
import Testing

@Suite struct OriginCheckTests {
    private static func request(_ method: HTTPRequest.Method, _ fields: [String: String]) -> HTTPRequest {
        var request = HTTPRequest(method: method, scheme: "http", authority: "tasks.example:8080", path: "/")
        for (name, value) in fields {
            if let name = HTTPField.Name(name) { request.headerFields[name] = value }
        }
        return request
    }

    private static let unsafe: [HTTPRequest.Method] = [.post, .put, .patch, .delete]

    @Test(arguments: unsafe, [
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Sec-Fetch-Site": ""],
        ["Sec-Fetch-Site": "SAME-ORIGIN"], ["Sec-Fetch-Site": "same-origin, cross-site"], ["Origin": "null"],
        ["Sec-Fetch-Site": "cross-site", "Origin": "http://tasks.example:8080"],
        ["Origin": "http://evil.example"], ["Origin": "http://tasks.example"], ["Origin": "http://tasks.example:8081"],
        ["Origin": "http://tasks.example:8080.evil.example"], ["Origin": "http://evil-tasks.example:8080"],
        ["Origin": "http://a@tasks.example:8080"], ["Origin": "tasks.example:8080"], ["Origin": ""],
        ["Origin": "ftp://tasks.example:8080"], ["Origin": "http://tasks.example:8080/"],
    ])
    func aForeignPageMayNotAct(method: HTTPRequest.Method, fields: [String: String]) {
        #expect(!OriginCheck().allows(Self.request(method, fields)))
    }

    @Test(arguments: unsafe, [
        [:], ["Sec-Fetch-Site": "same-origin"], ["Sec-Fetch-Site": "none"], ["Origin": "http://tasks.example:8080"],
        ["Origin": "https://tasks.example:8080"], ["Origin": "http://Tasks.Example:8080"],
        ["Sec-Fetch-Site": "same-origin", "Origin": "http://tasks.example:8080"],
    ])
    func theServersOwnPageMay(method: HTTPRequest.Method, fields: [String: String]) {
        #expect(OriginCheck().allows(Self.request(method, fields)))
    }

    @Test(arguments: [HTTPRequest.Method.get, .head, .options])
    func readingIsFree(method: HTTPRequest.Method) {
        #expect(OriginCheck().allows(Self.request(method, ["Sec-Fetch-Site": "cross-site"])))
    }

    @Test func trustedOriginsMayAct() {
        let check = OriginCheck(trustedOrigins: ["https://front.example"])
        let fields = ["Origin": "https://front.example", "Sec-Fetch-Site": "cross-site"]
        #expect(check.allows(Self.request(.post, fields)))
        #expect(!check.allows(Self.request(.post, ["Origin": "https://front.example.evil.example"])))
    }

    @Test func theCookieIsCheckedAndTheHeaderIsNot() async throws {
        let service = try TestService()
        let session = try await service.signUp()
        let path = "/api/\(session.user.id)/tasks"
        let foreign = ["Sec-Fetch-Site": "cross-site", "Origin": "http://evil.example"]
        let cookie = foreign.merging(["Cookie": "session=\(session.accessToken)"]) { $1 }
        let bearer = foreign.merging(["Authorization": "Bearer \(session.accessToken)"]) { $1 }
        #expect(await service.send(.post, path, cookie, json: #"{"title":"x"}"#).status == 403)
        #expect(await service.send(.get, path, cookie).status == 200)
        #expect(await service.send(.post, path, bearer, json: #"{"title":"x"}"#).status == 201)
        #expect(await service.send(.post, "/api/auth/logout", cookie).status == 403)
        #expect(service.events.contains(.foreignOrigin))
        #expect(try await service.client(session.accessToken).listTasks(userID: session.user.id).total == 1)
    }
}
