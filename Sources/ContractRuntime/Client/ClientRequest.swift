/// A request on its way from a client to a server.
public struct ClientRequest: Sendable {
    /// With scheme, authority and path; the path has the query.
    public var head: HTTPRequest
    /// Nil when the request has none.
    public var body: OutgoingBody?
    /// The `operationId` of the contract: what logs and metrics go by. Empty where no operation is called.
    public let operationID: String

    public init(_ head: HTTPRequest, body: OutgoingBody? = nil, operationID: String = "") {
        self.head = head
        self.body = body
        self.operationID = operationID
    }
}

/// The body of a message on its way out.
public enum OutgoingBody: Sendable {
    case bytes([UInt8])
    /// Chunks that are sent as they come, and only once: such a request is never sent again.
    case stream(IncomingBody)

    /// Whether it can be sent more than once.
    var isRepeatable: Bool {
        if case .bytes = self { true } else { false }
    }

    /// The body as chunks.
    public var chunks: IncomingBody {
        switch self {
        case .bytes(let bytes): IncomingBody(bytes)
        case .stream(let chunks): chunks
        }
    }
}

/// The head of a response, and its body while that is coming in.
public struct ClientResponse: Sendable {
    public var head: HTTPResponse
    public var body: IncomingBody

    public init(head: HTTPResponse, body: IncomingBody) {
        self.head = head
        self.body = body
    }

    public init(_ response: RawResponse) {
        self.init(head: response.head, body: IncomingBody(response.body))
    }

    /// Waits for the whole body.
    ///
    /// - Parameter limit: in bytes.
    /// - Throws: ``ResponseTooLarge``, and what reading throws.
    public func collected(upTo limit: Int) async throws -> RawResponse {
        do {
            return RawResponse(head: head, body: try await body.collect(upTo: limit))
        } catch is BodyTooLarge {
            throw ResponseTooLarge(limit: limit)
        }
    }
}
