extension Document.Schema {
    /// Decodes a Schema Object, or from 3.1 on a boolean schema.
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Document.Schema? {
        if let boolean = node.bool, context.isAtLeast(.v31) { return Document.Schema(boolean, node, at: pointer) }
        guard var reader = ObjectReader(node, at: pointer, "Schema Object", context) else { return nil }
        var parts = SchemaParts(node: node, pointer: pointer)
        parts.reference = decodeReference(&reader)
        if parts.reference != nil, !context.isAtLeast(.v31) {
            reportSiblings(&reader)
            return Document.Schema(parts)
        }
        decodeGeneral(&parts, &reader)
        parts.objects = Document.ObjectKeywords(&reader)
        parts.arrays = Document.ArrayKeywords(&reader)
        parts.strings = Document.StringKeywords(&reader)
        parts.numbers = Document.NumberKeywords(&reader)
        parts.composition = Document.CompositionKeywords(&reader)
        parts.identity = Document.IdentityKeywords(&reader)
        parts.discriminator = reader.object("discriminator", Document.Discriminator.decode)
        parts.xml = reader.object("xml", Document.XML.decode)
        parts.externalDocumentation = reader.object("externalDocs", Document.ExternalDocumentation.decode)
        // From 3.1 on a schema may have keywords of its own vocabulary (JSON Schema 2020-12 §4.3.1).
        parts.extensions = reader.finish(unknownKey: context.isAtLeast(.v31) ? .warning : nil)
        return Document.Schema(parts)
    }

    /// The schema as the value of `additionalProperties`, which may be a boolean in 3.0 too.
    static func decodeAdditional(
        _ node: Node, at pointer: JSONPointer, _ context: DecodingContext
    ) -> Document.Schema? {
        if let boolean = node.bool { return Document.Schema(boolean, node, at: pointer) }
        return decode(node, at: pointer, context)
    }

    private convenience init(_ boolean: Bool, _ node: Node, at pointer: JSONPointer) {
        var parts = SchemaParts(node: node, pointer: pointer)
        parts.boolean = boolean
        self.init(parts)
    }

    private static func decodeReference(_ reader: inout ObjectReader) -> Document.Reference? {
        reader.string("$ref").map { target in
            Document.Reference(
                target: target, targetRange: reader.node["$ref"]?.range ?? reader.node.range,
                summary: nil, description: nil, location: reader.location)
        }
    }

    /// In 3.0, `$ref` hides what stands beside it (§4.7.23).
    private static func reportSiblings(_ reader: inout ObjectReader) {
        for entry in reader.remainingEntries() {
            let message = "'\(entry.key)' has no effect beside '$ref'"
            let fix = "put the '$ref' into 'allOf', or use OpenAPI 3.1"
            reader.context.report(.referenceSiblings, at: entry.keyRange, message, fix: fix)
        }
    }

    private static func decodeGeneral(_ parts: inout SchemaParts, _ reader: inout ObjectReader) {
        parts.types = decodeTypes(&reader)
        parts.format = reader.string("format")
        parts.isNullable = decodeNullable(&reader)
        parts.allowedValues = decodeEnum(&reader)
        parts.constant = reader.node("const", since: .v31)
        parts.annotations.description = reader.string("description")
        parts.annotations.title = reader.string("title")
        parts.annotations.example = reader.node("example")
        parts.annotations.examples = reader.sequence("examples", since: .v31) ?? []
        parts.annotations.defaultValue = reader.node("default")
        parts.annotations.comment = reader.string("$comment", since: .v31)
        parts.annotations.isDeprecated = reader.bool("deprecated") ?? false
        parts.annotations.isReadOnly = reader.bool("readOnly") ?? false
        parts.annotations.isWriteOnly = reader.bool("writeOnly") ?? false
    }

