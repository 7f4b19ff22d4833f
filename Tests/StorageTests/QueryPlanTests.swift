import AuthAPI
import ContractRuntime
import Foundation
import GRDB
import Handlers
import Synchronization
import Testing

@testable import StorageSQLite

/// How SQLite goes about every statement that the store runs.
@Suite struct QueryPlanTests {
    /// Runs everything that the store can do, and returns the statements that SQLite was given meanwhile.
    private func statements(_ store: SQLiteStore) async throws -> Set<String> {
        let collected = Collected()
        let collect = { @Sendable (database: Database) in
            database.trace(options: .statement) { event in
                if case .statement(let statement) = event { collected.insert(statement.sql) }
            }
        }
        // There is one reader, and there is always one writer.
        try await store.pool.writeWithoutTransaction { collect($0) }
        try await store.pool.read { collect($0) }
        try await useAll(store)
        return collected.statements
    }

    private func useAll(_ store: SQLiteStore) async throws {
        let account = makeAccount()
        let session = makeSession(account.id)
        try await store.add(account, session: session)
        _ = try await store.account(email: account.email)
        _ = try await store.replacePasswordRecord(of: account.id, account.passwordRecord, by: "new")
        _ = try await store.begin(makeSession(account.id))
        _ = try await store.user(ofSession: session.id, userID: account.id, now: start)
        try await store.revoke(session.id, userID: account.id, at: start)
        _ = try await store.removeSessions(expiredBefore: start)
        let task = makeTask(account.id)
        _ = try await store.add(task)
        _ = try await store.task(task.id, owner: account.id)
        _ = try await store.update(task.id, owner: account.id, UpdateTaskRequest(title: "x"), at: start)
        for query in queries(account.id) { _ = try await store.tasks(query) }
        _ = try await store.deleteTask(task.id, owner: account.id)
        _ = try await store.deleteAccount(account.id)
        try await store.ping()
    }

    /// Every combination of filters.
    private func queries(_ owner: UUID) -> [TaskQuery] {
        var queries: [TaskQuery] = []
        for status in [StatusFilter.all, .pending, .completed] {
            for priority in [nil, Priority.high] {
                for search in [nil, "plants"] {
                    queries.append(TaskQuery(owner: owner, status: status, priority: priority, search: search))
                }
            }
        }
        return queries
    }

    private func plan(_ sql: String, _ store: SQLiteStore) async throws -> [String] {
        try await store.pool.read { database in
            let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
            // Parameters without values are null; the plan doesn't depend on them.
            statement.setUncheckedArguments(StatementArguments())
            return try Row.fetchAll(statement).map { $0["detail"] as String }
        }
    }

    @Test func noStatementReadsAWholeTable() async throws {
        try await withTemporaryFolder { folder in
            let store = try SQLiteStore(path: folder + "/tasks.sqlite", readers: 1)
            let statements = try await statements(store)
            let work = statements.filter { sql in
                ["SELECT", "INSERT", "UPDATE", "DELETE"].contains { sql.hasPrefix($0) }
            }
            #expect(work.count >= 20, "\(statements)")
            for sql in work {
                let steps = try await plan(sql, store)
                #expect(!steps.contains { $0.hasPrefix("SCAN") }, "\(sql): \(steps)")
                #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(sql): \(steps)")
            }
            try store.close()
        }
    }

    @Test func listsAndTheirTotalsReadOnlyTheOwnersPartOfAnIndex() async throws {
        try await withTemporaryFolder { folder in
            let store = try SQLiteStore(path: folder + "/tasks.sqlite", readers: 1)
            let lists = try await statements(store).filter { $0.hasPrefix("SELECT") && $0.contains("FROM tasks") }
            // For each of the eight conditions a page and a total, and a single task.
            #expect(lists.count == 17)
            for sql in lists where !sql.contains("WHERE id = ?") {
                let steps = try await plan(sql, store)
                let isTotal = sql.contains("count(*)")
                let hasStatus = sql.contains("is_completed = ?")
                #expect(steps.count == 1)
                #expect(steps.first?.contains(hasStatus ? "(user_id=? AND is_completed=?)" : "(user_id=?)") == true)
                // A page comes in the order of its index; to a total any order is right.
                let index = hasStatus ? "tasks_by_status" : "tasks_by_age"
                #expect(isTotal || steps.first?.contains("INDEX \(index)") == true, "\(sql): \(steps)")
                // A total with no further condition doesn't read the tasks themselves.
                let needsTasks = !isTotal || sql.contains("priority = ?") || sql.contains("instr(")
                #expect(steps.first?.contains("COVERING") == !needsTasks, "\(sql): \(steps)")
            }
            try store.close()
        }
    }

    /// What a deletion takes along is in no plan.
    @Test func everyForeignKeyHasAnIndex() async throws {
        try await withTemporaryFolder { folder in
            let store = try SQLiteStore(path: folder + "/tasks.sqlite")
            try await store.pool.read { database in
                var keys = 0
                for table in ["users", "sessions", "tasks"] {
                    let indexed = try database.indexes(on: table).compactMap(\.columns.first)
                    for key in try database.foreignKeys(on: table) {
                        keys += 1
                        #expect(indexed.contains(try #require(key.originColumns.first)))
                    }
                }
                #expect(keys == 2)
            }
            try store.close()
        }
    }
}

private final class Collected: Sendable {
    private let texts = Mutex<Set<String>>([])

    var statements: Set<String> { texts.withLock { $0 } }

    func insert(_ sql: String) {
        texts.withLock { _ = $0.insert(sql) }
    }
}
