import ContractHummingbird
import ContractRuntime
import SocketTesting
import Synchronization
import Testing

@Suite("Requests and responses over a socket", .timeLimit(.minutes(5)))
struct AdapterTests {
    @Test("A request without a body")
    func get() async throws {
        try await ServerFixture.run { port in
            let connection = try await SocketConnection(port: port)
            let response = try await connection.response(to: "GET /a?b=c HTTP/1.1\nHost: a\n\n")
            #expect(response.status == 200)
            #expect(response.text == "GET /a?b=c 0")
            #expect(response["content-length"] == "12")
            #expect(response["connection"] == nil)
            let date = try #require(response["date"])
            #expect(date.wholeMatch(of: #/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/#) != nil)
        }
    }

    @Test("A body of declared length, one in chunks, and one after 100 Continue")
    func bodies() async throws {
        try await ServerFixture.run { port in
            let connection = try await SocketConnection(port: port)
            let sized = try await connection.response(to: "POST / HTTP/1.1\nHost: a\nContent-Length: 5\n\nhello")
            #expect(sized.text == "POST / 5")
            let chunked = try await connection.response(
                to: "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n3\nabc\n4\ndefg\n0\n\n"
            )
            #expect(chunked.text == "POST / 7")
            let invitation = try await connection.response(
                to: "POST / HTTP/1.1\nHost: a\nContent-Length: 2\nExpect: 100-continue\n\n"
            )
            #expect(invitation.status == 100)
            #expect(try await connection.response(to: "hi").text == "POST / 2")
        }
    }

    @Test("The declared length reaches the service before the body, and the peer's address does")
    func facts() async throws {
        let seen = Mutex<[String]>([])
        let note: @Sendable (String) -> Void = { text in seen.withLock { $0.append(text) } }
        try await ServerFixture.run(
            responder: { _, body, connection in
                note("\(body.declaredLength ?? -1) \(connection.remoteAddress ?? "-")")
                return ServerFixture.text("")
            },
            { port in
                let connection = try await SocketConnection(port: port)
                _ = try await connection.response(to: "GET / HTTP/1.1\nHost: a\n\n")
                _ = try await connection.response(to: "POST / HTTP/1.1\nHost: a\nContent-Length: 2\n\nhi")
                _ = try await connection.response(
                    to: "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n0\n\n"
                )
            }
        )
        #expect(seen.withLock { $0 } == ["0 127.0.0.1", "2 127.0.0.1", "-1 127.0.0.1"])
    }

    @Test("Answers without a body have no length where HTTP forbids one")
    func bodiless() async throws {
        try await ServerFixture.run(
            responder: { _, _, _ in ServerFixture.text("", status: 204) },
            { port in
                let connection = try await SocketConnection(port: port)
                let response = try await connection.response(to: "DELETE / HTTP/1.1\nHost: a\n\n", hasBody: false)
                #expect(response.status == 204)
                #expect(response["content-length"] == nil)
            }
        )
    }

    @Test("The answer to a HEAD has no body, nor the end of one")
    func head() async throws {
        try await ServerFixture.run { port in
            let connection = try await SocketConnection(port: port)
            try await connection.send(
                "HEAD /a HTTP/1.1\nHost: a\n\nGET /b HTTP/1.1\nHost: a\nConnection: close\n\n"
            )
            let text = try #require(try await connection.receiveToEnd())
            #expect(text.matches(of: #/\r\n\r\n/#).count == 2)
            #expect(text.contains("\r\n\r\nHTTP/1.1 200 OK\r\n"))
            #expect(text.hasSuffix("\r\n\r\nGET /b 0"))
        }
    }

    @Test("How a body ends is said by the server alone")
    func framing() async throws {
        let responder: ContractServer.Responder = { _, _, _ in
            var response = ServerFixture.text("text")
            response.head.headerFields[.transferEncoding] = "gzip"
            return response
        }
        try await ServerFixture.run(responder: responder) { port in
            let connection = try await SocketConnection(port: port)
            let response = try await connection.response(to: "GET / HTTP/1.1\nHost: a\n\n")
            #expect(response["transfer-encoding"] == nil)
            #expect(response["content-length"] == "4")
            #expect(response.text == "text")
        }
    }

    @Test("A hundred pipelined requests are answered in order")
    func pipelining() async throws {
        try await ServerFixture.run { port in
            let connection = try await SocketConnection(port: port)
            let requests = (0..<100).map { number in
                number.isMultiple(of: 2)
                    ? "GET /\(number) HTTP/1.1\nHost: a\n\n"
                    : "POST /\(number) HTTP/1.1\nHost: a\nContent-Length: 3\n\nabc"
            }
            try await connection.send(requests.joined() + "GET /end HTTP/1.1\nHost: a\nConnection: close\n\n")
            let text = try #require(try await connection.receiveToEnd())
            let paths = text.matches(of: #/(?:GET|POST) \/(\w+) \d/#).map { String($0.1) }
            #expect(paths == (0..<100).map(String.init) + ["end"])
        }
    }

    @Test("Back-pressure: a service that doesn't read stops the sender")
    func backPressure() async throws {
        let (gate, open) = AsyncStream<Void>.makeStream()
        try await ServerFixture.run(
            responder: { _, body, _ in
                for await _ in gate { break }
                do {
                    var count = 0
                    for try await chunk in body { count += chunk.count }
                    return ServerFixture.text("\(count)")
                } catch {
                    return ServerFixture.text("\(error)", status: 500)
                }
            },
            { port in
                let connection = try await SocketConnection(port: port)
                let size = 64 << 20
                try await connection.send("POST / HTTP/1.1\nHost: a\nContent-Length: \(size)\n\n")
                let sent = Atomic(0)
                async let sending: Void = {
                    let piece = [UInt8](repeating: 0x61, count: 1 << 20)
                    for _ in 0..<(size >> 20) {
                        try await connection.send(bytes: piece)
                        sent.add(1, ordering: .relaxed)
                    }
                }()
                // As long as nobody reads, the sender comes to a stop long before its end.
                var before = -1
                while before != sent.load(ordering: .relaxed) {
                    before = sent.load(ordering: .relaxed)
                    try await Task.sleep(for: .milliseconds(300))
                }
                #expect(before < 32)
                open.yield()
                try await sending
                #expect(try await connection.response().text == "\(size)")
            }
        )
    }
}
