import AuthAPI
import ContractRuntime
import Foundation
import Handlers
import Synchronization

typealias Store = UserStore & SessionStore & TaskStore

/// The whole service in memory, with a clock that stands still until it is moved.
final class TestService: Sendable {
    private let clock = Mutex(Date(timeIntervalSince1970: 1_772_438_400))
    private let recorded = Mutex<[ServiceEvent]>([])
    private let reported = Mutex<[String]>([])
    let store: any Store
    let passwords: PasswordHasher
    let tokens: AccessTokens
    private let throttle: SignInThrottle
    private let registrations: RegistrationLimit

    init(
        store: any Store = InMemoryStore(),
        lifetime: Int = 604_800,
        throttle: SignInThrottle = SignInThrottle(),
        registrations: RegistrationLimit = RegistrationLimit(),
        limits: PasswordLimits = PasswordLimits(slots: 2, queueLength: 10_000, patience: .seconds(600))
    ) throws {
        self.store = store
        self.throttle = throttle
        self.registrations = registrations
        let key = try SigningKey(secret: Array("k-4f9a1c7e2b8d6053k-9e0d7c6b5a43".utf8))
        tokens = AccessTokens(keys: KeyRing(signing: key), rules: TokenRules(lifetime: lifetime))
        passwords = PasswordHasher(parameters: ScryptParameters(logN: 4, p: 1), limits: limits)
    }

    var now: Date { clock.withLock { $0 } }
    var events: [ServiceEvent] { recorded.withLock { $0 } }
    /// What was answered 500.
    var faults: [String] { reported.withLock { $0 } }

    func advance(_ seconds: Double) {
        clock.withLock { $0 += seconds }
    }

    private var environment: ServiceEnvironment {
        ServiceEnvironment(
            now: { self.now },
            uptime: { self.now.timeIntervalSince1970 },
            onEvent: { event in self.recorded.withLock { $0.append(event) } }
        )
    }

    var service: APIService {
        .authAPI(
            security: ServiceSecurity(tokens: tokens, sessions: store, environment: environment),
            authentication: AuthHandler(
                store: store,
                passwords: passwords,
                tokens: tokens,
                throttle: throttle,
                registrations: registrations,
                environment: environment
            ),
            tasks: TaskHandler(store: store, environment: environment),
            options: options
        )
    }

    /// Each answer is checked against the contract.
    private var options: ServiceOptions {
        var options = ServiceOptions { error, _ in self.reported.withLock { $0.append("\(error)") } }
        options.checksResponses = true
        return options
    }

    /// A client that sends the token in `Authorization`, or in the cookie.
    func client(_ token: String? = nil, cookie: String? = nil, address: String = "192.0.2.1") -> AuthAPIClient {
        AuthAPIClient(
            server: "http://tasks.example",
            transport: InProcessTransport(service, connection: ConnectionInfo(remoteAddress: address)),
            credentials: AuthAPIClient.Credentials(bearerAuth: token, sessionCookie: cookie)
        )
    }

    /// Registers a user, by default with the name before the `@`.
    func signUp(_ email: String = "ada@example.com", password: String = "correct horse") async throws -> Session {
        let name = email.split(separator: "@").first.map(String.init) ?? email
        return try await client().registerUser(body: RegisterRequest(email: email, password: password, name: name))
    }

    /// Sends a request as it is.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ fields: [String: String] = [:],
        json: String? = nil
    ) async -> ServerResponse {
        var request = HTTPRequest(method: method, scheme: "http", authority: "tasks.example", path: path)
        if json != nil { request.headerFields[.contentType] = "application/json" }
        for (name, value) in fields {
            if let name = HTTPField.Name(name) { request.headerFields[name] = value }
        }
        return await service.respond(to: request, body: IncomingBody(Array((json ?? "").utf8)))
    }
}

extension ServerResponse {
    var status: Int { head.status.code }
    var text: String { String(decoding: body, as: UTF8.self) }
}

/// What clients of all operations throw.
protocol AnsweredError: Error {
    var status: Int? { get }
}

extension ClientError: AnsweredError {}

/// The status that a call was answered with; 200 for any success.
func status<Value>(_ call: () async throws -> Value) async throws -> Int? {
    do {
        _ = try await call()
        return 200
    } catch let error as any AnsweredError {
        return error.status
    }
}
