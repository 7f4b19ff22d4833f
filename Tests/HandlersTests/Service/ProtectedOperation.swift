import AuthAPI
import ContractRuntime
import Testing

/// Each operation that requires a token, as a call on a user's path and a task.
struct ProtectedOperation: Sendable, CustomTestStringConvertible {
    let id: String
    /// Whether the path names a user.
    let isOwned: Bool
    /// Whether the path names a task.
    let isOfTask: Bool
    let call: @Sendable (AuthAPIClient, UUID, UUID) async throws -> Void

    var testDescription: String { id }

    static let all: [ProtectedOperation] = [
        ProtectedOperation(id: "logoutUser", isOwned: false, isOfTask: false) { client, _, _ in
            try await client.logoutUser()
        },
        ProtectedOperation(id: "getCurrentUser", isOwned: false, isOfTask: false) { client, _, _ in
            _ = try await client.getCurrentUser()
        },
        ProtectedOperation(id: "listTasks", isOwned: true, isOfTask: false) { client, user, _ in
            _ = try await client.listTasks(userID: user)
        },
        ProtectedOperation(id: "createTask", isOwned: true, isOfTask: false) { client, user, _ in
            _ = try await client.createTask(userID: user, body: CreateTaskRequest(title: "Planted"))
        },
        ProtectedOperation(id: "getTask", isOwned: true, isOfTask: true) { client, user, task in
            _ = try await client.getTask(userID: user, taskID: task)
        },
        ProtectedOperation(id: "updateTask", isOwned: true, isOfTask: true) { client, user, task in
            _ = try await client.updateTask(userID: user, taskID: task, body: UpdateTaskRequest(title: "Changed"))
        },
        ProtectedOperation(id: "deleteTask", isOwned: true, isOfTask: true) { client, user, task in
            try await client.deleteTask(userID: user, taskID: task)
        },
        ProtectedOperation(id: "setTaskCompletion", isOwned: true, isOfTask: true) { client, user, task in
            let body = CompletionRequest(isCompleted: true)
            _ = try await client.setTaskCompletion(userID: user, taskID: task, body: body)
        },
    ]

    static var owned: [ProtectedOperation] { all.filter(\.isOwned) }
    static var ofTask: [ProtectedOperation] { all.filter(\.isOfTask) }
}
