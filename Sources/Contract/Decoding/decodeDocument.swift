/// Makes a typed document of a tree. The second stage: knows OpenAPI's keys, and follows no reference.
///
/// The document is nil only when the tree is not OpenAPI 3.0, 3.1 or 3.2 at all. Faults further down are reported,
/// all of them, and what cannot be read is left out.
///
/// The loader is asked for files only where a `$ref` stands in place of a text or a map.
public func decodeDocument(_ root: Node, loader: ReferenceLoader? = nil) -> (Document?, [Diagnostic]) {
    decodeDocument(root, files: ReferencedFiles(root: root, loader: loader))
}

func decodeDocument(_ root: Node, files: ReferencedFiles) -> (Document?, [Diagnostic]) {
    guard root.mapping != nil else {
        let message = "an OpenAPI document is an object, found \(root.kindName)"
        return (nil, [Diagnostic(.notOpenAPI, at: root.range, message)])
    }
    switch decodeVersion(root) {
    case .failure(let diagnostic): return (nil, [diagnostic])
    case .success(let version):
        let context = DecodingContext(version: version, files: files)
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
    case .number(let number), .integer(let number): text = number
    default:
        let message = "'openapi' must be a string, found \(entry.value.kindName)"
        return .failure(Diagnostic(.wrongType, at: entry.value.range, message))
    }
    let parts = text.trimmingVersionMark.split(separator: ".", omittingEmptySubsequences: false)
    let minor = parts.count > 1 ? Int(parts[1]) : 0
    if parts.first == "3", let minor, let feature = OpenAPIVersion.Feature(rawValue: minor) {
        return .success(OpenAPIVersion(feature: feature, text: text))
    }
    let message = "OpenAPI '\(text)' is not supported; 3.0, 3.1 and 3.2 are"
    return .failure(Diagnostic(.unsupportedVersion, at: entry.value.range, message))
}

extension String {
    /// `v3.0.0` and ` 3.0.0` are `3.0.0`.
    fileprivate var trimmingVersionMark: String {
        String(drop { $0 == "v" || $0.isWhitespace }.prefix { !$0.isWhitespace })
    }
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
        if !reader.has("info") { reader.reportMissing("info", severity: .warning) }
        info = reader.object("info", Info.decode) ?? Info(empty: ())
        jsonSchemaDialect = reader.string("jsonSchemaDialect", since: .v31)
        servers = reader.list("servers", Server.decode) ?? []
        let paths = reader.object("paths", decodePaths)
        webhooks = reader.referableMap("webhooks", since: .v31, "Path Item Object", PathItem.decode)
        let components = reader.object("components", Components.decode) ?? Components.empty
        self.components = components.adding(Components.swagger(&reader))
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
            if !reader.has("paths") { reader.reportMissing("paths", severity: .warning) }
        } else if !["paths", "components", "webhooks"].contains(where: reader.has) {
            let message = "OpenAPI Object lacks 'paths', 'components' and 'webhooks'; one of them is required"
            reader.context.repair(.missingKey, at: reader.anchorRange, message)
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
