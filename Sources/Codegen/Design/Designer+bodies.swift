import Contract

/// A body's type and codec, and the enum that it needs where media types have different types.
struct BodyDesign {
    var type: SwiftType
    /// The type as code outside of the operation writes it.
    var callerType: SwiftType
    var codec: SwiftExpression
    /// The schema of the type, where there is one for all media types.
    var schema: SchemaID?
    var declarations: [Declaration] = []
}

extension Designer {
    /// - Parameter base: what the enum is called where media types have different types.
    mutating func designBody(_ content: [API.MediaType], base: String, place: Place) -> BodyDesign? {
        guard var body = designValue(of: content, base: base, place: place) else { return nil }
        body.declarations += designPartHeaders(of: content, at: place)
        return body
    }

    private mutating func designValue(of content: [API.MediaType], base: String, place: Place) -> BodyDesign? {
        let outside = Place(direction: place.direction)
        var designs: [(content: SupportedContent, body: BodyDesign)] = []
        for body in supportedContent(content) {
            guard let codec = bodyCodec(of: body, at: place) else { continue }
            let type = bodyType(of: body, at: place)
            let callerType = bodyType(of: body, at: outside)
            let schema = body.media.schema?.schema
            designs.append((body, BodyDesign(type: type, callerType: callerType, codec: codec, schema: schema)))
        }
        guard let first = designs.first?.body else { return nil }
        // What was left out may leave a single media type, whose types stand in the enum all the same.
        let name = bodyNames[place.scope + [base]]
        let isNested = name.map { nestedTypes[place.scope + [$0]]?.isEmpty == false } ?? false
        if designs.count == 1, !isNested { return first }
        if designs.count > 1, designs.allSatisfy({ $0.body.type == first.type }) {
            let codec = SwiftExpression.call(".alternatives", designs.map { SwiftArgument($0.body.codec) })
            return BodyDesign(type: first.type, callerType: first.callerType, codec: codec, schema: first.schema)
        }
        return designBodyEnum(designs, base: base, place: place)
    }

    private mutating func designBodyEnum(
        _ designs: [(content: SupportedContent, body: BodyDesign)],
        base: String,
        place: Place
    ) -> BodyDesign {
        let name = bodyNames[place.scope + [base]] ?? claimNestedName(base, in: place.scope)
        let cases = bodyCaseNames(designs.map(\.content)).map(identifier)
        let inner = Place(scope: place.scope + [name], direction: place.direction)
        var rows: [TableRow] = []
        var members: [UnionModel.Case] = []
        for (design, caseName) in zip(designs, cases) {
            guard let codec = bodyCodec(of: design.content, at: inner) else { continue }
            members.append(UnionModel.Case(name: caseName, payload: bodyType(of: design.content, at: inner)))
            let call = SwiftExpression.call("$0.add", [SwiftArgument(codec), SwiftArgument("\(name).\(caseName)")])
            rows.append(.extraction(call, caseName: caseName))
        }
        let model = UnionModel(
            name: name, conformance: "Sendable", isIndirect: designs.contains { $0.body.schema.map(isLarge) ?? false },
            cases: members, nested: designNestedTypes(in: inner.scope),
            table: TableModel(type: "BodyTable<\(name)>", arguments: [], rows: rows))
        return BodyDesign(
            type: .named(name),
            callerType: .named(options.qualified(inner.scope.joined(separator: "."))),
            codec: .member("alternatives", .text("\(name).table")),
            declarations: [.union(model)]
        )
    }

    private func bodyType(of body: SupportedContent, at place: Place) -> SwiftType {
        switch body.kind {
        case .bytes: .array(.named("UInt8"))
        case .byteStream: .named("ByteStream")
        case .content: .named("MediaContent")
        case .text: body.media.schema.map { plainBodyType(of: $0, at: place) } ?? .named("String")
        case .textEvents: .generic("EventStream", [.named("String")])
        case .events: .generic("EventStream", [itemType(of: body, at: place)])
        case .lines, .sequence, .partItems: .generic("ItemStream", [itemType(of: body, at: place)])
        default: body.media.schema.map { type(of: $0, at: place) } ?? .jsonValue
        }
    }

    private func itemType(of body: SupportedContent, at place: Place) -> SwiftType {
        body.media.schema.map { type(of: $0, at: place) } ?? .jsonValue
    }

    /// Text without a type is a string.
    private func plainBodyType(of use: API.SchemaUse, at place: Place) -> SwiftType {
        let type = type(of: use.schema, at: place)
        return type == .jsonValue ? .named("String") : type
    }

    private mutating func bodyCodec(of body: SupportedContent, at place: Place) -> SwiftExpression? {
        let mediaType = SwiftArgument(stringLiteral(body.media.name))
        let codec = SwiftArgument(body.media.schema.map { self.codec(of: $0, at: place) } ?? .member("any"))
        let name = mediaTypeName(body.media.name)
        switch body.kind {
        case .json: return .call(".json", name == "application/json" ? [codec] : [mediaType, codec])
        case .problem: return .call(".problem", [codec])
        case .form: return .call(".form", [codec] + encodings(of: body.media))
        case .multipart:
            let headers = partHeaderArguments(of: body.media, at: place)
            return .call(".multipart", [codec] + partTypes(of: body.media) + headers)
        case .parts, .partItems:
            let encodings = body.media.prefixEncodings + [body.media.itemEncoding].compactMap(\.self)
            for encoding in encodings { reportHeaders(of: encoding) }
            return partsCodec(of: body, codec.value)
        case .bytes:
            reportUnenforcedRules(of: body.media)
            return .call(".bytes", [mediaType])
        case .byteStream:
            reportUnenforcedRules(of: body.media)
            return .call(".byteStream", [mediaType])
        case .content:
            reportUnenforcedRules(of: body.media)
            return .call(".content", [mediaType])
        case .text: return textCodec(of: body, mediaType, at: place)
        case .textEvents: return .member("textEvents")
        case .events: return .call(".events", [SwiftArgument(itemCodec(of: body, at: place))])
        case .lines: return .call(".lines", [mediaType, SwiftArgument(itemCodec(of: body, at: place))])
        case .sequence: return .call(".sequence", [SwiftArgument(itemCodec(of: body, at: place))])
        case .xml:
            guard let shape = body.media.schema.flatMap({ xmlShape(of: $0, at: place) }) else { return nil }
            return .call(".xml", (name == "application/xml" ? [] : [mediaType]) + [codec, SwiftArgument(shape)])
        }
    }

