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

    /// Writes a new file with mode 0600 and puts it in the place of an old one, whoever could read that.
    func save(_ session: SavedSession) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(session)
        let new = url.path + ".\(ProcessInfo.processInfo.processIdentifier)"
        do {
            let folder = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw TasksError.unwritableSession(url.path)
        }
        let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw TasksError.unwritableSession(url.path) }
        do {
            try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: data)
        } catch {
            unlink(new)
            throw TasksError.unwritableSession(url.path)
        }
        guard rename(new, url.path) == 0 else {
            unlink(new)
            throw TasksError.unwritableSession(url.path)
        }
    }

    func remove() throws {
        guard unlink(url.path) == 0 || errno == ENOENT else { throw TasksError.unwritableSession(url.path) }
    }
}
