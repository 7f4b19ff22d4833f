import AuthAPI
import ContractRuntime
import Handlers
import Synchronization
import Testing

/// The examples of `docs/client.md`, as they stand there.
@Suite("The client's guide")
struct ClientGuideTests {
    private let service: TestService
    private var transport: InProcessTransport { InProcessTransport(service.service) }

    init() async throws {
        service = try TestService()
        let session = try await service.signUp()
        let client = service.client(session.accessToken)
        for title in ["one", "two", "three"] {
            _ = try await client.createTask(userID: session.user.id, title: title)
            service.advance(1)
        }
    }

    private func signedIn() async throws -> (api: AuthAPIClient, session: Session) {
        let api = AuthAPIClient(server: "https://tasks.example", transport: transport)
        let session = try await api.loginUser(email: "ada@example.com", password: "correct horse")
        return (api.with(.init(bearerAuth: session.accessToken)), session)
    }

    @Test func calling() async throws {
        let (api, session) = try await signedIn()
        func titles(_ tasks: some TasksOperations, of user: UUID) async throws -> [String] {
            try await tasks.listTasks(userID: user).tasks.map(\.title)
        }
        let titles = try await titles(api.tasks, of: session.user.id)
        #expect(titles == ["three", "two", "one"])
    }

    @Test func failing() async throws {
        let (api, session) = try await signedIn()
        let printed = Mutex<[String]>([])
        func print(_ text: String) { printed.withLock { $0.append(text) } }
        do {
            _ = try await api.getTask(userID: session.user.id, taskID: UUID())
        } catch {
            switch error {
            case .rejected(.notFound(let problem)): print(problem.detail ?? problem.title)
            case .rejected(let rejection): print("refused with \(rejection.answer.status)")
            case .undocumented(let response): print("the contract doesn't have status \(response.status)")
            case .invalidResponse(let response): print("the server breaks its contract: \(response)")
            case .invalidRequest(let violations): print("nothing was sent: \(violations)")
            case .transport(let cause): print("no answer came: \(cause)")
            }
        }
        #expect(printed.withLock { $0 } == ["There is no such task"])
    }

    @Test func failingAlike() async throws {
        let (api, session) = try await signedIn()
        let printed = Mutex<[String]>([])
        func print(_ text: String) { printed.withLock { $0.append(text) } }
        func show(_ error: any Error) {
            guard let failure = AnyClientError(error) else { return print("a fault of our own: \(error)") }
            if failure.status == 404 { print("that is gone") } else { print(failure.description) }
        }
        do { _ = try await api.getTask(userID: session.user.id, taskID: UUID()) } catch { show(error) }
        do { _ = try await api.listTasks(userID: session.user.id, limit: 0) } catch { show(error) }
        show(CancellationError())
        let broken = "the request breaks the contract: parameter 'limit': must be at least 1 (minimum)"
        #expect(printed.withLock { $0 } == ["that is gone", broken, "a fault of our own: CancellationError()"])
    }

    @Test func credentials() async throws {
        let (_, session) = try await signedIn()
        let api = AuthAPIClient(
            server: "https://tasks.example",
            transport: transport,
            credentials: .init(bearerAuth: session.accessToken)
        )
        #expect(try await api.getCurrentUser().name == "ada")
    }

    @Test func obtainedCredentials() async throws {
        let anonymous = AuthAPIClient(server: "https://tasks.example", transport: transport)
        let api = AuthAPIClient(server: "https://tasks.example", transport: transport) { refused in
            let session = try await anonymous.loginUser(email: "ada@example.com", password: "correct horse")
            return .init(bearerAuth: session.accessToken)
        }
        try await api.logoutUser()
        // The token that was ended is refused, and another obtained.
        #expect(try await api.getCurrentUser().name == "ada")
    }

    @Test func pages() async throws {
        let (api, session) = try await signedIn()
        let printed = Mutex<[String]>([])
        func print(_ text: String) { printed.withLock { $0.append(text) } }
        for try await task in api.listTasksPages(userID: session.user.id, limit: 2).items {
            print(task.title)
        }
        #expect(printed.withLock { $0 } == ["three", "two", "one"])
    }

    struct Logging: ClientMiddleware {
        func send(_ request: ClientRequest, next: any ClientTransport) async throws -> ClientResponse {
            let response = try await next.send(request)
            print(request.operationID, response.head.status.code)
            return response
        }
    }

    @Test func options() async throws {
        let (api, session) = try await signedIn()
        func configured(_ api: AuthAPIClient) -> AuthAPIClient {
            var options = ClientOptions(timeout: .seconds(10), deadline: .seconds(30))
            options.retry.maximumAttempts = 5
            options.middleware = [Logging()]
            options.headerFields[.userAgent] = "tasks/1.0"
            let api = api.with(options)
            return api
        }
        #expect(try await configured(api).listTasks(userID: session.user.id).total == 3)
    }

    @Test func rawResponse() async throws {
        let (api, session) = try await signedIn()
        let response = try await api.raw.send(ListTasks.self, .init(userID: session.user.id))
        print(response.status, response.head.headerFields[.contentType] ?? "", response.body.count)
        #expect(response.status == 200)
    }

    @Test func mock() async throws {
        var mock = AuthAPIMock()
        mock.listTasks = { input in
            if input.priority == .high { return TaskList(tasks: [], total: 0) }
            let problem = Problem(type: "about:blank", title: "Forbidden", status: 403)
            throw ListTasks.Rejection.forbidden(problem)
        }
        let api = AuthAPIClient(mock)
        let example = try await api.getTask(userID: UUID(), taskID: UUID())
        #expect(example.title == "Water the plants")
        #expect(try await api.listTasks(userID: UUID(), priority: .high).total == 0)
        let error = await #expect(throws: ListTasks.Failure.self) { try await api.listTasks(userID: UUID()) }
        guard case .rejected(.forbidden)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("every operation's example is a valid answer")
    func examples() async throws {
        let api = AuthAPIClient(AuthAPIMock())
        _ = try await api.registerUser(email: "a@example.com", password: "correct horse", name: "A")
        _ = try await api.loginUser(email: "a@example.com", password: "correct horse")
        try await api.logoutUser()
        _ = try await api.getCurrentUser()
        _ = try await api.listTasks(userID: UUID())
        _ = try await api.createTask(userID: UUID(), title: "t")
        _ = try await api.updateTask(userID: UUID(), taskID: UUID(), title: "t")
        _ = try await api.setTaskCompletion(userID: UUID(), taskID: UUID(), isCompleted: true)
        try await api.deleteTask(userID: UUID(), taskID: UUID())
    }

    @Test func recording() async throws {
        let server = "https://tasks.example"
        let login = LoginRequest(email: "ada@example.com", password: "correct horse")
        let recorder = RecordingTransport(transport)
        let session = try await AuthAPIClient(server: server, transport: recorder).loginUser(body: login)
        let recording = try Recording(json: await recorder.recording.json)
        let replayed = AuthAPIClient(server: server, transport: ReplayingTransport(recording))
        let again = try await replayed.loginUser(body: login)
        #expect(again == session)
    }
}
