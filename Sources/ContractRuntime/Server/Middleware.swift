/// What stands around all operations, such as metrics: sees each request with its operation, and its response.
///
/// It calls `next` once for the response of what is inside, which it may change or replace. Values of task locals that
/// it sets around the call are seen by the handler. Whatever it does is done for every request, also for those that no
/// operation answers.
public typealias Middleware =
    @Sendable (_ request: RoutedRequest, _ next: @Sendable () async -> ServerResponse) async -> ServerResponse

/// A request once its route is known, before security.
public struct RoutedRequest: Sendable {
    public let requestID: String
    /// Nil where no operation has this path and method: 404, 405, and `OPTIONS`.
    public let operationID: String?
    /// The request as it came. It holds credentials, so it is not to be logged.
    public let head: HTTPRequest
    public let connection: ConnectionInfo
}

extension ServiceOptions {
    /// The response of `end` by way of all middleware, the first of which is the outermost.
    func pass(_ request: RoutedRequest, _ end: @Sendable () async -> ServerResponse) async -> ServerResponse {
        await pass(request, from: 0, end)
    }

    private func pass(
        _ request: RoutedRequest,
        from index: Int,
        _ end: @Sendable () async -> ServerResponse
    ) async -> ServerResponse {
        guard index < middleware.count else { return await end() }
        return await middleware[index](request) { await pass(request, from: index + 1, end) }
    }
}
