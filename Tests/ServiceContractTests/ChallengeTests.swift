import AuthAPI
import ContractRuntime
import HTTPTypes
import Testing

@testable import Contract

/// The contract's example, the runtime and the handlers say alike how to authenticate.
@Suite struct ChallengeTests {
    @Test func everybodyNamesTheSameRealm() async throws {
        let header = try #require(
            ContractUnderTest.authAPI.document.components.headers.first { $0.name == "WWWAuthenticate" }
        )
        guard case .value(let header) = header.value, case .string(let example)? = header.examples.single?.value else {
            Issue.record("the header has no example")
            return
        }
        let service = try await ServiceUnderTest.make().service
        var login = HTTPRequest(method: .post, scheme: "http", authority: "a", path: "/api/auth/login")
        login.headerFields[.contentType] = "application/json"
        let wrong = IncomingBody(Array(#"{"email":"ada@example.org","password":"wrong"}"#.utf8))
        let me = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/api/auth/me")
        for (request, body) in [(login, wrong), (me, IncomingBody.none)] {
            let response = await service.respond(to: request, body: body)
            #expect(response.head.status == .unauthorized)
            #expect(response.head.headerFields[values: .wwwAuthenticate].first == example)
        }
    }
}
