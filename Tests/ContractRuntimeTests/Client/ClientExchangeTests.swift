import ContractRuntime
import Synchronization
import Testing

/// A request that may be repeated, with a token.
enum Look: APIOperation {
    struct Input: Sendable {}

    typealias Output = Void
    typealias Rejection = Never

    static let definition = OperationDefinition<Look>("look", .get, "/look") {
        $0.security = [["token"]]
        $0.success(204)
    }
}

/// Answers each request with what a function makes of it and of how many came before.
final class ScriptedTransport: ClientTransport {
    private let requests = Mutex<[ClientRequest]>([])
    private let answer: @Sendable (Int, ClientRequest) async throws -> ClientResponse

    init(_ answer: @escaping @Sendable (Int, ClientRequest) async throws -> ClientResponse) {
        self.answer = answer
    }

    var sent: [ClientRequest] { requests.withLock { $0 } }

    func send(_ request: ClientRequest) async throws -> ClientResponse {
        let number = requests.withLock { requests in
            requests.append(request)
            return requests.count
        }
        return try await answer(number, request)
    }
}

extension ClientResponse {
    static func empty(_ status: Int, _ fields: HTTPFields = [:]) -> ClientResponse {
        ClientResponse(head: HTTPResponse(status: .init(code: status), headerFields: fields), body: .none)
    }
}

/// Time that goes by only where somebody waits; it remembers the waits.
final class TestClock: Clock {
    struct Instant: InstantProtocol {
        var offset: Duration = .zero

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let state = Mutex<(now: Instant, waits: [Duration])>((Instant(), []))

    var waits: [Duration] { state.withLock { $0.waits } }
    var now: Instant { state.withLock { $0.now } }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        state.withLock { state in
            state.waits.append(state.now.duration(to: deadline))
            state.now = deadline
        }
    }
}

/// Time that goes by where somebody waits for less than the end, which comes never.
private final class EndlessClock: Clock {
    private let state = Mutex(TestClock.Instant())
    private let end: TestClock.Instant

    init(end: Duration) {
        self.end = TestClock.Instant(offset: end)
    }

    var now: TestClock.Instant { state.withLock { $0 } }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: TestClock.Instant, tolerance: Duration?) async throws {
        if deadline >= end { return try await Task.sleep(for: .seconds(3600)) }
        state.withLock { $0 = deadline }
    }
}

private struct Lost: Error {}

private struct Hopeless: TransportError {
    var isTransient: Bool { false }
}

@Suite("Requests that are sent again")
struct RetryTests {
    private let clock = TestClock()

    private func client(_ transport: some ClientTransport, _ retry: RetryPolicy = RetryPolicy()) -> APIClient {
        var options = ClientOptions(retry: retry)
        options.retry.random = { 0 }
        options.clock = clock
        return APIClient(server: "http://h", transport: transport, options: options)
    }

    @Test("what a server may do better next time is tried again, after growing waits", arguments: [429, 502, 503, 504])
    func statuses(status: Int) async throws {
        let transport = ScriptedTransport { number, _ in .empty(number < 3 ? status : 204) }
        try await client(transport).send(Look.self, .init())
        #expect(transport.sent.count == 3)
        #expect(clock.waits == [.milliseconds(200), .milliseconds(400)])
    }

    @Test("other answers are final", arguments: [400, 404, 409, 500, 501])
    func finalStatuses(status: Int) async {
        let transport = ScriptedTransport { _, _ in .empty(status) }
        await #expect(throws: Look.Failure.self) { try await client(transport).send(Look.self, .init()) }
        #expect(transport.sent.count == 1)
    }

