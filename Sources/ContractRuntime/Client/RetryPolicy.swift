/// Which requests are sent again when they fail, and how long to wait before.
///
/// Only requests that do no harm when they arrive twice are repeated: those with an idempotent method (RFC 9110
/// §9.2.2), and those with an `Idempotency-Key`. A body that is streamed is sent once.
public struct RetryPolicy: Sendable {
    /// How often a request is sent at most, the first time included. 1 switches retries off.
    public var maximumAttempts: Int
    /// How long to wait before the second attempt; the time doubles with every further one. Each wait is shortened by
    /// a random part, up to half, so that clients that failed together don't come back together.
    public var firstDelay: Duration
    /// The longest wait. Where a server asks for more with `Retry-After`, its answer is final.
    public var maximumDelay: Duration
    /// The statuses that another attempt may mend.
    public var statuses: Set<Int> = [408, 429, 502, 503, 504]
    /// A number from 0 to 1; another source is for tests.
    public var random: @Sendable () -> Double = { Double.random(in: 0...1) }

    public init(
        maximumAttempts: Int = 3,
        firstDelay: Duration = .milliseconds(200),
        maximumDelay: Duration = .seconds(30)
    ) {
        self.maximumAttempts = maximumAttempts
        self.firstDelay = firstDelay
        self.maximumDelay = maximumDelay
    }

    /// Every request is sent once.
    public static let never = RetryPolicy(maximumAttempts: 1)
}

extension RetryPolicy {
    /// How long to wait after an attempt that failed; nil when there is none to follow.
    ///
    /// - Parameter attempt: from 1.
    func delay(after outcome: Result<ClientResponse, any Error>, attempt: Int) -> Duration? {
        guard attempt < maximumAttempts else { return nil }
        switch outcome {
        case .failure(let error):
            return Self.isTransient(error) ? backOff(attempt) : nil
        case .success(let response):
            guard statuses.contains(response.head.status.code) else { return nil }
            guard let text = response.head.headerFields[.retryAfter] else { return backOff(attempt) }
            guard let wait = RetryAfter.duration(text, now: Date()) else { return backOff(attempt) }
            return wait <= maximumDelay ? max(wait, backOff(attempt)) : nil
        }
    }

    /// Whether another attempt may have success. Of a ``ClientError``, be it of a request that cannot be sent or of
    /// another client that middleware asks, only a lost connection.
    static func isTransient(_ error: any Error) -> Bool {
        switch AnyClientError(error) {
        case .transport(let cause): isTransient(cause)
        case nil: (error as? any TransportError)?.isTransient ?? !(error is CancellationError)
        default: false
        }
    }

    private func backOff(_ attempt: Int) -> Duration {
        var delay = firstDelay
        for _ in 1..<max(attempt, 1) where delay < maximumDelay { delay *= 2 }
        return min(delay, maximumDelay) * (1 - random() / 2)
    }
}

extension ClientRequest {
    /// Whether the request may be sent again.
    var isRepeatable: Bool {
        body?.isRepeatable != false && (head.method.isIdempotent || head.headerFields[.idempotencyKey] != nil)
    }
}

extension HTTPRequest.Method {
    /// RFC 9110 §9.2.2; QUERY is safe, and with that idempotent.
    fileprivate var isIdempotent: Bool {
        ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"].contains(rawValue)
    }
}

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
}

/// Reads `Retry-After` (RFC 9110 §10.2.3).
enum RetryAfter {
    /// The time from now on; zero for a date that has passed, nil for text that is neither seconds nor a date.
    static func duration(_ text: String, now: Date) -> Duration? {
        let text = text.trimmingWhitespace()
        if !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            return .seconds(Int64(text) ?? .max)
        }
        guard let date = HTTPDate.seconds(text) else { return nil }
        return .seconds(max(0, Double(date) - now.timeIntervalSince1970))
    }
}

/// Reads dates as `Date`, `Retry-After` and `Last-Modified` carry them: IMF-fixdate (RFC 9110 §5.6.7). The two obsolete
/// forms are not read.
enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Seconds since 1970-01-01.
    static func seconds(_ text: String) -> Int? {
        // Sun, 06 Nov 1994 08:49:37 GMT
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].utf8.count == 4, parts[0].hasSuffix(","), parts[5] == "GMT",
            let day = number(parts[1], 2), let month = months.firstIndex(of: String(parts[2])),
            let year = number(parts[3], 4)
        else { return nil }
        let time = parts[4].split(separator: ":", omittingEmptySubsequences: false)
        guard time.count == 3, let hour = number(time[0], 2), let minute = number(time[1], 2),
            let second = number(time[2], 2), hour < 24, minute < 60, second <= 60,
            (1...CivilDate.dayCount(year: year, month: month + 1)).contains(day)
        else { return nil }
        let days = CivilDate.days(year: year, month: month + 1, day: day)
        return ((days * 24 + hour) * 60 + minute) * 60 + second
    }

    private static func number(_ text: Substring, _ count: Int) -> Int? {
        guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
