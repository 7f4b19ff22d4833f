import AuthAPI
import ContractRuntime
import ContractURLSession
import Foundation

/// The signed-in user and a client that carries the token.
struct Account {
    var userID: UUID
    var client: AuthAPIClient

    init(session: SavedSession, transport: any ClientTransport = URLSessionTransport()) throws {
        userID = session.userID
        client = AuthAPIClient(
            server: session.server,
            transport: transport,
            credentials: .init(bearerAuth: session.token)
        )
    }

    static func signedIn() throws -> Account {
        try Account(session: try SessionFile.fromEnvironment().load())
    }

    /// The id of the one task whose id begins with the text.
    func taskID(beginningWith text: String) async throws -> UUID {
        if let id = UUID(uuidString: text) { return id }
        let prefix = text.lowercased()
        // Every id begins with nothing; `tasks rm "$ID"` without an ID must not delete the only task.
        guard !prefix.isEmpty else { throw TasksError.noSuchTask(text) }
        var found: [UUID] = []
        var offset = 0
        while true {
            let page: TaskList
            do {
                page = try await client.listTasks(userID: userID, limit: 100, offset: offset)
            } catch {
                throw TasksError(ofSession: error)
            }
            found += page.tasks.map(\.id).filter { $0.uuidString.lowercased().hasPrefix(prefix) }
            offset += page.tasks.count
            if page.tasks.isEmpty || offset >= page.total { break }
        }
        guard let id = found.first else { throw TasksError.noSuchTask(text) }
        guard found.count == 1 else { throw TasksError.ambiguousTask(text, found.count) }
        return id
    }
}
