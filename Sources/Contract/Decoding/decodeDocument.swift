/// Makes a typed document of a tree. The second stage: knows OpenAPI's keys, and follows no reference.
///
/// The document is nil only when the tree is not OpenAPI 3.0, 3.1 or 3.2 at all. Faults further down are reported,
/// all of them, and what cannot be read is left out.
public func decodeDocument(_ root: Node) -> (Document?, [Diagnostic]) {
    guard root.mapping != nil else {
        let message = "an OpenAPI document is an object, found \(root.kindName)"
        return (nil, [Diagnostic(.notOpenAPI, at: root.range, message)])
    }
    switch decodeVersion(root) {
    case .failure(let diagnostic): return (nil, [diagnostic])
    case .success(let version):
        let context = DecodingContext(version: version)
        guard var reader = ObjectReader(root, at: .root, "OpenAPI Object", context) else {
            return (nil, context.diagnostics)
        }
        let document = Document(&reader, root: root, version: version)
        checkOperations(of: document, context)
        return (document, context.diagnostics)
    }
}

private func decodeVersion(_ root: Node) -> Result<OpenAPIVersion, Diagnostic> {
    guard let entry = root.mapping?.entry("openapi") else { return .failure(missingVersion(root)) }
    let text: String
    switch entry.value.value {
    case .string(let string): text = string
    case .number(let number): text = number
    default:
        let message = "'openapi' must be a string, found \(entry.value.kindName)"
        return .failure(Diagnostic(.wrongType, at: entry.value.range, message))
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNumeric = parts.count >= 2 && parts.prefix(2).allSatisfy { Int($0) != nil }
    if isNumeric, parts[0] == "3", let minor = Int(parts[1]), let feature = OpenAPIVersion.Feature(rawValue: minor) {
        return .success(OpenAPIVersion(feature: feature, text: text))
    }
    let message = "OpenAPI '\(text)' is not supported; 3.0, 3.1 and 3.2 are"
    return .failure(Diagnostic(.unsupportedVersion, at: entry.value.range, message))
}

private func missingVersion(_ root: Node) -> Diagnostic {
    if let swagger = root.mapping?.entry("swagger") {
        let version = swagger.value.string ?? swagger.value.sourceText
        return Diagnostic(
            .unsupportedVersion, at: swagger.keyRange,
            "this is a Swagger \(version) document; OpenAPI 3.0, 3.1 and 3.2 are supported",
            fix: "convert it to OpenAPI 3 first")
    }
    let range = root.mapping?.entries.first?.keyRange ?? root.range
    return Diagnostic(.notOpenAPI, at: range, "the document has no 'openapi' key that states its version")
}

extension Document {
    init(_ reader: inout ObjectReader, root: Node, version: OpenAPIVersion) {
        self.version = version
        self.root = root
        location = reader.location
        _ = reader.node("openapi")
        selfURI = reader.string("$self", since: .v32)
        if !reader.has("info") { reader.reportMissing("info") }
        info = reader.object("info", Info.decode) ?? Info(empty: ())
        jsonSchemaDialect = reader.string("jsonSchemaDialect", since: .v31)
        servers = reader.list("servers", Server.decode) ?? []
        let paths = reader.object("paths", decodePaths)
        webhooks = reader.referableMap("webhooks", since: .v31, "Path Item Object", PathItem.decode)
        components = reader.object("components", Components.decode) ?? Components.empty
        security = reader.list("security", SecurityRequirement.decode)
        tags = reader.list("tags", Tag.decode) ?? []
        externalDocumentation = reader.object("externalDocs", ExternalDocumentation.decode)
        self.paths = paths ?? []
        Self.checkContainers(reader)
        extensions = reader.finish()
        Self.checkTags(tags, reader.context)
    }

    /// OpenAPI 3.0 requires `paths`; later versions want one of three.
    private static func checkContainers(_ reader: ObjectReader) {
        if reader.context.version.feature == .v30 {
            if !reader.has("paths") { reader.reportMissing("paths") }
        } else if !["paths", "components", "webhooks"].contains(where: reader.has) {
            let message = "OpenAPI Object lacks 'paths', 'components' and 'webhooks'; one of them is required"
            reader.context.report(.missingKey, at: reader.anchorRange, message)
        }
    }

    private static func checkTags(_ tags: [Tag], _ context: DecodingContext) {
        var first: [String: SourceRange] = [:]
        for tag in tags {
            if let range = first[tag.name] {
                let note = Diagnostic.Note(range: range, message: "the first one is here")
                context.report(
                    .duplicateTag, at: tag.location.range, "there are two tags '\(tag.name)'", notes: [note])
            }
            first[tag.name] = first[tag.name] ?? tag.location.range
        }
    }
}
