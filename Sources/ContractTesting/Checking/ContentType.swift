/// A media type or range (RFC 9110 §8.3.1, §12.5.1). The runtime has a type like this one; a judge that used it would
/// believe of a `Content-Type` what the judged service believes.
struct ContentType {
    /// In lower case; `*` in a range.
    let type: String
    let subtype: String
    /// Names and values in lower case.
    private let parameters: [String: String]

    var isJSON: Bool { type == "application" && subtype == "json" || subtype.hasSuffix("+json") }
    var isProblem: Bool { type == "application" && subtype == "problem+json" }

    /// Nil for a text that is no media type.
    init?(_ text: String) {
        var rest = Array(text.lowercased().utf8)[...]
        guard let type = Self.token(&rest), Self.take(UInt8(ascii: "/"), &rest), let subtype = Self.token(&rest),
            let parameters = Self.parameters(&rest), rest.isEmpty
        else { return nil }
        self.type = type
        self.subtype = subtype
        self.parameters = parameters
    }

    /// Whether another one falls under this one: `text/*` and `text/plain` include `text/plain; charset=utf-8`, and
    /// `application/*+json` includes `application/json` and `application/hal+json`.
    func includes(_ other: ContentType) -> Bool {
        let isOfSuffix =
            subtype.hasPrefix("*+") && "+\(other.subtype)".hasSuffix(subtype.dropFirst())
        return (type == "*" || type == other.type) && (subtype == "*" || subtype == other.subtype || isOfSuffix)
            && parameters.allSatisfy { other.parameters[$0.key] == $0.value }
    }

    // MARK: - Reading

    private static func parameters(_ rest: inout ArraySlice<UInt8>) -> [String: String]? {
        var parameters: [String: String] = [:]
        skipBlanks(&rest)
        while take(UInt8(ascii: ";"), &rest) {
            skipBlanks(&rest)
            // Nothing between two semicolons is allowed (RFC 9110 §5.6.6).
            if let name = token(&rest) {
                guard take(UInt8(ascii: "="), &rest), let value = quoted(&rest) ?? token(&rest) else { return nil }
                parameters[name] = value
            }
            skipBlanks(&rest)
        }
        return parameters
    }

    /// RFC 9110 §5.6.2.
    private static func token(_ rest: inout ArraySlice<UInt8>) -> String? {
        let marks = Array("!#$%&'*+-.^_`|~".utf8)
        let bytes = rest.prefix { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || marks.contains(byte)
        }
        rest = rest.dropFirst(bytes.count)
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// RFC 9110 §5.6.4, without the quotes.
    private static func quoted(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard rest.first == UInt8(ascii: "\"") else { return nil }
        var value: [UInt8] = []
        var bytes = rest.dropFirst()
        while var byte = bytes.popFirst() {
            if byte == UInt8(ascii: "\"") {
                rest = bytes
                return String(decoding: value, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                guard let escaped = bytes.popFirst() else { return nil }
                byte = escaped
            }
            value.append(byte)
        }
        return nil
    }

    private static func take(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == byte else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static func skipBlanks(_ rest: inout ArraySlice<UInt8>) {
        rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
