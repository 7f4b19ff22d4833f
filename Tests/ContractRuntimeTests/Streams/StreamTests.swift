import ContractRuntime
import Synchronization
import Testing

private struct Tick: SchemaObject {
    var at: Int

    static let table = ObjectTable<Tick>("Tick") {
        $0.required("at", \.at, .integer(minimum: 0))
    }
}

private enum Watch: APIOperation {
    struct Input: Sendable {}

    typealias Output = EventStream<Tick>
    typealias Rejection = Never

    static let definition = OperationDefinition<Watch>("watch", .get, "/watch") {
        $0.success(200, .events(.of(Tick.self)))
    }
}

private struct WatchCredentials: ClientCredentials {
    var table: CredentialTable { CredentialTable { $0.bearer("token", "t") } }
}

/// The same for callers that are known.
private enum WatchSafely: APIOperation {
    struct Input: Sendable {}

    typealias Output = EventStream<Tick>
    typealias Rejection = Never

    static let definition = OperationDefinition<WatchSafely>("watchSafely", .get, "/watch") {
        $0.security = [["token"]]
        $0.success(200, .events(.of(Tick.self)))
    }
}

/// Answers in one piece or as events, and takes lines.
private enum Convert: APIOperation {
    enum Body: Sendable {
        case json(Tick)
        case lines(ItemStream<Tick>)

        static let table = BodyTable<Body> {
            $0.add(.json(.of(Tick.self)), Body.json) { if case .json(let value) = $0 { value } else { nil } }
            $0.add(.lines("application/jsonl", .of(Tick.self)), Body.lines) {
                if case .lines(let value) = $0 { value } else { nil }
            }
        }
    }

    struct Input: Sendable {
        var body: ItemStream<Tick>
    }

    typealias Output = Body
    typealias Rejection = Never

    static let definition = OperationDefinition<Convert>("convert", .post, "/convert") {
        $0.body(required: \.body, .sequence(.of(Tick.self)))
        $0.success(200, .alternatives(Body.table))
    }
}

/// Sends back the lines that it is sent.
private enum Relay: APIOperation {
    struct Input: Sendable {
        var body: ItemStream<Tick>
    }

    typealias Output = ItemStream<Tick>
    typealias Rejection = Never

    static let definition = OperationDefinition<Relay>("relay", .post, "/relay") {
        $0.body(required: \.body, .lines("application/jsonl", .of(Tick.self)))
        $0.success(200, .lines("application/jsonl", .of(Tick.self)))
    }
}

private enum Fetch: APIOperation {
    struct Input: Sendable {}

    typealias Output = ByteStream
    typealias Rejection = Never

    static let definition = OperationDefinition<Fetch>("fetch", .get, "/fetch") {
        $0.success(200, .byteStream("video/mp4"))
    }
}

/// Sends back the bytes that it is sent.
private enum Copy: APIOperation {
    struct Input: Sendable {
        var body: ByteStream
    }

    typealias Output = ByteStream
    typealias Rejection = Never

    static let definition = OperationDefinition<Copy>("copy", .post, "/copy") {
        $0.maximumBodyBytes = 4
        $0.body(required: \.body, .byteStream("video/mp4"))
        $0.success(200, .byteStream("video/mp4"))
    }
}

private func response(_ contentType: String, _ pieces: [String], then error: (any Error)? = nil) -> ClientResponse {
    let stream = AsyncThrowingStream<[UInt8], any Error> { continuation in
        for piece in pieces { continuation.yield(Array(piece.utf8)) }
        continuation.finish(throwing: error)
    }
    return ClientResponse(
        head: HTTPResponse(status: .ok, headerFields: [.contentType: contentType]),
        body: IncomingBody(stream, declaredLength: nil))
}

@Suite("Streams")
struct StreamTests {
    private struct Lost: Error {}

    private func client(_ transport: some ClientTransport, _ clock: TestClock = TestClock()) -> APIClient {
        var options = ClientOptions()
        options.clock = clock
        return APIClient(server: "http://h", transport: transport, options: options)
    }

