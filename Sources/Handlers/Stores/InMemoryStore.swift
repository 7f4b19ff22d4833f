import AuthAPI
import ContractRuntime

/// Keeps everything in memory, for tests and for a first look. It obeys the same laws as the databases.
public actor InMemoryStore {
    private var accounts: [UUID: Account] = [:]
    private var userIDs: [String: UUID] = [:]
    private var sessions: [UUID: SessionRecord] = [:]
    private var revoked: Set<UUID> = []
    private var tasks: [UUID: TaskModel] = [:]

    public init() {}
}

extension InMemoryStore: UserStore {
    public func add(_ account: Account, session: SessionRecord) throws(StoreError) {
        let identity = EmailIdentity.of(account.email)
        guard userIDs[identity] == nil else { throw .emailTaken }
        userIDs[identity] = account.id
        accounts[account.id] = account
        sessions[session.id] = session
    }

    public func account(email: String) -> Account? {
        userIDs[EmailIdentity.of(email)].flatMap { accounts[$0] }
    }

    public func replacePasswordRecord(of userID: UUID, _ old: String, by new: String) -> Bool {
        guard accounts[userID]?.passwordRecord == old else { return false }
        accounts[userID]?.passwordRecord = new
        return true
    }

    public func deleteAccount(_ userID: UUID) -> Bool {
        guard let account = accounts.removeValue(forKey: userID) else { return false }
        userIDs[EmailIdentity.of(account.email)] = nil
        sessions = sessions.filter { $0.value.userID != userID }
        tasks = tasks.filter { $0.value.userID != userID }
        return true
    }
}

extension InMemoryStore: SessionStore {
    public func begin(_ session: SessionRecord) -> Bool {
        guard accounts[session.userID] != nil else { return false }
        sessions[session.id] = session
        return true
    }

    public func user(ofSession id: UUID, userID: UUID, now: Date) -> User? {
        guard let session = sessions[id], session.userID == userID else { return nil }
        guard now < session.expiresAt, !revoked.contains(id) else { return nil }
        return accounts[userID]?.user
    }

    public func revoke(_ id: UUID, userID: UUID, at now: Date) {
        guard sessions[id]?.userID == userID else { return }
        revoked.insert(id)
    }

    public func removeSessions(expiredBefore moment: Date) -> Int {
        let before = sessions.count
        sessions = sessions.filter { $0.value.expiresAt >= moment }
        revoked.formIntersection(sessions.keys)
        return before - sessions.count
    }
}

extension InMemoryStore: TaskStore {
    public func add(_ task: TaskModel) -> Bool {
        guard accounts[task.userID] != nil else { return false }
        tasks[task.id] = task
        return true
    }

    public func tasks(_ query: TaskQuery) -> TaskList {
        let sought = query.search.map(SearchText.folded)
        let found = tasks.values.filter { $0.passes(query, sought: sought) }.sorted(by: Self.isListedBefore)
        return TaskList(tasks: Array(found.dropFirst(query.offset).prefix(query.limit)), total: found.count)
    }

    public func task(_ id: UUID, owner: UUID) -> TaskModel? {
        tasks[id].flatMap { $0.userID == owner ? $0 : nil }
    }

    public func update(_ id: UUID, owner: UUID, _ change: UpdateTaskRequest, at now: Date) -> TaskModel? {
        guard let updated = task(id, owner: owner)?.applying(change, at: now) else { return nil }
        tasks[id] = updated
        return updated
    }

    public func deleteTask(_ id: UUID, owner: UUID) -> Bool {
        guard task(id, owner: owner) != nil else { return false }
        tasks[id] = nil
        return true
    }

    /// Newest first; of one moment, by id.
    private static func isListedBefore(_ left: TaskModel, _ right: TaskModel) -> Bool {
        guard left.createdAt == right.createdAt else { return left.createdAt > right.createdAt }
        return left.id.uuidString > right.id.uuidString
    }
}

extension TaskModel {
    fileprivate func passes(_ query: TaskQuery, sought: String?) -> Bool {
        guard userID == query.owner else { return false }
        guard query.status == .all || isCompleted == (query.status == .completed) else { return false }
        guard query.priority == nil || query.priority == priority else { return false }
        guard let sought else { return true }
        return [title, description ?? ""].contains { SearchText.contains(SearchText.folded($0), sought) }
    }
}
