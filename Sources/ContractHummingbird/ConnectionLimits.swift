/// What one connection may cost.
///
/// The web framework's own defaults leave most of these open: no idle timeout, no deadline for a request or an answer,
/// and a body that is read to its end after an early answer however long it is.
public struct ConnectionLimits: Sendable, Equatable {
    /// How long a connection may stay silent between requests, or within the head of one.
    public var idleTimeout: Duration
    /// How long a request's body may take on top of the time that its size takes at ``minimumRate``.
    public var requestTimeout: Duration
    /// The slowest upload that is waited for, in bytes per second.
    public var minimumRate: Int
    /// How long a handler may take to answer. A request with a body has as much more as its body may take. After that
    /// the request is answered 503, the connection is closed, and the task of the handler is cancelled.
    public var handlerTimeout: Duration
    /// How long a client may leave an answer unread.
    public var answerTimeout: Duration
    /// The largest header field, name and value, in bytes.
    public var headerFieldSize: Int
    /// The largest header section, in bytes.
    public var headerSectionSize: Int
    /// The most header fields.
    public var headerFieldCount: Int
    /// How much of a body is read and thrown away after an answer that didn't need it, in bytes. The connection is
    /// closed when more is to come.
    public var drainSize: Int
    /// How long a connection that ends stays half open, so that the client can read the last answer before the reset
    /// that its unread bytes would cause (RFC 9112 §9.6).
    public var lingerTimeout: Duration

    public init(
        idleTimeout: Duration = .seconds(30),
        requestTimeout: Duration = .seconds(10),
        minimumRate: Int = 16 * 1024,
        handlerTimeout: Duration = .seconds(30),
        answerTimeout: Duration = .seconds(30),
        headerFieldSize: Int = 8 * 1024,
        headerSectionSize: Int = 16 * 1024,
        headerFieldCount: Int = 64,
        drainSize: Int = 64 * 1024,
        lingerTimeout: Duration = .seconds(1)
    ) {
        self.idleTimeout = idleTimeout
        self.requestTimeout = requestTimeout
        self.minimumRate = minimumRate
        self.handlerTimeout = handlerTimeout
        self.answerTimeout = answerTimeout
        self.headerFieldSize = headerFieldSize
        self.headerSectionSize = headerSectionSize
        self.headerFieldCount = headerFieldCount
        self.drainSize = drainSize
        self.lingerTimeout = lingerTimeout
    }

    /// How long a request may take from its head to the head of its answer.
    ///
    /// - Parameter bodyBytes: nil when the length isn't known.
    func answerTime(bodyBytes: Int?) -> Duration {
        bodyBytes == 0 ? handlerTimeout : handlerTimeout + uploadTime(bodyBytes ?? 0)
    }

    /// How long a body may take to arrive.
    func uploadTime(_ bytes: Int) -> Duration {
        requestTimeout + .seconds(Double(bytes) / Double(minimumRate))
    }
}
