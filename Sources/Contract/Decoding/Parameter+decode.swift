extension Document.Parameter {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Parameter Object", context) else { return nil }
        guard let name = reader.neededString("name"), let place = decodePlace(&reader) else { return nil }
        let format = decodeCollectionFormat(&reader, place)
        let parameter = Document.Parameter(
            name: name,
            place: place,
            description: reader.string("description"),
            isRequired: reader.bool("required") ?? false,
            isDeprecated: reader.bool("deprecated") ?? false,
            allowsEmptyValue: reader.bool("allowEmptyValue") ?? false,
            style: decodeStyle(&reader, place) ?? format?.style,
            isExploded: reader.bool("explode") ?? format?.isExploded,
            allowsReserved: reader.bool("allowReserved") ?? false,
            schema: place == .querystring ? reader.schema("schema") : decodeTextSchema(&reader),
            content: decodeContent(&reader),
            examples: Document.Examples(&reader),
            extensions: reader.finish(),
            location: reader.location)
        return check(parameter, reader) ? parameter : nil
    }

    private static func decodePlace(_ reader: inout ObjectReader) -> API.ParameterLocation? {
        if !reader.has("in") {
            reader.reportMissing("in")
            return nil
        }
        var places: [API.ParameterLocation] = [.query, .header, .path, .cookie]
        if reader.context.isAtLeast(.v32) { places.append(.querystring) }
        guard !reader.context.isAtLeast(.v32), reader.node["in"]?.string == "querystring" else {
            return reader.choice("in", among: places)
        }
        reader.reportNewer("in", "'querystring'", .v32)
        _ = reader.string("in")
        return .querystring
    }

    /// Which styles a place knows (OpenAPI 3.1 §4.8.12.3).
    private static func decodeStyle(
        _ reader: inout ObjectReader, _ place: API.ParameterLocation
    ) -> API.ParameterStyle? {
        switch place {
        case .path: return reader.choice("style", among: [.simple, .label, .matrix])
        case .query: return reader.choice("style", among: [.form, .spaceDelimited, .pipeDelimited, .deepObject])
        case .header: return reader.choice("style", among: [.simple])
        case .cookie:
            return reader.choice("style", among: reader.context.isAtLeast(.v32) ? [.form, .cookie] : [.form])
        case .querystring:
            if reader.has("style") {
                let message = "a querystring parameter has 'content' and no 'style', which has no effect"
                reader.context.repair(.conflictingKeys, at: reader.keyRange("style"), message)
            }
            _ = reader.node("style")
            return nil
        }
    }

    /// Reports what is wrong with the parameter as a whole; false when it cannot be used.
    private static func check(_ parameter: Self, _ reader: ObjectReader) -> Bool {
        if parameter.place == .path, !parameter.isRequired {
            let range = reader.has("required") ? reader.keyRange("required") : reader.anchorRange
            let message = "the path parameter '\(parameter.name)' must have 'required: true'"
            reader.context.report(.optionalPathParameter, at: range, message)
        }
        if parameter.place == .querystring, reader.has("schema") {
            let message = "a querystring parameter has 'content' and no 'schema'"
            reader.context.report(.conflictingKeys, at: reader.keyRange("schema"), message)
        } else {
            checkSchemaAndContent(reader)
        }
        checkReserved(parameter, reader)
        return hasUsableName(parameter, reader)
    }

    private static func hasUsableName(_ parameter: Self, _ reader: ObjectReader) -> Bool {
        let isBadHeader = parameter.place == .header && !isToken(parameter.name)
        let isBadPath = parameter.place == .path && parameter.name.utf8.contains { "{}/?#".utf8.contains($0) }
        guard isBadHeader || isBadPath || parameter.name.isEmpty else { return true }
        let range = reader.node["name"]?.range ?? reader.node.range
        if parameter.name.isEmpty, parameter.place != .path {
            reader.context.repair(.invalidValue, at: range, "a parameter without a name can't be sent; it is left out")
            return false
        }
        let kind = parameter.place.rawValue
        reader.context.report(.invalidValue, at: range, "'\(parameter.name)' is not a name for a \(kind) parameter")
        return false
    }

    /// From 3.1 on, `allowReserved` belongs to query parameters; 3.2 adds path and form-style cookies.
    private static func checkReserved(_ parameter: Self, _ reader: ObjectReader) {
        guard reader.has("allowReserved"), reader.context.isAtLeast(.v31) else { return }
        let isNew = reader.context.isAtLeast(.v32)
        switch parameter.place {
        case .query, .querystring: return
        case .path where isNew: return
        case .cookie where isNew && parameter.style != .cookie: return
        default: break
        }
        let message = "'allowReserved' has no place in a \(parameter.place.rawValue) parameter, and no effect"
        reader.context.repair(.conflictingKeys, at: reader.keyRange("allowReserved"), message)
    }
}

/// Parameters and headers have a `schema`, or a `content` with one media type (OpenAPI 3.1 §4.8.12.2).
func checkSchemaAndContent(_ reader: ObjectReader) {
    reader.reportConflict("schema", "content", outcome: "'schema' counts")
    if !reader.has("schema"), !reader.has("content"), !reader.has("type") {
        let message = "\(reader.name) lacks 'schema' or 'content'; it is read as any text"
        reader.context.repair(.missingKey, at: reader.anchorRange, message)
    }
    if let content = reader.node["content"], let mapping = content.mapping, mapping.entries.count != 1 {
        let message =
            "'content' of \(reader.name) must have one media type, found \(mapping.entries.count); the first counts"
        reader.context.repair(.invalidValue, at: reader.keyRange("content"), message)
    }
}

extension Document.Examples {
    init(_ reader: inout ObjectReader) {
        single = reader.node("example")
        named = reader.referableMap("examples", "Example Object", Document.Example.decode)
        reader.reportConflict("example", "examples", outcome: "both are shown")
    }
}

extension Document.Header {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Header Object", context) else { return nil }
        let header = Document.Header(
            description: reader.string("description"),
            isRequired: reader.bool("required") ?? false,
            isDeprecated: reader.bool("deprecated") ?? false,
            isExploded: decodeExplode(&reader),
            schema: decodeTextSchema(&reader),
            content: decodeContent(&reader),
            examples: Document.Examples(&reader),
            extensions: reader.finish(),
            location: reader.location)
        checkSchemaAndContent(reader)
        return header
    }

    /// Besides `explode`, the keys of parameters that 3.0 lets a header have though they change nothing.
    private static func decodeExplode(_ reader: inout ObjectReader) -> Bool? {
        let _: API.ParameterStyle? = reader.choice("style", among: [.simple])
        if !reader.context.isAtLeast(.v31) {
            _ = reader.bool("allowReserved")
            _ = reader.bool("allowEmptyValue")
        }
        return reader.bool("explode")
    }
}
