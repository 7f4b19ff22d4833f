import AuthAPI
import ContractRuntime
import Foundation

/// Tasks as lines of text: a mark, the first part of the id, the title, and what else there is to say.
struct TaskText {
    var now: Date
    var timeZone: TimeZone

    init(now: Date = Date(), timeZone: TimeZone = .current) {
        self.now = now
        self.timeZone = timeZone
    }

    func line(_ task: TaskModel) -> String {
        let mark = task.isCompleted ? "[x]" : "[ ]"
        var line = "\(mark) \(task.id.uuidString.lowercased().prefix(8))  \(Terminal.clean(task.title))"
        var remarks: [String] = []
        if task.priority != .medium { remarks.append(task.priority.rawValue) }
        if let due = task.dueDate {
            let isOverdue = due < now && !task.isCompleted
            remarks.append("\(isOverdue ? "overdue" : "due") \(day(due))")
        }
        if !remarks.isEmpty { line += "  (\(remarks.joined(separator: ", ")))" }
        if let description = task.description, !description.isEmpty {
            line += "\n             \(Terminal.clean(description))"
        }
        return line
    }

    func list(_ list: TaskList, offset: Int) -> String {
        guard !list.tasks.isEmpty else { return list.total == 0 ? "no tasks" : "no more tasks" }
        var lines = list.tasks.map(line)
        let last = offset + list.tasks.count
        if last < list.total { lines.append("\(last) of \(list.total) tasks; see more with --offset \(last)") }
        return lines.joined(separator: "\n")
    }

    private func day(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        let pad = { (number: Int?) in (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        return "\(parts.year ?? 0)-\(pad(parts.month))-\(pad(parts.day))"
    }
}

/// A value as the server sent it, in JSON.
func jsonText(_ value: some SchemaValue) -> String {
    String(decoding: JSONEncoding.encode(value), as: UTF8.self)
}