    private static func decodeEnum(_ reader: inout ObjectReader) -> [Node]? {
        guard let values = reader.sequence("enum") else { return nil }
        if values.isEmpty {
            let message = "'enum' must not be empty, no value would match"
            // JSON Schema 2020-12 validation §6.1.2 says "should", draft 4 and with it OpenAPI 3.0 "must".
            let severity: Diagnostic.Severity = reader.context.isAtLeast(.v31) ? .warning : .error
            reader.context.report(.invalidValue, severity: severity, at: reader.keyRange("enum"), message)
        }
        return values
    }

    private static func decodeNullable(_ reader: inout ObjectReader) -> Bool? {
        guard reader.context.isAtLeast(.v31) else { return reader.bool("nullable") }
        guard let entry = reader.entry("nullable") else { return nil }
        let message = "'nullable' has no effect from OpenAPI 3.1 on"
        reader.context.report(
            .obsoleteKeyword, at: entry.keyRange, message, fix: "add 'null' to the types: type: [string, 'null']")
        return nil
    }
}

extension Document.Schema {
    /// `type`: a word, or from 3.1 on a list of words.
    private static func decodeTypes(_ reader: inout ObjectReader) -> [Document.SchemaType] {
        guard let node = reader.node("type") else { return [] }
        switch node.value {
        case .string(let text): return [decodeType(text, node, reader)].compactMap { $0 }
        case .sequence(let elements) where reader.context.isAtLeast(.v31):
            if elements.isEmpty {
                reader.context.report(.invalidValue, at: node.range, "'type' must name a type at least")
            }
            return decodeTypeList(elements, reader)
        case .sequence:
            let message = "a list of types is new in OpenAPI 3.1; this document is \(reader.context.version.text)"
            reader.context.report(.newerKeyword, at: node.range, message, fix: "use 'nullable' or 'anyOf'")
        case .null:
            let message = "'type' of Schema Object must be a string, found a null"
            reader.context.report(.wrongType, at: node.range, message, fix: "put it in quotes: 'null'")
        default:
            let expected = reader.context.isAtLeast(.v31) ? "a string or an array of strings" : "a string"
            reader.context.reportWrongType(node, of: "'type' of Schema Object", expected: expected)
        }
        return []
    }

    private static func decodeTypeList(_ elements: [Node], _ reader: ObjectReader) -> [Document.SchemaType] {
        var types: [Document.SchemaType] = []
        for element in elements {
            guard let text = element.string else {
                let fix = element.isNull ? "put it in quotes: 'null'" : nil
                reader.context.reportWrongType(element, of: "a type", expected: "a string", fix: fix)
                continue
            }
            guard let type = decodeType(text, element, reader) else { continue }
            if types.contains(type) {
                reader.context.report(.invalidValue, at: element.range, "the type '\(text)' occurs twice")
            } else {
                types.append(type)
            }
        }
        return types
    }

    private static func decodeType(_ text: String, _ node: Node, _ reader: ObjectReader) -> Document.SchemaType? {
        let context = reader.context
        if let type = Document.SchemaType(rawValue: text) {
            if type != .null || context.isAtLeast(.v31) { return type }
            let message = "the type 'null' is new in OpenAPI 3.1; this document is \(context.version.text)"
            context.report(.newerKeyword, at: node.range, message, fix: "use 'nullable: true'")
            return nil
        }
        let allowed = Document.SchemaType.allCases.filter { $0 != .null || context.isAtLeast(.v31) }.map(\.rawValue)
        let message =
            "'type' of Schema Object must be one of \(allowed.map { "'\($0)'" }.joined(separator: ", ")), "
            + "found '\(text)'"
        context.report(.invalidValue, at: node.range, message, fix: Suggestion.fix(for: text, among: allowed))
        return nil
    }
}

/// Decodes a schema by itself, such as one from a test or from a file of schemas.
public func decodeSchema(_ node: Node, version: OpenAPIVersion) -> (Document.Schema?, [Diagnostic]) {
    let context = DecodingContext(version: version)
    let schema = Document.Schema.decode(node, at: .root, context)
    return (schema, context.diagnostics)
}
