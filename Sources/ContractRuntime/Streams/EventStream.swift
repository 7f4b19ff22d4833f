/// The events of a response or request with `text/event-stream`, as they come.
///
/// ```swift
/// for try await event in try await api.watchTasks(userID: id) { print(event.data) }
/// ```
///
/// A stream that came in can be read once. It ends where the body ends, and at an event whose data is `[DONE]`, as some
/// services mark the end. Dropping it, or cancelling the task that reads it, ends the exchange.
public struct EventStream<Value: Sendable>: AsyncSequence, Sendable {
    public typealias Element = ServerSentEvent<Value>

    private enum Source: Sendable {
        case made(@Sendable () -> () async throws -> Element?)
        case received(IncomingBody, EventReading<Value>)
    }

    private let source: Source
    private var resuming: EventResuming?

    /// A stream to send.
    public init<Events: AsyncSequence & Sendable>(_ events: Events) where Events.Element == Element {
        source = .made {
            var iterator = events.makeAsyncIterator()
            return { try await iterator.next() }
        }
    }

    init(_ body: IncomingBody, _ reading: EventReading<Value>, _ resuming: EventResuming?) {
        source = .received(body, reading)
        self.resuming = resuming
    }

    public func makeAsyncIterator() -> AsyncIterator {
        switch source {
        case .made(let makeNext): AsyncIterator(next: makeNext())
        case .received(let body, let reading): AsyncIterator(next: reading.events(of: body, resuming))
        }
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let next: () async throws -> Element?

        public mutating func next() async throws -> Element? { try await self.next() }
    }

    /// The data of the events alone.
    public var values: AsyncMapSequence<EventStream, Value> { map(\.data) }

    /// The same stream, taken up again when the connection ends or doesn't come about: after the time that the server
    /// asks for, with `Last-Event-ID`, until the server answers with something else than events, or the task is
    /// cancelled (WHATWG HTML §9.2.3). Where no credentials can be obtained, the stream ends with the cause.
    ///
    /// Streams of operations with other methods than GET stay as they are, since their requests do something.
    ///
    /// - Parameter delay: how long to wait where the server doesn't say.
    public func reconnecting(after delay: Duration = .seconds(3)) -> EventStream {
        var copy = self
        copy.resuming?.delay = delay
        copy.resuming?.isOn = true
        return copy
    }
}

/// How a stream is taken up again.
struct EventResuming: Sendable {
    enum Answer: Sendable {
        case body(IncomingBody)
        /// No answer came this time.
        case none
        /// The server has no more.
        case end
    }

    /// Sends the request again, with the id of the last event.
    let answer: @Sendable (_ lastID: String?) async throws -> Answer
    let clock: any Clock<Duration>
    var delay = Duration.seconds(3)
    var isOn = false

    /// What the next connection brings, however many attempts that takes; nil when the server has no more.
    fileprivate func next(after parser: EventParser) async throws -> IncomingBody? {
        while true {
            try await clock.sleep(for: parser.retry ?? delay)
            switch try await answer(parser.lastID) {
            case .body(let body): return body
            case .none: continue
            case .end: return nil
            }
        }
    }
}

/// How the data of events is read.
struct EventReading<Value: Sendable>: Sendable {
    /// For one event, in bytes.
    let limit: Int
    let read: @Sendable ([UInt8]) throws(DecodingFailure) -> Value

    fileprivate func events(
        of body: IncomingBody,
        _ resuming: EventResuming?
    ) -> () async throws -> ServerSentEvent<Value>? {
        var chunks: IncomingBody.AsyncIterator? = body.makeAsyncIterator()
        var parser = EventParser(limit: limit)
        var waiting: ArraySlice<EventParser.Event> = []
        return {
            while true {
                if let event = waiting.popFirst() {
                    guard event.data != Array("[DONE]".utf8) else {
                        chunks = nil
                        waiting = []
                        return nil
                    }
                    return try self.event(event)
                }
                guard chunks != nil else { return nil }
                if let bytes = try await Self.nextChunk(&chunks, isLossAllowed: resuming?.isOn == true) {
                    waiting = try parser.take(bytes)[...]
                } else if let resuming, resuming.isOn {
                    chunks = try await resuming.next(after: parser)?.makeAsyncIterator()
                    parser.restart()
                } else {
                    chunks = nil
                }
            }
        }
    }

    /// Nil at the end; a lost connection is an end where the stream is taken up again.
    private static func nextChunk(
        _ chunks: inout IncomingBody.AsyncIterator?,
        isLossAllowed: Bool
    ) async throws -> [UInt8]? {
        do {
            return try await chunks?.next()
        } catch  where isLossAllowed && !(error is CancellationError) {
            return nil
        }
    }

    private func event(_ event: EventParser.Event) throws(StreamFault) -> ServerSentEvent<Value> {
        do throws(DecodingFailure) {
            return ServerSentEvent(try read(event.data), event: event.type, id: event.id)
        } catch {
            throw .invalidItem(error)
        }
    }
}
