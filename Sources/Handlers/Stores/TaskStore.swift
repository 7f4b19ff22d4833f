import AuthAPI
import ContractRuntime

/// Keeps tasks. Every request names the owner, and no answer tells a task of another owner from one that isn't there.
public protocol TaskStore: Sendable {
    /// Adds a task.
    ///
    /// - Returns: false when its owner doesn't exist any more.
    func add(_ task: TaskModel) async throws(StoreError) -> Bool

    /// One page of the owner's tasks that pass the filters, newest first, and how many there are in all.
    func tasks(_ query: TaskQuery) async throws(StoreError) -> TaskList

    func task(_ id: UUID, owner: UUID) async throws(StoreError) -> TaskModel?

    /// Makes the changes in one step; of two at a time the later sees what the earlier did.
    ///
    /// - Returns: the task as it is then, or nil when the owner has none with this id.
    func update(
        _ id: UUID,
        owner: UUID,
        _ change: UpdateTaskRequest,
        at now: Date
    ) async throws(StoreError) -> TaskModel?

    /// - Returns: whether the owner had such a task.
    func deleteTask(_ id: UUID, owner: UUID) async throws(StoreError) -> Bool
}
