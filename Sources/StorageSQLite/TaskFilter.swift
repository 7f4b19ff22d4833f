import AuthAPI
import GRDB
import Handlers

/// The condition of a list query. Its text depends only on which filters there are, so that statements are reused.
struct TaskFilter: Sendable {
    let condition: String
    let arguments: StatementArguments

    init(_ query: TaskQuery) {
        var conditions = ["user_id = ?"]
        var arguments: StatementArguments = [query.owner]
        if query.status != .all {
            conditions.append("is_completed = ?")
            arguments += [query.status == .completed]
        }
        if let priority = query.priority {
            conditions.append("priority = ?")
            arguments += [priority.rawValue]
        }
        if let search = query.search {
            // instr() has no wildcards, so nothing needs escaping; both sides are folded, so it needn't know of case.
            conditions.append("(instr(title_folded, ?) > 0 OR instr(description_folded, ?) > 0)")
            let sought = SearchText.folded(search)
            arguments += [sought, sought]
        }
        condition = conditions.joined(separator: " AND ")
        self.arguments = arguments
    }
}