    private mutating func itemCodec(of body: SupportedContent, at place: Place) -> SwiftExpression {
        guard let use = body.media.schema else { return .member("any") }
        let codec = codec(of: use.schema, at: place)
        return isNullable(use) ? .member("nullable", codec) : codec
    }

    /// Bytes are handed on as they are.
    private mutating func reportUnenforcedRules(of media: API.MediaType) {
        guard let schema = media.schema.map({ api[$0.schema] }) else { return }
        if schema.strings != API.StringLimits() || schema.allowedValues != nil || !schema.rule.keywords.isEmpty {
            report(
                .unsupportedKeyword, severity: .warning, at: media.range,
                "the rules for the text of '\(media.name)' are not enforced")
        }
    }

    private mutating func textCodec(
        of body: SupportedContent,
        _ mediaType: SwiftArgument,
        at place: Place
    ) -> SwiftExpression {
        guard let use = body.media.schema else { return .call(".text", [mediaType]) }
        let codec = codec(of: use.schema, at: place)
        let isPlain = codec == .call(".string", []) || codec == .member("any")
        return .call(".text", isPlain ? [mediaType] : [mediaType, SwiftArgument(codec)])
    }

    /// The media types of parts, where the contract names one and not a range or several (OpenAPI 3.1 §4.8.15).
    private mutating func partTypes(of media: API.MediaType) -> [SwiftArgument] {
        var types: [String] = []
        for encoding in media.encodings {
            if !isFile(encoding.property, of: media) { reportHeaders(of: encoding) }
            for (keyword, range) in encoding.otherKeywords {
                report(
                    .unsupportedMediaType, at: range, unsupported(keyword),
                    fix: "describe the part as a file, {type: string, format: binary}: its bytes are the parts in it")
            }
            guard let type = encoding.contentType, !type.contains(","), !type.contains("*") else { continue }
            types.append("\(stringLiteral(encoding.property)): \(stringLiteral(type))")
        }
        return types.isEmpty ? [] : [SwiftArgument("contentTypes", "[\(types.joined(separator: ", "))]")]
    }

    /// Only files have a place for headers.
    private mutating func reportHeaders(of encoding: API.Encoding) {
        let headers = partHeaders(of: encoding)
        guard !headers.isEmpty else { return }
        let names = headers.map { "'\($0.name)'" }.joined(separator: ", ")
        report(
            .unsupportedHeader, at: encoding.range, "headers of the part are neither read nor written: \(names)",
            fix: "receivers ignore them but for files (RFC 7578 §4.8): {type: string, format: binary}")
    }

    /// Arrays whose items share one pair, where the contract says so (OpenAPI 3.1 §4.8.15). Other ways of writing a
    /// property are reported.
    private mutating func encodings(of media: API.MediaType) -> [SwiftArgument] {
        var arguments: [SwiftArgument] = []
        for encoding in media.encodings {
            let style = encoding.style ?? .form
            for (keyword, range) in encoding.otherKeywords {
                report(.unsupportedMediaType, at: range, unsupported(keyword))
            }
            let name = SwiftArgument(stringLiteral(encoding.property))
            let isJoined = style == .form ? encoding.isExploded == false : style != .deepObject
            if let contentType = encoding.contentType {
                arguments += formArguments(of: encoding, contentType, in: media)
            } else if style == .deepObject {
                arguments.append(SwiftArgument(.call(".nested", [name])))
            } else if isJoined {
                arguments.append(
                    SwiftArgument(.call("FormEncoding", [name, SwiftArgument("joined", ".\(style.rawValue)")])))
            } else if encoding.allowsReserved {
                arguments.append(SwiftArgument(.call(".reserved", [name])))
            }
        }
        return arguments
    }

    /// What a content type asks for beyond the text that a value has in a form anyway: objects are JSON there.
    private mutating func formArguments(
        of encoding: API.Encoding, _ contentType: String, in media: API.MediaType
    ) -> [SwiftArgument] {
        let property = media.schema.flatMap { use in
            declaredSchema(use.schema).flatMap { id in
                api[id].objects.properties.first { $0.name == encoding.property }
            }
        }
        let type = mediaTypeName(contentType)
        let shape = property.map { textShape(of: $0.schema.schema) }
        if type == "application/json", let shape {
            let name = SwiftArgument(stringLiteral(encoding.property))
            return shape == .same ? [] : [SwiftArgument(.call(".json", [name]))]
        }
        if type == "text/plain", shape == .string || shape == .same { return [] }
        report(
            .unsupportedMediaType, at: encoding.range,
            "the encoding of the property '\(encoding.property)' is not supported in a form")
        return []
    }

    private enum FormShape {
        /// The text of the value is its JSON.
        case same
        case string, array
    }

    private func textShape(of id: SchemaID) -> FormShape {
        switch shapes[id.index] {
        case .alias(let use), .wrapper(let use): textShape(of: use.schema)
        case .array: .array
        case .boolean, .integer, .number, .object, .dictionary: .same
        default: .string
        }
    }
}
