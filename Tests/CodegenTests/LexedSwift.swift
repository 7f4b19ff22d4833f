/// Swift text taken apart as the compiler's lexer does, on bytes: what is neither comment nor literal, and what the
/// string literals say.
struct LexedSwift {
    private(set) var code = ""
    private(set) var literals: [String] = []

    private let bytes: [UInt8]
    private var index = 0
    private var codeBytes: [UInt8] = []

    /// Nil for a literal that doesn't end on its line, an escape that there isn't, or an interpolation of anything but a
    /// name.
    init?(_ text: String) {
        bytes = Array(text.utf8)
        while index < bytes.count {
            if starts(with: "//") {
                skipLine()
            } else if starts(with: "#\"\"\"") {
                guard readMultiLine() else { return nil }
            } else if starts(with: "#\"") {
                guard readRaw() else { return nil }
            } else if bytes[index] == UInt8(ascii: "\"") {
                guard readLiteral() else { return nil }
            } else {
                codeBytes.append(bytes[index])
                index += 1
            }
        }
        code = String(decoding: codeBytes, as: UTF8.self)
    }

    private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private mutating func skipLine() {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    }

    /// `#"""`, lines, `"""#`
    private mutating func readMultiLine() -> Bool {
        index += 4
        let start = index
        while index < bytes.count, !starts(with: "\"\"\"#") { index += 1 }
        guard index < bytes.count else { return false }
        literals.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += 4
        return true
    }

    /// `#"…"#`
    private mutating func readRaw() -> Bool {
        index += 2
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), !starts(with: "\"#") {
            guard !starts(with: "\\#") else { return false }
            index += 1
        }
        guard index < bytes.count, bytes[index] != UInt8(ascii: "\n") else { return false }
        literals.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += 2
        return true
    }

    /// `"…"` with escapes.
    private mutating func readLiteral() -> Bool {
        index += 1
        var content: [UInt8] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                literals.append(String(decoding: content, as: UTF8.self))
                return true
            }
            guard byte == UInt8(ascii: "\\") else {
                content.append(byte)
                continue
            }
            guard let escaped = readEscape() else { return false }
            content += escaped
        }
        return false
    }

    private mutating func readEscape() -> [UInt8]? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
        case UInt8(ascii: "u"):
            guard let digits = readUntil(UInt8(ascii: "}")), digits.first == UInt8(ascii: "{"),
                let value = UInt32(String(decoding: digits.dropFirst(), as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            else { return nil }
            return Array(String(scalar).utf8)
        case UInt8(ascii: "("):
            guard let name = readUntil(UInt8(ascii: ")")),
                name.allSatisfy({ $0.isASCIIWord || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "`") })
            else { return nil }
            return []
        default: return nil
        }
    }

    private mutating func readUntil(_ end: UInt8) -> ArraySlice<UInt8>? {
        let start = index
        while index < bytes.count, bytes[index] != end, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        guard index < bytes.count, bytes[index] == end else { return nil }
        index += 1
        return bytes[start..<(index - 1)]
    }
}

extension UInt8 {
    fileprivate var isASCIIWord: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
