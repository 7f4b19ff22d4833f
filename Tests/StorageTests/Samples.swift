import AuthAPI
import ContractRuntime
import Foundation
import Handlers

/// A moment that all laws begin at; whole seconds after it are written `start + 5`.
let start = Date(timeIntervalSince1970: 1_772_438_400)

func makeAccount(_ email: String = "ada@example.com", name: String = "Ada", record: String = "record") -> Account {
    Account(id: UUID(), email: email, name: name, passwordRecord: record, createdAt: start)
}

func makeSession(_ userID: UUID, expiresAt: Date = start + 100) -> SessionRecord {
    SessionRecord(id: UUID(), userID: userID, createdAt: start, expiresAt: expiresAt)
}

func makeTask(
    _ owner: UUID,
    _ title: String = "Water the plants",
    description: String? = nil,
    isCompleted: Bool = false,
    priority: Priority = .medium,
    dueDate: Date? = nil,
    createdAt: Date = start
) -> TaskModel {
    TaskModel(
        id: UUID(),
        userID: owner,
        title: title,
        description: description,
        isCompleted: isCompleted,
        priority: priority,
        dueDate: dueDate,
        createdAt: createdAt,
        updatedAt: createdAt
    )
}

extension UserStore {
    /// Adds an account with a session that nobody asks for.
    func addUser(_ email: String = "ada@example.com") async throws -> UUID {
        let account = makeAccount(email)
        try await add(account, session: makeSession(account.id))
        return account.id
    }
}
