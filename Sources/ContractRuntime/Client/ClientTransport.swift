/// Carries requests to a server: URLSession, a socket, or a service in the same process.
public protocol ClientTransport: Sendable {
    /// Sends one request and waits for the whole response. Cancelling the task cancels the exchange.
    ///
    /// Redirects to another origin must not carry `Authorization`, `Cookie` or other credentials along.
    ///
    /// - Parameters:
    ///   - request: with scheme, authority and path; the path has the query.
    ///   - body: nil when the request has none.
    ///   - maximumResponseBytes: a response with a longer body is an error.
    /// - Throws: ``ResponseTooLarge``, `CancellationError`, or whatever kept the response from arriving.
    func send(_ request: HTTPRequest, body: [UInt8]?, maximumResponseBytes: Int) async throws -> RawResponse
}

/// The body of a response has more bytes than the client takes.
public struct ResponseTooLarge: Error, Hashable, Sendable {
    /// In bytes.
    public let limit: Int

    public init(limit: Int) {
        self.limit = limit
    }
}

extension ResponseTooLarge: CustomStringConvertible {
    public var description: String { "the response has more than \(limit) bytes" }
}
