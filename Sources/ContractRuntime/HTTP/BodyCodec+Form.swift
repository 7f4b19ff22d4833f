/// How one property of a form is written, where it isn't `name=a&name=b` (Encoding Object, OpenAPI 3.1 §4.8.15).
public struct FormEncoding: Hashable, Sendable {
    let property: String
    /// `form` without explode, `spaceDelimited` or `pipeDelimited`.
    let style: ParameterStyle

    /// - Parameter style: `form`, `spaceDelimited` or `pipeDelimited`; the property's items share one pair.
    public init(_ property: String, joined style: ParameterStyle) {
        self.property = property
        self.style = style
    }

    fileprivate var delimited: DelimitedText {
        let delimiters =
            switch style {
            case .spaceDelimited: ["%20", "+"]
            case .pipeDelimited: ["%7C", "%7c", "|"]
            default: [","]
            }
        return DelimitedText(
            delimiters: delimiters,
            encode: { PercentEncoding.encode($0) },
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
            try codec.value(of: .members(try form.members(of: body.bytes)), isStrict: body.isStrict)
        } write: { value, _ in
            guard case .members(let members)? = codec.text(of: value) else {
                return EncodedBody(contentType: contentType, bytes: [])
            }
            return EncodedBody(contentType: contentType, bytes: Array(form.text(of: members).utf8))
        }
    }
}

/// Text in `application/x-www-form-urlencoded` (WHATWG URL §5).
private struct FormText: Sendable {
    private let encodings: [String: FormEncoding]

    init(_ encodings: [FormEncoding]) {
        self.encodings = Dictionary(encodings.map { ($0.property, $0) }) { _, last in last }
    }

    func members(of bytes: [UInt8]) throws(DecodingFailure) -> [TextMember] {
        let members = bytes.withUnsafeBufferPointer { buffer -> [TextMember]? in
            let query = QueryString(buffer, 0..<buffer.count)
            var members: [TextMember] = []
            for pair in query.pairs {
                guard let more = self.members(of: pair, query) else { return nil }
                members += more
            }
            return members
        }
        guard let members else {
            let message = "the form is not percent-encoded UTF-8 (RFC 3986 §2.1)"
            throw .syntax(JSONSyntaxError(offset: 0, line: 1, column: 1, message: message))
        }
        return members
    }

    /// Nil when an escape is malformed.
    private func members(of pair: QueryString.Pair, _ query: QueryString) -> [TextMember]? {
        guard let name = query.name(pair) else { return nil }
        guard let encoding = encodings[name] else { return query.value(pair).map { [TextMember(name, $0)] } }
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
            let name = PercentEncoding.encode(member.name)
            if let encoding = encodings[member.name] {
                guard joined.insert(member.name).inserted else { continue }
                let items = members.filter { $0.name == member.name }.map(\.text)
                pairs.append("\(name)=\(encoding.delimited.joined(.list(items), explodes: false))")
            } else {
                pairs.append("\(name)=\(PercentEncoding.encode(member.text))")
            }
        }
        return pairs.joined(separator: "&")
    }
}
