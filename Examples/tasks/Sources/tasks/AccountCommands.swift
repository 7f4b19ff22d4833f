import ArgumentParser
import AuthAPI
import ContractURLSession

struct ServerOption: ParsableArguments {
    @Option(help: "The server's address.")
    var server = "http://127.0.0.1:8080"

    var client: AuthAPIClient { AuthAPIClient(server: server, transport: URLSessionTransport()) }
}

struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "register", abstract: "Makes an account and signs in.")

    @OptionGroup var server: ServerOption
    @Option(help: "Your e-mail address.") var email: String
    @Option(help: "What to call you.") var name: String

    func run() async throws {
        let password = try Terminal.password()
        let session: Session
        do {
            session = try await server.client.registerUser(email: email, password: password, name: name)
        } catch {
            throw TasksError(error)
        }
        try keep(session, server: server.server)
    }
}

struct LoginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "login", abstract: "Signs in.")

    @OptionGroup var server: ServerOption
    @Option(help: "Your e-mail address.") var email: String

    func run() async throws {
        let password = try Terminal.password()
        let session: Session
        do {
            session = try await server.client.loginUser(email: email, password: password)
        } catch {
            throw TasksError(error)
        }
        try keep(session, server: server.server)
    }
}

struct LogoutCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logout", abstract: "Signs out; the token is void at once.")

    func run() async throws {
        let file = SessionFile.fromEnvironment()
        let account = try Account(session: try file.load())
        do {
            try await account.client.logoutUser()
        } catch {
            // A session that has ended already is as good as one that ends now.
            guard case .rejected(.unauthorized) = error else { throw TasksError(error) }
        }
        try file.remove()
        Terminal.print("signed out")
    }
}

/// Keeps a new session and says so.
private func keep(_ session: Session, server: String) throws {
    let saved = SavedSession(
        server: server,
        userID: session.user.id,
        email: session.user.email,
        token: session.accessToken
    )
    try SessionFile.fromEnvironment().save(saved)
    Terminal.print(Terminal.clean("signed in as \(session.user.name) <\(session.user.email)>"))
}
