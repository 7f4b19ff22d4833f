/// Something that every request of a client passes, and every response on its way back: logging, signing, caching.
///
/// ```swift
/// struct Signing: ClientMiddleware {
///     func send(_ request: ClientRequest, next: any ClientTransport) async throws -> ClientResponse {
///         var request = request
///         request.head.headerFields[.signature] = try sign(request)
///         return try await next.send(request)
///     }
/// }
/// ```
///
/// It sees each attempt of its own, credentials included, after the request was checked against the contract.
public protocol ClientMiddleware: Sendable {
    /// - Parameter next: what carries the request on. It may be asked several times, or never.
    func send(_ request: ClientRequest, next: any ClientTransport) async throws -> ClientResponse
}

extension ClientOptions {
    /// The transport with the middleware around it, the first outermost.
    func around(_ transport: any ClientTransport) -> any ClientTransport {
        middleware.reversed().reduce(transport) { MiddlewareTransport(middleware: $1, next: $0) }
    }
}

private struct MiddlewareTransport: ClientTransport {
    let middleware: any ClientMiddleware
    let next: any ClientTransport

    func send(_ request: ClientRequest) async throws -> ClientResponse {
        try await middleware.send(request, next: next)
    }
}
