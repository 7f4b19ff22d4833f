import ContractAsyncHTTPClient
import ContractRuntime
import SocketTesting
import Testing

@Suite("AsyncHTTPClient as a client transport", .timeLimit(.minutes(5)))
struct AsyncHTTPClientTransportTests {
    private static func request(
        _ method: HTTPRequest.Method,
        _ authority: String,
        _ path: String,
        _ fields: HTTPFields = [:]
    ) -> HTTPRequest {
        HTTPRequest(method: method, scheme: "http", authority: authority, path: path, headerFields: fields)
    }

    private static func failure(_ authority: String, _ transport: AsyncHTTPClientTransport = .init()) async
        -> (any Error)?
    {
        do {
            _ = try await transport.send(
                request(.get, authority, "/?key=s3cret"), body: nil, maximumResponseBytes: 10)
            return nil
        } catch {
            return error
        }
    }

    @Test("Method, target, fields and body are sent as they are, and status, fields and body come back")
    func exchanges() async throws {
        let head = "418 Teapot\nX-Kind: oolong\nSet-Cookie: a=1\nSet-Cookie: b=2\nContent-Length: 3"
        try await LoopbackServer.run { _ in
            .response(head, "tea")
        } during: { server in
            let fields: HTTPFields = [.contentType: "application/json", .authorization: "Bearer t"]
            let request = Self.request(.put, server.authority, "/a%2Fb//c?q=%C3%A9+x&q=&r", fields)
            let response = try await AsyncHTTPClientTransport()
                .send(request, body: Array(#"{"a":"é"}"#.utf8), maximumResponseBytes: 3)
            #expect(response.status == 418)
            #expect(response.head.headerFields[values: .setCookie] == ["a=1", "b=2"])
            #expect(response.body == Array("tea".utf8))
            let sent = try #require(server.requests.first)
            #expect(sent.method == "PUT")
            #expect(sent.target == "/a%2Fb//c?q=%C3%A9+x&q=&r")
            #expect(sent["content-type"] == ["application/json"])
            #expect(sent["authorization"] == ["Bearer t"])
            #expect(sent["host"] == [server.authority])
            #expect(String(decoding: sent.body, as: UTF8.self) == #"{"a":"é"}"#)
        }
    }

    @Test("Large bodies go both ways, streamed or not, up to the limit", arguments: [true, false])
    func largeBodies(isStreamed: Bool) async throws {
        let size = 3 << 20
        try await LoopbackServer.run {
            .response("200 OK", $0.body)
        } during: { server in
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let pieces = AsyncStream<[UInt8]> { continuation in
                for start in stride(from: 0, to: size, by: 1 << 16) {
                    continuation.yield(Array(bytes[start..<(start + 1 << 16)]))
                }
                continuation.finish()
            }
            let body = isStreamed ? OutgoingBody.stream(IncomingBody(pieces, declaredLength: size)) : .bytes(bytes)
            let request = ClientRequest(Self.request(.post, server.authority, "/"), body: body)
            let response = try await AsyncHTTPClientTransport().send(request)
            #expect(try await response.collected(upTo: size).body == bytes)
            await #expect(throws: ResponseTooLarge(limit: size - 1)) {
                try await AsyncHTTPClientTransport()
                    .send(request.head, body: bytes, maximumResponseBytes: size - 1)
            }
        }
    }

    @Test("The head is there before the body, and the body comes in pieces")
    func streams() async throws {
        let (pieces, feed) = AsyncStream<[UInt8]>.makeStream()
        try await LoopbackServer.run { _ in
            .pieces("200 OK", pieces)
        } during: { server in
            let request = ClientRequest(Self.request(.get, server.authority, "/"))
            let response = try await AsyncHTTPClientTransport().send(request)
            #expect(response.head.status.code == 200)
            var iterator = response.body.makeAsyncIterator()
            for word in ["one", "two"] {
                feed.yield(Array(word.utf8))
                #expect(try await iterator.next() == Array(word.utf8))
            }
            feed.finish()
            #expect(try await iterator.next() == nil)
        }
    }

    @Test("A redirect is answered as it is")
    func redirect() async throws {
        try await LoopbackServer.run { _ in
            .response("302 Found\nLocation: /new\nContent-Length: 0")
        } during: { server in
            let response = try await AsyncHTTPClientTransport()
                .send(Self.request(.get, server.authority, "/"), body: nil, maximumResponseBytes: 9)
            #expect(response.status == 302)
            #expect(server.requests.count == 1)
        }
    }

    @Test("The answer to HEAD has no body, whatever its length says")
    func head() async throws {
        try await LoopbackServer.run { _ in
            .response("200 OK\nContent-Length: 5000")
        } during: { server in
            let response = try await AsyncHTTPClientTransport()
                .send(Self.request(.head, server.authority, "/"), body: nil, maximumResponseBytes: 10)
            #expect(response.status == 200)
            #expect(response.body.isEmpty)
        }
    }

    @Test("A refused connection and silence are failures that don't show the URL")
    func failures() async throws {
        let port = try SocketListener().port
        let refused = try #require(await Self.failure("127.0.0.1:\(port)", .init(timeout: .seconds(20))))
        #expect(!"\(refused)".contains("s3cret"))
        try await LoopbackServer.run { _ in
            .silence
        } during: { server in
            let silent = await Self.failure(server.authority, .init(timeout: .milliseconds(300)))
            #expect((silent as? any TransportError)?.isTransient == true)
        }
    }

    @Test("Cancelling the task ends the request, and the connection with it")
    func cancellation() async throws {
        try await LoopbackServer.run { _ in
            .silence
        } during: { server in
            let authority = server.authority
            let task = Task { await Self.failure(authority) }
            for await _ in server.arrivals { break }
            task.cancel()
            #expect(await task.value is CancellationError)
            for await _ in server.departures { break }
        }
    }

    @Test("A URL that cannot be used is an error that no retry mends")
    func unusableURL() async {
        let error = await Self.failure("")
        #expect((error as? any TransportError)?.isTransient == false)
    }
}
