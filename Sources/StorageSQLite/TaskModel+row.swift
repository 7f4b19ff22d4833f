import AuthAPI
import ContractRuntime
import GRDB
import Handlers

extension TaskModel {
    /// In the order in which ``init(_:)-row`` reads them.
    static let columns = """
        id, user_id, title, description, is_completed, priority, due_at, created_at, updated_at
        """

    init(_ row: Row) {
        let priority: String = row[5]
        let dueAt: Int64? = row[6]
        self.init(
            id: row[0],
            userID: row[1],
            title: row[2],
            description: row[3],
            isCompleted: row[4],
            priority: Priority(rawValue: priority) ?? .unrecognized(priority),
            dueDate: dueAt.map(Moment.date),
            createdAt: Moment.date(microseconds: row[7]),
            updatedAt: Moment.date(microseconds: row[8])
        )
    }

    /// title, title_folded, description, description_folded, is_completed, priority, due_at
    var changeableColumns: StatementArguments {
        [
            title, SearchText.folded(title), description, description.map(SearchText.folded), isCompleted,
            priority.rawValue, dueDate.map(Moment.microseconds),
        ]
    }

    var updatedMicroseconds: Int64 { Moment.microseconds(updatedAt) }
}
