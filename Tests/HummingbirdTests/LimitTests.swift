import ContractHummingbird
import ContractRuntime
import SocketTesting
import Testing

@Suite("Limits of a connection", .timeLimit(.minutes(5)))
struct LimitTests {
    @Test(
        "Bytes that are no request: 400 as a problem, and the end of the connection",
        arguments: [
            "HELLO\n\n",
            "GET / HTTP/3.7\nHost: a\n\n",
            "GET /\u{1} HTTP/1.1\nHost: a\n\n",
            "GET / HTTP/1.1\nHost : a\n\n",
            "GET / HTTP/1.1\nHost: a\n folded: b\n\n",
            "GET / HTTP/1.1\nHost: a\nX\u{0}: b\n\n",
            "GET / HTTP/1.1\nno colon\n\n",
            "POST / HTTP/1.1\nHost: a\nContent-Length: x\n\n",
            "POST / HTTP/1.1\nHost: a\nContent-Length: -1\n\n",
            "POST / HTTP/1.1\nHost: a\nContent-Length: 1\nContent-Length: 2\n\nab",
            "POST / HTTP/1.1\nHost: a\nContent-Length: 3\nTransfer-Encoding: chunked\n\n0\n\n",
            "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: xchunked\n\n0\n\n",
            "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked, identity\n\n0\n\n",
            "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\nzz\nabc\n0\n\n",
            "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n3\nabcdef\n0\n\n",
            "GET / HTTP/1.1\n\n",
            "GET / HTTP/1.1\nHost: a\nHost: b\n\n",
        ])
    func malformed(_ bytes: String) async throws {
        try await ServerFixture.run { port in
            let connection = try await SocketConnection(port: port)
            // What follows must not be answered as a request of its own.
            try await connection.send(bytes + "GET /smuggled HTTP/1.1\nHost: a\n\n")
            let text = try #require(try await connection.receiveToEnd())
            #expect(text.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
            #expect(text.lowercased().contains("\r\ncontent-type: application/problem+json\r\n"))
            #expect(text.lowercased().contains("\r\nconnection: close\r\n"))
            #expect(text.matches(of: #/HTTP\/1\.1 \d/#).count == 1)
            #expect(!text.contains("smuggled"))
        }
    }

    @Test(
        "Header sections over a limit: 431",
        arguments: [
            "X: \(String(repeating: "x", count: 9 * 1024))\n",
            (0..<70).map { "X-\($0): x\n" }.joined(),
            (0..<10).map { "X-\($0): \(String(repeating: "x", count: 2000))\n" }.joined(),
        ])
    func headers(_ fields: String) async throws {
        try await ServerFixture.run { port in
            let connection = try await SocketConnection(port: port)
            try await connection.send("GET / HTTP/1.1\nHost: a\n\(fields)\n")
            let text = try #require(try await connection.receiveToEnd())
            #expect(text.hasPrefix("HTTP/1.1 431 "))
            #expect(text.contains("application/problem+json"))
        }
    }

    @Test("Headers within the limits pass")
    func headersWithin() async throws {
        try await ServerFixture.run { port in
            let connection = try await SocketConnection(port: port)
            let fields = (0..<60).map { "X-\($0): \(String(repeating: "x", count: 100))\n" }.joined()
            #expect(try await connection.response(to: "GET / HTTP/1.1\nHost: a\n\(fields)\n").status == 200)
        }
    }

    @Test("A bad request after good ones: those are answered first")
    func malformedAfterGood() async throws {
        try await ServerFixture.run { port in
            let connection = try await SocketConnection(port: port)
            try await connection.send("GET /1 HTTP/1.1\nHost: a\n\nGET /2 HTTP/1.1\nHost: a\n\nnonsense\n\n")
            let text = try #require(try await connection.receiveToEnd())
            #expect(text.matches(of: #/HTTP\/1\.1 (\d+)/#).map { String($0.1) } == ["200", "200", "400"])
        }
    }

    @Test(
        "Connection: close in any spelling ends the connection after its answer",
        arguments: [
            "close", "Close", "CLOSE", "keep-alive, close", "close ,x",
        ])
    func close(_ value: String) async throws {
        try await ServerFixture.run { port in
            let connection = try await SocketConnection(port: port)
            try await connection.send("GET /1 HTTP/1.1\nHost: a\nConnection: \(value)\n\nGET /2 HTTP/1.1\nHost: a\n\n")
            let text = try #require(try await connection.receiveToEnd())
            #expect(text.lowercased().contains("\r\nconnection: close\r\n"))
            #expect(text.matches(of: #/HTTP\/1\.1 \d/#).count == 1)
        }
    }

    @Test("An early answer to a short body keeps the connection")
    func shortRest() async throws {
        try await ServerFixture.run(responder: ServerFixture.refuse) { port in
            let connection = try await SocketConnection(port: port)
            let first = try await connection.response(to: "POST / HTTP/1.1\nHost: a\nContent-Length: 60000\n\nx")
            #expect(first.status == 401)
            #expect(first["connection"] == nil)
            try await connection.send(bytes: [UInt8](repeating: 0x61, count: 59_999))
            #expect(try await connection.response(to: "GET / HTTP/1.1\nHost: a\n\n").status == 401)
        }
    }

    @Test(
        "An early answer to a long, or endless, body ends the connection",
        arguments: [
            "Content-Length: 100000000", "Transfer-Encoding: chunked",
        ])
    func longRest(_ framing: String) async throws {
        try await ServerFixture.run(responder: ServerFixture.refuse) { port in
            let connection = try await SocketConnection(port: port)
            let response = try await connection.response(to: "POST / HTTP/1.1\nHost: a\n\(framing)\n\n")
            #expect(response.status == 401)
            #expect(response["connection"] == "close")
            let isCutOff = await Self.floods(connection, isChunked: framing.hasPrefix("Transfer"))
            #expect(isCutOff)
        }
    }

    /// Sends up to 64 MiB. Whether the other side put an end to it.
    private static func floods(_ connection: SocketConnection, isChunked: Bool) async -> Bool {
        let data = [UInt8](repeating: 0x61, count: 1 << 16)
        let piece = isChunked ? Array("10000\r\n".utf8) + data + Array("\r\n".utf8) : data
        do {
            for _ in 0..<1024 { try await connection.send(bytes: piece) }
            return false
        } catch {
            return true
        }
    }

    @Test("A body over the service's limit is answered 413 while it comes", arguments: [true, false])
    func tooLarge(_ isChunked: Bool) async throws {
        try await ServerFixture.run { port in
            let connection = try await SocketConnection(port: port)
            let framing = isChunked ? "Transfer-Encoding: chunked" : "Content-Length: 100000000"
            try await connection.send("POST / HTTP/1.1\nHost: a\n\(framing)\n\n")
            async let isCutOff = Self.floods(connection, isChunked: isChunked)
            let response = try await connection.response()
            #expect(response.status == 413)
            #expect(response["connection"] == "close")
            #expect(await isCutOff)
        }
    }
}
