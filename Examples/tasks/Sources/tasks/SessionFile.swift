import Foundation

/// What a sign-in leaves behind: where the server is, who is signed in, and the token.
struct SavedSession: Codable, Equatable {
    var server: String
    var userID: UUID
    var email: String
    var token: String
}

/// The file that keeps the session. Only its owner may read it: whoever has the token is the user.
struct SessionFile {
    var url: URL

    static func fromEnvironment(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> SessionFile {
        if let path = environment["TASKS_SESSION_FILE"], !path.isEmpty {
            return SessionFile(url: URL(fileURLWithPath: path))
        }
        let home = FileManager.default.homeDirectoryForCurrentUser
        return SessionFile(url: home.appending(path: ".config/tasks/session.json"))
    }

    func load() throws -> SavedSession {
        guard FileManager.default.fileExists(atPath: url.path) else { throw TasksError.signedOut }
        do {
            return try JSONDecoder().decode(SavedSession.self, from: Data(contentsOf: url))
        } catch {
            throw TasksError.unreadableSession(url.path)
        }
    }

    /// Creates the file with mode 0600 before the token goes into it.
    func save(_ session: SavedSession) throws {
        let folder = url.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if FileManager.default.fileExists(atPath: url.path) { try FileManager.default.removeItem(at: url) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let isCreated = FileManager.default.createFile(
            atPath: url.path,
            contents: try encoder.encode(session),
            attributes: [.posixPermissions: 0o600]
        )
        guard isCreated else { throw TasksError.unwritableSession(url.path) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    }

    func remove() throws {
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        try FileManager.default.removeItem(at: url)
    }
}
