import AuthAPI
import ContractRuntime
import Foundation
import Handlers
import Testing

@Suite struct TaskTests {
    private func signedIn() async throws -> (service: TestService, client: AuthAPIClient, session: Session) {
        let service = try TestService()
        let session = try await service.signUp()
        return (service, service.client(session.accessToken), session)
    }

    @Test func aNewTaskHasItsDefaults() async throws {
        let (service, client, session) = try await signedIn()
        let user = session.user.id
        let answer = try await client.createTask(userID: user, body: CreateTaskRequest(title: "Water the plants"))
        let task = answer.body
        #expect(task.userID == user)
        #expect(task.title == "Water the plants")
        #expect(task.description == nil)
        #expect(task.isCompleted == false)
        #expect(task.priority == .medium)
        #expect(task.dueDate == nil)
        #expect(task.createdAt == service.now)
        #expect(task.updatedAt == service.now)
        let path = "/api/\(user)/tasks/\(task.id)".lowercased()
        #expect(answer.headers.location == path)
        let found = await service.send(.get, path, ["Authorization": "Bearer \(session.accessToken)"])
        #expect(found.status == 200)
        #expect(try await client.getTask(userID: user, taskID: task.id) == task)
    }

    @Test func whatIsAnsweredIsWhatIsKept() async throws {
        let (service, client, session) = try await signedIn()
        let user = session.user.id
        service.advance(0.123456789)
        let body = CreateTaskRequest(
            title: " Täsk 💶 ",
            description: .value("two\nlines"),
            priority: .high,
            dueDate: .value(Date(timeIntervalSince1970: 1_772_500_000.987654321))
        )
        let task = try await client.createTask(userID: user, body: body).body
        #expect(try await client.getTask(userID: user, taskID: task.id) == task)
        #expect(try await client.listTasks(userID: user) == TaskList(tasks: [task], total: 1))
        let updated = try await client.updateTask(
            userID: user,
            taskID: task.id,
            body: UpdateTaskRequest(dueDate: .value(Date(timeIntervalSince1970: 1_772_600_000.1234567)))
        )
        #expect(try await client.getTask(userID: user, taskID: task.id) == updated)
    }

    @Test func absentNullAndValueAreThreeThings() async throws {
        let (service, client, session) = try await signedIn()
        let user = session.user.id
        let request = CreateTaskRequest(
            title: "Old", description: .value("old"), priority: .low, dueDate: .value(service.now)
        )
        let task = try await client.createTask(userID: user, body: request).body
        let path = "/api/\(user)/tasks/\(task.id)"
        let fields = ["Authorization": "Bearer \(session.accessToken)"]
        var expected = task
        for (json, change) in [
            (#"{"title":"New"}"#, { $0.title = "New" }),
            (#"{"description":null}"#, { $0.description = nil }),
            (#"{"description":""}"#, { $0.description = "" }),
            (
                #"{"due_date":null,"priority":"high"}"#,
                {
                    $0.dueDate = nil
                    $0.priority = .high
                }
            ),
            (#"{"is_completed":true}"#, { $0.isCompleted = true }),
        ] as [(String, (inout TaskModel) -> Void)] {
            service.advance(1)
            change(&expected)
            expected.updatedAt = service.now
            #expect(await service.send(.put, path, fields, json: json).status == 200)
            #expect(try await client.getTask(userID: user, taskID: task.id) == expected)
        }
    }

    @Test(arguments: [
        "{}", #"{"title":null}"#, #"{"title":""}"#, #"{"title":"  "}"#, #"{"priority":"urgent"}"#,
        #"{"priority":null}"#,
        #"{"is_completed":null}"#, #"{"owner":"x"}"#, #"{"user_id":"\#(UUID())"}"#, #"{"description":7}"#, "[]",
    ])
    func aChangeThatBreaksTheContractChangesNothing(json: String) async throws {
        let (service, client, session) = try await signedIn()
        let user = session.user.id
        let task = try await client.createTask(userID: user, body: CreateTaskRequest(title: "Old")).body
        service.advance(1)
        let fields = ["Authorization": "Bearer \(session.accessToken)"]
        #expect(await service.send(.put, "/api/\(user)/tasks/\(task.id)", fields, json: json).status == 422)
        #expect(try await client.getTask(userID: user, taskID: task.id) == task)
    }

    @Test func aTaskIsCompletedAndReopened() async throws {
        let (service, client, session) = try await signedIn()
        let user = session.user.id
        let task = try await client.createTask(userID: user, body: CreateTaskRequest(title: "Do")).body
        for isCompleted in [true, true, false] {
            service.advance(1)
            let body = CompletionRequest(isCompleted: isCompleted)
            let changed = try await client.setTaskCompletion(userID: user, taskID: task.id, body: body)
            #expect(changed.isCompleted == isCompleted)
            #expect(changed.updatedAt == service.now)
            let pending = try await client.listTasks(userID: user, status: .pending).total
            #expect(pending == (isCompleted ? 0 : 1))
        }
    }

    @Test func aTaskIsDeletedOnce() async throws {
        let (_, client, session) = try await signedIn()
        let user = session.user.id
        let task = try await client.createTask(userID: user, body: CreateTaskRequest(title: "Do")).body
        try await client.deleteTask(userID: user, taskID: task.id)
        #expect(try await status { try await client.deleteTask(userID: user, taskID: task.id) } == 404)
        #expect(try await status { try await client.getTask(userID: user, taskID: task.id) } == 404)
    }

    @Test func aListIsFilteredAndPaged() async throws {
        let (service, client, session) = try await signedIn()
        let user = session.user.id
        for number in 1...5 {
            service.advance(1)
            let body = CreateTaskRequest(title: "Task \(number)", priority: number.isMultiple(of: 2) ? .high : .low)
            _ = try await client.createTask(userID: user, body: body)
        }
        let page = try await client.listTasks(userID: user, limit: 2, offset: 1)
        #expect(page.tasks.map(\.title) == ["Task 4", "Task 3"])
        #expect(page.total == 5)
        #expect(try await client.listTasks(userID: user, priority: .high).total == 2)
        #expect(try await client.listTasks(userID: user, search: "TASK 5").tasks.map(\.title) == ["Task 5"])
    }

    @Test(arguments: ["limit=0", "limit=101", "offset=-1", "limit=x", "status=done", "priority=urgent", "search="])
    func aFilterThatBreaksTheContractIsRefused(query: String) async throws {
        let (service, _, session) = try await signedIn()
        let fields = ["Authorization": "Bearer \(session.accessToken)"]
        #expect(await service.send(.get, "/api/\(session.user.id)/tasks?\(query)", fields).status == 400)
    }
}
