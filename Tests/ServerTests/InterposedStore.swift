import AuthAPI
import ContractRuntime
import Handlers
import Synchronization

@testable import Server

/// A store in memory that does something else first, when it is told to: fail, or wait.
final class InterposedStore: UserStore, SessionStore, TaskStore {
    typealias Step = @Sendable () async throws(StoreError) -> Void

    let step = Mutex<Step?>(nil)
    private let inner = InMemoryStore()

    /// The store as the service takes it.
    var storage: Storage { Storage(store: self, ping: { true }, close: {}) }

    private var store: InMemoryStore {
        get async throws(StoreError) {
            if let step = step.withLock({ $0 }) { try await step() }
            return inner
        }
    }

    func add(_ account: Account, session: SessionRecord) async throws(StoreError) {
        try await store.add(account, session: session)
    }

    func account(email: String) async throws(StoreError) -> Account? {
        try await store.account(email: email)
    }

    func replacePasswordRecord(of userID: UUID, _ old: String, by new: String) async throws(StoreError) -> Bool {
        try await store.replacePasswordRecord(of: userID, old, by: new)
    }

    func deleteAccount(_ userID: UUID) async throws(StoreError) -> Bool {
        try await store.deleteAccount(userID)
    }

    func begin(_ session: SessionRecord) async throws(StoreError) -> Bool {
        try await store.begin(session)
    }

    func user(ofSession id: UUID, userID: UUID, now: Date) async throws(StoreError) -> User? {
        try await store.user(ofSession: id, userID: userID, now: now)
    }

    func revoke(_ id: UUID, userID: UUID, at now: Date) async throws(StoreError) {
        try await store.revoke(id, userID: userID, at: now)
    }

    /// Asked for by the service itself, so nothing is done first.
    func removeSessions(expiredBefore moment: Date) async throws(StoreError) -> Int {
        await inner.removeSessions(expiredBefore: moment)
    }

    func add(_ task: TaskModel) async throws(StoreError) -> Bool {
        try await store.add(task)
    }

    func tasks(_ query: TaskQuery) async throws(StoreError) -> TaskList {
        try await store.tasks(query)
    }

    func task(_ id: UUID, owner: UUID) async throws(StoreError) -> TaskModel? {
        try await store.task(id, owner: owner)
    }

    func update(
        _ id: UUID,
        owner: UUID,
        _ change: UpdateTaskRequest,
        at now: Date
    ) async throws(StoreError) -> TaskModel? {
        try await store.update(id, owner: owner, change, at: now)
    }

    func deleteTask(_ id: UUID, owner: UUID) async throws(StoreError) -> Bool {
        try await store.deleteTask(id, owner: owner)
    }
}
