/// The Paths Object (OpenAPI 3.1 §4.8.8).
func decodePaths(
    _ node: Node, at pointer: JSONPointer, _ context: DecodingContext
) -> [Document.Named<Document.PathItem>]? {
    guard var reader = ObjectReader(node, at: pointer, "Paths Object", context) else { return nil }
    var shapes: [String: Mapping.Entry] = [:]
    return reader.remainingEntries().compactMap { entry in
        guard let path = PathKey(entry, context),
            let item = Document.PathItem.decode(entry.value, at: pointer.appending(entry.key), context)
        else { return nil }
        let whole = path.completing(item, context)
        if let first = shapes[templateShape(path.template)] {
            reportDuplicate(entry, of: first, context)
        } else {
            shapes[templateShape(path.template)] = entry
        }
        return Document.Named(name: path.template, nameRange: entry.keyRange, value: whole)
    }
}

/// Such paths are invalid (OpenAPI 3.1 §4.8.8.2). Documents split the methods of one path over two templates, or
/// describe several uses of one method, which a client can tell apart and a service can't.
private func reportDuplicate(_ entry: Mapping.Entry, of first: Mapping.Entry, _ context: DecodingContext) {
    let methods = Set(first.value.mapping?.entries.map(\.key) ?? []).intersection(Document.PathItem.methods)
    let repeated = methods.filter { entry.value.mapping?.entry($0) != nil }.map { $0.uppercased() }.sorted()
    let note = Diagnostic.Note(range: first.keyRange, message: "'\(first.key)' is here")
    let message = "'\(entry.key)' matches the same requests as '\(first.key)'"
    let outcome = repeated.isEmpty ? "" : "; \(repeated.joined(separator: " and ")) is answered as there"
    context.repair(.duplicatePath, at: entry.keyRange, message + outcome, notes: [note])
}

extension Document.PathItem {
    static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

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
            let key = reader.key(inAnyCase: method)
            guard let entry = reader.entry(key, since: method == "query" ? .v32 : .v30) else { continue }
            let pointer = reader.pointer.appending(key)
            guard let operation = decodeOperation(entry.value, at: pointer, reader.context) else { continue }
            let offset = reader.entries.firstIndex { $0.key == key } ?? 0
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
            guard isToken(named.name) else {
                context.report(.invalidValue, at: named.nameRange, "'\(named.name)' is not an HTTP method")
                return nil
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
        let leftovers = SwaggerParameters(node, at: pointer, context)
        guard var reader = ObjectReader(leftovers.node, at: pointer, "Operation Object", context) else { return nil }
        checkResponses(reader)
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
            maximumBodyBytes: reader.count("x-max-body"),
            extensions: reader.finish(),
            location: reader.location)
    }

    /// OpenAPI 3.0 requires `responses`; 3.1 does not.
    private static func checkResponses(_ reader: ObjectReader) {
        if reader.has("responses") { return }
        if reader.context.version.feature == .v30 { return reader.reportMissing("responses", severity: .warning) }
        reader.context.report(.missingResponses, at: reader.anchorRange, "the operation documents no response")
    }
}

/// `parameters` of a path item or an operation. Of two with the same name and place, the first counts.
func decodeParameters(_ reader: inout ObjectReader) -> [Document.Referable<Document.Parameter>] {
    let parameters = reader.referableList("parameters", "Parameter Object", Document.Parameter.decode)
    var first: [ExactString: Document.Parameter] = [:]
    let distinct = parameters.filter { referable in
        guard case .value(let parameter) = referable else { return true }
        // Header names are equal regardless of case (RFC 9110 §5.1).
        let name = parameter.place == .header ? parameter.name.lowercased() : parameter.name
        let key = ExactString("\(parameter.place.rawValue) \(name)")
        guard let other = first[key] else {
            first[key] = parameter
            return true
        }
        report(parameter, repeating: other, in: reader)
        return false
    }
    return checkQueryString(distinct, reader.context)
}

private func report(_ parameter: Document.Parameter, repeating other: Document.Parameter, in reader: ObjectReader) {
    let nodes = reader.node["parameters"]?.sequence ?? []
    let twins = nodes.filter { [parameter.location.range, other.location.range].contains($0.range) }
    let isSame = twins.count == 2 && twins[0].isSameValue(as: twins[1])
    let message = "there are two \(parameter.place.rawValue) parameters '\(parameter.name)'; the first counts"
    let note = Diagnostic.Note(range: other.location.range, message: "the first one is here")
    reader.context.report(
        .duplicateParameter, severity: isSame ? .warning : nil, at: parameter.location.range, message, notes: [note])
}

/// A `querystring` parameter takes the whole query, so there is one and no `query` parameter (OpenAPI 3.2 §4.12.1).
///
/// - Returns: the parameters without those that it leaves no place for.
private func checkQueryString(
    _ parameters: [Document.Referable<Document.Parameter>], _ context: DecodingContext
) -> [Document.Referable<Document.Parameter>] {
    var queries: [Document.Parameter] = []
    for case .value(let parameter) in parameters where [.query, .querystring].contains(parameter.place) {
        queries.append(parameter)
    }
    guard queries.count > 1, let whole = queries.first(where: { $0.place == .querystring }) else { return parameters }
    for other in queries where other.location != whole.location {
        let message =
            "the querystring parameter '\(whole.name)' leaves no place for the \(other.place.rawValue) "
            + "parameter '\(other.name)'"
        let note = Diagnostic.Note(range: whole.location.range, message: "'\(whole.name)' is here")
        context.report(.conflictingKeys, at: other.location.range, message, notes: [note])
    }
    return parameters.filter { referable in
        guard case .value(let parameter) = referable, parameter.place == .query || parameter.place == .querystring
        else { return true }
        return parameter.location == whole.location
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
