/// Reads the building blocks of HTTP field values: tokens, quoted strings and parameters (RFC 9110 §5.6).
struct FieldScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// Optional white space: spaces and tabs (RFC 9110 §5.6.3).
    mutating func skipWhitespace() {
        while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { position += 1 }
    }

    /// A token of at least one character (RFC 9110 §5.6.2), or nil.
    mutating func token() -> String? {
        let start = position
        while let byte = next, Self.isTokenByte(byte) { position += 1 }
        return start == position ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// The text between quotes with its escapes undone (RFC 9110 §5.6.4), or nil.
    mutating func quotedString() -> String? {
        guard skip(UInt8(ascii: "\"")) else { return nil }
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            var content = byte
            if byte == UInt8(ascii: "\\") {
                guard let escaped = next else { return nil }
                position += 1
                content = escaped
            }
            guard !Self.isControl(content) else { return nil }
            text.append(content)
        }
        return nil
    }

    /// `; name=value` until there are no more; nil when one of them is malformed.
    mutating func parameters() -> [MediaType.Parameter]? {
        var parameters: [MediaType.Parameter] = []
        skipWhitespace()
        while skip(UInt8(ascii: ";")) {
            skipWhitespace()
            // An empty parameter, as in `text/html;`, is allowed by RFC 9110 §5.6.6.
            if let name = token() {
                guard skip(UInt8(ascii: "=")), let value = token() ?? quotedString() else { return nil }
                parameters.append(MediaType.Parameter(name: name.lowercased(), value: value))
            }
            skipWhitespace()
        }
        return parameters
    }

    /// What no field value has; the tab is white space.
    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

    static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
            UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// The text as a token where it is one, else as a quoted string.
    static func quoted(_ text: String) -> String {
        if !text.isEmpty, text.utf8.allSatisfy(isTokenByte) { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
            // A line break would end the field.
            let isControl = UInt8(exactly: scalar.value).map(Self.isControl) ?? false
            result.unicodeScalars.append(isControl ? " " : scalar)
        }
        return result + "\""
    }
}
