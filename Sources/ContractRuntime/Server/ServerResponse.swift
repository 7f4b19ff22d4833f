/// What a service answers, for the transport to send.
public struct ServerResponse: Hashable, Sendable {
    public var head: HTTPResponse
    public var body: [UInt8]
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
        operationID: String?,
        requestID: String,
        leavesBodyUnread: Bool = false
    ) {
        self.head = head
        self.body = body
        self.operationID = operationID
        self.requestID = requestID
        self.leavesBodyUnread = leavesBodyUnread
    }
}
