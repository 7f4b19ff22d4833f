import Contract

/// Multipart bodies that are no form: `multipart/mixed`, `multipart/related` and so on, whose parts have no names but
/// an order (RFC 2046 §5.1.3; OpenAPI 3.2 §4.14.5).
extension Designer {
    /// Such a body, where the schema is an array, or where `itemSchema` describes each part; nil where a part is
    /// nothing that is one text or one file.
    func parts(_ media: API.MediaType) -> SupportedContent? {
        let name = mediaTypeName(media.name)
        guard name.hasPrefix("multipart/"), name != "multipart/form-data", name != "multipart/*" else { return nil }
        var content = media
        if let item = media.itemSchema, media.schema == nil {
            content.itemSchema = nil
            content.schema = item
            return partTypes(of: content, item) == nil ? nil : SupportedContent(media: content, kind: .partItems)
        }
        guard media.itemSchema == nil, let schema = media.schema, case .array(let item?) = partShape(of: schema.schema)
        else { return nil }
        return partTypes(of: content, item) == nil ? nil : SupportedContent(media: content, kind: .parts)
    }

    /// `.parts("multipart/mixed", .array(.of(Label.self)), item: "application/json")`, or `.partStream` of items
    func partsCodec(of body: SupportedContent, _ codec: SwiftExpression) -> SwiftExpression? {
        guard let schema = body.media.schema else { return nil }
        let isStream = body.kind == .partItems
        var item = schema
        if !isStream, case .array(let use?) = partShape(of: schema.schema) { item = use }
        guard let types = partTypes(of: body.media, item) else { return nil }
        var arguments = [SwiftArgument(stringLiteral(body.media.name)), SwiftArgument(codec)]
        if !types.prefix.isEmpty {
            let names = types.prefix.map { SwiftExpression.text(stringLiteral($0)) }
            arguments.append(SwiftArgument("prefix", .list(names)))
        }
        return .call(
            isStream ? ".partStream" : ".parts", arguments + [SwiftArgument("item", stringLiteral(types.item))])
    }

    /// The media types of parts, first by position; nil for one that cannot be written.
    private func partTypes(of media: API.MediaType, _ item: API.SchemaUse) -> (prefix: [String], item: String)? {
        guard let usual = usualType(of: partShape(of: item.schema)) else { return nil }
        let encodings = media.prefixEncodings + [media.itemEncoding].compactMap(\.self)
        let isWritable = encodings.allSatisfy { encoding in
            guard encoding.otherKeywords.isEmpty else { return false }
            let type = encoding.contentType.map(mediaTypeName) ?? usual
            return usual == Self.anyBytes || type == usual || (usual == Self.json && type.hasSuffix("+json"))
        }
        guard isWritable else { return nil }
        func type(_ encoding: API.Encoding?) -> String {
            let named = encoding?.contentType ?? usual
            return named.contains(",") || named.contains("*") ? usual : named
        }
        return (media.prefixEncodings.map { type($0) }, type(media.itemEncoding))
    }

    private static let json = "application/json"
    private static let anyBytes = "application/octet-stream"

    /// The media type that a part has by its schema (OpenAPI 3.2 §4.15.1.1).
    private func usualType(of shape: SchemaShape) -> String? {
        switch shape {
        case .object, .dictionary: Self.json
        case .text(.binary): Self.anyBytes
        case .text, .stringEnum, .boolean, .integer, .number: "text/plain"
        case .union(let branches, _):
            branches.allSatisfy { usualType(of: partShape(of: $0.schema)) == Self.json } ? Self.json : nil
        case .anything, .array, .choice, .alias, .wrapper: nil
        }
    }

    private func partShape(of id: SchemaID) -> SchemaShape {
        var id = id
        while case .alias(let use) = shapes[id.index] { id = use.schema }
        return shapes[id.index]
    }
}
