import AuthAPI
import ContractRuntime

/// The tasks of a user. Each operation first asks whether the path names the caller, and then asks the store for tasks
/// of that owner only.
public struct TaskHandler: TasksHandler {
    private let store: any TaskStore
    private let environment: ServiceEnvironment

    public init(store: any TaskStore, environment: ServiceEnvironment = ServiceEnvironment()) {
        self.store = store
        self.environment = environment
    }

    public func listTasks(
        _ input: ListTasks.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> TaskList {
        let query = TaskQuery(
            owner: try owner(input.userID, principal),
            status: input.status,
            priority: input.priority,
            search: input.search,
            limit: input.limit,
            offset: input.offset
        )
        return try await environment.reaching { try await store.tasks(query) }
    }

    public func createTask(
        _ input: CreateTask.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> CreateTask.Output {
        let now = Moment.stored(environment.now())
        let task = TaskModel(
            id: environment.makeID(),
            userID: try owner(input.userID, principal),
            title: input.body.title,
            description: input.body.description.value,
            isCompleted: false,
            priority: input.body.priority,
            dueDate: input.body.dueDate.value.map(Moment.stored),
            createdAt: now,
            updatedAt: now
        )
        let isAdded = try await environment.reaching { try await store.add(task) }
        guard isAdded else { throw ServiceFault.userIsGone }
        return CreateTask.Output(task, headers: CreateTask.CreatedHeaders(location: Self.path(of: task)))
    }

    public func getTask(
        _ input: GetTask.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> TaskModel {
        let owner = try owner(input.userID, principal)
        return try await existing { try await store.task(input.taskID, owner: owner) }
    }

    public func updateTask(
        _ input: UpdateTask.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> TaskModel {
        var change = input.body
        if case .value(let date) = change.dueDate { change.dueDate = .value(Moment.stored(date)) }
        return try await update(input.taskID, owner: try owner(input.userID, principal), change)
    }

    public func deleteTask(
        _ input: DeleteTask.Input,
        principal: Principal,
        context: RequestContext
    ) async throws {
        let owner = try owner(input.userID, principal)
        let isDeleted = try await environment.reaching { try await store.deleteTask(input.taskID, owner: owner) }
        guard isDeleted else { throw ServiceFault.noSuchTask }
    }

    public func setTaskCompletion(
        _ input: SetTaskCompletion.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> TaskModel {
        let change = UpdateTaskRequest(isCompleted: input.body.isCompleted)
        return try await update(input.taskID, owner: try owner(input.userID, principal), change)
    }
}

extension TaskHandler {
    /// The user in the path, who must be the caller.
    private func owner(_ userID: UUID, _ principal: Principal) throws(ServiceFault) -> UUID {
        guard userID == principal.userID else { throw .foreignTasks }
        return userID
    }

    private func update(_ id: UUID, owner: UUID, _ change: UpdateTaskRequest) async throws -> TaskModel {
        let now = Moment.stored(environment.now())
        return try await existing { try await store.update(id, owner: owner, change, at: now) }
    }

    private func existing(_ find: () async throws -> TaskModel?) async throws -> TaskModel {
        guard let task = try await environment.reaching(find) else { throw ServiceFault.noSuchTask }
        return task
    }

    private static func path(of task: TaskModel) -> String {
        "/api/\(task.userID.uuidString.lowercased())/tasks/\(task.id.uuidString.lowercased())"
    }
}
