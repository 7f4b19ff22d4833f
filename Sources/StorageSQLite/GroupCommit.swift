import GRDB
import Handlers
import Synchronization

/// Runs writes one after the other, and commits together all that wait at the time.
///
/// Syncing to the disk takes milliseconds, however much is synced. So while one commit is under way, further writes
/// gather, and the next transaction takes them all: each in a savepoint of its own, so that one which fails leaves no
/// trace and spoils no other, and each acknowledged only after the commit.
final class GroupCommit: Sendable {
    /// A write that waits.
    private struct Write: Sendable {
        /// Runs it; the answer is to be told whether the commit failed.
        let run: @Sendable (Database) -> Settlement
        /// Instead, when there is no transaction to run it in.
        let refuse: @Sendable (StoreError) -> Void
    }

    private typealias Settlement = @Sendable (StoreError?) -> Void

    private struct State {
        var waiting: [Write] = []
        var isRunning = false
    }

    /// Bounds how long the first of a group waits for the last.
    private static let largestGroup = 256

    private let pool: DatabasePool
    private let file: DatabaseFile
    private let state = Mutex(State())

    init(_ pool: DatabasePool, _ file: DatabaseFile) {
        self.pool = pool
        self.file = file
    }

    /// - Returns: what the body returned, when it is on the disk.
    /// - Throws: what the body threw, and then nothing of it was written; or why the commit failed.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        let result: Result<Value, StoreError> = await withCheckedContinuation { continuation in
            let run = { @Sendable (database: Database) -> Settlement in
                let result = Self.inSavepoint(database, body)
                return { failure in continuation.resume(returning: failure.map(Result.failure) ?? result) }
            }
            submit(Write(run: run, refuse: { continuation.resume(returning: .failure($0)) }))
        }
        return try result.get()
    }

    private func submit(_ write: Write) {
        let starts = state.withLock { state in
            state.waiting.append(write)
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if starts { runNextGroup() }
    }

    private func runNextGroup() {
        pool.asyncWriteWithoutTransaction { database in
            while case let group = self.takeGroup(), !group.isEmpty {
                self.commit(group, database)
            }
        }
    }

    /// Empty when none waits; then the next write starts anew.
    private func takeGroup() -> [Write] {
        state.withLock { state in
            let group = Array(state.waiting.prefix(Self.largestGroup))
            state.waiting.removeFirst(group.count)
            state.isRunning = !group.isEmpty
            return group
        }
    }
}

// MARK: - In the database

extension GroupCommit {
    private func commit(_ group: [Write], _ database: Database) {
        do {
            try file.checkIsInPlace()
            if database.isInsideTransaction { try database.execute(sql: "ROLLBACK") }
            try database.execute(sql: "BEGIN IMMEDIATE")
        } catch {
            for write in group { write.refuse(StoreError(error)) }
            return
        }
        let settlements = group.map { $0.run(database) }
        let failure = Self.commitFailure(database)
        for settle in settlements { settle(failure) }
    }

    /// Commits; nil when that succeeded.
    private static func commitFailure(_ database: Database) -> StoreError? {
        guard database.isInsideTransaction else { return aborted }
        do {
            try database.execute(sql: "COMMIT")
            return nil
        } catch {
            // Or else it would stay open, and nobody else could write, until the next write here.
            if database.isInsideTransaction { rollBack(database) }
            return StoreError(error)
        }
    }

    /// A full disk and the like make SQLite roll back all of the transaction by itself.
    private static let aborted = StoreError.unavailable(reason: "the transaction was rolled back")

    private static func inSavepoint<Value>(
        _ database: Database,
        _ body: (Database) throws -> Value
    ) -> Result<Value, StoreError> {
        guard database.isInsideTransaction else { return .failure(aborted) }
        do {
            try database.cachedStatement(sql: "SAVEPOINT write").execute()
            let value = try body(database)
            try database.cachedStatement(sql: "RELEASE write").execute()
            return .success(value)
        } catch {
            return .failure(undo(database, after: error))
        }
    }

    private static func undo(_ database: Database, after error: any Error) -> StoreError {
        guard database.isInsideTransaction else { return StoreError(error) }
        do {
            try database.execute(sql: "ROLLBACK TO write; RELEASE write")
        } catch {
            // The group cannot be committed without this write's traces. The commit finds no transaction, and fails.
            rollBack(database)
        }
        return StoreError(error)
    }

    private static func rollBack(_ database: Database) {
        do {
            try database.execute(sql: "ROLLBACK")
        } catch {
            // SQLite has rolled back by itself; what is left is undone before the next group begins.
            return
        }
    }
}
