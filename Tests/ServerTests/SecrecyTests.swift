import AuthAPI
import Foundation
import Handlers
import Logging
import SocketTesting
import Synchronization
import Testing

@testable import Server

@Suite("Secrets stay out of logs")
struct SecrecyTests {
    @Test("No password, token, cookie, e-mail address, query or secret is in a log line, at any level")
    func canaries() async throws {
        let secret = "canary-5b1f0d0e9a7c4c3e8d2b6f70a1e4c9d3"
        let configuration = ServiceFixture.configuration { $0.secret = .value(secret) }
        let store = InterposedStore()
        try await ServiceFixture.run(configuration, storage: store.storage) { service in
            let email = "canary@example.org"
            let user = #"{"email":"\#(email)","password":"canary-password-1","name":"canary-name"}"#
            let session = try (try await service.send("POST", "/api/auth/register", body: user)).object()
            let token = try #require(session["access_token"] as? String)
            let bearer = ["Authorization": "Bearer \(token)"]
            let id = try #require((session["user"] as? [String: Any])?["id"] as? String)
            let login = #"{"email":"\#(email)","password":"canary-wrong"}"#
            _ = try await service.send("POST", "/api/auth/login", body: login)
            _ = try await service.send("POST", "/session/login", body: login)
            _ = try await service.send("POST", "/session/register", body: user)
            _ = try await service.send("POST", "/api/auth/register", body: #"{"password":"canary"#)
            let invalid = #"{"email":"canary","password":"canary","name":"canary","canary":"canary"}"#
            #expect(try await service.send("POST", "/api/auth/register", body: invalid).status == 422)
            #expect(try await service.send("POST", "/session/login", body: invalid).status == 422)
            let cookie = try await Self.cookie(service, login.replacing("canary-wrong", with: "canary-password-1"))
            _ = try await service.send("GET", "/api/auth/me", ["Cookie": cookie])
            try await Self.fail(service, store, fields: bearer, login: login)
            _ = try await service.send("POST", "/session/logout", ["Cookie": cookie])
            _ = try await service.send("GET", "/api/auth/me", ["Authorization": "Bearer canary.token.here"])
            _ = try await service.send("GET", "/api/auth/me", ["Cookie": "session=canary; other=canary"])
            _ = try await service.send("GET", "/api/\(id)/tasks?search=canary&limit=canary", bearer)
            _ = try await service.send("POST", "/api/\(id)/tasks", bearer, body: #"{"title":"canary"}"#)
            _ = try await service.send("GET", "/canary/path?access_token=canary", ["Referer": "canary"])
            _ = try await service.send("CANARY", "/", ["X-Canary": "canary"])
            _ = try await service.send("POST", "/api/auth/logout", bearer)
            let broken = try await SocketConnection(port: service.port)
            try await broken.send("canary canary canary\n\n")
            _ = try await broken.receiveToEnd()

            let log = service.log.text
            #expect(log.contains("\"operation\":\"registerUser\""))
            #expect(!log.contains(token))
            #expect(!log.contains(cookie.dropFirst("session=".count)))
            #expect(log.contains("a request met a defect"))
            #expect(log.contains("store unavailable"))
            let lines = log.split(separator: "\n").filter { $0.lowercased().contains("canary") }
            #expect(lines.allSatisfy { $0.contains("\"method\":\"CANARY\"") }, "\(lines)")
        }
    }

    private static func cookie(_ service: ServiceFixture, _ login: String) async throws -> String {
        let response = try await service.send("POST", "/session/login", body: login)
        return try String(#require(response["set-cookie"]?.split(separator: ";").first))
    }

    /// Asks for everything while the store is defective, and while it is away.
    private static func fail(
        _ service: ServiceFixture,
        _ store: InterposedStore,
        fields: [String: String],
        login: String
    ) async throws {
        let register = #"{"email":"canary-2@example.org","password":"canary-password-2","name":"canary-name"}"#
        let errors = [(StoreError.broken(reason: "SQLite 1"), 500), (.unavailable(reason: "SQLite 13"), 503)]
        for (error, status) in errors {
            store.step.withLock { $0 = { () async throws(StoreError) in throw error } }
            #expect(try await service.send("POST", "/api/auth/register", body: register).status == status)
            #expect(try await service.send("POST", "/api/auth/login", body: login).status == status)
            #expect(try await service.send("POST", "/api/auth/logout", fields).status == status)
        }
        store.step.withLock { $0 = nil }
    }

    @Test("Of an error that may hold what a client sent only its type is logged")
    func errors() {
        struct Oversight: Error {
            let body = LoginRequest(email: "canary@example.org", password: "canary")
        }
        #expect(!"\(Logger.Metadata.describing(Oversight()))".contains("canary"))
        let known = Logger.Metadata.describing(StoreError.broken(reason: "SQLite 275"))
        #expect(known["error"] == .string("broken(reason: \"SQLite 275\")"))
    }

    @Test("A line says which request it was, what it was for, and how it went")
    func lines() async throws {
        try await ServiceFixture.run { service in
            let response = try await service.send("POST", "/api/auth/login", body: "{}")
            let line = try #require(try service.log.objects().last { $0["message"] as? String == "answered" })
            #expect(line["request_id"] as? String == response["x-request-id"])
            #expect(line["method"] as? String == "POST")
            #expect(line["operation"] as? String == "loginUser")
            #expect(line["status"] as? Int == 422)
            #expect(line["duration_ms"] is Double)
            let known: Set = [
                "time", "level", "logger", "message", "request_id", "method", "operation", "status", "duration_ms",
            ]
            #expect(known.isSuperset(of: line.keys))
        }
    }

    @Test("A secret that is too short, guessed or missing is refused without being quoted")
    func refusedSecrets() async throws {
        for source in [SecretSource.value("canary"), .value(String(repeating: "canary", count: 10))] {
            let error = try #require(throws: ConfigurationError.self) {
                try source.signingKey(beside: .memory)
            }
            #expect(!error.description.contains("canary"))
            #expect(error.description.hasPrefix("JWT_SECRET: "))
        }
        let missing = SecretSource.file(path: "/nonexistent/secret")
        #expect(throws: ConfigurationError("the secret file '/nonexistent/secret' cannot be read")) {
            try missing.signingKey(beside: .memory)
        }
    }

    @Test("A secret from a file is the same as that from the environment; a generated one is private and stays")
    func secretFiles() async throws {
        try await ServiceFixture.withFolder { folder in
            let text = "5b1f0d0e9a7c4c3e8d2b6f70a1e4c9d35b1f0d0e"
            try Data("\(text)\n".utf8).write(to: URL(fileURLWithPath: folder + "/secret"))
            let fromFile = try SecretSource.file(path: folder + "/secret").signingKey(beside: .memory)
            #expect(fromFile.id == (try SecretSource.value(text).signingKey(beside: .memory)).id)

            let database = DatabaseLocation.file(path: folder + "/tasks.sqlite")
            let first = try SecretSource.generated.signingKey(beside: database)
            #expect(try SecretSource.generated.signingKey(beside: database).id == first.id)
            let path = folder + "/tasks.sqlite.secret"
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
            #expect(throws: ConfigurationError.self) { try SecretSource.generated.signingKey(beside: database) }
        }
    }
}
