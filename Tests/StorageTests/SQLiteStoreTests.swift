import AuthAPI
import ContractRuntime
import Foundation
import GRDB
import Handlers
import Testing

@testable import StorageSQLite

/// What the SQLite store promises beyond the laws of all stores.
@Suite struct SQLiteStoreTests {
    @Test func everythingIsThereAfterARestart() async throws {
        try await withTemporaryFolder { folder in
            let account = makeAccount()
            let session = makeSession(account.id)
            let task = makeTask(account.id, dueDate: start)
            let first = try SQLiteStore(path: folder + "/tasks.sqlite")
            try await first.add(account, session: session)
            #expect(try await first.add(task))
            try first.close()

            let second = try SQLiteStore(path: folder + "/tasks.sqlite")
            #expect(try await second.account(email: account.email) == account)
            #expect(try await second.user(ofSession: session.id, userID: account.id, now: start) != nil)
            #expect(try await second.task(task.id, owner: account.id) == task)
            try second.close()
        }
    }

    @Test func aRevokedSessionStaysRevokedAfterARestart() async throws {
        try await withTemporaryFolder { folder in
            let account = makeAccount()
            let session = makeSession(account.id)
            let first = try SQLiteStore(path: folder + "/tasks.sqlite")
            try await first.add(account, session: session)
            try await first.revoke(session.id, userID: account.id, at: start)
            try first.close()
            let second = try SQLiteStore(path: folder + "/tasks.sqlite")
            #expect(try await second.user(ofSession: session.id, userID: account.id, now: start) == nil)
            try second.close()
        }
    }

    /// The files as they are right after an acknowledgement are what a crash would leave.
    @Test func acknowledgedWritesOutliveACrash() async throws {
        try await withTemporaryFolder { folder in
            let store = try SQLiteStore(path: folder + "/tasks.sqlite")
            let user = try await store.addUser()
            for number in 1...20 {
                #expect(try await store.add(makeTask(user)))
                let copy = folder + "/copy-\(number)"
                for suffix in ["", "-wal"] {
                    try FileManager.default.copyItem(
                        atPath: folder + "/tasks.sqlite" + suffix,
                        toPath: copy + suffix
                    )
                }
                let recovered = try SQLiteStore(path: copy)
                #expect(try await recovered.tasks(TaskQuery(owner: user)).total == number)
                try recovered.close()
            }
            try store.close()
        }
    }

    @Test func commitsAreSynced() async throws {
        try await withTemporaryFolder { folder in
            let store = try SQLiteStore(path: folder + "/tasks.sqlite")
            let settings = try await store.pool.writeWithoutTransaction { database in
                try ["synchronous", "foreign_keys", "trusted_schema"].map {
                    try Int.fetchOne(database, sql: "PRAGMA \($0)")
                }
            }
            #expect(settings == [2, 1, 0])
            #expect(try await store.pool.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
            try store.close()
        }
    }

    @Test func aDatabaseOfANewerVersionIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let store = try SQLiteStore(path: folder + "/tasks.sqlite")
            try await store.pool.write { database in
                try database.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9-from-the-future')")
            }
            try store.close()
            #expect(throws: SchemaTooNew.self) { try SQLiteStore(path: folder + "/tasks.sqlite") }
        }
    }

    @Test func aFileThatIsNoDatabaseIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/tasks.sqlite"
            try Data(repeating: 65, count: 8192).write(to: URL(filePath: path))
            #expect(throws: DatabaseError.self) { try SQLiteStore(path: path) }
            #expect(throws: DatabaseError.self) { try SQLiteStore(path: folder + "/missing/tasks.sqlite") }
        }
    }
}
