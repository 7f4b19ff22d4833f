/// Hands requests to a service in the same process, without a socket: for tests, and for services that call themselves.
public struct InProcessTransport: ClientTransport {
    public let service: APIService
    public let connection: ConnectionInfo

    public init(_ service: APIService, connection: ConnectionInfo = ConnectionInfo()) {
        self.service = service
        self.connection = connection
    }

    public func send(_ request: HTTPRequest, body: [UInt8]?, maximumResponseBytes: Int) async throws -> RawResponse {
        try Task.checkCancellation()
        let response = await service.respond(to: request, body: IncomingBody(body ?? []), connection: connection)
        try Task.checkCancellation()
        guard response.body.count <= maximumResponseBytes else { throw ResponseTooLarge(limit: maximumResponseBytes) }
        return RawResponse(head: response.head, body: response.body)
    }
}
