import ContractRuntime
import Logging

/// Answers a request, wherever it came from.
typealias ContractResponder = @Sendable (HTTPRequest, IncomingBody, ConnectionInfo) async -> ServerResponse

/// What stands before the contract's operations: health, pages and their sessions, and what holds for every answer.
struct FrontDoor: Sendable {
    let crossSite: CrossSitePolicy
    let health: Health
    let files: StaticFiles
    let session: PageSession
    let headers: SecurityHeaders
    let clientAddress: ClientAddress
    let forwardedProtocol: ForwardedProtocol
    let api: ContractResponder
    let log: AccessLog

    func respond(to request: HTTPRequest, body: IncomingBody, connection: ConnectionInfo) async -> ServerResponse {
        let start = ContinuousClock.now
        var connection = connection
        connection.remoteAddress = clientAddress.resolve(request, peer: connection.remoteAddress)
        if forwardedProtocol.isSecure(request) { connection.isSecure = true }
        var response = await dispatch(request, body, connection)
        headers.add(to: &response)
        if request.method == .head { response.dropBody() }
        log.record(request, response, since: start)
        return response
    }

    private func dispatch(
        _ request: HTTPRequest,
        _ body: IncomingBody,
        _ connection: ConnectionInfo
    ) async -> ServerResponse {
        guard crossSite.permits(request) else {
            log.logger.notice("request from a foreign origin")
            let detail = "the request must come from a page of this server"
            return Replies.problem(ProblemDetails(status: 403, detail: detail))
        }
        let path = request.pathWithoutQuery
        // Most requests are for operations, whose paths begin like this.
        guard !path.hasPrefix("/api/") else { return await api(request, body, connection) }
        if path.hasPrefix(PageSession.prefix) {
            return await session.respond(to: request, body: body, connection: connection)
        }
        if let response = await health.respond(to: request) { return response }
        if let response = files.respond(to: request) { return response }
        return await api(request, body, connection)
    }
}

extension ServerResponse {
    /// The answer to HEAD says how long the body would be (RFC 9110 §9.3.2), and leaves it out.
    fileprivate mutating func dropBody() {
        guard !body.isEmpty else { return }
        head.headerFields[.contentLength] = String(body.count)
        body = []
    }
}
