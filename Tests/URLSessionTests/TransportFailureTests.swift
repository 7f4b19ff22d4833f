import ContractRuntime
import ContractURLSession
import Foundation
import SocketTesting
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("What URLSession cannot bring", .timeLimit(.minutes(5)))
struct TransportFailureTests {
    private static func request(_ authority: String, path: String = "/?key=s3cret") -> HTTPRequest {
        HTTPRequest(method: .get, scheme: "http", authority: authority, path: path)
    }

    private static func failure(_ authority: String, _ transport: URLSessionTransport = .init()) async -> (any Error)? {
        do {
            _ = try await transport.send(request(authority), body: nil, maximumResponseBytes: 10)
            return nil
        } catch {
            return error
        }
    }

    @Test("A refused connection is a failure that doesn't show the URL")
    func refusedConnection() async throws {
        let port = try await freePort()
        let failure = try #require(await Self.failure("127.0.0.1:\(port)") as? ConnectionFailure)
        #expect(failure.code == .cannotConnectToHost)
        #expect(failure.description == "the server does not take connections")
        #expect(!"\(failure)".contains("s3cret"))
    }

    /// A port on which nobody listens any more.
    private func freePort() async throws -> Int { try SocketListener().port }

    @Test("Silence ends with the timeout")
    func timeout() async throws {
        try await LoopbackServer.run { _ in
            .silence
        } during: { server in
            let failure = await Self.failure(server.authority, URLSessionTransport(timeout: 1)) as? ConnectionFailure
            #expect(failure?.code == .timedOut)
        }
    }

    @Test("What isn't HTTP is a failure")
    func noHTTP() async throws {
        try await LoopbackServer.run { _ in
            .response("hello")
        } during: { server in
            #expect(await Self.failure(server.authority) != nil)
        }
    }

    @Test("Cancelling the task ends the request")
    func cancellation() async throws {
        try await LoopbackServer.run { _ in
            .silence
        } during: { server in
            let authority = server.authority
            let task = Task { await Self.failure(authority) }
            for await _ in server.arrivals { break }
            task.cancel()
            #expect(await task.value is CancellationError)
            // The connection is closed as well.
            for await _ in server.departures { break }
        }
    }

    @Test("A task that was cancelled before sends nothing")
    func earlyCancellation() async throws {
        try await LoopbackServer.run { _ in
            .response("200 OK\nContent-Length: 0")
        } during: { server in
            let authority = server.authority
            let (gate, opening) = AsyncStream<Void>.makeStream()
            let task = Task {
                for await _ in gate {}
                return await Self.failure(authority)
            }
            task.cancel()
            opening.finish()
            #expect(await task.value is CancellationError)
            #expect(server.requests.isEmpty)
        }
    }

    @Test("What makes no URL is told")
    func unusableURL() async {
        for authority in ["[::1", "exa mple", ""] {
            #expect(await Self.failure(authority) != nil, "\(authority)")
        }
        let request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: nil)
        await #expect(throws: UnusableRequestURL.self) {
            try await URLSessionTransport().send(request, body: nil, maximumResponseBytes: 1)
        }
    }
}
