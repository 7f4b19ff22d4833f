/// What a handler knows of a request besides its input.
public struct RequestContext: Sendable {
    /// Names the request in logs and in the `X-Request-ID` of the response.
    public let requestID: String
    public let operationID: String
    /// The request as it came. It holds credentials, so it is not to be logged.
    public let head: HTTPRequest
    public let connection: ConnectionInfo

    public init(requestID: String, operationID: String, head: HTTPRequest, connection: ConnectionInfo = .init()) {
        self.requestID = requestID
        self.operationID = operationID
        self.head = head
        self.connection = connection
    }
}

/// What the transport knows of the connection that a request came on.
public struct ConnectionInfo: Hashable, Sendable {
    /// The address of the peer, which may be a proxy.
    public var remoteAddress: String?
    /// Whether the peer came over TLS.
    public var isSecure: Bool
    /// The verified client certificate, in DER, where the transport asks for one.
    public var clientCertificate: [UInt8]?

    public init(remoteAddress: String? = nil, isSecure: Bool = false, clientCertificate: [UInt8]? = nil) {
        self.remoteAddress = remoteAddress
        self.isSecure = isSecure
        self.clientCertificate = clientCertificate
    }
}
