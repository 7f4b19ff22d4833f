import AuthAPI
import ContractRuntime
import Foundation
import Handlers
import Testing

/// Tokens that are refused, on every operation that requires one.
@Suite struct RefusalTests {
    enum Credential: String, CaseIterable {
        case missing, empty, words, tampered, truncated, unsigned, foreignKey, otherAudience, expired, revoked, noUser

        var isMissing: Bool { self == .missing }

        /// Those that our own client can send.
        static let sendable = allCases.filter { $0 != .empty }
    }

    private func token(_ credential: Credential, _ service: TestService, _ session: Session) async throws -> String? {
        let token = session.accessToken
        switch credential {
        case .missing: return nil
        case .empty: return ""
        case .words: return "not.a.token"
        case .tampered: return token.dropLast() + (token.hasSuffix("A") ? "B" : "A")
        case .truncated: return String(token.dropLast())
        case .unsigned: return token.split(separator: ".").prefix(2).joined(separator: ".") + "."
        case .foreignKey:
            let key = try SigningKey(secret: Array("q-7e31b05d9c42f86aq-1d0f3e5a7b92".utf8))
            let claims = try service.tokens.verify(token, now: Int(service.now.timeIntervalSince1970))
            return try AccessTokens(keys: KeyRing(signing: key)).sign(claims)
        case .otherAudience:
            var claims = try service.tokens.verify(token, now: Int(service.now.timeIntervalSince1970))
            claims.audience = "billing"
            return try service.tokens.sign(claims)
        case .expired:
            service.advance(604_800)
            return token
        case .revoked:
            try await service.client(token).logoutUser()
            return token
        case .noUser:
            #expect(try await service.store.deleteAccount(session.user.id))
            return token
        }
    }

    @Test func everyOperationIsInTheMatrix() throws {
        let known = Set(ProtectedOperation.all.map(\.id) + ["registerUser", "loginUser"])
        #expect(Set(try TestService().service.operationIDs) == known)
    }

    @Test(arguments: ProtectedOperation.all, Credential.sendable)
    func aBadTokenIsRefused(_ operation: ProtectedOperation, _ credential: Credential) async throws {
        let service = try TestService()
        let session = try await service.signUp()
        let user = session.user.id
        let task = try await service.client(session.accessToken)
            .createTask(userID: user, body: CreateTaskRequest(title: "Kept"))
        let token = try await token(credential, service, session)

        let clients = [service.client(token), service.client(cookie: token)]
        for client in clients {
            #expect(try await status { try await operation.call(client, user, task.id) } == 401)
        }
        // Nothing was done.
        guard credential != .noUser else { return }
        let list = try await service.store.tasks(TaskQuery(owner: user))
        #expect(list.total == 1)
        #expect(list.tasks.first == task.body)
    }

    @Test(arguments: Credential.allCases)
    func aRefusalSaysHowToAuthenticate(_ credential: Credential) async throws {
        let service = try TestService()
        let session = try await service.signUp()
        let token = try await token(credential, service, session)
        let fields = token.map { ["Authorization": "Bearer \($0)"] } ?? [:]
        let response = await service.send(.get, "/api/auth/me", fields)
        let challenge = response.head.headerFields[.wwwAuthenticate] ?? ""
        #expect(response.status == 401)
        #expect(challenge.hasPrefix("Bearer "))
        #expect(challenge.contains(#"error="invalid_token""#) == !credential.isMissing)
        #expect(response.head.headerFields[.contentType] == "application/problem+json")
        #expect(!response.text.lowercased().contains("expired"))
    }

    @Test func aGoodTokenIsAccepted() async throws {
        for operation in ProtectedOperation.all {
            let service = try TestService()
            let session = try await service.signUp()
            let token = session.accessToken
            let user = session.user.id
            for client in [service.client(token), service.client(cookie: token)] where operation.id != "logoutUser" {
                let task = try await client.createTask(userID: user, body: CreateTaskRequest(title: "Kept"))
                #expect(try await status { try await operation.call(client, user, task.id) } == 200)
            }
            service.advance(604_799)
            let client = service.client(token)
            #expect(try await status { try await client.getCurrentUser() } == 200)
            #expect(try await status { try await client.logoutUser() } == 200)
        }
    }

    @Test func aLogoutEndsItsOwnTokenOnly() async throws {
        let service = try TestService()
        let first = try await service.signUp()
        let login = LoginRequest(email: "ada@example.com", password: "correct horse")
        let second = try await service.client().loginUser(body: login)
        #expect(first.accessToken != second.accessToken)
        try await service.client(first.accessToken).logoutUser()
        for _ in 0..<3 {
            #expect(try await status { try await service.client(first.accessToken).getCurrentUser() } == 401)
        }
        #expect(try await service.client(second.accessToken).getCurrentUser() == second.user)
        #expect(service.events.contains(.signedOut(user: first.user.id)))
    }
}
