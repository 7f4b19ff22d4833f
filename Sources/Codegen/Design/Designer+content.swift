import Contract

/// One media type of a body that generated code can read and write.
struct SupportedContent {
    enum Kind {
        case json, problem, form, multipart, text, bytes, xml
        /// Bytes as they come (`x-stream`).
        case byteStream
        /// A multipart body whose parts are an array, in their order; `partItems` where the schema is that of a part,
        /// read and written as they come.
        case parts, partItems
        /// Bytes with their media type: of parts, whose boundary it has, and where the contract has a range of types.
        case content
        /// Sequences, read and written item by item.
        case events, textEvents, lines, sequence
    }

    /// Of a sequence, the schema is that of an item.
    var media: API.MediaType
    var kind: Kind
}

/// Bodies of one key have one Swift type.
enum BodyKey: Hashable {
    case value(SchemaID?)
    case events(SchemaID?)
    case items(SchemaID?)
    case string, bytes, byteStream, content, textEvents
}

/// How a value is written whose form is a media type.
enum ValueStyle {
    case json, text
}

extension Designer {
    /// The media types that are supported with their schemas, JSON first, otherwise in the contract's order. The others
    /// are reported; where nothing else is left, they are bytes.
    mutating func supportedContent(_ content: [API.MediaType]) -> [SupportedContent] {
        var supported: [SupportedContent] = []
        var opaque: [API.MediaType] = []
        for media in content {
            let parts = self.parts(media)
            if parts == nil {
                for (keyword, range) in media.positionKeywords {
                    report(.unsupportedMediaType, at: range, unsupported(keyword))
                }
            }
            if media.isStreamed {
                supported += [streamed(media)].compactMap(\.self)
            } else if let content = parts ?? sequence(media) {
                supported.append(content)
            } else if let kind = contentKind(of: media) {
                supported.append(SupportedContent(media: media, kind: kind))
            } else if isOpaque(media) {
                opaque.append(media)
            } else {
                let schema = media.schema.map { "a schema that is \(kindName(of: $0))" } ?? "no schema"
                let shape = media.itemSchema == nil ? schema : "'itemSchema'"
                report(
                    .unsupportedMediaType, at: media.range,
                    "the media type '\(media.name)' with \(shape) is not supported")
            }
        }
        supported += opaque.compactMap { bytes(of: $0, beside: supported) }
        if supported.isEmpty, var media = content.first {
            media.schema = nil
            supported = [SupportedContent(media: media, kind: bytesKind(media.name))]
        }
        return supported.filter { $0.kind.isJSON } + supported.filter { !$0.kind.isJSON }
    }

    /// Bytes that are sent and read as they come; nil, and reported, for what isn't plain bytes.
    private mutating func streamed(_ media: API.MediaType) -> SupportedContent? {
        guard parts(media) == nil, sequence(media) == nil, contentKind(of: media) == .bytes else {
            let types = "'x-stream' is for bytes, such as application/octet-stream without a schema"
            report(.unsupportedMediaType, at: media.range, "'\(media.name)' can't be streamed: \(types)")
            return nil
        }
        return SupportedContent(media: media, kind: .byteStream)
    }

    private func contentKind(of media: API.MediaType) -> SupportedContent.Kind? {
        guard media.itemSchema == nil else { return nil }
        let name = mediaTypeName(media.name)
        guard isMediaType(name) else { return nil }
        let shape = media.schema.map { leafShape(of: $0.schema) } ?? .anything
        if name == "application/problem+json" { return .problem }
        if name == "application/json" || name.hasSuffix("+json") || name == "text/json" { return .json }
        if isXML(name) {
            guard let use = media.schema, !shape.isPlainText else { return shape.isBytes ? bytesKind(name) : .text }
            return hasXMLForm(use) ? .xml : nil
        }
        if name == "application/x-www-form-urlencoded" { return shape.isObject ? .form : nil }
        if name == "multipart/form-data" { return shape.isObject ? .multipart : nil }
        if name.hasPrefix("multipart/") { return nil }
        if shape.isBytes { return bytesKind(name) }
        if name.hasPrefix("text/") { return shape.isText ? .text : nil }
        if media.schema == nil || shape.isPlainText { return bytesKind(name) }
        return name.hasSuffix("/*") ? .json : nil
    }

