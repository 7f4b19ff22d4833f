extension Document.RequestBody {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Request Body Object", context) else { return nil }
        if !reader.has("content") { reader.reportMissing("content") }
        return Document.RequestBody(
            description: reader.string("description"),
            content: reader.referableMap("content", "Media Type Object", Document.MediaType.decode),
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
        _ = reader.string("description", since: .v3_2)
        return Document.MediaType(
            schema: reader.object("schema", Document.Schema.decode),
            itemSchema: reader.object("itemSchema", since: .v3_2, Document.Schema.decode),
            examples: Document.Examples(&reader),
            encodings: reader.map("encoding", Document.Encoding.decode),
            prefixEncodings: reader.list("prefixEncoding", since: .v3_2, Document.Encoding.decode) ?? [],
            itemEncoding: reader.object("itemEncoding", since: .v3_2, Document.Encoding.decode),
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
            encodings: reader.map("encoding", since: .v3_2, Document.Encoding.decode),
            prefixEncodings: reader.list("prefixEncoding", since: .v3_2, Document.Encoding.decode) ?? [],
            itemEncodings: reader.object("itemEncoding", since: .v3_2, Document.Encoding.decode).map { [$0] } ?? [],
            location: reader.location)
        _ = reader.finish()
        return encoding
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
            dataValue: reader.node("dataValue", since: .v3_2),
            serializedValue: reader.string("serializedValue", since: .v3_2),
            location: reader.location)
        reader.reportConflict("value", "externalValue")
        reader.reportConflict("value", "dataValue")
        reader.reportConflict("value", "serializedValue")
        reader.reportConflict("serializedValue", "externalValue")
        _ = reader.finish()
        return example
    }
}
