import ArgumentParser
import AuthAPI
import ContractRuntime
import Foundation

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Shows tasks, newest first.")

    @Option(help: "Only tasks that are: pending, completed or all.") var status: StatusFilter = .all
    @Option(help: "Only tasks of this priority: low, medium or high.") var priority: Priority?
    @Option(help: "Only tasks whose title or description holds this text.") var search: String?
    @Option(help: "At most this many tasks, 1 to 100.") var limit = 50
    @Option(help: "Leave out this many tasks first.") var offset = 0
    @Flag(help: "Print the server's answer as JSON.") var json = false

    func run() async throws {
        let account = try Account.signedIn()
        do {
            let list = try await account.client.listTasks(
                userID: account.userID,
                status: status,
                priority: priority,
                search: search,
                limit: limit,
                offset: offset
            )
            Terminal.print(json ? jsonText(list) : TaskText().list(list, offset: offset))
        } catch {
            throw TasksError(ofSession: error)
        }
    }
}

struct AddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Adds a task.")

    @Argument(help: "What is to be done.") var title: String
    @Option(help: "More about it.") var description: String?
    @Option(help: "How much it matters: low, medium or high.") var priority: Priority = .medium
    @Option(help: "When it is due, such as 2026-12-24T18:00:00Z.", transform: date) var due: Date?
    @Flag(help: "Print the server's answer as JSON.") var json = false

    func run() async throws {
        let account = try Account.signedIn()
        do {
            let task = try await account.client.createTask(
                userID: account.userID,
                title: title,
                description: description.map(Patch.value) ?? .absent,
                priority: priority,
                dueDate: due.map(Patch.value) ?? .absent
            ).body
            Terminal.print(json ? jsonText(task) : TaskText().line(task))
        } catch {
            throw TasksError(ofSession: error)
        }
    }

    private static func date(_ text: String) throws -> Date {
        // Foundation takes the 30th of February for the 2nd of March.
        if CalendarDate(String(text.prefix(10))) != nil, let date = try? Date(text, strategy: .iso8601) { return date }
        throw ValidationError("'\(text)' is not a date and time such as 2026-12-24T18:00:00Z")
    }
}

struct DoneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "done", abstract: "Completes tasks, or reopens them.")

    @Argument(help: "Ids, or the first part of them.") var ids: [String]
    @Flag(help: "Reopen instead of complete.") var undo = false
    @Flag(help: "Print the server's answers as JSON, one a line.") var json = false

    func run() async throws {
        let account = try Account.signedIn()
        for text in ids {
            let id = try await account.taskID(beginningWith: text)
            do {
                let task = try await account.client.setTaskCompletion(
                    userID: account.userID,
                    taskID: id,
                    isCompleted: !undo
                )
                Terminal.print(json ? jsonText(task) : TaskText().line(task))
            } catch {
                if case .rejected(.notFound) = error { throw TasksError.noSuchTask(text) }
                throw TasksError(ofSession: error)
            }
        }
    }
}

struct RemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rm", abstract: "Deletes tasks for good.")

    @Argument(help: "Ids, or the first part of them.") var ids: [String]

    func run() async throws {
        let account = try Account.signedIn()
        for text in ids {
            let id = try await account.taskID(beginningWith: text)
            do {
                try await account.client.deleteTask(userID: account.userID, taskID: id)
                Terminal.print("deleted \(id.uuidString.lowercased())")
            } catch {
                if case .rejected(.notFound) = error { throw TasksError.noSuchTask(text) }
                throw TasksError(ofSession: error)
            }
        }
    }
}

// The types are the client's and the protocol is the argument parser's; nobody else can bring them together.
// swift-format-ignore: AvoidRetroactiveConformances
extension StatusFilter: @retroactive ExpressibleByArgument {}

// swift-format-ignore: AvoidRetroactiveConformances
extension Priority: @retroactive ExpressibleByArgument {
    /// Only what the contract lists; the open case is for newer servers.
    public init?(argument: String) {
        guard let priority = Priority.allCases.first(where: { $0.rawValue == argument }) else { return nil }
        self = priority
    }
}
