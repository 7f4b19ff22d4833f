import ContractRuntime
import ContractURLSession
import Foundation
import SocketTesting
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("URLSession as a client transport", .timeLimit(.minutes(5)))
struct URLSessionTransportTests {
    private static func request(
        _ method: HTTPRequest.Method,
        _ server: LoopbackServer,
        _ path: String,
        _ fields: HTTPFields = [:]
    ) -> HTTPRequest {
        HTTPRequest(method: method, scheme: "http", authority: server.authority, path: path, headerFields: fields)
    }

    @Test("Method, target, fields and body are sent as they are")
    func sends() async throws {
        try await LoopbackServer.run { _ in
            .response("200 OK\nContent-Length: 0")
        } during: { server in
            let fields: HTTPFields = [
                .contentType: "application/json", .authorization: "Bearer t", .accept: "text/csv",
            ]
            let request = Self.request(.put, server, "/a%2Fb//c?q=%C3%A9+x&q=&r", fields)
            let response = try await URLSessionTransport()
                .send(request, body: Array(#"{"a":"é"}"#.utf8), maximumResponseBytes: 10)
            #expect(response.status == 200)
            #expect(response.body.isEmpty)
            let sent = try #require(server.requests.first)
            #expect(sent.method == "PUT")
            #expect(sent.target == "/a%2Fb//c?q=%C3%A9+x&q=&r")
            #expect(sent["content-type"] == ["application/json"])
            #expect(sent["authorization"] == ["Bearer t"])
            #expect(sent["accept"] == ["text/csv"])
            #expect(sent["host"] == [server.authority])
            #expect(sent["cookie"].isEmpty)
            #expect(String(decoding: sent.body, as: UTF8.self) == #"{"a":"é"}"#)
        }
    }

    @Test("Status, fields and body come back")
    func receives() async throws {
        let lines = ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2,3", "c="]
        let head = "418 Teapot\nContent-Type: text/plain\nX-Kind: oolong" + lines.map { "\nSet-Cookie: \($0)" }.joined()
        try await LoopbackServer.run { _ in
            .response(head + "\nContent-Length: 3", "tea")
        } during: { server in
            let response = try await URLSessionTransport()
                .send(Self.request(.get, server, "/"), body: nil, maximumResponseBytes: 3)
            #expect(response.status == 418)
            #expect(response.head.headerFields[.contentType] == "text/plain")
            #expect(try response.head.headerFields[#require(HTTPField.Name("X-Kind"))] == "oolong")
            // Foundation joins fields of one name.
            #expect(response.head.headerFields[values: .setCookie] == lines)
            #expect(response.body == Array("tea".utf8))
        }
    }

    @Test("Large bodies go both ways, up to the limit", arguments: [true, false])
    func carriesLargeBodies(declaresLength: Bool) async throws {
        let size = 3 << 20
        let length = declaresLength ? "\nContent-Length: \(size)" : ""
        try await LoopbackServer.run {
            .response("200 OK" + length, $0.body)
        } during: { server in
            let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let transport = URLSessionTransport()
            let request = Self.request(.post, server, "/", [.contentType: "application/octet-stream"])
            let response = try await transport.send(request, body: body, maximumResponseBytes: size)
            #expect(response.body == body)
            await #expect(throws: ResponseTooLarge(limit: size - 1)) {
                try await transport.send(request, body: body, maximumResponseBytes: size - 1)
            }
        }
    }

    @Test("The head is there before the body, and the body comes in pieces")
    func streams() async throws {
        let (pieces, feed) = AsyncStream<[UInt8]>.makeStream()
        try await LoopbackServer.run { _ in
            .pieces("200 OK\nContent-Type: text/event-stream", pieces)
        } during: { server in
            feed.yield(Array("begin".utf8))
            let response = try await URLSessionTransport().send(ClientRequest(Self.request(.get, server, "/")))
            #expect(response.head.status.code == 200)
            var iterator = response.body.makeAsyncIterator()
            #expect(try await iterator.next() == Array("begin".utf8))
            feed.yield(Array("end".utf8))
            #expect(try await iterator.next() == Array("end".utf8))
            feed.finish()
            #expect(try await iterator.next() == nil)
        }
    }

    @Test("A response that is dropped, and one whose reader is cancelled, end the exchange", arguments: [true, false])
    func abandons(isDropped: Bool) async throws {
        let (pieces, feed) = AsyncStream<[UInt8]>.makeStream()
        try await LoopbackServer.run { _ in
            .pieces("200 OK\nContent-Type: text/event-stream", pieces)
        } during: { server in
            feed.yield(Array("begin".utf8))
            let request = ClientRequest(Self.request(.get, server, "/"))
            let reading = Task {
                for try await _ in try await URLSessionTransport().send(request).body where isDropped { return }
            }
            for await _ in server.arrivals { break }
            if !isDropped { reading.cancel() }
            _ = await reading.result
            for await _ in server.departures { break }
            feed.finish()
        }
    }

    @Test("HEAD, 204 and 304 have no body", arguments: ["HEAD", "204", "304"])
    func takesAnswersWithoutBody(kind: String) async throws {
        let head = kind == "HEAD" ? "200 OK\nContent-Length: 5000" : "\(kind) Nothing"
        try await LoopbackServer.run { _ in
            .response(head)
        } during: { server in
            let method: HTTPRequest.Method = kind == "HEAD" ? .head : .get
            let response = try await URLSessionTransport()
                .send(Self.request(method, server, "/"), body: nil, maximumResponseBytes: 10)
            #expect(response.status == (Int(kind) ?? 200))
            #expect(response.body.isEmpty)
            #expect(server.requests.map(\.method) == [method.rawValue])
        }
    }

    @Test("Cookies and answers are kept by none and shared with none")
    func keepsNothing() async throws {
        let head = "200 OK\nSet-Cookie: session=secret; Path=/\nCache-Control: max-age=1000\nETag: \"1\""
        try await LoopbackServer.run { _ in
            .response(head + "\nContent-Length: 1", "x")
        } during: { server in
            let transport = URLSessionTransport(configuration: .default)
            for sender in [transport, transport, URLSessionTransport()] {
                let response = try await sender.send(
                    Self.request(.get, server, "/"), body: nil, maximumResponseBytes: 10)
                #expect(response.status == 200)
            }
            #expect(server.requests.count == 3)
            #expect(server.requests.allSatisfy { $0["cookie"].isEmpty && $0["if-none-match"].isEmpty })
            let url = try #require(URL(string: "http://\(server.authority)/"))
            #expect(HTTPCookieStorage.shared.cookies(for: url)?.isEmpty ?? true)
        }
    }

    @Test("A redirect within the origin is followed, with the credentials")
    func followsWithinTheOrigin() async throws {
        let redirect = LoopbackAnswer.response("302 Found\nLocation: /new\nContent-Length: 0")
        try await LoopbackServer.run {
            $0.target == "/new" ? .response("200 OK\nContent-Length: 3", "new") : redirect
        } during: { server in
            let request = Self.request(.get, server, "/old", [.authorization: "Bearer t"])
            let response = try await URLSessionTransport().send(request, body: nil, maximumResponseBytes: 9)
            #expect(response.body == Array("new".utf8))
            #expect(server.requests.map(\.target) == ["/old", "/new"])
            #expect(server.requests.map { $0["authorization"] } == [["Bearer t"], ["Bearer t"]])
        }
    }

    @Test("A redirect to another origin is answered as it is, and nothing is sent there")
    func staysWithinTheOrigin() async throws {
        try await LoopbackServer.run { _ in
            .response("200 OK\nContent-Length: 0")
        } during: { other in
            let location = "http://\(other.authority)/stolen"
            let redirect = LoopbackAnswer.response("307 Moved\nLocation: \(location)\nContent-Length: 0")
            try await LoopbackServer.run { _ in
                redirect
            } during: { server in
                let fields: HTTPFields = [.authorization: "Bearer t", .cookie: "session=s"]
                let response = try await URLSessionTransport()
                    .send(Self.request(.get, server, "/", fields), body: nil, maximumResponseBytes: 9)
                #expect(response.status == 307)
                #expect(response.head.headerFields[.location] == location)
            }
            #expect(other.requests.isEmpty)
        }
    }

    @Test("Redirects that never end are given up")
    func endsRedirects() async throws {
        try await LoopbackServer.run {
            .response("302 Found\nLocation: \($0.target)x\nContent-Length: 0")
        } during: { server in
            let response = try await URLSessionTransport()
                .send(Self.request(.get, server, "/"), body: nil, maximumResponseBytes: 9)
            #expect(response.status == 302)
            #expect(server.requests.count == 11)
        }
    }

    @Test("Where redirects aren't followed, they are answered as they are")
    func followsNone() async throws {
        try await LoopbackServer.run { _ in
            .response("302 Found\nLocation: /new\nContent-Length: 0")
        } during: { server in
            let response = try await URLSessionTransport(followsRedirects: false)
                .send(Self.request(.get, server, "/"), body: nil, maximumResponseBytes: 9)
            #expect(response.status == 302)
            #expect(server.requests.count == 1)
        }
    }
}
