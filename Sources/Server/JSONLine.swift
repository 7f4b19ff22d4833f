/// One JSON object on one line, built field by field.
struct JSONLine {
    enum Value {
        case text(String)
        /// Text that is JSON already: a number.
        case literal(String)
    }

    /// Longer texts are cut: a log line is no place for a document.
    static let maximumLength = 1024

    private var buffer: [UInt8] = [UInt8(ascii: "{")]

    mutating func add(_ name: String, _ value: Value) {
        if buffer.count > 1 { buffer.append(UInt8(ascii: ",")) }
        append(quoted: name)
        buffer.append(UInt8(ascii: ":"))
        switch value {
        case .text(let text): append(quoted: text)
        case .literal(let text): buffer += text.utf8
        }
    }

    /// The line with its end.
    func bytes() -> [UInt8] { buffer + [UInt8(ascii: "}"), UInt8(ascii: "\n")] }

    private mutating func append(quoted text: String) {
        buffer.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars.prefix(Self.maximumLength) { append(scalar) }
        buffer.append(UInt8(ascii: "\""))
    }

    /// Escapes what JSON must escape, and what a terminal or a log viewer would obey: control characters of both
    /// blocks, line and paragraph separators, and marks that turn the direction of text.
    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22, 0x5C:
            buffer += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
        case 0x20..<0x7F:
            buffer.append(UInt8(truncatingIfNeeded: scalar.value))
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
            let digits = String(scalar.value, radix: 16)
            buffer += "\\u".utf8
            buffer += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
            buffer += digits.utf8
        default:
            buffer += UTF8.encode(scalar).map(Array.init) ?? []
        }
    }
}
