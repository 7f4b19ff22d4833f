/// What a service answers, for the transport to send.
public struct ServerResponse: Sendable {
    public var head: HTTPResponse
    public var body: [UInt8]
    /// What is sent as it comes, in place of ``body``; nil for a body that is there as a whole. Where it fails, the
    /// transport should break the response off, so that it isn't taken for whole.
    public var stream: IncomingBody?
    /// The operation that answered; nil where none has this path and method.
    public var operationID: String?
    /// Also sent as `X-Request-ID`.
    public var requestID: String
    /// True when the request's body was not read, or not to its end: the transport should then close the connection,
    /// or drain a bounded number of bytes.
    public var leavesBodyUnread: Bool

    public init(
        head: HTTPResponse,
        body: [UInt8],
        stream: IncomingBody? = nil,
        operationID: String?,
        requestID: String,
        leavesBodyUnread: Bool = false
    ) {
        self.head = head
        self.body = body
        self.stream = stream
        self.operationID = operationID
        self.requestID = requestID
        self.leavesBodyUnread = leavesBodyUnread
    }
}
