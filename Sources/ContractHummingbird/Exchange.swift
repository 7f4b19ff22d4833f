import HTTPTypes

/// What has been read and what has been answered on one connection: the facts from which ``ConnectionGuard`` decides.
///
/// Requests can be pipelined, so several may be unanswered; answers come in the order of the requests. Only the newest
/// request can be incomplete.
struct Exchange {
    /// Requests that began and whose answers haven't ended.
    private(set) var unanswered = 0
    /// The newest request's body is still to come, in part or in whole.
    private(set) var isReading = false
    /// The oldest unanswered request's answer has begun.
    private(set) var isAnswering = false
    /// Bytes of the newest request's body that have come.
    private(set) var received = 0
    /// The connection ends after the answers to all requests so far.
    var isLast = false

    private var declared: Int?
    private var drained = 0

    /// The oldest unanswered request is the one that is still being read.
    var isOldestIncomplete: Bool { isReading && unanswered == 1 }

    /// Every request that arrived whole has been answered.
    var isCaughtUp: Bool { unanswered == (isReading ? 1 : 0) || unanswered == 0 }

    mutating func readHead(_ request: HTTPRequest) {
        unanswered += 1
        isReading = true
        received = 0
        drained = 0
        declared = request.headerFields[.contentLength].flatMap { Int($0) }
        if request.asksToClose { isLast = true }
    }

    mutating func readBody(_ count: Int) {
        received += count
        if unanswered == 0 { drained += count }
    }

    mutating func readEnd() {
        isReading = false
    }

    mutating func beginAnswer(drainSize: Int) {
        isAnswering = true
        guard isOldestIncomplete else { return }
        // An answer before the request's end: a short rest is read and dropped, so that the connection can go on.
        let rest = declared.map { $0 - received } ?? Int.max
        if rest > drainSize { isLast = true }
    }

    mutating func endAnswer() {
        isAnswering = false
        unanswered -= 1
    }

    /// More has come after an early answer than is worth reading.
    func isDrainedOver(_ limit: Int) -> Bool { drained > limit }
}

extension HTTPRequest {
    /// The client wants no further request on this connection, or there can be none: after a request to switch to
    /// another protocol the parser reads nothing more as HTTP.
    fileprivate var asksToClose: Bool {
        guard method != .connect, headerFields[.upgrade] == nil else { return true }
        guard let connection = headerFields[.connection] else { return false }
        return connection.split(separator: ",").contains { token in
            token.trimmed.lowercased() == "close"
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop { $0 == " " || $0 == "\t" }
        guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return start.prefix(0) }
        return start[...end]
    }
}
