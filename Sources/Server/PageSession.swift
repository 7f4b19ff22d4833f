import AuthAPI
import ContractRuntime

/// Signing in and out for pages: the contract's operations, with the token in a cookie that no script can read instead
/// of in the answer.
///
/// Requests and problems are those of the operations. Only these routes set the cookie; the operations themselves
/// accept it.
struct PageSession: Sendable {
    static let prefix = "/session/"

    let cookie: SessionCookie
    let api: ContractResponder

    /// The operations' paths in the contract.
    private static let operations = [
        "register": "/api/auth/register", "login": "/api/auth/login", "logout": "/api/auth/logout",
    ]

    /// - Parameter request: one whose path begins with ``prefix``.
    func respond(
        to request: HTTPRequest,
        body: IncomingBody,
        connection: ConnectionInfo
    ) async -> ServerResponse {
        let name = String(request.pathWithoutQuery.dropFirst(Self.prefix.count))
        guard let path = Self.operations[name] else { return Replies.problem(ProblemDetails(status: 404)) }
        guard request.method == .post else { return Replies.methodNotAllowed("POST") }
        var inner = request
        inner.path = path
        // The page's session is the cookie's, whatever else the request carries.
        inner.headerFields[.authorization] = nil
        let response = await api(inner, body, connection)
        var cookie = cookie
        if connection.isSecure { cookie.isSecure = true }
        return name == "logout" ? ended(response, cookie) : begun(response, cookie)
    }

    private func begun(_ response: ServerResponse, _ cookie: SessionCookie) -> ServerResponse {
        guard response.head.status.kind == .successful else { return response }
        let session: Session
        do {
            session = try JSONDecoding.decode(Session.codec, from: response.body)
        } catch {
            return Replies.problem(ProblemDetails(status: 500))
        }
        var response = response
        response.body =
            Array("{\"user\":".utf8) + JSONEncoding.encode(session.user)
            + Array(",\"expires_in\":\(session.expiresIn)}".utf8)
        response.head.headerFields[.contentLength] = String(response.body.count)
        response.head.headerFields[.setCookie] = cookie.keeping(session.accessToken, seconds: session.expiresIn)
        return response
    }

    /// A session that the server doesn't know any more has ended already. When it cannot be told whether it has, the
    /// cookie stays, so that signing out can be tried again.
    private func ended(_ response: ServerResponse, _ cookie: SessionCookie) -> ServerResponse {
        var response = response
        if response.head.status == .unauthorized {
            response = Replies.response(204, [.cacheControl: "no-store"], [])
        }
        guard response.head.status == .noContent else { return response }
        response.head.headerFields[.setCookie] = cookie.clearing
        return response
    }
}
