import ContractRuntime

/// Answers that are no operation's.
enum Replies {
    private static let options = ServiceOptions()

    static func problem(_ problem: ProblemDetails, headers: HTTPFields = [:]) -> ServerResponse {
        let id = options.makeRequestID()
        var problem = problem
        problem.instance = options.problemInstance(id)
        let (contentType, body) = options.encodeProblem(problem)
        var fields = headers
        fields[.contentType] = contentType
        fields[.cacheControl] = "no-store"
        return response(problem.status, fields, body, id: id)
    }

    static func json(_ status: Int, _ body: String) -> ServerResponse {
        response(status, [.contentType: "application/json", .cacheControl: "no-store"], Array(body.utf8))
    }

    static func methodNotAllowed(_ allowed: String) -> ServerResponse {
        problem(ProblemDetails(status: 405), headers: [.allow: allowed])
    }

    static func response(
        _ status: Int,
        _ fields: HTTPFields,
        _ body: [UInt8],
        id: String = options.makeRequestID()
    ) -> ServerResponse {
        var head = HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: fields)
        head.headerFields[.xContentTypeOptions] = "nosniff"
        head.headerFields[.requestID] = id
        return ServerResponse(head: head, body: body, operationID: nil, requestID: id)
    }
}

extension HTTPField.Name {
    static let requestID = HTTPField.Name("X-Request-ID")!
}
