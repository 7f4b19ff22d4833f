/// Makes the responses to one request.
struct ResponseWriter: Sendable {
    private let options: ServiceOptions
    private let requestID: String
    private let operationID: String?
    /// True for HEAD, whose response has the head of GET's only (RFC 9110 §9.3.2).
    private let isBodyless: Bool

    init(options: ServiceOptions, requestID: String) {
        self.options = options
        self.requestID = requestID
        operationID = nil
        isBodyless = false
    }

    init(_ exchange: RequestExchange, bodyless: Bool) {
        options = exchange.options
        requestID = exchange.context.requestID
        operationID = exchange.context.operationID
        isBodyless = bodyless
    }

    func answer(_ answer: WrittenAnswer, leavesBodyUnread: Bool) -> ServerResponse {
        response(
            answer.status,
            contentType: answer.content.body?.contentType,
            headers: answer.content.headers,
            body: answer.content.body?.bytes ?? [],
            leavesBodyUnread
        )
    }

    /// - Parameter hasBody: whether the request has a body that isn't read.
    func problem(_ problem: ProblemDetails, headers: HTTPFields = [:], hasBody: Bool) -> ServerResponse {
        var problem = problem
        if problem.instance == nil { problem.instance = options.problemInstance(requestID) }
        let (contentType, body) = options.encodeProblem(problem)
        // A status that isn't one would end the process in the transport.
        let status = (400...599).contains(problem.status) ? problem.status : 500
        return response(status, contentType: contentType, headers: Array(headers), body: body, hasBody)
    }

    private func response(
        _ status: Int,
        contentType: String?,
        headers: [HTTPField],
        body: [UInt8],
        _ leavesBodyUnread: Bool
    ) -> ServerResponse {
        var fields = options.sendsSecurityHeaders ? Self.securityFields : [:]
        if let contentType { fields.append(HTTPField(name: .contentType, value: contentType)) }
        fields.append(HTTPField(name: RequestID.field, value: requestID))
        for field in headers {
            if field.name == .cacheControl { fields[.cacheControl] = nil }
            fields.append(field)
        }
        return ServerResponse(
            head: HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: fields),
            body: isBodyless ? [] : body,
            operationID: operationID,
            requestID: requestID,
            leavesBodyUnread: leavesBodyUnread
        )
    }

    private static let securityFields: HTTPFields = [.cacheControl: "no-store", .xContentTypeOptions: "nosniff"]
}