    /// Who sends bytes of a range such as `image/*` says what they are, and who receives them wants to know.
    private func bytesKind(_ name: String) -> SupportedContent.Kind { name.hasSuffix("/*") ? .content : .bytes }

    /// Whether nothing here reads or writes the media type, though its schema says what it holds.
    private func isOpaque(_ media: API.MediaType) -> Bool {
        let name = mediaTypeName(media.name)
        return isMediaType(name) && media.itemSchema == nil
    }

    /// Bytes, for the service or the caller to read; nothing where another media type carries the same value.
    private mutating func bytes(
        of media: API.MediaType,
        beside others: [SupportedContent]
    ) -> SupportedContent? {
        let fault = isXML(mediaTypeName(media.name)) ? media.schema.flatMap { xmlFault(of: $0) } : nil
        let reason = fault == nil ? "nothing here reads it" : "its schema has no XML form"
        let outcome = fault == nil ? "so its schema is not enforced" : "and is not enforced"
        let notes = fault.map { [Diagnostic.Note(range: $0, message: "this has none")] } ?? []
        if let other = others.first(where: { $0.media.schema?.schema == media.schema?.schema && $0.kind != .bytes }) {
            report(
                .opaqueMediaType, at: media.range,
                "'\(media.name)' is left out: \(reason), and '\(other.media.name)' carries the same value", notes: notes
            )
            return nil
        }
        report(
            .opaqueMediaType, at: media.range,
            "'\(media.name)' is handed on as bytes: \(reason), \(outcome)", notes: notes)
        var bytes = media
        bytes.schema = nil
        let isMultipart = mediaTypeName(media.name).hasPrefix("multipart/")
        return SupportedContent(media: bytes, kind: isMultipart ? .content : bytesKind(media.name))
    }

    /// A media type that is a sequence of values (OpenAPI 3.2 §4.14). Before 3.2, `schema` describes an item, or a list
    /// of them.
    private func sequence(_ media: API.MediaType) -> SupportedContent? {
        guard var kind = sequentialTypes[mediaTypeName(media.name)] else { return nil }
        var item = media
        item.itemSchema = nil
        item.schema = media.itemSchema ?? media.schema
        if kind == .events {
            if let event = media.itemSchema { item.schema = data(of: event) }
            let isText = item.schema.map { leafShape(of: $0.schema).isString } ?? true
            kind = isText ? .textEvents : .events
        } else if media.itemSchema == nil, let list = media.schema,
            case .array(let element) = leafShape(of: list.schema)
        {
            item.schema = element
        }
        return SupportedContent(media: item, kind: kind)
    }

    /// What the data of an event says, where the schema describes the event with its fields (OpenAPI 3.2 §4.14.4).
    private func data(of event: API.SchemaUse) -> API.SchemaUse? {
        guard case .object = leafShape(of: event.schema) else { return event }
        var id = event.schema
        while case .alias(let use) = shapes[id.index] { id = use.schema }
        return api[id].objects.properties.first { $0.name == "data" }?.schema ?? event
    }

    /// How a parameter or a header is written that has a media type in place of a style: as JSON, or as the text that
    /// its value is in any style. Nil for what has no form in one text.
    func valueStyle(of content: API.MediaType) -> ValueStyle? {
        guard let schema = content.schema, content.itemSchema == nil else { return nil }
        let name = mediaTypeName(content.name)
        if name.hasSuffix("json") { return .json }
        if leafShape(of: schema.schema).isText { return .text }
        return name == "*/*" ? .json : nil
    }

    /// Whether a media type is text that a query can be: a form, JSON or plain text.
    func isText(_ content: API.MediaType) -> Bool {
        switch contentKind(of: content) {
        case .json, .problem, .form: content.schema != nil
        case .text: content.schema != nil && mediaTypeName(content.name) == "text/plain"
        default: false
        }
    }

