import ContractRuntime

extension StaticFiles {
    /// The answer to a request for one of the files; nil when the path is none's.
    func respond(to request: HTTPRequest) -> ServerResponse? {
        guard let file = self[request.pathWithoutQuery] else { return nil }
        guard request.method == .get || request.method == .head else { return Replies.methodNotAllowed("GET, HEAD") }
        let fields = file.fields
        if let tags = request.headerFields[.ifNoneMatch], file.matches(tags) {
            return Replies.response(304, fields, [])
        }
        guard request.method == .get else {
            // What a GET would send, without sending it (RFC 9110 §9.3.2).
            var response = Replies.response(200, fields, [])
            response.head.headerFields[.contentLength] = String(file.content.count)
            return response
        }
        return Replies.response(200, fields, file.content)
    }
}

extension StaticFile {
    /// Names of files don't change with their content, so browsers keep them but ask each time whether they still hold.
    fileprivate var fields: HTTPFields {
        [.contentType: mediaType, .entityTag: entityTag, .cacheControl: "no-cache"]
    }
}

extension HTTPField.Name {
    fileprivate static let entityTag = HTTPField.Name("ETag")!
}
