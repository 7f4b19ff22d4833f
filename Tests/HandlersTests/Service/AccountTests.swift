import AuthAPI
import ContractRuntime
import Foundation
import Testing

@testable import Handlers

@Suite struct AccountTests {
    private let password = "correct horse"

    private func login(_ email: String, _ password: String) -> LoginRequest {
        LoginRequest(email: email, password: password)
    }

    @Test func aNewUserIsSignedIn() async throws {
        let service = try TestService()
        let session = try await service.signUp("Ada@Example.com")
        #expect(session.tokenType == .bearer)
        #expect(session.expiresIn == 604_800)
        #expect(session.user.email == "Ada@Example.com")
        #expect(session.user.name == "Ada")
        #expect(session.user.createdAt == service.now)
        #expect(try await service.client(session.accessToken).getCurrentUser() == session.user)
        #expect(service.events.contains(.signedUp(user: session.user.id)))
    }

    @Test func aTokenSaysWhoseItIs() async throws {
        let service = try TestService(lifetime: 900)
        let session = try await service.signUp()
        let now = Int(service.now.timeIntervalSince1970)
        let claims = try service.tokens.verify(session.accessToken, now: now)
        #expect(session.expiresIn == 900)
        #expect(claims.subject == session.user.id)
        #expect(claims.userID == session.user.id)
        #expect(claims.email == session.user.email)
        #expect(claims.issuedAt == now)
        #expect(claims.expiresAt == now + 900)
    }

    @Test func aPasswordIsStoredAsItsHashOnly() async throws {
        let service = try TestService()
        _ = try await service.signUp(password: password)
        let account = try #require(try await service.store.account(email: "ada@example.com"))
        #expect(account.passwordRecord.hasPrefix("$scrypt$"))
        #expect(!account.passwordRecord.contains(password))
    }

    @Test(arguments: ["ada@example.com", "ADA@EXAMPLE.COM", "Ada@example.com"])
    func anAddressIsTakenInAnyCase(email: String) async throws {
        let service = try TestService()
        _ = try await service.signUp("ada@example.com")
        do {
            _ = try await service.signUp(email)
            Issue.record("registered twice")
        } catch let error as RegisterUser.Failure {
            #expect(error.status == 409)
            #expect(error.problem?.type == "/problems/email-taken")
        }
    }

    @Test func ofManyWhoRegisterAnAddressAtOnceOneDoes() async throws {
        let service = try TestService()
        let statuses = try await withThrowingTaskGroup(of: Int?.self) { group in
            for _ in 0..<50 { group.addTask { try await status { try await service.signUp() } } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 200 } == 1)
        #expect(statuses.count { $0 == 409 } == 49)
    }

    @Test(arguments: ["ada@example.com", "ADA@Example.COM"])
    func aUserSignsInWithTheAddressInAnyCase(email: String) async throws {
        let service = try TestService()
        let first = try await service.signUp()
        let second = try await service.client().loginUser(body: login(email, password))
        #expect(second.user == first.user)
        #expect(second.accessToken != first.accessToken)
        #expect(try await service.client(second.accessToken).getCurrentUser() == first.user)
    }

    /// The request's id and nothing else may differ.
    @Test func aWrongPasswordAndAnUnknownAddressAreAnsweredWithTheSameBytes() async throws {
        let service = try TestService()
        _ = try await service.signUp()
        var answers: [RawResponse] = []
        for body in [
            #"{"email":"ada@example.com","password":"wrong horse"}"#,
            #"{"email":"eve@example.com","password":"wrong horse"}"#,
            #"{"email":"eve@example.com","password":"x"}"#,
        ] {
            var response = await service.send(.post, "/api/auth/login", json: body)
            if let name = HTTPField.Name("X-Request-ID") { response.head.headerFields[name] = nil }
            answers.append(RawResponse(head: response.head, body: response.body))
        }
        #expect(Set(answers).count == 1)
        let first = try #require(answers.first)
        #expect(first.status == 401)
        #expect(String(decoding: first.body, as: UTF8.self).contains("Invalid credentials"))
        #expect(first.head.headerFields[.wwwAuthenticate]?.hasPrefix("Bearer ") == true)
    }

    @Test func oldRecordsAreReplacedAtTheFirstSignIn() async throws {
        let service = try TestService()
        let old = "$scrypt$ln=10,r=8,p=2$AAECAwQFBgcICQoLDA0ODw$5V+IyNOG7VdNqfEwku7fVRNmRq0SrjnsUA8hH2Zy59M"
        let account = Account(
            id: UUID(), email: "old@example.com", name: "Old", passwordRecord: old, createdAt: service.now
        )
        let session = SessionRecord(
            id: UUID(), userID: account.id, createdAt: service.now, expiresAt: service.now + 60
        )
        try await service.store.add(account, session: session)
        _ = try await service.client().loginUser(body: login("old@example.com", "correct horse battery"))
        let replaced = try await service.store.account(email: "old@example.com")?.passwordRecord
        #expect(replaced?.hasPrefix("$scrypt$ln=4,r=8,p=1$") == true)
        _ = try await service.client().loginUser(body: login("old@example.com", "correct horse battery"))
    }

    @Test func anUnreadableRecordIsAWrongPasswordAndIsLogged() async throws {
        let service = try TestService()
        let user = try await service.signUp().user
        let record = try #require(try await service.store.account(email: user.email)).passwordRecord
        #expect(try await service.store.replacePasswordRecord(of: user.id, record, by: "$1$md5$x"))
        let body = login(user.email, password)
        #expect(try await status { try await service.client().loginUser(body: body) } == 401)
        #expect(service.events.contains(.unreadablePasswordRecord(user: user.id)))
    }

    /// Undecided is not wrong: whoever sees 401 would give up a right password.
    @Test func withoutAFreePasswordThreadTheAnswerIs503() async throws {
        let service = try TestService(limits: PasswordLimits(slots: 1, queueLength: 0))
        let user = try await service.signUp().user
        let gate = Gate()
        let pool = service.passwords.pool
        let body = login(user.email, password)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await pool.run { gate.pass() } }
            await gate.waitUntilStarted(1)
            for _ in 0..<20 { await expectUnavailable(service.client(), body) }
            #expect(try await status { try await service.signUp("bob@example.com") } == 503)
            gate.open()
            try await group.waitForAll()
        }
        // Undecided tries are no failures, so none of them is held against the user.
        #expect(try await status { try await service.client().loginUser(body: body) } == 200)
        #expect(service.events.contains(.passwordsUnavailable))
    }

    private func expectUnavailable(_ client: AuthAPIClient, _ body: LoginRequest) async {
        do {
            _ = try await client.loginUser(body: body)
            Issue.record("signed in without a thread")
        } catch {
            guard case .rejected(.serviceUnavailable(let answer)) = error else {
                Issue.record("answered \(error)")
                return
            }
            #expect(answer.headers.retryAfter >= 1)
        }
    }

    @Test(arguments: ["nul\\u0000nul\\u0000", "short", String(repeating: "x", count: 129)])
    func passwordsThatBreakTheContractAreNotTaken(password: String) async throws {
        let body = #"{"email":"ada@example.com","name":"Ada","password":"\#(password)"}"#
        let response = await (try TestService()).send(.post, "/api/auth/register", json: body)
        #expect(response.status == 422)
        #expect(response.text.contains(#""pointer":"/password""#))
    }
}
