/// The Paths Object (OpenAPI 3.1 §4.8.8).
func decodePaths(
    _ node: Node, at pointer: JSONPointer, _ context: DecodingContext
) -> [Document.Named<Document.PathItem>]? {
    guard var reader = ObjectReader(node, at: pointer, "Paths Object", context) else { return nil }
    var shapes: [String: Mapping.Entry] = [:]
    return reader.remainingEntries().compactMap { entry in
        checkPath(entry, context)
        if let first = shapes.updateValue(entry, forKey: templateShape(entry.key)) {
            reportDuplicate(entry, of: first, context)
        }
        guard let item = Document.PathItem.decode(entry.value, at: pointer.appending(entry.key), context) else {
            return nil
        }
        return Document.Named(name: entry.key, nameRange: entry.keyRange, value: item)
    }
}

/// Such paths are invalid (OpenAPI 3.1 §4.8.8.2). Documents that split the methods of one path over two templates
/// are not ambiguous, though, and get a warning.
private func reportDuplicate(_ entry: Mapping.Entry, of first: Mapping.Entry, _ context: DecodingContext) {
    let methods = Set(first.value.mapping?.entries.map(\.key) ?? []).intersection(Document.PathItem.methods)
    let isAmbiguous = entry.value.mapping?.entries.contains { methods.contains($0.key) } ?? false
    let note = Diagnostic.Note(range: first.keyRange, message: "'\(first.key)' is here")
    let message = "'\(entry.key)' matches the same requests as '\(first.key)'"
    context.report(
        .duplicatePath, severity: isAmbiguous ? .error : .warning, at: entry.keyRange, message, notes: [note])
}

private func checkPath(_ entry: Mapping.Entry, _ context: DecodingContext) {
    if !entry.key.utf8.starts(with: "/".utf8) {
        let message = "the path '\(entry.key)' must begin with '/'"
        context.report(.invalidPath, at: entry.keyRange, message, fix: "write '/\(entry.key)'")
    } else if !hasMatchedBraces(entry.key) {
        context.report(.invalidPath, at: entry.keyRange, "the braces of the path '\(entry.key)' do not match")
    }
}

extension Document.PathItem {
    fileprivate static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Path Item Object", context) else { return nil }
        let reference = reader.string("$ref").map { target in
            Document.Reference(
                target: target, targetRange: node["$ref"]?.range ?? node.range, summary: nil, description: nil,
                location: reader.location)
        }
        return Document.PathItem(
            reference: reference,
            summary: reader.string("summary"),
            description: reader.string("description"),
            operations: decodeOperations(&reader),
            servers: reader.list("servers", Document.Server.decode) ?? [],
            parameters: decodeParameters(&reader),
            extensions: reader.finish(),
            location: reader.location)
    }

    /// In document order: the fixed methods are taken in the order in which they are written.
    private static func decodeOperations(_ reader: inout ObjectReader) -> [Document.MethodOperation] {
        var operations: [(offset: Int, operation: Document.MethodOperation)] = []
        for method in methods + ["query"] {
            guard let entry = reader.entry(method, since: method == "query" ? .v32 : .v30) else { continue }
            let pointer = reader.pointer.appending(method)
            guard let operation = decodeOperation(entry.value, at: pointer, reader.context) else { continue }
            let offset = entry.keyRange.startOffset
            operations.append(
                (
                    offset,
                    Document.MethodOperation(
                        method: method.uppercased(), methodRange: entry.keyRange, operation: operation)
                ))
        }
        operations.sort { $0.offset < $1.offset }
        return operations.map(\.operation) + decodeAdditionalOperations(&reader)
    }

    private static func decodeAdditionalOperations(_ reader: inout ObjectReader) -> [Document.MethodOperation] {
        let context = reader.context
        return reader.map("additionalOperations", since: .v32, decodeOperation).compactMap { named in
            if (methods + ["query"]).contains(named.name.lowercased()) {
                let message = "'\(named.name)' must stand in the path item itself, as '\(named.name.lowercased())'"
                context.report(.invalidValue, at: named.nameRange, message)
                return nil
            }
            if !isToken(named.name) {
                context.report(.invalidValue, at: named.nameRange, "'\(named.name)' is not an HTTP method")
            }
            return Document.MethodOperation(
                method: named.name, methodRange: named.nameRange, operation: named.value)
        }
    }
}

