/// How one property of a form is written, where it isn't `name=a&name=b` (Encoding Object, OpenAPI 3.1 §4.8.15).
public struct FormEncoding: Hashable, Sendable {
    let property: String
    /// `form` without explode, `spaceDelimited`, `pipeDelimited`, `deepObject` or `json`; nil for a pair of each item.
    let style: ParameterStyle?
    private(set) var allowsReserved = false

    /// A property whose value is JSON in one pair (`contentType: application/json`).
    public static func json(_ property: StaticString) -> FormEncoding {
        FormEncoding(property: property.description, style: .json)
    }

    /// A property in whose text reserved characters stay as they are (`allowReserved`), but for those that end it.
    public static func reserved(_ property: StaticString) -> FormEncoding {
        FormEncoding(property: property.description, style: nil, allowsReserved: true)
    }

    /// A property whose parts have pairs of their own, named in brackets: `metadata[key]=text`, `items[0][price]=5`.
    public static func nested(_ property: StaticString) -> FormEncoding {
        FormEncoding(property, joined: .deepObject)
    }

    /// - Parameter style: `form`, `spaceDelimited` or `pipeDelimited`; the property's items share one pair.
    public init(_ property: StaticString, joined style: ParameterStyle) {
        self.init(property: property.description, style: style)
    }

    private init(property: String, style: ParameterStyle?, allowsReserved: Bool = false) {
        self.property = property
        self.style = style
        self.allowsReserved = allowsReserved
    }

    fileprivate var delimited: DelimitedText {
        let delimiters =
            switch style {
            case .spaceDelimited: ["+", "%20"]
            case .pipeDelimited: ["%7C", "%7c", "|"]
            default: [","]
            }
        return DelimitedText(
            delimiters: delimiters,
            encode: { PercentEncoding.encode($0, keeping: .form) },
            decode: { PercentEncoding.decode($0, plusIsSpace: true) }
        )
    }
}

extension BodyCodec {
    /// `application/x-www-form-urlencoded`: an object as `name=text` pairs. Arrays repeat their name.
    ///
    /// - Parameters:
    ///   - codec: of an object, each of whose properties can be given as text.
    ///   - encodings: the properties that are written in another way.
    public static func form(_ codec: Codec<Value>, _ encodings: FormEncoding...) -> BodyCodec {
        let form = FormText(encodings)
        let contentType = "application/x-www-form-urlencoded"
        return BodyCodec([.declared(contentType)], takesEmptyBody: true) { (body) throws(DecodingFailure) in
            do throws(DecodingFailure) {
                return try codec.value(of: try form.text(of: body.bytes), isStrict: body.isStrict)
            } catch {
                // Null has no pairs, as an object without properties has none.
                guard body.bytes.isEmpty else { throw error }
                do throws(DecodingFailure) {
                    return try JSONDecoding.decode(codec, from: Array("null".utf8))
                } catch _ {
                    throw error
                }
            }
        } write: { value, _ in
            guard case .members(var members)? = codec.text(of: value) else {
                return EncodedBody(contentType: contentType, bytes: [])
            }
            if form.hasParts { form.takeApart(&members, JSONEncoding.encode(value, codec)) }
            return EncodedBody(contentType: contentType, bytes: Array(form.text(of: members).utf8))
        }
    }
}

/// Text in `application/x-www-form-urlencoded` (WHATWG URL §5).
private struct FormText: Sendable {
    private let encodings: [String: FormEncoding]
    /// The properties whose parts have pairs of their own.
    private let nested: Set<String>
    /// The properties that are JSON.
    private let json: Set<String>

    init(_ encodings: [FormEncoding]) {
        let joined = encodings.filter { $0.style != .deepObject }
        self.encodings = Dictionary(joined.map { ($0.property, $0) }) { _, last in last }
        nested = Set(encodings.filter { $0.style == .deepObject }.map(\.property))
        json = Set(encodings.filter { $0.style == .json }.map(\.property))
    }

    /// Whether the JSON of the whole is needed to write some properties.
    var hasParts: Bool { !nested.isEmpty || !json.isEmpty }