    private func ticks(_ stream: some AsyncSequence<ServerSentEvent<Tick>, any Error>) async throws -> [Int] {
        var ticks: [Int] = []
        for try await event in stream { ticks.append(event.data.at) }
        return ticks
    }

    @Test(
        "events are read as they come, to the end of the body or the mark of the end",
        arguments: ["", "data: [DONE]\n\ndata: x\n\n"]
    )
    func events(end: String) async throws {
        let transport = ScriptedTransport { _, _ in
            response("text/event-stream; charset=utf-8", ["data: {\"at\"", ":1}\n", "\ndata: {\"at\":2}\n\n", end])
        }
        let stream = try await client(transport).send(Watch.self, .init())
        #expect(try await ticks(stream) == [1, 2])
        #expect(transport.sent.first?.head.headerFields[.accept] == "text/event-stream")
    }

    @Test("an event that breaks the contract ends the stream with the violations")
    func invalidEvent() async throws {
        let transport = ScriptedTransport { _, _ in
            response("text/event-stream", ["data: {\"at\":1}\n\ndata: {\"at\":-1}\n\n"])
        }
        var iterator = try await client(transport).send(Watch.self, .init()).makeAsyncIterator()
        #expect(try await iterator.next()?.data == Tick(at: 1))
        let fault = await #expect(throws: StreamFault.self) { try await iterator.next() }
        #expect(fault?.description == "an item of the stream is invalid: /at: must be at least 0 (minimum)")
    }

    @Test("a stream is taken up again with the last id, after the time that the server asks for")
    func reconnects() async throws {
        let clock = TestClock()
        let transport = ScriptedTransport { number, _ in
            switch number {
            case 1: response("text/event-stream", ["retry: 70\nid: a\ndata: {\"at\":1}\n\n"], then: Lost())
            case 2: response("text/event-stream", ["data: {\"at\":2}\n\n"])
            default: .empty(204)
            }
        }
        let stream = try await client(transport, clock).send(Watch.self, .init()).reconnecting()
        #expect(try await ticks(stream) == [1, 2])
        // What the server asked for once holds for the next time too.
        #expect(clock.waits == [.milliseconds(70), .milliseconds(70)])
        let ids = transport.sent.map { $0.head.headerFields[HTTPField.Name("Last-Event-ID")!] }
        #expect(ids == [nil, "a", "a"])
    }

    @Test("an event whose end was lost comes again: only whole events have an id to go on from")
    func comesAgain() async throws {
        let transport = ScriptedTransport { number, _ in
            let lost = "id: a\ndata: {\"at\":1}\n\nid: b\ndata: {\"at\":2}\n"
            return switch number {
            case 1: response("text/event-stream", [lost], then: Lost())
            case 2: response("text/event-stream", ["id: b\ndata: {\"at\":2}\n\n"])
            default: .empty(204)
            }
        }
        let stream = try await client(transport).send(Watch.self, .init()).reconnecting()
        #expect(try await ticks(stream) == [1, 2])
        let ids = transport.sent.map { $0.head.headerFields[HTTPField.Name("Last-Event-ID")!] }
        #expect(ids == [nil, "a", "b"])
    }

    @Test("connections that don't come about are tried again, until something else than events is there")
    func keepsTrying() async throws {
        let clock = TestClock()
        let transport = ScriptedTransport { number, _ in
            switch number {
            case 1: response("text/event-stream", ["data: {\"at\":1}\n\n"])
            case 2...7: throw Lost()
            case 8: response("text/event-stream", ["data: {\"at\":2}\n\n"])
            default: response("text/html", ["data: {\"at\":3}\n\n"])
            }
        }
        let stream = try await client(transport, clock).send(Watch.self, .init()).reconnecting(after: .seconds(9))
        #expect(try await ticks(stream) == [1, 2])
        #expect(transport.sent.count == 9)
        #expect(clock.waits.count { $0 == .seconds(9) } == 4)
    }

