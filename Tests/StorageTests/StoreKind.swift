import ContractRuntime
import Foundation
import Handlers
import StorageSQLite
import Testing

typealias Store = UserStore & SessionStore & TaskStore

/// The stores that have to obey the laws.
enum StoreKind: CaseIterable, Sendable, CustomTestStringConvertible {
    case memory
    case sqlite

    var testDescription: String { "\(self)" }

    /// Runs a law on an empty store.
    func withStore(_ law: (any Store) async throws -> Void) async throws {
        switch self {
        case .memory:
            try await law(InMemoryStore())
        case .sqlite:
            try await withTemporaryFolder { folder in
                let store = try SQLiteStore(path: folder + "/tasks.sqlite")
                try await law(store)
                try store.close()
            }
        }
    }
}

/// Runs a test with the path of an empty folder, which is removed afterwards.
func withTemporaryFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
        try await body(folder.path)
    } catch {
        try FileManager.default.removeItem(at: folder)
        throw error
    }
    try FileManager.default.removeItem(at: folder)
}
