/// The Responses Object (OpenAPI 3.1 §4.8.16).
func decodeResponses(
    _ node: Node, at pointer: JSONPointer, _ context: DecodingContext
) -> [Document.Named<Document.Referable<Document.Response>>]? {
    guard var reader = ObjectReader(node, at: pointer, "Responses Object", context) else { return nil }
    let entries = reader.remainingEntries()
    if entries.isEmpty {
        context.report(.missingResponses, at: node.range, "'responses' has no response")
    }
    var taken = Set(entries.map(\.key).filter { API.ResponseStatus($0) != nil })
    return entries.compactMap { entry in
        guard let key = statusKey(entry, &taken, context) else { return nil }
        let place = pointer.appending(entry.key)
        let response = decodeReferable(
            entry.value, at: place, "Response Object", context, Document.Response.decode)
        return response.map { Document.Named(name: key, nameRange: entry.keyRange, value: $0) }
    }
}

/// The key as the specification writes it. `4xx` is common in documents and clear, unless there is a `4XX` besides: a
/// warning.
private func statusKey(_ entry: Mapping.Entry, _ taken: inout Set<String>, _ context: DecodingContext) -> String? {
    if API.ResponseStatus(entry.key) != nil { return entry.key }
    let meant = meantStatus(entry.key)
    let isNew = meant.map { taken.insert($0).inserted } ?? false
    let fix =
        meant.map { isNew ? "write '\($0)'" : "remove one of them" }
        ?? Suggestion.fix(for: entry.key, among: ["default", "1XX", "2XX", "3XX", "4XX", "5XX"])
    let outcome = meant.map { isNew ? "; it is read as '\($0)'" : ", and '\($0)' is there already" } ?? ""
    let message = "'\(entry.key)' is not a status code from 100 to 599, '1XX' to '5XX' or 'default'" + outcome
    context.report(.invalidStatus, severity: isNew ? .warning : nil, at: entry.keyRange, message, fix: fix)
    return isNew ? meant : nil
}

/// The key in the specification's capitals, without blanks, or the code at its beginning, as in `200 OK`.
private func meantStatus(_ key: String) -> String? {
    guard let word = key.split(whereSeparator: \.isWhitespace).first else { return nil }
    return [word.uppercased(), word.lowercased()].first { API.ResponseStatus($0) != nil }
}

extension API.ResponseStatus {
    /// Reads a key of the Responses Object: `404`, `4XX` (capitals only) or `default`.
    public init?(_ key: String) {
        let digits = Array(key.utf8)
        if key == "default" {
            self = .default
        } else if digits.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(digits[0]) {
            if key.hasSuffix("XX") {
                self = .range(Int(digits[0] - UInt8(ascii: "0")))
            } else if digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let code = Int(key) {
                self = .code(code)
            } else {
                return nil
            }
        } else {
            return nil
        }
    }
}

extension Document.Response {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Response Object", context) else { return nil }
        let summary = reader.string("summary", since: .v32)
        // From 3.2 on, the description may be left out.
        let isOptional = context.isAtLeast(.v32)
        let description =
            isOptional
            ? reader.string("description") ?? "" : reader.requiredString("description", onlyDocuments: true)
        let response = Document.Response(
            summary: summary,
            description: description,
            headers: decodeHeaders(&reader),
            content: decodeContent(&reader),
            links: reader.referableMap("links", "Link Object", Document.Link.decode),
            extensions: reader.finish(),
            location: reader.location)
        return response
    }

    private static func decodeHeaders(
        _ reader: inout ObjectReader
    ) -> [Document.Named<Document.Referable<Document.Header>>] {
        let headers = reader.referableMap("headers", "Header Object", Document.Header.decode)
        for header in headers where !isToken(header.name) {
            let message = "'\(header.name)' is not a header name"
            reader.context.report(.invalidValue, at: header.nameRange, message)
        }
        return headers.filter { isToken($0.name) }
    }
}

extension Document.Link {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Link Object", context) else { return nil }
        reader.reportConflict("operationRef", "operationId", outcome: "'operationId' counts")
        if !reader.has("operationRef"), !reader.has("operationId") {
            let message = "Link Object lacks 'operationId' or 'operationRef'"
            context.report(.missingKey, at: reader.anchorRange, message)
            return nil
        }
        let link = Document.Link(
            operationReference: reader.string("operationRef"),
            operationID: reader.string("operationId"),
            parameters: reader.mapping("parameters")?.entries ?? [],
            requestBody: reader.node("requestBody"),
            description: reader.string("description"),
            server: reader.object("server", Document.Server.decode),
            location: reader.location)
        _ = reader.finish()
        return link
    }
}

extension Document.Callback {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Callback Object", context) else { return nil }
        let paths = reader.remainingEntries().compactMap { entry in
            Document.PathItem.decode(entry.value, at: pointer.appending(entry.key), context).map { item in
                Document.Named(
                    name: entry.key, nameRange: entry.keyRange, value: Document.Referable.value(item))
            }
        }
        return Document.Callback(paths: paths, location: reader.location)
    }
}