    func text(of bytes: [UInt8]) throws(DecodingFailure) -> TextForm {
        let members = try members(of: bytes)
        guard hasParts else { return .members(members) }
        let text = NestedText()
        for member in members {
            if json.contains(member.name) {
                guard add(json: member.text, of: member.name, to: text) else { throw Self.malformed }
                continue
            }
            let parts = NestedText.parts(of: member.name) ?? []
            let isNested = parts.first.map(nested.contains) ?? false
            text.add(isNested ? parts : [member.name], member.text)
        }
        return text.isEmpty ? .members([]) : text.form
    }

    /// Puts the pairs of nested properties, and the JSON of those that are JSON, in the place of their text.
    func takeApart(_ members: inout [TextMember], _ whole: [UInt8]) {
        guard case .object(let values)? = try? JSONDecoding.decode(.any, from: whole) else { return }
        members.removeAll { nested.contains($0.name) || json.contains($0.name) }
        for value in values {
            if nested.contains(value.name) {
                members += TextForm(value.value)?.nestedPairs(named: value.name) ?? []
            } else if json.contains(value.name) {
                let text = String(decoding: JSONEncoding.encode(value.value, .any), as: UTF8.self)
                members.append(TextMember(value.name, text))
            }
        }
    }

    /// Adds what a JSON text says, where items and members that have parts are JSON anyway. False when it is no JSON.
    private func add(json text: String, of name: String, to nested: NestedText) -> Bool {
        guard let value = try? JSONDecoding.decode(.any, from: Array(text.utf8)) else { return false }
        guard case .array(let items) = value else {
            nested.add([name], Self.text(of: value))
            return true
        }
        nested.add([name], nil)
        for (index, item) in items.enumerated() { nested.add([name, String(index)], Self.text(of: item)) }
        return true
    }

    private static func text(of value: JSONValue) -> String {
        if case .string(let text) = value { return text }
        return String(decoding: JSONEncoding.encode(value, .any), as: UTF8.self)
    }

    private func members(of bytes: [UInt8]) throws(DecodingFailure) -> [TextMember] {
        let members = unsafe bytes.withUnsafeBufferPointer { buffer -> [TextMember]? in
            let query = unsafe QueryString(buffer, 0..<buffer.count)
            var members: [TextMember] = []
            for pair in query.pairs {
                guard let more = self.members(of: pair, query) else { return nil }
                members += more
            }
            return members
        }
        guard let members else { throw Self.malformed }
        return members
    }

    private static var malformed: DecodingFailure {
        let message = "the form is not percent-encoded UTF-8 (RFC 3986 §2.1), or has no JSON where that is due"
        return .syntax(JSONSyntaxError(offset: 0, line: 1, column: 1, message: message))
    }

    /// Nil when an escape is malformed.
    private func members(of pair: QueryString.Pair, _ query: QueryString) -> [TextMember]? {
        guard let name = query.name(pair) else { return nil }
        guard let encoding = encodings[name], encoding.style != nil, encoding.style != .json else {
            return query.value(pair).map { [TextMember(name, $0)] }
        }
        guard
            case .form(.list(let items)) = encoding.delimited.text(
                of: query.rawValue(pair), shape: .list, explodes: false
            )
        else { return nil }
        return items.map { TextMember(name, $0) }
    }

    func text(of members: [TextMember]) -> String {
        var pairs: [String] = []
        var joined: Set<String> = []
        for member in members {
            let name = PercentEncoding.encode(member.name, keeping: .form)
            let encoding = encodings[member.name]
            if let encoding, encoding.style != nil, encoding.style != .json {
                guard joined.insert(member.name).inserted else { continue }
                let items = members.filter { $0.name == member.name }.map(\.text)
                pairs.append("\(name)=\(encoding.delimited.joined(.list(items), explodes: false))")
            } else {
                let kept: PercentEncoding.Kept = encoding?.allowsReserved == true ? .reserved : .form
                pairs.append("\(name)=\(PercentEncoding.encode(member.text, keeping: kept))")
            }
        }
        return pairs.joined(separator: "&")
    }
}
