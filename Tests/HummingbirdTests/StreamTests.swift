import ContractHummingbird
import ContractRuntime
import SocketTesting
import Testing

@Suite("Bodies that are sent as they come", .timeLimit(.minutes(5)))
struct StreamTests {
    private struct Broken: Error {}

    private static func answer(_ pieces: AsyncThrowingStream<[UInt8], any Error>) -> ServerResponse {
        ServerResponse(
            head: HTTPResponse(status: .ok, headerFields: [.contentType: "text/event-stream"]),
            body: [],
            stream: IncomingBody(pieces, declaredLength: nil),
            operationID: nil,
            requestID: "1"
        )
    }

    /// Reads until a text has come.
    private static func receive(_ text: String, _ connection: SocketConnection) async throws -> String {
        var received = ""
        while !received.contains(text) {
            let piece = try #require(try await connection.receive())
            guard !piece.isEmpty else { break }
            received += String(decoding: piece, as: UTF8.self)
        }
        return received
    }

    @Test("each piece is there before the next, in chunks, and the end is marked")
    func pieces() async throws {
        let (pieces, feed) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        let responder: ContractServer.Responder = { _, _, _ in Self.answer(pieces) }
        try await ServerFixture.run(responder: responder) { port in
            let connection = try await SocketConnection(port: port)
            try await connection.send("GET / HTTP/1.1\nHost: a\nConnection: close\n\n")
            feed.yield(Array("one".utf8))
            let head = try await Self.receive("one", connection)
            #expect(head.hasPrefix("HTTP/1.1 200"))
            #expect(head.lowercased().contains("transfer-encoding: chunked"))
            #expect(!head.lowercased().contains("content-length"))
            feed.yield(Array("two".utf8))
            #expect(try await Self.receive("two", connection).contains("two"))
            feed.finish()
            #expect(try await connection.receiveToEnd()?.hasSuffix("0\r\n\r\n") == true)
        }
    }

    @Test("a stream that fails is broken off, so that nobody takes it for whole")
    func failure() async throws {
        let (pieces, feed) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        let responder: ContractServer.Responder = { _, _, _ in Self.answer(pieces) }
        try await ServerFixture.run(responder: responder) { port in
            let connection = try await SocketConnection(port: port)
            try await connection.send("GET / HTTP/1.1\nHost: a\n\n")
            feed.yield(Array("one".utf8))
            _ = try await Self.receive("one", connection)
            feed.finish(throwing: Broken())
            #expect(try await connection.receiveToEnd()?.hasSuffix("0\r\n\r\n") == false)
        }
    }
}
