/// `content`: media types, each with what it says of the body.
func decodeContent(
    _ reader: inout ObjectReader
) -> [Document.Named<Document.Referable<Document.MediaType>>] {
    if !reader.has("content"), reader.name != "Parameter Object", reader.name != "Header Object",
        let content = reader.schemaInPlaceOfContent()
    {
        return content
    }
    var seen: Set<String> = []
    return reader.mediaTypes().flatMap { named in
        mediaTypes(named, reader.context).filter { seen.insert($0).inserted }
            .map { Document.Named(name: $0, nameRange: named.nameRange, value: named.value) }
    }
}

/// The key as it is, where it is a media type or a range of them; else what it means.
private func mediaTypes(
    _ named: Document.Named<Document.Referable<Document.MediaType>>, _ context: DecodingContext
) -> [String] {
    let head = named.name.prefix { $0 != ";" }
    let essence = head.filter { $0 != " " }
    if isMediaType(essence) {
        let parameters = named.name[head.endIndex...]
        if areParameters(parameters) { return [essence == head ? named.name : essence + parameters] }
        let message = "what '\(named.name)' has behind ';' is no parameter; it is read as '\(essence)'"
        context.repair(.invalidMediaType, at: named.nameRange, message, fix: "write name=value, such as charset=utf-8")
        return [essence]
    }
    let usual = ["json": "application/json", "xml": "application/xml", "text": "text/plain", "html": "text/html"]
    let listed = named.name.split(separator: ",").map { $0.filter { $0 != " " } }
    let meant = listed.allSatisfy(isMediaType) ? listed : [usual[essence.lowercased()] ?? "*/*"]
    let reading = meant.map { "'\($0)'" }.joined(separator: " and ")
    let message = "'\(named.name)' is not a media type; it is read as \(reading)"
    context.report(.invalidMediaType, at: named.nameRange, message, fix: "write a media type such as application/json")
    return meant
}

private func isMediaType(_ essence: String) -> Bool {
    let parts = essence.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { isToken(String($0)) }
}

/// Whether a text is parameters: `; name=value`, the value a token or in quotes (RFC 9110 §5.6.6).
private func areParameters(_ text: Substring) -> Bool {
    let isClean = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" }
    var rest = text.drop { $0 == " " }
    while isClean, rest.first == ";" {
        rest = rest.dropFirst().drop { $0 == " " }
        if rest.isEmpty || rest.first == ";" { continue }
        let name = rest.prefix { $0 != "=" }
        rest = rest.dropFirst(name.count + 1)
        guard isToken(String(name)), let end = endOfValue(rest) else { return false }
        rest = rest[end...].drop { $0 == " " }
    }
    return isClean && rest.isEmpty
}

/// Where the value of a parameter ends; nil where there is none.
private func endOfValue(_ text: Substring) -> Substring.Index? {
    guard text.first == "\"" else {
        let token = text.prefix { $0 != ";" && $0 != " " }
        return isToken(String(token)) ? token.endIndex : nil
    }
    var index = text.index(after: text.startIndex)
    while index < text.endIndex, text[index] != "\"" {
        let step = text[index] == "\\" ? 2 : 1
        index = text.index(index, offsetBy: step, limitedBy: text.endIndex) ?? text.endIndex
    }
    return index < text.endIndex ? text.index(after: index) : nil
}

extension ObjectReader {
    /// Swagger 2.0 has the `schema` of a response without a media type.
    fileprivate mutating func schemaInPlaceOfContent() -> [Document.Named<Document.Referable<Document.MediaType>>]? {
        guard let entry = entry("schema") else { return nil }
        let message = "'schema' of \(name) belongs into 'content'; it is read as that of 'application/json'"
        context.repair(
            .swaggerKeyword, at: entry.keyRange, message, fix: "write content: {application/json: {schema: …}}")
        let node = Node(.mapping(Mapping([entry])), range: entry.value.range)
        guard let media = Document.MediaType.decode(node, at: pointer, context) else { return nil }
        return [Document.Named(name: "application/json", nameRange: entry.keyRange, value: .value(media))]
    }
}

/// `schema` of a parameter or a header. Without any, and without `content`, it is what Swagger 2.0 has beside its name,
/// or any text.
func decodeTextSchema(_ reader: inout ObjectReader) -> Document.Schema? {
    guard !reader.has("schema"), !reader.has("content") else { return reader.schema("schema") }
    let keys = reader.entries.map(\.key).filter(swaggerKeys.contains)
    var entries = keys.compactMap { reader.entry($0) }
    if let type = entries.first(where: { $0.key == "type" }) {
        let message = "'type' of \(reader.name) belongs into 'schema'; it is read as if it stood there"
        reader.context.repair(.swaggerKeyword, at: type.keyRange, message, fix: "write schema: {type: …}")
    } else {
        let text = Node(.string("string"), range: reader.node.range)
        entries.append(Mapping.Entry(key: "type", keyRange: reader.node.range, value: text))
    }
    let node = Node(.mapping(Mapping(entries)), range: reader.node.range)
    return Document.Schema.decode(node, at: reader.pointer, reader.context)
}

/// What Swagger 2.0 says of a parameter's value beside its name.
private let swaggerKeys: Set<String> = [
    "type", "format", "items", "default", "enum", "pattern", "minimum", "maximum", "exclusiveMinimum",
    "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems",
]

/// Swagger 2.0's `collectionFormat`, as the style that it became.
func decodeCollectionFormat(
    _ reader: inout ObjectReader, _ place: API.ParameterLocation
) -> (style: API.ParameterStyle?, isExploded: Bool)? {
    guard let entry = reader.entry("collectionFormat") else { return nil }
    let styles: [String: (API.ParameterStyle?, Bool)] = [
        "csv": (nil, false), "multi": (nil, true), "ssv": (.spaceDelimited, false), "pipes": (.pipeDelimited, false),
    ]
    let message = "'collectionFormat' is now 'style' and 'explode'"
    guard let style = entry.value.string.flatMap({ styles[$0] }), style.0 == nil || place == .query else {
        reader.context.report(.swaggerKeyword, severity: .error, at: entry.keyRange, message + "; it has no effect")
        return nil
    }
    reader.context.repair(.swaggerKeyword, at: entry.keyRange, message + "; it is read as those")
    return style
}
