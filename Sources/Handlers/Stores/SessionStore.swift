import AuthAPI
import ContractRuntime

/// Keeps sessions.
public protocol SessionStore: Sendable {
    /// Begins a session.
    ///
    /// - Returns: false when the user doesn't exist any more.
    func begin(_ session: SessionRecord) async throws(StoreError) -> Bool

    /// The user of a session, if the session is that user's, is not revoked and has not expired, and the user still
    /// exists. Asked for every request, in one query.
    func user(ofSession id: UUID, userID: UUID, now: Date) async throws(StoreError) -> User?

    /// Ends a session at once and for good. To end one that has ended, or never was, changes nothing.
    func revoke(_ id: UUID, userID: UUID, at now: Date) async throws(StoreError)

    /// Forgets sessions that expired before a moment, revoked or not. Their tokens have expired as well.
    ///
    /// - Returns: how many.
    func removeSessions(expiredBefore moment: Date) async throws(StoreError) -> Int
}
