extension Document.RequestBody {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Request Body Object", context) else { return nil }
        if !reader.has("content"), !reader.has("schema") { reader.reportMissing("content") }
        return Document.RequestBody(
            description: reader.string("description"),
            content: decodeContent(&reader),
            isRequired: reader.bool("required") ?? false,
            extensions: reader.finish(),
            location: reader.location)
    }
}

extension Document.MediaType {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Media Type Object", context) else { return nil }
        reader.reportConflict("encoding", "prefixEncoding")
        reader.reportConflict("encoding", "itemEncoding")
        _ = reader.string("description", since: .v32)
        let parts = PartEncodings(&reader)
        return Document.MediaType(
            schema: reader.object("schema", Document.Schema.decode),
            itemSchema: reader.object("itemSchema", since: .v32, Document.Schema.decode),
            examples: Document.Examples(&reader),
            encodings: reader.map("encoding", Document.Encoding.decode),
            prefixEncodings: parts.prefix,
            itemEncoding: parts.item,
            positionKeywords: parts.keywords,
            isStreamed: reader.bool("x-stream") ?? false,
            extensions: reader.finish(),
            location: reader.location)
    }
}

extension Document.Encoding {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Encoding Object", context) else { return nil }
        reader.reportConflict("encoding", "prefixEncoding")
        reader.reportConflict("encoding", "itemEncoding")
        let encoding = Document.Encoding(
            contentType: reader.string("contentType"),
            headers: reader.referableMap("headers", "Header Object", Document.Header.decode),
            style: reader.choice("style", among: [.form, .spaceDelimited, .pipeDelimited, .deepObject]),
            isExploded: reader.bool("explode"),
            allowsReserved: reader.bool("allowReserved") ?? false,
            otherKeywords: decodeNestedEncodings(&reader) + PartEncodings(&reader).keywords,
            location: reader.location)
        _ = reader.finish()
        return encoding
    }
}

private func decodeNestedEncodings(_ reader: inout ObjectReader) -> [(keyword: String, range: SourceRange)] {
    let encodings = reader.map("encoding", since: .v32, Document.Encoding.decode)
    return encodings.isEmpty ? [] : [("encoding", reader.keyRange("encoding"))]
}

/// The encodings of the parts of a sequence, by their position (OpenAPI 3.2 §4.14).
private struct PartEncodings {
    let prefix: [Document.Encoding]
    let item: Document.Encoding?
    private(set) var keywords: [(keyword: String, range: SourceRange)] = []

    init(_ reader: inout ObjectReader) {
        prefix = reader.list("prefixEncoding", since: .v32, Document.Encoding.decode) ?? []
        item = reader.object("itemEncoding", since: .v32, Document.Encoding.decode)
        if !prefix.isEmpty { keywords.append(("prefixEncoding", reader.keyRange("prefixEncoding"))) }
        if item != nil { keywords.append(("itemEncoding", reader.keyRange("itemEncoding"))) }
    }
}

extension Document.Example {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Example Object", context) else { return nil }
        let example = Document.Example(
            summary: reader.string("summary"),
            description: reader.string("description"),
            value: reader.node("value"),
            externalValue: reader.string("externalValue"),
            dataValue: reader.node("dataValue", since: .v32),
            serializedValue: reader.string("serializedValue", since: .v32),
            location: reader.location)
        let outcome = "nothing depends on which of them counts"
        reader.reportConflict("value", "externalValue", outcome: outcome)
        reader.reportConflict("value", "dataValue", outcome: outcome)
        reader.reportConflict("value", "serializedValue", outcome: outcome)
        reader.reportConflict("serializedValue", "externalValue", outcome: outcome)
        _ = reader.finish()
        return example
    }
}
