/// Carries requests to a server: URLSession, an HTTP client, or a service in the same process.
public protocol ClientTransport: Sendable {
    /// Sends one request, and returns as soon as the head of the response has come. Cancelling the task cancels the
    /// exchange, also while the body is read; so does dropping the response.
    ///
    /// Redirects to another origin must not carry `Authorization`, `Cookie` or other credentials along.
    ///
    /// - Throws: a ``TransportError``, `CancellationError`, or whatever kept the response from arriving.
    func send(_ request: ClientRequest) async throws -> ClientResponse
}

extension ClientTransport {
    /// Sends one request and waits for the whole response.
    ///
    /// - Parameter maximumResponseBytes: a response with a longer body is an error.
    /// - Throws: ``ResponseTooLarge``, and what sending throws.
    public func send(_ head: HTTPRequest, body: [UInt8]?, maximumResponseBytes: Int) async throws -> RawResponse {
        let response = try await send(ClientRequest(head, body: body.map { .bytes($0) }))
        return try await response.collected(upTo: maximumResponseBytes)
    }
}

/// Why no response came, by a transport that knows.
public protocol TransportError: Error {
    /// Whether another attempt may have success. Errors of other types count as if it may, except for cancellation.
    var isTransient: Bool { get }
}

/// The body of a response has more bytes than the client takes.
public struct ResponseTooLarge: TransportError, Hashable {
    /// In bytes.
    public let limit: Int

    public init(limit: Int) {
        self.limit = limit
    }

    public var isTransient: Bool { false }
}

extension ResponseTooLarge: CustomStringConvertible {
    public var description: String { "the response has more than \(limit) bytes" }
}

/// No response came in the time that ``ClientOptions`` give.
public struct RequestTimeout: TransportError, Hashable {
    public let limit: Duration

    public init(limit: Duration) {
        self.limit = limit
    }

    public var isTransient: Bool { true }
}

extension RequestTimeout: CustomStringConvertible {
    public var description: String { "it took longer than \(limit)" }
}
