import Foundation
import SocketTesting
import Testing

@testable import Server

@Suite("The executable")
struct ProcessTests {
    private static func quick(_ folder: String) -> [String] {
        ["--port", "0", "--database", folder + "/deep/tasks.sqlite", "--scrypt-profile", "insecure-test"]
    }

    @Test("--help answers 0")
    func help() async throws {
        let end = await (try ServerProcess(["--help"])).end()
        #expect(end.status == 0)
        #expect(end.output.contains("JWT_SECRET"))
        #expect(end.errors.isEmpty)
    }

    @Test(
        "A setting that cannot be used: exit 64, one message, nothing served",
        arguments: [
            (["--port", "x"], [:], "--port: 'x' is not a port from 0 to 65535"),
            (["--no-such-flag"], [:], "Unknown option '--no-such-flag'"),
            ([], ["PORT": "99999"], "PORT: '99999' is not a port from 0 to 65535"),
            (["--database", ":memory:"], ["JWT_SECRET": "canary"], "at least 32"),
            (["--database", "postgres://a:canary@b/c"], [:], "--database: not a database that this server speaks"),
        ] as [([String], [String: String], String)])
    func usage(_ arguments: [String], _ environment: [String: String], _ message: String) async throws {
        let end = await (try ServerProcess(arguments, environment: environment)).end()
        #expect(end.status == 64)
        #expect(end.output.isEmpty)
        #expect(end.errors.contains(message))
        #expect(end.errors.matches(of: #/Error:/#).count == 1)
        #expect(!end.errors.contains("canary"))
    }

    @Test("It says where it listens, logs JSON lines, and ends with 0 on SIGTERM and SIGINT", arguments: [true, false])
    func signals(_ isTerminated: Bool) async throws {
        try await ServiceFixture.withFolder { folder in
            let server = try ServerProcess(Self.quick(folder))
            let line = try #require(await server.readyLine())
            let port = try #require(line.wholeMatch(of: #/Listening on http:\/\/127\.0\.0\.1:(\d+)/#)?.1)
            let connection = try await SocketConnection(port: try #require(Int(port)))
            #expect(try await connection.response(to: "GET /livez HTTP/1.1\nHost: a\n\n").status == 200)
            if isTerminated { server.terminate() } else { server.interrupt() }
            let end = await server.end()
            #expect(end.status == 0)
            #expect(end.output.isEmpty)
            for line in end.errors.split(separator: "\n") {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                #expect(object?["level"] is String, "\(line)")
            }
        }
    }

    @Test("A port that is taken: exit 1 and a message")
    func taken() async throws {
        try await ServiceFixture.run { service in
            let arguments = ["--port", String(service.port), "--database", ":memory:"]
            let end = await (try ServerProcess(arguments)).end()
            #expect(end.status == 1)
            #expect(end.output.isEmpty)
            #expect(end.errors.contains("in use"))
        }
    }

    @Test("What was answered is still there after the process was killed")
    func durability() async throws {
        try await ServiceFixture.withFolder { folder in
            let first = try ServerProcess(Self.quick(folder))
            let before = try await Self.service(first)
            let (token, id) = try await before.register()
            let bearer = ["Authorization": "Bearer \(token)"]
            for title in ["Tea", "Milk"] {
                let body = #"{"title":"\#(title)"}"#
                #expect(try await before.send("POST", "/api/\(id)/tasks", bearer, body: body).status == 201)
            }
            let (ended, _) = try await before.register("ended@example.org")
            let other = ["Authorization": "Bearer \(ended)"]
            #expect(try await before.send("POST", "/api/auth/logout", other).status == 204)
            first.kill()
            _ = await first.end()

            let second = try ServerProcess(Self.quick(folder))
            let after = try await Self.service(second)
            let tasks = try (try await after.send("GET", "/api/\(id)/tasks", bearer)).object()
            #expect(tasks["total"] as? Int == 2)
            #expect(try await after.send("GET", "/api/auth/me", other).status == 401)
            second.terminate()
            #expect(await second.end().status == 0)
        }
    }

    private static func service(_ process: ServerProcess) async throws -> ServiceFixture {
        let line = try #require(await process.readyLine())
        let port = try #require(line.split(separator: ":").last.flatMap { Int($0) })
        return ServiceFixture(port: port, log: LogCapture()) { process.terminate() }
    }
}
