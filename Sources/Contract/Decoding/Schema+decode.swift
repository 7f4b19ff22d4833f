extension Document.Schema {
    /// Decodes a Schema Object, or from 3.1 on a boolean schema.
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Document.Schema? {
        if let boolean = node.bool {
            if !context.isAtLeast(.v31) {
                let message = "a boolean schema is new in OpenAPI 3.1; this document is \(context.version.text)"
                context.repair(.newerKeyword, at: node.range, message, fix: boolean ? "write {}" : "write not: {}")
            }
            return Document.Schema(boolean, node, at: pointer)
        }
        if let list = arrayOfSuffix(node, context) { return decode(list, at: pointer, context) }
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
        if node.string != nil, let boolean = node.meantBool {
            context.reportWrongType(
                node, of: "'additionalProperties'", expected: "a schema or a boolean", severity: .warning,
                fix: "remove the quotes", outcome: "\(boolean)")
            return Document.Schema(boolean, node, at: pointer)
        }
        return decode(node, at: pointer, context)
    }

    private convenience init(_ boolean: Bool, _ node: Node, at pointer: JSONPointer) {
        var parts = SchemaParts(node: node, pointer: pointer)
        parts.boolean = boolean
        self.init(parts)
    }

    /// `$ref`, or a `$dynamicRef` that leads to the same schema from everywhere.
    private static func decodeReference(_ reader: inout ObjectReader) -> Document.Reference? {
        func reference(_ target: String, _ node: Node?) -> Document.Reference {
            Document.Reference(
                target: target, targetRange: node?.range ?? reader.node.range, summary: nil, description: nil,
                location: reader.location)
        }
        if let target = reader.string("$ref") { return reference(target, reader.node["$ref"]) }
        guard let node = reader.node["$dynamicRef"], let target = node.string,
            reader.context.hasOneTarget(dynamicReference: target, at: node.range)
        else { return nil }
        return reference(target, node)
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
        let types = decodeTypes(&reader)
        parts.types = types.map(\.type)
        parts.format = reader.string("format") ?? types.lazy.compactMap(\.format).first
        parts.isNullable = decodeNullable(&reader)
        parts.allowedValues = decodeEnum(&reader)?.map { fitting($0, parts.types, .enumMismatch, reader.context) }
        parts.constant = reader.node("const", since: .v31).map {
            fitting($0, parts.types, .enumMismatch, reader.context)
        }
        parts.annotations.description = reader.string("description")
        parts.annotations.title = reader.string("title")
        parts.annotations.example = reader.node("example")
        parts.annotations.examples = reader.sequence("examples", since: .v31) ?? []
        parts.annotations.defaultValue = reader.node("default").map {
            fitting($0, parts.types, .defaultMismatch, reader.context)
        }
        parts.annotations.comment = reader.string("$comment", since: .v31)
        parts.annotations.isDeprecated = reader.bool("deprecated") ?? false
        parts.annotations.isReadOnly = reader.bool("readOnly") ?? false
        parts.annotations.isWriteOnly = reader.bool("writeOnly") ?? false
    }

    private static func decodeEnum(_ reader: inout ObjectReader) -> [Node]? {
        guard let values = reader.sequence("enum") else { return nil }
        if values.isEmpty {
            // JSON Schema 2020-12 validation §6.1.2 says "should", draft 4 and with it OpenAPI 3.0 "must".
            let isNew = reader.context.isAtLeast(.v31)
            let message = "'enum' must not be empty, no value \(isNew ? "matches" : "would match; it is left out")"
            reader.context.repair(.invalidValue, at: reader.keyRange("enum"), message)
            return isNew ? values : nil
        }
        if reader.valuesForItems != nil { return nil }
        return values
    }

    /// Heeded where it has no effect any more: what it is meant to say is clear.
    private static func decodeNullable(_ reader: inout ObjectReader) -> Bool? {
        guard reader.context.isAtLeast(.v31), reader.has("nullable") else { return reader.bool("nullable") }
        let message = "'nullable' has no effect from OpenAPI 3.1 on; it is read as in 3.0"
        reader.context.repair(
            .obsoleteKeyword, at: reader.keyRange("nullable"), message,
            fix: "add 'null' to the types: type: [string, 'null']")
        return reader.bool("nullable")
    }
}

extension ObjectReader {
    /// The values that `enum` of an array lists for its items, where it stands one level too high.
    var valuesForItems: Mapping.Entry? {
        guard node["type"]?.string == "array", let entry = node.mapping?.entry("enum"),
            let values = entry.value.sequence,
            !values.isEmpty, values.allSatisfy({ $0.sequence == nil && $0.mapping == nil && !$0.isNull }),
            node["items"]?.mapping?.entry("enum") == nil, node["items"]?["$ref"] == nil
        else { return nil }
        return entry
    }
}

/// Decodes a schema by itself, such as one from a test or from a file of schemas.
public func decodeSchema(_ node: Node, version: OpenAPIVersion) -> (Document.Schema?, [Diagnostic]) {
    let files = ReferencedFiles(root: node, loader: nil)
    let context = DecodingContext(version: version, files: files)
    let schema = Document.Schema.decode(node, at: .root, context)
    return (schema, context.diagnostics)
}
