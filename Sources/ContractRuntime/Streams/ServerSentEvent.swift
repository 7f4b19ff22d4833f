/// An event of a `text/event-stream` (WHATWG HTML, server-sent events).
public struct ServerSentEvent<Value: Sendable>: Sendable {
    /// The type of the event; nil for `message`.
    public var event: String?
    /// What the data says. In the stream it is JSON, or text where the contract says so.
    public var data: Value
    /// Where the stream can be taken up again after this event.
    public var id: String?

    public init(_ data: Value, event: String? = nil, id: String? = nil) {
        self.data = data
        self.event = event
        self.id = id
    }
}

extension ServerSentEvent: Equatable where Value: Equatable {}
extension ServerSentEvent: Hashable where Value: Hashable {}

/// Reads an event stream as its bytes come in, however they are cut.
struct EventParser {
    /// An event before its data is read.
    struct Event: Equatable {
        var type: String?
        var data: [UInt8]
        /// The last id that the stream gave, with this event or before.
        var id: String?
    }

    /// The id to send as `Last-Event-ID` when the stream is taken up again: that of the last event that was whole, so
    /// that one whose end was lost comes again.
    private(set) var lastID: String?
    /// How long the server asks to wait before the stream is taken up again.
    private(set) var retry: Duration?

    private var lines: LineSplitter
    private var type: String?
    private var id: String?
    private var data: [UInt8] = []
    private var hasData = false
    private var isFirst = true
    private let limit: Int

    /// - Parameter limit: for the data of one event, in bytes.
    init(limit: Int) {
        self.limit = limit
        lines = LineSplitter(.event, limit: limit)
    }

    /// Goes on with the first bytes of another connection: the last id and the time to wait stay.
    mutating func restart() {
        let (lastID, retry) = (lastID, retry)
        self = EventParser(limit: limit)
        (self.lastID, id, self.retry) = (lastID, lastID, retry)
    }

    /// Takes bytes in, and gives out the events that they complete. What follows the last empty line is no event.
    ///
    /// - Throws: ``StreamFault`` for an event that is too large.
    mutating func take(_ bytes: [UInt8]) throws(StreamFault) -> [Event] {
        var events: [Event] = []
        for line in try lines.take(bytes) {
            if let event = try take(line: line) { events.append(event) }
        }
        return events
    }

    private mutating func take(line: [UInt8]) throws(StreamFault) -> Event? {
        var line = line[...]
        if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        isFirst = false
        guard !line.isEmpty else { return dispatch() }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "event": type = String(decoding: value, as: UTF8.self)
        case "data":
            guard value.count + data.count < limit else { throw .tooLarge(limit: limit) }
            if hasData { data.append(UInt8(ascii: "\n")) }
            data += value
            hasData = true
        case "id" where !value.contains(0): id = String(decoding: value, as: UTF8.self)
        case "retry": if let retry = Self.milliseconds(value) { self.retry = retry }
        default: break
        }
        return nil
    }

    private mutating func dispatch() -> Event? {
        defer {
            type = nil
            data = []
            hasData = false
        }
        lastID = id
        guard hasData else { return nil }
        return Event(type: type?.isEmpty == true ? nil : type, data: data, id: lastID)
    }

    private static func milliseconds(_ text: ArraySlice<UInt8>) -> Duration? {
        guard !text.isEmpty, text.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        return Int64(String(decoding: text, as: UTF8.self)).map { .milliseconds($0) }
    }
}

/// What is wrong with a stream that is being read.
public enum StreamFault: Error, Hashable, Sendable {
    /// An item has more bytes than are read.
    case tooLarge(limit: Int)
    /// An item isn't what the contract says.
    case invalidItem(DecodingFailure)
}

extension StreamFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooLarge(let limit): "an item of the stream has more than \(limit) bytes"
        case .invalidItem(let failure): "an item of the stream is invalid: \(failure.summary)"
        }
    }
}
