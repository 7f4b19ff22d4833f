/// JSON strings (RFC 8259 §7).
extension JSONReader {
    /// Reads a string whose opening quote is at the current offset.
    mutating func readString() throws(Diagnostic) -> String {
        offset += 1
        let start = offset
        while offset < file.bytes.count {
            switch file.bytes[offset] {
            case UInt8(ascii: "\""):
                let text = String(decoding: file.bytes[start..<offset], as: UTF8.self)
                offset += 1
                return text
            case UInt8(ascii: "\\"): return try readEscapedString(from: start)
            case 0..<0x20: throw controlFault()
            default: offset += 1
            }
        }
        throw fault("the file ends inside a string")
    }

    /// The way for strings with escapes: the bytes up to the first one are copied, the rest is put together.
    private mutating func readEscapedString(from start: Int) throws(Diagnostic) -> String {
        var text = Array(file.bytes[start..<offset])
        while offset < file.bytes.count {
            switch file.bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try readEscape(into: &text)
            case 0..<0x20: throw controlFault()
            default:
                text.append(file.bytes[offset])
                offset += 1
            }
        }
        throw fault("the file ends inside a string")
    }

    private func controlFault() -> Diagnostic {
        fault("a control character stands in a string", fix: "write it as an escape such as \\n")
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(Diagnostic) {
        let start = offset
        offset += 1
        let escape = byte
        offset += 1
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = try readUnicodeEscape(from: start)
            text.append(contentsOf: String(Character(scalar)).utf8)
        default:
            offset = start
            throw fault("a backslash begins no known escape")
        }
    }

    /// Reads the four digits of `\uXXXX`, and those of a second escape when they are half of a surrogate pair.
    private mutating func readUnicodeEscape(from start: Int) throws(Diagnostic) -> Unicode.Scalar {
        let first = try readHexDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if first < 0xDC00, byte == UInt8(ascii: "\\"), offset + 1 < file.bytes.count,
            file.bytes[offset + 1] == UInt8(ascii: "u")
        {
            offset += 2
            let second = try readHexDigits()
            let combined = 0x10000 + (first - 0xD800) << 10 + (second & 0x3FF)
            if 0xDC00...0xDFFF ~= second, let scalar = Unicode.Scalar(combined) { return scalar }
        }
        offset = start
        throw fault("an escape is half of a surrogate pair")
    }

    private mutating func readHexDigits() throws(Diagnostic) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
            default: throw fault("\(found) stands where a hexadecimal digit was expected")
            }
            offset += 1
        }
        return value
    }
}

extension Diagnostic: Error {}