    @Test("where new credentials can't be had, the stream ends with the cause")
    func losesCredentials() async throws {
        struct Revoked: Error {}
        let transport = ScriptedTransport { number, _ in
            number == 1 ? response("text/event-stream", ["data: {\"at\":1}\n\n"]) : .empty(401)
        }
        let count = Mutex(0)
        var client = client(transport)
        client.credentials = .obtained { (_: WatchCredentials?) in
            let number = count.withLock { count in
                count += 1
                return count
            }
            if number > 1 { throw Revoked() }
            return WatchCredentials()
        }
        var iterator = try await client.send(WatchSafely.self, .init()).reconnecting().makeAsyncIterator()
        #expect(try await iterator.next()?.data == Tick(at: 1))
        await #expect(throws: Revoked.self) { try await iterator.next() }
        #expect(transport.sent.count == 2)
    }

    @Test("a stream that isn't to be taken up again ends with its connection")
    func staysLost() async throws {
        let transport = ScriptedTransport { _, _ in
            response("text/event-stream", ["data: {\"at\":1}\n\n"], then: Lost())
        }
        let stream = try await client(transport).send(Watch.self, .init())
        await #expect(throws: Lost.self) { try await ticks(stream) }
        #expect(transport.sent.count == 1)
    }

    @Test("answers of several types are streams or not by their Content-Type", arguments: [true, false])
    func alternatives(isStreamed: Bool) async throws {
        let transport = ScriptedTransport { _, _ in
            isStreamed
                ? response("application/jsonl", ["{\"at\":1}\r\n\n{\"at\"", ":2}"])
                : response("application/json", ["{\"at\"", ":3}"])
        }
        let input = Convert.Input(body: ItemStream(AsyncStream<Tick> { $0.finish() }))
        switch try await client(transport).send(Convert.self, input) {
        case .json(let tick): #expect(!isStreamed && tick.at == 3)
        case .lines(let lines):
            var ticks: [Int] = []
            for try await tick in lines { ticks.append(tick.at) }
            #expect(isStreamed && ticks == [1, 2])
        }
    }

