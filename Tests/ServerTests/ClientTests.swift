import AuthAPI
import ContractRuntime
import ContractURLSession
import Testing

@testable import Server

@Suite("The generated client against the running server")
struct ClientTests {
    @Test("An account, its tasks, and the end of its session")
    func wholeStory() async throws {
        try await ServiceFixture.run { service in
            let server = "http://127.0.0.1:\(service.port)"
            let stranger = AuthAPIClient(server: server, transport: URLSessionTransport())
            let registration = RegisterRequest(email: "ada@example.org", password: "correct horse 7", name: "Ada")
            let session = try await stranger.registerUser(body: registration)
            let ada = stranger.with(.init(bearerAuth: session.accessToken))
            let me = try await ada.getCurrentUser()
            #expect(me == session.user)
            try await Self.useTasks(ada, me.id)
            try await ada.logoutUser()
            await Self.expectRefusal(ada)
        }
    }

    private static func useTasks(_ client: AuthAPIClient, _ userID: UUID) async throws {
        let task = try await client.createTask(
            userID: userID,
            body: CreateTaskRequest(title: "Tea", priority: .high)
        )
        #expect(task.priority == .high)
        let list = try await client.listTasks(userID: userID, status: .pending)
        #expect(list.total == 1)
        #expect(list.tasks.first?.id == task.id)
        let done = try await client.setTaskCompletion(
            userID: userID,
            taskID: task.id,
            body: CompletionRequest(isCompleted: true)
        )
        #expect(done.isCompleted)
        try await client.deleteTask(userID: userID, taskID: task.id)
    }

    private static func expectRefusal(_ client: AuthAPIClient) async {
        do {
            _ = try await client.getCurrentUser()
            Issue.record("the token still works")
        } catch .rejected(.unauthorized(let answer)) {
            #expect(answer.status == 401)
            #expect(answer.headers.wwwAuthenticate.hasPrefix("Bearer"))
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test("The session cookie works in place of a token")
    func cookie() async throws {
        try await ServiceFixture.run { service in
            let cookie = try await service.signUp()
            let client = AuthAPIClient(
                server: "http://127.0.0.1:\(service.port)",
                transport: URLSessionTransport(),
                credentials: .init(sessionCookie: String(cookie.dropFirst("session=".count)))
            )
            let me = try await client.getCurrentUser()
            #expect(me.email == "ada@example.org")
            let task = try await client.createTask(userID: me.id, body: CreateTaskRequest(title: "Tea"))
            #expect(task.title == "Tea")
        }
    }
}
