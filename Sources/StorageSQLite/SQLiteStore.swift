import GRDB
import Handlers

/// Keeps everything in one SQLite file, in WAL mode.
///
/// What is acknowledged is on the disk: each commit is synced (`synchronous=FULL`), and one commit serves all writers
/// that wait at the time (``GroupCommit``). Reads see the last commit and wait for nobody.
public struct SQLiteStore: Sendable {
    let pool: DatabasePool
    let writer: GroupCommit
    private let file: DatabaseFile

    /// Opens or creates the database and brings its schema up to date.
    ///
    /// - Parameters:
    ///   - path: of the file; its folder must exist. SQLite keeps two more files beside it.
    ///   - readers: how many reads run at the same time.
    ///   - patience: how long to wait for another process that writes, in seconds.
    /// - Throws: ``SchemaTooNew`` for a database of a newer version of this program, ``StoreError`` when the file is
    ///   gone again, or GRDB's `DatabaseError`.
    public init(path: String, readers: Int = 4, patience: Double = 5) throws {
        pool = try DatabasePool(path: path, configuration: Self.configuration(readers: readers, patience: patience))
        // GRDB sets NORMAL when it turns on WAL, which may lose the last commits when the power fails.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try Migrations.run(on: pool)
        file = try DatabaseFile(path: path)
        writer = GroupCommit(pool, file)
    }

    private static func configuration(readers: Int, patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.label = "tasks"
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = readers
        configuration.foreignKeysEnabled = true
        // GroupCommit mends a transaction that it couldn't end; otherwise GRDB would end the process.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            // Rows and schemas that someone planted in the file must not run code or pass unchecked.
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
            try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
        }
        return configuration
    }

    /// Whether the database answers: for readiness.
    public func ping() async throws(StoreError) {
        try await read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    }

    /// Ends all connections, after the work that is under way.
    public func close() throws(StoreError) {
        do {
            try pool.close()
        } catch {
            throw StoreError(error)
        }
    }

    @discardableResult
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        try file.checkIsInPlace()
        do {
            return try await pool.read(body)
        } catch {
            throw StoreError(error)
        }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        try await writer.write(body)
    }
}
