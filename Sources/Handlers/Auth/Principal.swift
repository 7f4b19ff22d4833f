import AuthAPI
import ContractRuntime

/// Who is calling: the user of a session that exists at that moment.
public struct Principal: Sendable, Equatable {
    public let user: User
    public let sessionID: UUID

    public init(user: User, sessionID: UUID) {
        self.user = user
        self.sessionID = sessionID
    }

    public var userID: UUID { user.id }
    public var email: String { user.email }
}
