import ContractRuntime
import Foundation
import Handlers
import Logging
import ServiceLifecycle
import SocketTesting

@testable import Server

/// The real server on a free port of this machine, for as long as a test's closure runs.
struct ServiceFixture: Sendable {
    let port: Int
    let log: LogCapture
    /// Tells the server to end, as SIGTERM would.
    let shutDown: @Sendable () async -> Void

    static func configuration(_ change: (inout Configuration) -> Void = { _ in }) -> Configuration {
        var configuration = Configuration()
        configuration.port = 0
        configuration.database = .memory
        configuration.scrypt = ScryptProfile.insecureTest.parameters
        configuration.logLevel = .trace
        change(&configuration)
        return configuration
    }

    @discardableResult
    static func run<Value: Sendable>(
        _ configuration: Configuration = configuration(),
        storage: Storage? = nil,
        deadlines: ShutdownDeadlines = ShutdownDeadlines(),
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        _ test: @Sendable (ServiceFixture) async throws -> Value
    ) async throws -> Value {
        let log = LogCapture()
        let storage = try storage ?? Storage(configuration.database)
        let service = try TasksService(configuration, storage: storage, sink: log.sink)
        defer { service.close() }
        let (addresses, address) = AsyncStream<String>.makeStream()
        let group = service.group(signals: [], deadlines: deadlines, sleep: sleep) { address.yield($0) }
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { address.finish() }
                try await group.run()
            }
            let port = await addresses.first { _ in true }.flatMap { URL(string: $0)?.port }
            guard let port else { throw CancellationError() }
            let fixture = ServiceFixture(port: port, log: log) { await group.triggerGracefulShutdown() }
            let value = try await test(fixture)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return value
        }
    }

    /// A folder that is there while the closure runs.
    static func withFolder<Value>(_ work: (String) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("server-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do {
                try FileManager.default.removeItem(at: folder)
            } catch {
                print("left behind: \(folder.path)")
            }
        }
        return try await work(folder.path)
    }
}

// MARK: - Requests

extension ServiceFixture {
    /// Waits until the server says that it is ready, or that it isn't. A busy machine may be late for either.
    func wait(untilReady isReady: Bool) async throws {
        let expected = isReady ? 200 : 503
        while try await send("GET", "/readyz").status != expected {}
    }

    /// Sends one request on a connection of its own.
    func send(
        _ method: String,
        _ path: String,
        _ fields: [String: String] = [:],
        body: String? = nil
    ) async throws -> SocketResponse {
        var text = "\(method) \(path) HTTP/1.1\nConnection: close\n"
        if fields["Host"] == nil { text += "Host: 127.0.0.1:\(port)\n" }
        for (name, value) in fields { text += "\(name): \(value)\n" }
        if let body {
            if fields["Content-Type"] == nil { text += "Content-Type: application/json\n" }
            text += "Content-Length: \(body.utf8.count)\n"
        }
        let connection = try await SocketConnection(port: port)
        return try await connection.response(to: text + "\n" + (body ?? ""), hasBody: method != "HEAD")
    }

    /// Registers a user through the operation, and returns the token and the user's id.
    func register(_ email: String = "ada@example.org") async throws -> (token: String, userID: String) {
        let body = #"{"email":"\#(email)","password":"correct horse 7","name":"Ada"}"#
        let session = try (try await send("POST", "/api/auth/register", body: body)).object()
        let user = session["user"] as? [String: Any]
        guard let token = session["access_token"] as? String, let id = user?["id"] as? String else {
            throw SocketConnection.Failure(description: "not registered: \(session)")
        }
        return (token, id)
    }

    /// Registers a user through the page's route, and returns the cookie.
    func signUp(_ email: String = "ada@example.org") async throws -> String {
        let body = #"{"email":"\#(email)","password":"correct horse 7","name":"Ada"}"#
        let response = try await send("POST", "/session/register", ["Sec-Fetch-Site": "same-origin"], body: body)
        guard let cookie = response["set-cookie"]?.split(separator: ";").first else {
            throw SocketConnection.Failure(description: "no cookie: \(response.status) \(response.text)")
        }
        return String(cookie)
    }
}

extension SocketResponse {
    /// The body as a JSON object.
    func object() throws -> [String: Any] {
        guard let object = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] else {
            throw SocketConnection.Failure(description: "no object: \(text)")
        }
        return object
    }

    /// Whether this is a problem of its own status.
    var isProblem: Bool {
        guard self["content-type"] == "application/problem+json" else { return false }
        return text.contains("\"status\":\(status)") && text.contains("\"title\"")
    }
}