    @Test("after the last attempt its answer counts")
    func exhausted() async {
        let transport = ScriptedTransport { _, _ in .empty(503) }
        let error = await #expect(throws: Look.Failure.self) {
            try await client(transport, RetryPolicy(maximumAttempts: 2)).send(Look.self, .init())
        }
        #expect(error?.status == 503)
        #expect(transport.sent.count == 2)
    }

    @Test("lost connections are tried again; what is hopeless and what was cancelled is not")
    func errors() async throws {
        let lost = ScriptedTransport { number, _ in
            if number == 1 { throw Lost() }
            return .empty(204)
        }
        try await client(lost).send(Look.self, .init())
        #expect(lost.sent.count == 2)
        let asked = ScriptedTransport { number, _ in
            if number == 1 { throw Look.Failure.transport(Lost()) }
            return .empty(204)
        }
        try await client(asked).send(Look.self, .init())
        #expect(asked.sent.count == 2)
        let final: [any Error] = [
            Hopeless(), CancellationError(), Look.Failure.transport(Hopeless()), Look.Failure.invalidRequest([]),
        ]
        for error in final {
            let transport = ScriptedTransport { _, _ in throw error }
            await #expect(throws: Look.Failure.self) { try await client(transport).send(Look.self, .init()) }
            #expect(transport.sent.count == 1)
        }
    }

    @Test("a POST is sent once, unless an Idempotency-Key makes it harmless to repeat")
    func unsafeMethods() async {
        let transport = ScriptedTransport { _, _ in .empty(503) }
        let input = SwapBytes.Input(body: [1])
        await #expect(throws: SwapBytes.Failure.self) { try await client(transport).send(SwapBytes.self, input) }
        #expect(transport.sent.count == 1)
        var keyed = client(transport)
        keyed.options.headerFields[.init("Idempotency-Key")!] = "k"
        await #expect(throws: SwapBytes.Failure.self) { try await keyed.send(SwapBytes.self, input) }
        #expect(transport.sent.count == 4)
    }

    @Test("Retry-After is heeded; one that asks for too much makes the answer final")
    func retryAfter() async throws {
        let transport = ScriptedTransport { number, _ in
            number == 1 ? .empty(503, [.retryAfter: "7"]) : .empty(204)
        }
        try await client(transport).send(Look.self, .init())
        #expect(clock.waits == [.seconds(7)])
        let busy = ScriptedTransport { _, _ in .empty(503, [.retryAfter: "3600"]) }
        await #expect(throws: Look.Failure.self) { try await client(busy).send(Look.self, .init()) }
        #expect(busy.sent.count == 1)
    }

    @Test(
        "a wait that would outlast the deadline makes the answer final: it says more than a time-out",
        arguments: [("7", Duration.seconds(7), 1), ("7", .seconds(8), 2), (nil, .milliseconds(500), 2)]
            as [(String?, Duration, Int)]
    )
    func waitsWithinTheDeadline(retryAfter: String?, deadline: Duration, count: Int) async {
        let transport = ScriptedTransport { number, _ in
            .empty(503, retryAfter.map { [.retryAfter: $0] } ?? [:])
        }
        var client = client(transport)
        client.options.deadline = deadline
        client.options.clock = EndlessClock(end: deadline)
        let error = await #expect(throws: Look.Failure.self) { try await client.send(Look.self, .init()) }
        #expect(error?.status == 503)
        #expect(transport.sent.count == count)
    }

    @Test("waits are shortened by a random part, up to half, and never longer than the longest")
    func jitter() async {
        var policy = RetryPolicy(maximumAttempts: 12, firstDelay: .seconds(1), maximumDelay: .seconds(10))
        policy.random = { 1 }
        var options = ClientOptions(retry: policy)
        options.clock = clock
        let transport = ScriptedTransport { _, _ in .empty(503) }
        let client = APIClient(server: "http://h", transport: transport, options: options)
        await #expect(throws: Look.Failure.self) { try await client.send(Look.self, .init()) }
        #expect(clock.waits.prefix(5) == [.seconds(0.5), .seconds(1), .seconds(2), .seconds(4), .seconds(5)])
        #expect(clock.waits.count == 11)
        #expect(clock.waits.allSatisfy { $0 <= .seconds(5) })
    }
}

@Suite("Time limits and middleware")
struct ClientOptionsTests {
    /// Answers when it is cancelled.
    private static let silent = ScriptedTransport { _, _ in
        try await Task.sleep(for: .seconds(3600))
        return .empty(204)
    }

    @Test("an attempt without answer ends with its time, and counts as one that may be repeated")
    func timeout() async {
        let clock = TestClock()
        var options = ClientOptions(timeout: .seconds(3), retry: RetryPolicy(maximumAttempts: 2))
        options.clock = clock
        let client = APIClient(server: "http://h", transport: Self.silent, options: options)
        let error = await #expect(throws: Look.Failure.self) { try await client.send(Look.self, .init()) }
        guard case .transport(let cause)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(cause as? RequestTimeout == RequestTimeout(limit: .seconds(3)))
        #expect(clock.waits.count { $0 == .seconds(3) } == 2)
    }

    @Test("the deadline ends a call in all, however many attempts would be left")
    func deadline() async {
        var options = ClientOptions(deadline: .seconds(5))
        options.clock = TestClock()
        let client = APIClient(server: "http://h", transport: Self.silent, options: options)
        let error = await #expect(throws: Look.Failure.self) { try await client.send(Look.self, .init()) }
        #expect(error?.description == "no answer came: it took longer than 5.0 seconds")
    }

    @Test("cancelling a call that waits ends it as cancelled")
    func cancellation() async {
        let options = ClientOptions(timeout: .seconds(3600), deadline: .seconds(3600))
        let client = APIClient(server: "http://h", transport: Self.silent, options: options)
        let call = Task { try await client.send(Look.self, .init()) }
        call.cancel()
        let result = await call.result
        #expect(throws: Look.Failure.self) { try result.get() }
        if case .failure(let error) = result { #expect((error as? Look.Failure)?.isCancelled == true) }
    }

    private struct Tagging: ClientMiddleware {
        let tag: String

        func send(_ request: ClientRequest, next: any ClientTransport) async throws -> ClientResponse {
            var request = request
            request.head.headerFields[.userAgent, default: ""] += tag
            var response = try await next.send(request)
            response.head.headerFields[.server, default: ""] += tag
            return response
        }
    }

    @Test("middleware sees every attempt, the first first, and responses in the other order")
    func middleware() async throws {
        let transport = ScriptedTransport { number, _ in .empty(number == 1 ? 503 : 204) }
        var options = ClientOptions(middleware: [Tagging(tag: "a"), Tagging(tag: "b")])
        options.clock = TestClock()
        let client = APIClient(server: "http://h", transport: transport, options: options)
        try await client.send(Look.self, .init())
        #expect(transport.sent.map { $0.head.headerFields[.userAgent] } == ["ab", "ab"])
        #expect(transport.sent.map(\.operationID) == ["look", "look"])
    }
}

extension HTTPFields {
    fileprivate subscript(name: HTTPField.Name, default text: String) -> String {
        get { self[name] ?? text }
        set { self[name] = newValue }
    }
}
