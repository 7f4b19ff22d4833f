extension ProblemDetails {
    /// Reads a problem from a response with a JSON body; nil when it has none. Members of other types are left out, as
    /// RFC 9457 §3.1 asks.
    public init?(_ response: RawResponse) {
        let contentType = response.head.headerFields[.contentType].flatMap { MediaType($0) }
        guard let contentType, contentType.isJSON else { return nil }
        self.init(json: response.body, status: response.status)
    }

    /// Reads a problem from the typed content of an answer, by way of its JSON.
    init?(content: any Sendable, status: Int) {
        let body = (content as? any AnswerWithBody)?.anyBody ?? content
        guard let value = body as? any SchemaValue else { return nil }
        self.init(json: JSONEncoding.encode(value), status: status)
    }

    private init?(json: [UInt8], status: Int) {
        guard let value = Self.decode(json) else { return nil }
        let title = value["title"]?.text
        let detail = value["detail"]?.text
        let type = value["type"]?.text
        // A body of another shape isn't a problem.
        if title == nil, detail == nil, type == nil { return nil }
        self.init(
            status: status,
            title: title,
            detail: detail,
            type: type ?? "about:blank",
            instance: value["instance"]?.text,
            errors: value["errors"]?.violations ?? []
        )
    }

    private static func decode(_ json: [UInt8]) -> JSONValue? {
        do throws(DecodingFailure) {
            return try JSONValue(parsing: json)
        } catch {
            return nil
        }
    }
}

extension JSONValue {
    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    fileprivate var violations: [Violation] {
        guard case .array(let items) = self else { return [] }
        return items.compactMap { item in
            guard let message = item["message"]?.text else { return nil }
            let location = item["parameter"]?.text.map { Violation.Location.parameter($0) }
            return Violation(
                location ?? .body(item["pointer"]?.text ?? ""),
                keyword: item["keyword"]?.text ?? "",
                limit: item["limit"],
                message: message
            )
        }
    }
}
