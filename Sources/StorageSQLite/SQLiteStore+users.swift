import ContractRuntime
import GRDB
import Handlers

extension SQLiteStore: UserStore {
    public func add(_ account: Account, session: SessionRecord) async throws(StoreError) {
        try await write { database in
            try Self.insert(account, database)
            guard try Self.insert(session, database) else { throw StoreError.broken(reason: "account without session") }
        }
    }

    public func account(email: String) async throws(StoreError) -> Account? {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT id, email, name, password_record, created_at FROM users
                    WHERE email_identity = ?
                    """
            )
            return try Row.fetchOne(statement, arguments: [EmailIdentity.of(email)]).map { row in
                Account(
                    id: row[0],
                    email: row[1],
                    name: row[2],
                    passwordRecord: row[3],
                    createdAt: Moment.date(microseconds: row[4])
                )
            }
        }
    }

    public func replacePasswordRecord(of userID: UUID, _ old: String, by new: String) async throws(StoreError) -> Bool {
        try await write { database in
            try database.execute(
                sql: "UPDATE users SET password_record = ? WHERE id = ? AND password_record = ?",
                arguments: [new, userID, old]
            )
            return database.changesCount == 1
        }
    }

    public func deleteAccount(_ userID: UUID) async throws(StoreError) -> Bool {
        try await write { database in
            try database.execute(sql: "DELETE FROM users WHERE id = ?", arguments: [userID])
            return database.changesCount == 1
        }
    }

    private static func insert(_ account: Account, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO users (id, email, email_identity, name, password_record, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (email_identity) DO NOTHING
                """,
            arguments: [
                account.id, account.email, EmailIdentity.of(account.email), account.name, account.passwordRecord,
                Moment.microseconds(account.createdAt),
            ]
        )
        guard database.changesCount == 1 else { throw StoreError.emailTaken }
    }
}
