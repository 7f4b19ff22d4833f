import AuthAPI
import Contract
import ContractRuntime
import ContractTesting
import Foundation
import Handlers
import Testing

/// The contract of the reference service, as it stands in this repository.
enum ContractUnderTest {
    static let authAPI = read()

    private static func read() -> ResolvedContract {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let url = folder.deletingLastPathComponent().appendingPathComponent("contracts/auth-api.yaml")
        let bytes = FileManager.default.contents(atPath: url.path).map(Array.init) ?? []
        guard let contract = resolveContract(from: SourceFile(path: "contracts/auth-api.yaml", bytes: bytes)).0 else {
            preconditionFailure("contracts/auth-api.yaml cannot be read")
        }
        return contract
    }
}

/// The real handlers over a store in memory, with two users.
struct ServiceUnderTest: Sendable {
    let service: APIService
    let options: TestOptions

    private static let password = "correct horse"

    /// - Parameters:
    ///   - checksResponses: false where a defect is to reach the contract tests.
    ///   - wrap: may put a defect around the handler of tasks.
    static func make(
        checksResponses: Bool = true,
        _ wrap: @Sendable (TaskHandler) -> any TasksHandler<Principal> = { $0 }
    ) async throws -> ServiceUnderTest {
        let store = InMemoryStore()
        let key = try SigningKey(secret: Array("k-4f9a1c7e2b8d6053k-9e0d7c6b5a43".utf8))
        let tokens = AccessTokens(keys: KeyRing(signing: key), rules: TokenRules())
        // Tests ask for no strong hashes, and make more wrong attempts than a person.
        let passwords = PasswordHasher(
            parameters: ScryptParameters(logN: 4, p: 1),
            limits: PasswordLimits(slots: 2, queueLength: 10_000, patience: .seconds(600)))
        let patient = ThrottlePolicy(freeFailures: 10_000, firstDelay: 1, longestDelay: 1)
        let service = service(
            security: ServiceSecurity(tokens: tokens, sessions: store),
            authentication: AuthHandler(
                store: store, passwords: passwords, tokens: tokens,
                throttle: SignInThrottle(account: patient, address: patient)),
            tasks: wrap(TaskHandler(store: store)),
            checksResponses: checksResponses)
        let client = AuthAPIClient(server: "http://localhost", transport: InProcessTransport(service))
        let ada = try await client.registerUser(
            body: RegisterRequest(email: "ada@example.org", password: password, name: "Ada"))
        let bob = try await client.registerUser(
            body: RegisterRequest(email: "bob@example.org", password: password, name: "Bob"))
        return ServiceUnderTest(service: service, options: testOptions(client, ada, bob))
    }

    private static func service(
        security: ServiceSecurity,
        authentication: AuthHandler,
        tasks: some TasksHandler<Principal>,
        checksResponses: Bool
    ) -> APIService {
        var options = ServiceOptions()
        options.checksResponses = checksResponses
        return .authAPI(security: security, authentication: authentication, tasks: tasks, options: options)
    }

    private static func testOptions(_ client: AuthAPIClient, _ ada: Session, _ bob: Session) -> TestOptions {
        var options = TestOptions()
        options.seed = 20_261_121
        options.values = ["user_id": ada.user.id.uuidString.lowercased()]
        options.credentials = credentials(ada)
        options.otherCredentials = credentials(bob)
        options.freshCredentials = {
            let login = LoginRequest(email: "ada@example.org", password: password)
            return credentials(try await client.loginUser(body: login))
        }
        return options
    }

    /// The same token for both schemes.
    private static func credentials(_ session: Session) -> TestCredentials {
        TestCredentials(["bearerAuth": session.accessToken, "sessionCookie": session.accessToken])
    }

    /// - Parameter operation: the only one to test; nil for all.
    func test(_ transport: (any ClientTransport)? = nil, operation: String? = nil) throws -> ContractTest {
        var options = options
        options.operations = operation.map { [$0] }
        return try ContractTest(
            ContractUnderTest.authAPI, transport: transport ?? InProcessTransport(service), options: options)
    }
}
