import AuthAPI
import ContractRuntime

extension TaskModel {
    /// The task after the changes: what is absent stays as it is, and null clears.
    ///
    /// `updatedAt` never goes back, even when the clock does.
    public func applying(_ change: UpdateTaskRequest, at now: Date) -> TaskModel {
        var task = self
        task.title = change.title ?? title
        change.description.apply(to: &task.description)
        task.priority = change.priority ?? priority
        change.dueDate.apply(to: &task.dueDate)
        task.isCompleted = change.isCompleted ?? isCompleted
        task.updatedAt = max(now, updatedAt)
        return task
    }
}
