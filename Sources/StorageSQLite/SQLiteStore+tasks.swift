import AuthAPI
import ContractRuntime
import GRDB
import Handlers

extension SQLiteStore: TaskStore {
    public func add(_ task: TaskModel) async throws(StoreError) -> Bool {
        try await write { database in
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO tasks (id, user_id, title, title_folded, description, description_folded,
                        is_completed, priority, due_at, created_at, updated_at)
                    SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM users WHERE id = ?
                    """
            )
            let id: StatementArguments = [task.id]
            let rest: StatementArguments = [
                Moment.microseconds(task.createdAt), task.updatedMicroseconds, task.userID,
            ]
            try statement.execute(arguments: id + task.changeableColumns + rest)
            return database.changesCount == 1
        }
    }

    public func tasks(_ query: TaskQuery) async throws(StoreError) -> TaskList {
        let filter = TaskFilter(query)
        return try await read { database in
            let count = try database.cachedStatement(sql: "SELECT count(*) FROM tasks WHERE " + filter.condition)
            let page = try database.cachedStatement(
                sql: """
                    SELECT \(TaskModel.columns) FROM tasks WHERE \(filter.condition)
                    ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?
                    """
            )
            let total = try Int.fetchOne(count, arguments: filter.arguments) ?? 0
            let rows = try Row.fetchCursor(page, arguments: filter.arguments + [query.limit, query.offset])
            var tasks: [TaskModel] = []
            while let row = try rows.next() { tasks.append(TaskModel(row)) }
            return TaskList(tasks: tasks, total: total)
        }
    }

    public func task(_ id: UUID, owner: UUID) async throws(StoreError) -> TaskModel? {
        try await read { try Self.task(id, owner: owner, $0) }
    }

    public func update(
        _ id: UUID,
        owner: UUID,
        _ change: UpdateTaskRequest,
        at now: Date
    ) async throws(StoreError) -> TaskModel? {
        try await write { database in
            guard let task = try Self.task(id, owner: owner, database)?.applying(change, at: now) else { return nil }
            let statement = try database.cachedStatement(
                sql: """
                    UPDATE tasks SET title = ?, title_folded = ?, description = ?, description_folded = ?,
                        is_completed = ?, priority = ?, due_at = ?, updated_at = ?
                    WHERE id = ? AND user_id = ?
                    """
            )
            try statement.execute(arguments: task.changeableColumns + [task.updatedMicroseconds, id, owner])
            return task
        }
    }

    public func deleteTask(_ id: UUID, owner: UUID) async throws(StoreError) -> Bool {
        try await write { database in
            try database.execute(sql: "DELETE FROM tasks WHERE id = ? AND user_id = ?", arguments: [id, owner])
            return database.changesCount == 1
        }
    }

    private static func task(_ id: UUID, owner: UUID, _ database: Database) throws -> TaskModel? {
        let statement = try database.cachedStatement(
            sql: "SELECT \(TaskModel.columns) FROM tasks WHERE id = ? AND user_id = ?"
        )
        return try Row.fetchOne(statement, arguments: [id, owner]).map(TaskModel.init)
    }
}
