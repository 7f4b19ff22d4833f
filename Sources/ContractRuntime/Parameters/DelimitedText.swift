/// Splits and joins the values of one parameter: `a,b`, `R,100,G,200`, `R=100,G=200`.
///
/// The delimiters are looked for before percent-decoding, so an encoded comma belongs to its value (RFC 6570 §3.2.1).
struct DelimitedText {
    /// As it stands between values; the first is written, all are read.
    let delimiters: [String]
    let encode: (String) -> String
    let decode: (String) -> String?

    /// Reads a text that isn't split yet. Of a list or an object, an empty text is the empty one.
    func text(of raw: String, shape: TextShape, explodes: Bool) -> ParameterText {
        guard shape != .single else { return decode(raw).map { .form(.single($0)) } ?? .badEncoding }
        if shape != .list, explodes { return explodedMembers(split(raw)) }
        var parts: [String] = []
        for part in split(raw) {
            guard let decoded = decode(part) else { return .badEncoding }
            parts.append(decoded)
        }
        return shape == .list ? .form(.list(parts)) : members(parts)
    }

    private func members(_ parts: [String]) -> ParameterText {
        guard parts.count.isMultiple(of: 2) else { return .badStyle("must alternate names and values") }
        let members = stride(from: 0, to: parts.count, by: 2).map { TextMember(parts[$0], parts[$0 + 1]) }
        return .form(.members(members))
    }

    /// Reads `R=100` and the like.
    ///
    /// - Parameter takesNames: reads a name alone as one of an empty value, as `matrix` writes it (RFC 6570 §3.2.7).
    func explodedMembers(_ parts: [String], takesNames: Bool = false) -> ParameterText {
        var members: [TextMember] = []
        for part in parts {
            let pair = part.parts(at: "=", maximumSplits: 1)
            guard pair.count == 2 || takesNames else { return .badStyle("must be written as name=value") }
            guard let name = decode(pair[0]), let value = decode(pair.count == 2 ? pair[1] : "") else {
                return .badEncoding
            }
            members.append(TextMember(name, value))
        }
        return .form(.members(members))
    }

    /// The parts between delimiters.
    func split(_ text: String) -> [String] {
        if text.isEmpty { return [] }
        let bytes = Array(text.utf8)
        let patterns = delimiters.map { Array($0.utf8) }
        var parts: [String] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let found = patterns.first { bytes[index...].starts(with: $0) }
            if let found {
                parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
                start = index + found.count
            }
            index += found?.count ?? 1
        }
        parts.append(String(decoding: bytes[start...], as: UTF8.self))
        return parts
    }

    /// The values as one text.
    func joined(_ form: TextForm, explodes: Bool) -> String {
        let delimiter = delimiters.first ?? ","
        switch form {
        case .single(let text):
            return encode(text)
        case .list(let items):
            return items.map(encode).joined(separator: delimiter)
        case .members(let members):
            let separator = explodes ? "=" : delimiter
            return members.map { encode($0.name) + separator + encode($0.text) }.joined(separator: delimiter)
        case .file: return ""
        case .tree(let branches):
            let separator = explodes ? "=" : delimiter
            return branches.map { encode($0.name) + separator + joined($0.form, explodes: explodes) }
                .joined(separator: delimiter)
        }
    }
}

extension Parameter {
    /// What stands between the values of the parameter where they are written as one text.
    var delimiters: DelimitedText {
        let isQuery = location == .query
        let isPlain = location == .header || style == .cookie
        let kept: PercentEncoding.Kept = allowsReserved ? .reserved : .unreserved
        let escapes = escapedDelimiters
        return DelimitedText(
            delimiters: writtenDelimiters,
            encode: { text in
                guard !isPlain else { return text }
                return escapes.reduce(PercentEncoding.encode(text, keeping: kept)) { $0.replacing($1.0, with: $1.1) }
            },
            decode: { isPlain ? $0 : PercentEncoding.decode($0, plusIsSpace: isQuery) }
        )
    }

    private var writtenDelimiters: [String] {
        switch style {
        case .label where explodes: ["."]
        case .spaceDelimited: ["%20", "+"]
        case .pipeDelimited: ["%7C", "%7c", "|"]
        default: [","]
        }
    }

    /// What is encoded besides: a value may hold neither what stands between values nor what ends its place. Reserved
    /// characters are encoded unless the contract leaves them; the dot of an exploded label isn't reserved, and RFC
    /// 6570 leaves it, so that nobody can take `.1.5.2` apart again.
    private var escapedDelimiters: [(String, String)] {
        let dot = style == .label && explodes && shape != .single ? [(".", "%2E")] : []
        guard allowsReserved else { return dot }
        let comma = [(",", "%2C")]
        return switch location {
        case .path: dot + comma + [("/", "%2F"), ("?", "%3F"), (";", "%3B"), ("=", "%3D")]
        case .cookie: comma + [(";", "%3B")]
        case .query, .header: comma
        }
    }
}
