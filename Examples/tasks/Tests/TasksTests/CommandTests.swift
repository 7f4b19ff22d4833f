import Foundation
import Testing

/// Drives the built command against a real server, whose address `TASKS_TEST_SERVER` names.
@Suite("The command against a server", .enabled(if: server != nil, "TASKS_TEST_SERVER names no server"))
struct CommandTests {
    private let sessionFile = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")

    private struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    private func tasks(_ arguments: String..., password: String = "correct horse battery") throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            .deletingLastPathComponent().appending(path: "tasks")
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["TASKS_SESSION_FILE": sessionFile.path, "TASKS_PASSWORD": password]
        ) { _, new in new }
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        let text = { (pipe: Pipe) in String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
        return Outcome(status: process.terminationStatus, output: text(output), errors: text(errors))
    }

    @Test("register, add, list, complete, delete, sign out and in again")
    func wholeStory() throws {
        let server = try #require(server)
        let email = "tasks-\(UUID().uuidString.lowercased())@example.com"
        let registered = try tasks("register", "--server", server, "--email", email, "--name", "Ada")
        #expect(registered.status == 0, "\(registered.errors)")
        #expect(registered.output == "signed in as Ada <\(email)>\n")

        #expect(try tasks("list").output == "no tasks\n")
        #expect(try tasks("add", "Water the plants", "--priority", "high").status == 0)
        #expect(try tasks("add", "Call", "--description", "about 50 %", "--due", "2099-01-01T00:00:00Z").status == 0)
        let list = try tasks("list").output.split(separator: "\n")
        #expect(list.count == 3)
        let id = try #require(list.last?.split(separator: " ").dropFirst(2).first)
        #expect(try tasks("list", "--search", "50 %", "--json").output.contains("\"total\":1"))

        #expect(try tasks("done", String(id)).output.hasPrefix("[x] \(id)"))
        #expect(try tasks("list", "--status", "completed").output.contains("Water the plants"))
        #expect(try tasks("done", String(id), "--undo").output.hasPrefix("[ ] \(id)"))
        #expect(try tasks("rm", String(id)).status == 0)
        let gone = try tasks("rm", String(id))
        #expect(gone.status != 0)
        #expect(gone.errors.contains("there is no task '\(id)'"))

        #expect(try tasks("add", "Other").status == 0)
        let nothing = try tasks("rm", "")
        #expect(nothing.status != 0)
        #expect(nothing.errors.contains("there is no task ''"))

        let session = try Data(contentsOf: sessionFile)
        #expect(try tasks("logout").output == "signed out\n")
        try session.write(to: sessionFile)
        #expect(try tasks("list").errors.contains("your session has ended; use tasks login"))
        #expect(try tasks("logout").output == "signed out\n")
        #expect(try tasks("list").errors.contains("you are not signed in"))
        let wrong = try tasks("login", "--server", server, "--email", email, password: "wrong password")
        #expect(wrong.status != 0)
        #expect(wrong.errors.contains("Invalid credentials"))
        #expect(try tasks("login", "--server", server, "--email", email).status == 0)
    }

    @Test("what the server refuses is said in words")
    func refusals() throws {
        let server = try #require(server)
        let short = try tasks(
            "register", "--server", server, "--email", "x@example.com", "--name", "X", password: "short")
        #expect(short.status != 0)
        #expect(short.errors.contains("password"), "\(short.errors)")
        let nobody = try tasks("login", "--server", "http://127.0.0.1:1", "--email", "x@example.com")
        #expect(nobody.errors.contains("the server cannot be reached"))
        for due in ["tomorrow", "2027-02-30T00:00:00Z", "2027-02-01"] {
            #expect(try tasks("add", "x", "--due", due).errors.contains("is not a date and time"))
        }
    }
}

private let server = ProcessInfo.processInfo.environment["TASKS_TEST_SERVER"]