/// An operation, or a reference in its place: the specification does not have that, but what it means is clear.
private func decodeOperation(
    _ node: Node, at pointer: JSONPointer, _ context: DecodingContext
) -> Document.Referable<Document.Operation>? {
    if let entry = node.mapping?.entry("$ref") {
        context.report(
            .referenceNotAllowed, severity: .warning, at: entry.keyRange,
            "an operation cannot be a '$ref'; it is read as if the operation stood here",
            fix: "put the '$ref' into the path item")
    }
    return decodeReferable(node, at: pointer, "Operation Object", context, Document.Operation.decode)
}

extension Document.Operation {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Operation Object", context) else { return nil }
        checkResponses(reader)
        // First: a reader that has only extensions left looks no further.
        let maximumBodyBytes = reader.count("x-max-body")
        return Document.Operation(
            operationID: reader.string("operationId"),
            operationIDRange: node["operationId"]?.range,
            tags: reader.strings("tags") ?? [],
            summary: reader.string("summary"),
            description: reader.string("description"),
            externalDocumentation: reader.object("externalDocs", Document.ExternalDocumentation.decode),
            parameters: decodeParameters(&reader),
            requestBody: reader.referable("requestBody", "Request Body Object", Document.RequestBody.decode),
            responses: reader.object("responses", decodeResponses) ?? [],
            callbacks: reader.referableMap("callbacks", "Callback Object", Document.Callback.decode),
            isDeprecated: reader.bool("deprecated") ?? false,
            security: reader.list("security", Document.SecurityRequirement.decode),
            servers: reader.list("servers", Document.Server.decode) ?? [],
            maximumBodyBytes: maximumBodyBytes,
            extensions: reader.finish(),
            location: reader.location)
    }

    /// OpenAPI 3.0 requires `responses`; 3.1 does not.
    private static func checkResponses(_ reader: ObjectReader) {
        if reader.has("responses") { return }
        if reader.context.version.feature == .v30 { return reader.reportMissing("responses") }
        reader.context.report(.missingResponses, at: reader.anchorRange, "the operation documents no response")
    }
}

/// `parameters` of a path item or an operation.
func decodeParameters(_ reader: inout ObjectReader) -> [Document.Referable<Document.Parameter>] {
    let parameters = reader.referableList("parameters", "Parameter Object", Document.Parameter.decode)
    var first: [ExactString: SourceRange] = [:]
    for case .value(let parameter) in parameters {
        // Header names are equal regardless of case (RFC 9110 §5.1).
        let name = parameter.place == .header ? parameter.name.lowercased() : parameter.name
        let key = ExactString("\(parameter.place.rawValue) \(name)")
        if let range = first[key] {
            let message = "there are two \(parameter.place.rawValue) parameters '\(parameter.name)'"
            let note = Diagnostic.Note(range: range, message: "the first one is here")
            let place = parameter.location.range
            reader.context.report(.duplicateParameter, at: place, message, notes: [note])
        }
        first[key] = first[key] ?? parameter.location.range
    }
    checkQueryString(parameters, reader.context)
    return parameters
}

/// A `querystring` parameter takes the whole query, so there is one and no `query` parameter (OpenAPI 3.2 §4.12.1).
private func checkQueryString(
    _ parameters: [Document.Referable<Document.Parameter>], _ context: DecodingContext
) {
    var queries: [Document.Parameter] = []
    for case .value(let parameter) in parameters where [.query, .querystring].contains(parameter.place) {
        queries.append(parameter)
    }
    guard queries.count > 1, let whole = queries.first(where: { $0.place == .querystring }) else { return }
    for other in queries where other.location != whole.location {
        let message =
            "the querystring parameter '\(whole.name)' leaves no place for the \(other.place.rawValue) "
            + "parameter '\(other.name)'"
        let note = Diagnostic.Note(range: whole.location.range, message: "'\(whole.name)' is here")
        context.report(.conflictingKeys, at: other.location.range, message, notes: [note])
    }
}

/// A token of HTTP (RFC 9110 §5.6.2): method and header names.
func isToken(_ text: String) -> Bool {
    let marks = Array("!#$%&'*+-.^_`|~".utf8)
    return !text.isEmpty
        && text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"):
                true
            default: marks.contains(byte)
            }
        }
}
