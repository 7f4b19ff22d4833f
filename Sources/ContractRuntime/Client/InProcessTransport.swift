/// Hands requests to a service in the same process, without a socket: for tests, and for services that call themselves.
public struct InProcessTransport: ClientTransport {
    public let service: APIService
    public let connection: ConnectionInfo

    public init(_ service: APIService, connection: ConnectionInfo = ConnectionInfo()) {
        self.service = service
        self.connection = connection
    }

    public func send(_ request: ClientRequest) async throws -> ClientResponse {
        try Task.checkCancellation()
        let response = await service.respond(
            to: request.head, body: request.body?.chunks ?? .none, connection: connection)
        try Task.checkCancellation()
        return ClientResponse(head: response.head, body: response.stream ?? IncomingBody(response.body))
    }
}
