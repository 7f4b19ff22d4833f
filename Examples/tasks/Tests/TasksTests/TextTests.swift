import AuthAPI
import Foundation
import Testing

@testable import tasks

@Suite("What the command prints and keeps")
struct TextTests {
    private let text = TaskText(
        now: Date(timeIntervalSince1970: 1_800_000_000),
        timeZone: TimeZone(secondsFromGMT: 0) ?? .gmt
    )

    private func task(
        _ title: String,
        description: String? = nil,
        isCompleted: Bool = false,
        priority: Priority = .medium,
        dueDate: Date? = nil
    ) throws -> TaskModel {
        TaskModel(
            id: try #require(UUID(uuidString: "3F1C0000-0000-4000-8000-000000000000")),
            userID: UUID(),
            title: title,
            description: description,
            isCompleted: isCompleted,
            priority: priority,
            dueDate: dueDate,
            createdAt: Date(),
            updatedAt: Date()
        )
    }

    @Test("a task is one line with what there is to say")
    func lines() throws {
        #expect(text.line(try task("Water the plants")) == "[ ] 3f1c0000  Water the plants")
        let due = Date(timeIntervalSince1970: 1_799_000_000)
        #expect(
            text.line(try task("Call", isCompleted: true, priority: .high, dueDate: due))
                == "[x] 3f1c0000  Call  (high, due 2027-01-03)"
        )
        #expect(text.line(try task("Call", dueDate: due)) == "[ ] 3f1c0000  Call  (overdue 2027-01-03)")
    }

    @Test("text of others does not steer the terminal")
    func controls() throws {
        #expect(Terminal.clean("a\u{202E}b\u{2028}c\u{2066}d 👩‍👧") == "ab cd 👩‍👧")
        let line = text.line(try task("a\u{1B}[2Jb", description: "c\r\u{7}d"))
        #expect(!line.unicodeScalars.contains("\u{1B}") && !line.unicodeScalars.contains("\u{7}"))
    }

    @Test("a page says how to see more")
    func pages() throws {
        #expect(text.list(TaskList(tasks: [], total: 0), offset: 0) == "no tasks")
        let page = TaskList(tasks: [try task("One")], total: 3)
        #expect(text.list(page, offset: 1).hasSuffix("2 of 3 tasks; see more with --offset 2"))
    }

    @Test("the session file can be read by its owner only, and comes back as it was")
    func sessionFile() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let file = SessionFile(url: folder.appending(path: "deep/session.json"))
        #expect(throws: TasksError.signedOut) { try file.load() }
        let session = SavedSession(server: "http://x", userID: UUID(), email: "a@b.c", token: "t")
        try file.save(session)
        try file.save(session)
        #expect(try file.load() == session)
        #expect(try permissions(of: file) == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.url.path)
        try file.save(session)
        #expect(try permissions(of: file) == 0o600)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: file.url.deletingLastPathComponent().path).count == 1)
        try file.remove()
        try file.remove()
        try FileManager.default.removeItem(at: folder)
    }

    @Test("a folder in the place of the session file is left alone")
    func sessionFolder() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let precious = folder.appending(path: "precious.txt")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: precious)
        let session = SavedSession(server: "http://x", userID: UUID(), email: "a@b.c", token: "t")
        for file in [SessionFile(url: folder), SessionFile(url: precious.appending(path: "below"))] {
            #expect(throws: TasksError.unwritableSession(file.url.path)) { try file.save(session) }
        }
        #expect(throws: TasksError.unwritableSession(folder.path)) { try SessionFile(url: folder).remove() }
        #expect(try String(contentsOf: precious, encoding: .utf8) == "mine")
        try FileManager.default.removeItem(at: folder)
    }

    @Test("an empty password is not sent")
    func noPassword() {
        #expect(throws: TasksError.noPassword) { try Terminal.password(environment: ["TASKS_PASSWORD": ""]) }
    }

    private func permissions(of file: SessionFile) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file.url.path)[.posixPermissions] as? Int
    }
}