    @Test("a streamed body goes out item by item, and is not sent twice")
    func uploads() async throws {
        let body = Mutex("")
        let transport = ScriptedTransport { _, request in
            for try await chunk in request.body?.chunks ?? .none {
                body.withLock { $0 += String(decoding: chunk, as: UTF8.self) }
            }
            throw Lost()
        }
        let ticks = AsyncStream<Tick> { continuation in
            for number in 1...2 { continuation.yield(Tick(at: number)) }
            continuation.finish()
        }
        await #expect(throws: Convert.Failure.self) {
            try await client(transport).send(Convert.self, .init(body: ItemStream(ticks)))
        }
        #expect(body.withLock { $0 } == "\u{1E}{\"at\":1}\n\u{1E}{\"at\":2}\n")
        #expect(transport.sent.count == 1)
    }

    /// Client straight into a service, and back.
    private var service: APIClient {
        let service = APIService {
            $0.add(Watch.self) { _, _ in
                let events = [
                    ServerSentEvent(Tick(at: 1), event: "first\nline", id: "a"), ServerSentEvent(Tick(at: 2)),
                ]
                return EventStream(
                    AsyncStream { continuation in
                        for event in events { continuation.yield(event) }
                        continuation.finish()
                    })
            }
            $0.add(Relay.self) { input, _ in input.body }
        }
        return client(InProcessTransport(service))
    }

    @Test("what a service streams, its client reads")
    func servesEvents() async throws {
        var events: [ServerSentEvent<Tick>] = []
        for try await event in try await service.send(Watch.self, .init()) { events.append(event) }
        #expect(events.map(\.data.at) == [1, 2])
        #expect(events.map(\.event) == ["first line", nil])
        #expect(events.map(\.id) == ["a", "a"])
    }

    @Test("items go through a service one by one: the second is sent when the first has come back")
    func servesItems() async throws {
        let (ticks, feed) = AsyncStream<Tick>.makeStream()
        let lines = try await service.send(Relay.self, .init(body: ItemStream(ticks)))
        var iterator = lines.makeAsyncIterator()
        for number in 1...3 {
            feed.yield(Tick(at: number))
            #expect(try await iterator.next() == Tick(at: number))
        }
        feed.finish()
        #expect(try await iterator.next() == nil)
    }

    @Test("a mock streams both ways as well")
    func mocks() async throws {
        let mock = MockTransport {
            $0.add(Relay.self) { input in input.body }
            $0.add(Watch.self) { _ in
                EventStream(
                    AsyncStream { continuation in
                        continuation.yield(ServerSentEvent(Tick(at: 7)))
                        continuation.finish()
                    })
            }
        }
        #expect(try await ticks(client(mock).send(Watch.self, .init())) == [7])
        let (ticks, feed) = AsyncStream<Tick>.makeStream()
        let lines = try await client(mock).send(Relay.self, .init(body: ItemStream(ticks)))
        var iterator = lines.makeAsyncIterator()
        feed.yield(Tick(at: 1))
        #expect(try await iterator.next() == Tick(at: 1))
        feed.finish()
        #expect(try await iterator.next() == nil)
    }

    @Test("bytes go through a service chunk by chunk, up to the operation's limit")
    func streamsBytes() async throws {
        let service = APIService { $0.add(Copy.self) { input, _ in input.body } }
        let client = client(InProcessTransport(service))
        let (chunks, feed) = AsyncStream<[UInt8]>.makeStream()
        let copy = try await client.send(Copy.self, .init(body: ByteStream(chunks, declaredLength: nil)))
        var iterator = copy.makeAsyncIterator()
        for chunk in [[1, 2], [3, 4]] as [[UInt8]] {
            feed.yield(chunk)
            #expect(try await iterator.next() == chunk)
        }
        feed.yield([5])
        await #expect(throws: BodyTooLarge(limit: 4)) { try await iterator.next() }
        let declared = await #expect(throws: Copy.Failure.self) {
            try await client.send(Copy.self, .init(body: ByteStream([1, 2, 3, 4, 5])))
        }
        #expect(declared?.status == 413)
        #expect(try await client.send(Copy.self, .init(body: ByteStream([9]))).collect(upTo: 4) == [9])
    }

    @Test("a stream of bytes has its length in the head, where it is known", arguments: [3, nil])
    func tellsLengths(length: Int?) async {
        let service = APIService {
            $0.add(Fetch.self) { _, _ in
                let chunks = AsyncStream<[UInt8]> { continuation in
                    continuation.yield([1, 2, 3])
                    continuation.finish()
                }
                return ByteStream(chunks, declaredLength: length)
            }
        }
        for method in [HTTPRequest.Method.get, .head] {
            let request = HTTPRequest(method: method, scheme: nil, authority: nil, path: "/fetch")
            let response = await service.respond(to: request)
            #expect(response.head.headerFields[.contentLength] == length.map(String.init))
            #expect((response.stream == nil) == (method == .head))
        }
    }

    @Test("a handler that reads more than the limit answers 413")
    func limitsBytes() async throws {
        let service = APIService {
            $0.add(Copy.self) { input, _ in ByteStream(try await input.body.collect(upTo: .max)) }
        }
        let chunks = AsyncStream<[UInt8]> { continuation in
            for _ in 0..<3 { continuation.yield([1, 2]) }
            continuation.finish()
        }
        let error = await #expect(throws: Copy.Failure.self) {
            try await client(InProcessTransport(service))
                .send(Copy.self, .init(body: ByteStream(chunks, declaredLength: nil)))
        }
        #expect(error?.status == 413)
    }

    @Test("an item that breaks the contract ends the stream where the service reads it")
    func refusesItems() async throws {
        let items = AsyncStream<Tick> { continuation in
            continuation.yield(Tick(at: -1))
            continuation.finish()
        }
        let lines = try await service.send(Relay.self, .init(body: ItemStream(items)))
        await #expect(throws: StreamFault.self) { for try await _ in lines {} }
    }
}
