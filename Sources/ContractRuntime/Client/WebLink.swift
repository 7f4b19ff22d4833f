/// A link of a `Link` header field (RFC 8288 §3).
struct WebLink: Equatable {
    /// A URI reference, as written.
    let target: String
    /// The relation types in lower case.
    let relations: [String]

    var isNext: Bool { relations.contains("next") }

    /// The links of a field's value. What isn't one ends the list.
    static func links(in text: String) -> [WebLink] {
        var scanner = LinkScanner(text)
        var links: [WebLink] = []
        while let link = scanner.link() { links.append(link) }
        return links
    }
}

private struct LinkScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    /// `<target>; rel="next"; title="…"`, after any commas.
    mutating func link() -> WebLink? {
        skip { $0 == UInt8(ascii: ",") || Self.isSpace($0) }
        guard take("<"), let target = text(until: ">") else { return nil }
        var relations: [String]?
        while true {
            skip(Self.isSpace)
            guard take(";") else { break }
            skip(Self.isSpace)
            guard let (name, value) = parameter() else { return nil }
            // Of several, the first counts (§3.3).
            if name == "rel", relations == nil {
                relations = value.split(separator: " ").map { $0.lowercased() }
            }
        }
        return WebLink(target: target, relations: relations ?? [])
    }

    private mutating func parameter() -> (name: String, value: String)? {
        let name = token()
        guard !name.isEmpty else { return nil }
        skip(Self.isSpace)
        guard take("=") else { return (name.lowercased(), "") }
        skip(Self.isSpace)
        if take("\"") { return quotedString().map { (name.lowercased(), $0) } }
        return (name.lowercased(), token())
    }

    private mutating func quotedString() -> String? {
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"): if let next = rest.popFirst() { bytes.append(next) }
            default: bytes.append(byte)
            }
        }
        return nil
    }

    private mutating func token() -> String {
        let end = rest.firstIndex { !FieldScanner.isTokenByte($0) } ?? rest.endIndex
        defer { rest = rest[end...] }
        return String(Substring(rest[..<end]))
    }

    private mutating func text(until end: Unicode.Scalar) -> String? {
        guard let index = rest.firstIndex(of: UInt8(ascii: end)) else { return nil }
        defer { rest = rest[rest.index(after: index)...] }
        return String(Substring(rest[..<index]))
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: scalar) else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
        rest = rest.drop(while: isSkipped)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
