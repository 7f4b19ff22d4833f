import GRDB

/// The database was written by a newer version of this program, which knows what this one would break.
public struct SchemaTooNew: Error, CustomStringConvertible {
    public var description: String { "the database belongs to a newer version of this program" }
}

/// The steps from an empty file to the schema of today. A step that was ever released is never changed.
enum Migrations {
    /// Runs the steps that the database hasn't seen, each in a transaction.
    static func run(on pool: DatabasePool) throws {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-users-sessions-tasks", migrate: createTables)
        guard try !pool.read(migrator.hasBeenSuperseded) else { throw SchemaTooNew() }
        try migrator.migrate(pool)
    }

    /// The checks repeat the contract's limits, so that no defect elsewhere stores what could not be sent.
    private static func createTables(_ database: Database) throws {
        try database.execute(sql: users + sessions + tasks)
    }

    private static let users = """
        CREATE TABLE users (
            id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
            email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
            email_identity TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            password_record TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT;

        """

    private static let sessions = """
        CREATE TABLE sessions (
            id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
            user_id BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
            revoked_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sessions_of_user ON sessions (user_id);
        CREATE INDEX sessions_by_end ON sessions (expires_at);

        """

    /// The folded columns hold what a search looks at; see `SearchText`.
    private static let tasks = """
        CREATE TABLE tasks (
            id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
            user_id BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
            title_folded TEXT NOT NULL,
            description TEXT CHECK (length(description) <= 1000),
            description_folded TEXT,
            is_completed INTEGER NOT NULL CHECK (is_completed IN (0, 1)),
            priority TEXT NOT NULL CHECK (priority IN ('low', 'medium', 'high')),
            due_at INTEGER,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL CHECK (updated_at >= created_at)
        ) STRICT;
        CREATE INDEX tasks_by_age ON tasks (user_id, created_at DESC, id DESC);
        CREATE INDEX tasks_by_status ON tasks (user_id, is_completed, created_at DESC, id DESC);

        """
}
