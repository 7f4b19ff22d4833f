import ContractRuntime
import Foundation
import Handlers
import StorageSQLite

/// The database, as far as the server has to do with it.
struct Storage: Sendable {
    let store: any UserStore & SessionStore & TaskStore
    /// Whether it answers.
    let ping: @Sendable () async -> Bool
    /// Ends its connections, after the work that is under way.
    let close: @Sendable () throws -> Void

    /// Opens the database, and makes it and its directory where there is none.
    ///
    /// - Throws: ``ConfigurationError`` when the directory cannot be made; what the database says when it doesn't open.
    init(_ location: DatabaseLocation) throws {
        switch location {
        case .memory:
            self.init(store: InMemoryStore(), ping: { true }, close: {})
        case .file(let path):
            try Self.makeDirectory(of: path)
            Self.makePrivateFile(path)
            try self.init(SQLiteStore(path: path))
        }
    }

    init(
        store: any UserStore & SessionStore & TaskStore,
        ping: @escaping @Sendable () async -> Bool,
        close: @escaping @Sendable () throws -> Void
    ) {
        self.store = store
        self.ping = ping
        self.close = close
    }

    private init(_ store: SQLiteStore) {
        self.init(store: store) {
            do {
                try await store.ping()
                return true
            } catch {
                return false
            }
        } close: {
            try store.close()
        }
    }

    /// Makes an empty file for its owner only, where there is none: a database of nothing. SQLite would let others read
    /// it, and the password records in it. The files that SQLite keeps beside it get the same mode.
    ///
    /// What stands in the way, SQLite will complain of.
    private static func makePrivateFile(_ path: String) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 { _ = Foundation.close(descriptor) }
    }

    private static func makeDirectory(of path: String) throws(ConfigurationError) {
        let directory = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        } catch {
            throw ConfigurationError("the directory '\(directory.path)' for the database cannot be made")
        }
    }
}
