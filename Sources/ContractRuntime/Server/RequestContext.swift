/// What a handler knows of a request besides its input.
public struct RequestContext: Sendable {
    /// Names the request in logs and in the `X-Request-ID` of the response.
    public let requestID: String
    public let operationID: String
    /// The request as it came. It holds credentials, so it is not to be logged.
    public let head: HTTPRequest
    public let connection: ConnectionInfo

    /// When the answer should be there; nil where the transport sets no time. The transport then cancels the task that
    /// the handler runs in. `CancellationError` from a handler is answered 503.
    public var deadline: ContinuousClock.Instant? { connection.deadline }

    public init(requestID: String, operationID: String, head: HTTPRequest, connection: ConnectionInfo = .init()) {
        self.requestID = requestID
        self.operationID = operationID
        self.head = head
        self.connection = connection
    }
}

/// What the transport knows of a request besides the request: the connection that it came on, and how long it may take.
public struct ConnectionInfo: Hashable, Sendable {
    /// The address of the peer, which may be a proxy.
    public var remoteAddress: String?
    /// Whether the peer came over TLS.
    public var isSecure: Bool
    /// The verified client certificate, in DER, where the transport asks for one.
    public var clientCertificate: [UInt8]?
    /// When the transport will cancel the work for the request; nil where it won't.
    public var deadline: ContinuousClock.Instant?

    public init(
        remoteAddress: String? = nil,
        isSecure: Bool = false,
        clientCertificate: [UInt8]? = nil,
        deadline: ContinuousClock.Instant? = nil
    ) {
        self.deadline = deadline
        self.remoteAddress = remoteAddress
        self.isSecure = isSecure
        self.clientCertificate = clientCertificate
    }
}
