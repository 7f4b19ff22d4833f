import AuthAPI
import ContractRuntime
import Foundation
import GRDB
import Handlers
import Testing

@testable import StorageSQLite

/// What the SQLite store does when something is in its way.
@Suite struct SQLiteFaultTests {
    private func withStore(_ body: (SQLiteStore, String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/tasks.sqlite"
            let store = try SQLiteStore(path: path, patience: 0.05)
            try await body(store, path)
            try store.close()
        }
    }

    private func isUnavailable(_ body: () async throws -> Void) async throws -> Bool {
        do {
            try await body()
            return false
        } catch StoreError.unavailable {
            return true
        }
    }

    @Test func aWriteThatFailsSpoilsNoOtherOfItsGroup() async throws {
        try await withStore { store, _ in
            let user = try await store.addUser()
            let results = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        do {
                            try await store.write { database in
                                let task = makeTask(user, "\(number)")
                                try database.execute(
                                    sql: """
                                        INSERT INTO tasks VALUES (?, ?, ?, ?, NULL, NULL, 0, 'low', NULL, 0, 0)
                                        """,
                                    arguments: [task.id, user, task.title, task.title]
                                )
                                if number.isMultiple(of: 2) { throw StoreError.emailTaken }
                            }
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            let titles = try await store.tasks(TaskQuery(owner: user, limit: 100)).tasks.map(\.title)
            #expect(results == 50)
            #expect(Set(titles) == Set((0..<100).filter { !$0.isMultiple(of: 2) }.map(String.init)))
        }
    }

    @Test func whileAnotherProcessWritesTheStoreIsUnavailableForWrites() async throws {
        try await withStore { store, path in
            let user = try await store.addUser()
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let other = try DatabaseQueue(path: path, configuration: configuration)
            try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
            #expect(try await isUnavailable { _ = try await store.add(makeTask(user)) })
            #expect(try await store.tasks(TaskQuery(owner: user)).total == 0)
            try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
            #expect(try await store.add(makeTask(user)))
        }
    }

    @Test(arguments: [false, true])
    func withoutItsFileTheStoreIsUnavailable(isReplaced: Bool) async throws {
        try await withStore { store, path in
            let user = try await store.addUser()
            try FileManager.default.moveItem(atPath: path, toPath: path + "-away")
            if isReplaced { try FileManager.default.copyItem(atPath: path + "-away", toPath: path) }
            #expect(try await isUnavailable { _ = try await store.add(makeTask(user)) })
            #expect(try await isUnavailable { _ = try await store.tasks(TaskQuery(owner: user)) })
            #expect(try await isUnavailable { try await store.ping() })
            if isReplaced { try FileManager.default.removeItem(atPath: path) }
            try FileManager.default.moveItem(atPath: path + "-away", toPath: path)
            #expect(try await store.tasks(TaskQuery(owner: user)).total == 0)
            #expect(try await store.add(makeTask(user)))
        }
    }

    @Test func aReadOnlyDatabaseIsUnavailableForWrites() async throws {
        try await withStore { store, _ in
            let user = try await store.addUser()
            try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
            #expect(try await isUnavailable { _ = try await store.add(makeTask(user)) })
            #expect(try await store.tasks(TaskQuery(owner: user)).total == 0)
            try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 0") }
            #expect(try await store.add(makeTask(user)))
        }
    }

    @Test func aFullDiskIsUnavailableAndLosesNothing() async throws {
        try await withStore { store, _ in
            let user = try await store.addUser()
            #expect(try await store.add(makeTask(user)))
            let pages = try await store.pool.writeWithoutTransaction { database in
                let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
                try database.execute(sql: "PRAGMA max_page_count = \(pages)")
                return pages
            }
            let long = String(repeating: "x", count: 1000)
            var added = 1
            let isFull = try await isUnavailable {
                for _ in 0..<100 {
                    _ = try await store.add(makeTask(user, description: long))
                    added += 1
                }
            }
            #expect(isFull)
            #expect(try await store.tasks(TaskQuery(owner: user)).total == added)
            try await store.pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA max_page_count = \(pages + 1000)")
            }
            #expect(try await store.add(makeTask(user, description: long)))
            #expect(try await store.tasks(TaskQuery(owner: user)).total == added + 1)
        }
    }

    @Test func whatBreaksTheContractIsNotStored() async throws {
        try await withStore { store, _ in
            let user = try await store.addUser()
            let tasks = [
                makeTask(user, ""), makeTask(user, String(repeating: "x", count: 201)),
                makeTask(user, description: String(repeating: "x", count: 1001)),
                makeTask(user, priority: .unrecognized("urgent")),
            ]
            for task in tasks {
                await #expect(throws: StoreError.broken(reason: "SQLite 275")) {
                    try await store.add(task)
                }
            }
            #expect(try await store.tasks(TaskQuery(owner: user)).total == 0)
        }
    }

    @Test func aCommitThatFailsLeavesTheDatabaseFree() async throws {
        try await withStore { store, path in
            let user = try await store.addUser()
            // A foreign key that is looked at when the transaction ends, and not before.
            await #expect(throws: StoreError.broken(reason: "SQLite 787")) {
                try await store.write { database in
                    try database.execute(sql: "PRAGMA defer_foreign_keys = 1")
                    let session = makeSession(UUID())
                    try database.execute(
                        sql: "INSERT INTO sessions (id, user_id, created_at, expires_at) VALUES (?, ?, 0, 1)",
                        arguments: [session.id, session.userID]
                    )
                }
            }
            let other = try DatabaseQueue(path: path)
            try await other.write { try $0.execute(sql: "UPDATE users SET name = 'Bob'") }
            #expect(try await store.add(makeTask(user)))
        }
    }

    @Test func theStoreAnswersAPing() async throws {
        try await withStore { store, _ in try await store.ping() }
    }

    @Test func aClosedStoreIsUnavailable() async throws {
        try await withTemporaryFolder { folder in
            let store = try SQLiteStore(path: folder + "/tasks.sqlite")
            try store.close()
            #expect(try await isUnavailable { try await store.ping() })
            #expect(try await isUnavailable { _ = try await store.add(makeTask(UUID())) })
        }
    }
}
