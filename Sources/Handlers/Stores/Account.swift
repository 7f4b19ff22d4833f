import AuthAPI
import ContractRuntime

/// A user, as stored.
public struct Account: Sendable, Equatable {
    public var id: UUID
    /// As the user wrote it.
    public var email: String
    public var name: String
    /// See ``PasswordHasher``.
    public var passwordRecord: String
    public var createdAt: Date

    public init(id: UUID, email: String, name: String, passwordRecord: String, createdAt: Date) {
        self.id = id
        self.email = email
        self.name = name
        self.passwordRecord = passwordRecord
        self.createdAt = createdAt
    }
}

extension Account {
    /// What others may know of it.
    public var user: User {
        User(id: id, email: email, name: name, createdAt: createdAt)
    }
}
