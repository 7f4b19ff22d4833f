import AuthAPI
import ContractRuntime
import GRDB
import Handlers

extension SQLiteStore: SessionStore {
    public func begin(_ session: SessionRecord) async throws(StoreError) -> Bool {
        try await write { try Self.insert(session, $0) }
    }

    public func user(ofSession id: UUID, userID: UUID, now: Date) async throws(StoreError) -> User? {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT users.id, users.email, users.name, users.created_at
                    FROM sessions JOIN users ON users.id = sessions.user_id
                    WHERE sessions.id = ? AND users.id = ? AND expires_at > ? AND revoked_at IS NULL
                    """
            )
            return try Row.fetchOne(statement, arguments: [id, userID, Moment.microseconds(now)]).map { row in
                User(id: row[0], email: row[1], name: row[2], createdAt: Moment.date(microseconds: row[3]))
            }
        }
    }

    public func revoke(_ id: UUID, userID: UUID, at now: Date) async throws(StoreError) {
        try await write { database in
            try database.execute(
                sql: "UPDATE sessions SET revoked_at = ? WHERE id = ? AND user_id = ? AND revoked_at IS NULL",
                arguments: [Moment.microseconds(now), id, userID]
            )
        }
    }

    public func removeSessions(expiredBefore moment: Date) async throws(StoreError) -> Int {
        try await write { database in
            try database.execute(
                sql: "DELETE FROM sessions WHERE expires_at < ?",
                arguments: [Moment.microseconds(moment)]
            )
            return database.changesCount
        }
    }

    /// - Returns: false when the user doesn't exist.
    static func insert(_ session: SessionRecord, _ database: Database) throws -> Bool {
        try database.execute(
            sql: """
                INSERT INTO sessions (id, user_id, created_at, expires_at)
                SELECT ?, id, ?, ? FROM users WHERE id = ?
                """,
            arguments: [
                session.id, Moment.microseconds(session.createdAt), Moment.microseconds(session.expiresAt),
                session.userID,
            ]
        )
        return database.changesCount == 1
    }
}
