import ContractRuntime

/// A session, as stored: what an access token stands for.
public struct SessionRecord: Sendable, Equatable {
    /// The `jti` of the token.
    public var id: UUID
    public var userID: UUID
    public var createdAt: Date
    /// At that moment it has ended.
    public var expiresAt: Date

    public init(id: UUID, userID: UUID, createdAt: Date, expiresAt: Date) {
        self.id = id
        self.userID = userID
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}
