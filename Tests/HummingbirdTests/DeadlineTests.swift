import ContractHummingbird
import ContractRuntime
import SocketTesting
import Testing

@Suite("Deadlines of a connection", .timeLimit(.minutes(5)))
struct DeadlineTests {
    private static let shortIdle = ConnectionLimits(idleTimeout: .seconds(2))
    private static let shortRequest = ConnectionLimits(requestTimeout: .seconds(2))
    private static let shortAnswer = ConnectionLimits(answerTimeout: .seconds(2))

    @Test("A silent connection is closed, before its first request and after one")
    func idle() async throws {
        try await ServerFixture.run(limits: Self.shortIdle) { port in
            let silent = try await SocketConnection(port: port)
            #expect(try await silent.receiveToEnd(within: 60) == "")
            let used = try await SocketConnection(port: port)
            #expect(try await used.response(to: "GET / HTTP/1.1\nHost: a\n\n").status == 200)
            #expect(try await used.receiveToEnd(within: 60) == "")
        }
    }

    @Test("A header section that drips is cut off")
    func slowHeader() async throws {
        try await ServerFixture.run(limits: Self.shortIdle) { port in
            let connection = try await SocketConnection(port: port)
            try await connection.send("GET / HTTP/1.1\nHost: a\n")
            #expect(try await Self.drips(connection, "X: y\r\n"))
        }
    }

    @Test("A body that drips is answered 408 and cut off")
    func slowBody() async throws {
        try await ServerFixture.run(limits: Self.shortRequest) { port in
            let connection = try await SocketConnection(port: port)
            try await connection.send("POST / HTTP/1.1\nHost: a\nContent-Length: 1000\n\n")
            #expect(try await Self.drips(connection, "x"))
            let text = try await connection.receiveToEnd(within: 60) ?? "open"
            #expect(text.hasPrefix("HTTP/1.1 408 ") || text.isEmpty)
        }
    }

    @Test("A body that stops is answered 408")
    func stuckBody() async throws {
        try await ServerFixture.run(limits: Self.shortRequest) { port in
            let connection = try await SocketConnection(port: port)
            try await connection.send("POST / HTTP/1.1\nHost: a\nContent-Length: 1000\n\nabc")
            let text = try #require(try await connection.receiveToEnd(within: 60))
            #expect(text.hasPrefix("HTTP/1.1 408 "))
            #expect(text.contains("application/problem+json"))
            #expect(text.matches(of: #/HTTP\/1\.1 \d/#).count == 1)
        }
    }

    @Test("A handler that takes too long is answered 503 and cancelled, and the connection closed")
    func slowHandler() async throws {
        let (cancellations, cancelled) = AsyncStream<Void>.makeStream()
        try await ServerFixture.run(
            limits: ConnectionLimits(handlerTimeout: .seconds(3)),
            responder: { request, _, connection in
                if request.path == "/fast" { return ServerFixture.text("\(connection.deadline != nil)") }
                await withTaskCancellationHandler {
                    for await _ in AsyncStream<Void>(unfolding: { try? await Task.sleep(for: .seconds(60)) }) { break }
                } onCancel: {
                    cancelled.yield()
                }
                return ServerFixture.text("late")
            },
            { port in
                let connection = try await SocketConnection(port: port)
                #expect(try await connection.response(to: "GET /fast HTTP/1.1\nHost: a\n\n").text == "true")
                try await connection.send("GET /slow HTTP/1.1\nHost: a\n\nGET /fast HTTP/1.1\nHost: a\n\n")
                let text = try #require(try await connection.receiveToEnd(within: 60))
                #expect(text.hasPrefix("HTTP/1.1 503 "))
                #expect(text.contains("Connection: close"))
                #expect(text.contains("the answer took too long"))
                #expect(text.matches(of: #/HTTP\/1\.1 \d/#).count == 1)
                for await _ in cancellations { break }
            }
        )
    }

    @Test("Handlers run on the connection's event loop, and on Swift's own threads where that is asked for")
    func executors() async throws {
        for usesEventLoops in [true, false] {
            let hasExecutor = try await ServerFixture.run(
                usesEventLoops: usesEventLoops,
                responder: { _, _, _ in
                    ServerFixture.text("\(withUnsafeCurrentTask { $0?.unownedTaskExecutor != nil })")
                },
                { try await Self.text(port: $0) }
            )
            #expect(hasExecutor == "\(usesEventLoops)")
        }
    }

    private static func text(port: Int) async throws -> String {
        try await SocketConnection(port: port).response(to: "GET / HTTP/1.1\nHost: a\n\n").text
    }

    @Test("A body that keeps the slowest rate may take longer than the deadline")
    func steadyBody() async throws {
        let limits = ConnectionLimits(requestTimeout: .seconds(1), minimumRate: 1000)
        try await ServerFixture.run(limits: limits) { port in
            let connection = try await SocketConnection(port: port)
            // Each piece wins five seconds, so that a busy machine is no slow client.
            let piece = String(repeating: "a", count: 5000)
            try await connection.send("POST / HTTP/1.1\nHost: a\nContent-Length: 20000\n\n" + piece)
            for _ in 0..<3 {
                try await Task.sleep(for: .milliseconds(500))
                try await connection.send(piece)
            }
            #expect(try await connection.response().text == "POST / 20000")
        }
    }

    @Test("An answer that nobody reads is given up")
    func slowReader() async throws {
        let large = [UInt8](repeating: 0x61, count: 64 << 20)
        try await ServerFixture.run(
            limits: Self.shortAnswer,
            responder: { _, _, _ in
                var response = ServerFixture.text("")
                response.body = large
                return response
            },
            { port in
                let connection = try await SocketConnection(port: port)
                try await connection.send("GET / HTTP/1.1\nHost: a\n\n")
                // Without reading, only sending tells that the other side has gone.
                #expect(try await Self.drips(connection, "GET / HTTP/1.1\r\nHost: a\r\n\r\n"))
                var count = 0
                while let piece = try await connection.receive(within: 2), !piece.isEmpty { count += piece.count }
                #expect(count < large.count)
            }
        )
    }

    @Test("A large answer on a connection that closes arrives whole")
    func largeLastAnswer() async throws {
        let large = [UInt8](repeating: 0x61, count: 8 << 20)
        try await ServerFixture.run(
            responder: { _, _, _ in
                var response = ServerFixture.text("")
                response.body = large
                return response
            },
            { port in
                let connection = try await SocketConnection(port: port)
                try await connection.send("GET / HTTP/1.1\nHost: a\nConnection: close\n\n")
                let text = try #require(try await connection.receiveToEnd())
                #expect(text.utf8.count > large.count)
            }
        )
    }

    /// Sends a little every 50 ms. Whether the other side closes within some seconds.
    private static func drips(_ connection: SocketConnection, _ drop: String) async throws -> Bool {
        for _ in 0..<300 {
            do {
                try await connection.send(bytes: Array(drop.utf8))
            } catch {
                return true
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }
}
