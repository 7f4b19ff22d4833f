import AuthAPI
import ContractRuntime
import Foundation
import Handlers
import Synchronization
import Testing

/// What is answered when the store fails: never 401, never more than the contract tells.
@Suite struct OutageTests {
    @Test(arguments: ProtectedOperation.all)
    func whileTheStoreIsAwayTheAnswerIs503(_ operation: ProtectedOperation) async throws {
        let store = FailingStore()
        let service = try TestService(store: store)
        let session = try await service.signUp()
        let client = service.client(session.accessToken)
        store.failure.withLock { $0 = .unavailable(reason: "SQLite 13") }
        #expect(try await status { try await operation.call(client, session.user.id, UUID()) } == 503)
        #expect(service.events.contains(.storeUnavailable(reason: "SQLite 13")))
        store.failure.withLock { $0 = nil }
        #expect(try await status { try await client.getCurrentUser() } == 200)
    }

    @Test func signingUpAndInAreUnavailableToo() async throws {
        let store = FailingStore()
        let service = try TestService(store: store)
        _ = try await service.signUp()
        store.failure.withLock { $0 = .unavailable(reason: "SQLite 5") }
        for path in ["register", "login"] {
            let name = path == "register" ? #","name":"A""# : ""
            let body = #"{"email":"ada@example.com","password":"correct horse"\#(name)}"#
            let response = await service.send(.post, "/api/auth/\(path)", json: body)
            #expect(response.status == 503)
            #expect(response.head.headerFields[.retryAfter] == "1")
            #expect(!response.text.contains("SQLite"))
        }
    }

    @Test func aDefectIs500AndTellsNothing() async throws {
        let store = FailingStore()
        let service = try TestService(store: store)
        let session = try await service.signUp()
        store.failure.withLock { $0 = .broken(reason: "SQLite 275") }
        let fields = ["Authorization": "Bearer \(session.accessToken)"]
        let response = await service.send(.get, "/api/auth/me", fields)
        #expect(response.status == 500)
        #expect(!response.text.contains("275"))
        #expect(service.faults.contains { $0.contains("275") })
    }
}

/// A store in memory that fails on demand.
private final class FailingStore: UserStore, SessionStore, TaskStore {
    let failure = Mutex<StoreError?>(nil)
    private let store = InMemoryStore()

    private func working() throws(StoreError) -> InMemoryStore {
        if let failure = failure.withLock({ $0 }) { throw failure }
        return store
    }

    func add(_ account: Account, session: SessionRecord) async throws(StoreError) {
        try await working().add(account, session: session)
    }

    func account(email: String) async throws(StoreError) -> Account? {
        try await working().account(email: email)
    }

    func replacePasswordRecord(of userID: UUID, _ old: String, by new: String) async throws(StoreError) -> Bool {
        try await working().replacePasswordRecord(of: userID, old, by: new)
    }

    func deleteAccount(_ userID: UUID) async throws(StoreError) -> Bool {
        try await working().deleteAccount(userID)
    }

    func begin(_ session: SessionRecord) async throws(StoreError) -> Bool {
        try await working().begin(session)
    }

    func user(ofSession id: UUID, userID: UUID, now: Date) async throws(StoreError) -> User? {
        try await working().user(ofSession: id, userID: userID, now: now)
    }

    func revoke(_ id: UUID, userID: UUID, at now: Date) async throws(StoreError) {
        try await working().revoke(id, userID: userID, at: now)
    }

    func removeSessions(expiredBefore moment: Date) async throws(StoreError) -> Int {
        try await working().removeSessions(expiredBefore: moment)
    }

    func add(_ task: TaskModel) async throws(StoreError) -> Bool {
        try await working().add(task)
    }

    func tasks(_ query: TaskQuery) async throws(StoreError) -> TaskList {
        try await working().tasks(query)
    }

    func task(_ id: UUID, owner: UUID) async throws(StoreError) -> TaskModel? {
        try await working().task(id, owner: owner)
    }

    func update(
        _ id: UUID,
        owner: UUID,
        _ change: UpdateTaskRequest,
        at now: Date
    ) async throws(StoreError) -> TaskModel? {
        try await working().update(id, owner: owner, change, at: now)
    }

    func deleteTask(_ id: UUID, owner: UUID) async throws(StoreError) -> Bool {
        try await working().deleteTask(id, owner: owner)
    }
}
