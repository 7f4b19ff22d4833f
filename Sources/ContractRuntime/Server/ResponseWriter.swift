/// Makes the responses to one request.
struct ResponseWriter: Sendable {
    private let options: ServiceOptions
    private let requestID: String
    private let operationID: String?
    /// True for HEAD: the response has the head of GET's, with the length of its body, and no body (RFC 9110 §9.3.2).
    private let isBodyless: Bool

    init(options: ServiceOptions, requestID: String, isBodyless: Bool) {
        self.options = options
        self.requestID = requestID
        self.isBodyless = isBodyless
        operationID = nil
    }

    init(_ exchange: RequestExchange) {
        options = exchange.options
        requestID = exchange.context.requestID
        operationID = exchange.context.operationID
        isBodyless = exchange.context.head.method == .head
    }

    func empty(_ status: Int, headers: HTTPFields, hasBody: Bool) -> ServerResponse {
        response(status, contentType: nil, headers: Array(headers), body: [], hasBody)
    }

    func answer(_ answer: WrittenAnswer, leavesBodyUnread: Bool) -> ServerResponse {
        response(
            answer.status,
            contentType: answer.content.body?.contentType,
            headers: answer.content.headers,
            body: answer.content.body?.bytes ?? [],
            stream: answer.content.body?.stream,
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
        stream: IncomingBody? = nil,
        _ leavesBodyUnread: Bool
    ) -> ServerResponse {
        var fields = HTTPFields()
        // Room for these, and for what a server adds.
        fields.reserveCapacity(headers.count + 8)
        if options.sendsSecurityHeaders {
            if !headers.contains(where: { $0.name == .cacheControl }) { fields.append(Self.noStore) }
            fields.append(Self.noSniff)
        }
        if let contentType { fields.append(HTTPField(name: .contentType, value: contentType)) }
        fields.append(HTTPField(name: RequestID.field, value: requestID))
        fields.append(contentsOf: headers)
        if let length = length(of: body, stream, contentType), !fields.contains(.contentLength) {
            fields.append(HTTPField(name: .contentLength, value: String(length)))
        }
        return ServerResponse(
            head: HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: fields),
            body: isBodyless ? [] : body,
            stream: isBodyless ? nil : stream,
            operationID: operationID,
            requestID: requestID,
            leavesBodyUnread: leavesBodyUnread
        )
    }

    /// What `Content-Length` says here: of a stream, where that is known. For a body in memory the transport says it,
    /// but not for one that is left out.
    private func length(of body: [UInt8], _ stream: IncomingBody?, _ contentType: String?) -> Int? {
        if let stream { return stream.declaredLength }
        return isBodyless && contentType != nil ? body.count : nil
    }

    private static let noStore = HTTPField(name: .cacheControl, value: "no-store")
    private static let noSniff = HTTPField(name: .xContentTypeOptions, value: "nosniff")
}