    /// What the Swift type of a body depends on, before there are names.
    func bodyKey(of body: SupportedContent) -> BodyKey {
        let schema = body.media.schema?.schema
        let shape = schema.map { leafShape(of: $0) } ?? .anything
        switch body.kind {
        case .bytes: return .bytes
        case .byteStream: return .byteStream
        case .content: return .content
        case .textEvents: return .textEvents
        case .events: return .events(schema)
        case .lines, .sequence, .partItems: return .items(schema)
        case .text where shape.isAnything: return .string
        case .json, .problem, .form, .multipart, .text, .xml, .parts: return shape.isString ? .string : .value(schema)
        }
    }

    func styleArguments(of content: API.MediaType) -> [SwiftArgument] {
        valueStyle(of: content) == .json ? [SwiftArgument("style", ".json")] : []
    }

    func endOfAlias(_ id: SchemaID) -> SchemaID {
        var id = id
        while case .alias(let use) = shapes[id.index] { id = use.schema }
        return id
    }

    /// The shape at the end of aliases.
    func leafShape(of id: SchemaID) -> SchemaShape { shapes[endOfAlias(id).index] }

    private func kindName(of use: API.SchemaUse) -> String {
        switch leafShape(of: use.schema) {
        case .wrapper(let wrapped): kindName(of: wrapped)
        case .object, .dictionary: "an object"
        case .array: "an array"
        case .union, .choice: "a choice of schemas"
        case .text, .stringEnum: "a string"
        case .anything: "any value"
        default: "a number or boolean"
        }
    }

    /// What the alternatives of a body are called as cases of an enum.
    func bodyCaseNames(_ content: [SupportedContent]) -> [String] {
        var pool = NamePool(.member, reserved: ReservedNames.members, suffix: "Value")
        return content.map { body in
            let name = mediaTypeName(body.media.name)
            let short = body.kind.caseName(for: name) ?? name.split(separator: ";")[0].description
            return pool.claim(short, at: nil).name
        }
    }
}

/// Media types that are a sequence of values, not one.
private let sequentialTypes: [String: SupportedContent.Kind] = [
    "text/event-stream": .events, "application/json-seq": .sequence, "application/jsonl": .lines,
    "application/jsonlines": .lines, "application/ndjson": .lines, "application/x-jsonlines": .lines,
    "application/x-ndjson": .lines,
]

/// The media type in lower case without its parameters.
func mediaTypeName(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy {
        $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") || "/+-.*".utf8.contains($0)
    }
    if isPlain { return name }
    let essence = name.prefix { $0 != ";" }
    return essence.filter { $0 != " " }.lowercased()
}

/// Two tokens with a slash in between (RFC 9110 §8.3.1).
private func isMediaType(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2
        && parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { $0.isLetterOrDigit || "!#$%&'*+-.^_`|~".utf8.contains($0) }
        }
}

extension SupportedContent.Kind {
    var isJSON: Bool { self == .json || self == .problem }

    fileprivate func caseName(for name: String) -> String? {
        switch (self, name) {
        case (.json, "application/json"): "json"
        case (.problem, _): "problem"
        case (.form, _): "form"
        case (.multipart, _): "multipart"
        case (.parts, _), (.partItems, _): "parts"
        case (.text, "text/plain"): "text"
        case (.text, "text/html"): "html"
        case (.xml, "application/xml"): "xml"
        case (.bytes, "application/octet-stream"), (.byteStream, "application/octet-stream"): "bytes"
        case (.events, _), (.textEvents, _): "events"
        case (.lines, _): "lines"
        case (.sequence, _): "sequence"
        case (_, "*/*"): "any"
        default: nil
        }
    }
}

extension SchemaShape {
    fileprivate var isBytes: Bool {
        if case .text(.binary) = self { true } else { false }
    }

    fileprivate var isPlainText: Bool {
        switch self {
        case .text, .anything: true
        default: false
        }
    }

    fileprivate var isAnything: Bool {
        if case .anything = self { true } else { false }
    }

    fileprivate var isString: Bool {
        if case .text(.string) = self { true } else { false }
    }

    fileprivate var isText: Bool {
        switch self {
        case .text, .stringEnum, .boolean, .integer, .number, .anything: true
        case .choice: true
        default: false
        }
    }

    fileprivate var isObject: Bool {
        switch self {
        case .object, .dictionary, .union, .anything: true
        default: false
        }
    }
}
