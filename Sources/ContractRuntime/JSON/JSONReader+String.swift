/// The UTF-8 of a JSON string, checked and with its escapes replaced.
///
/// It points into the text, or into memory of the reader: so it is good until the reader goes back behind it.
@safe struct RawString {
    let start: UnsafePointer<UInt8>
    let count: Int
    let isASCII: Bool

    var bytes: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: start, count: count) }

    var string: String { unsafe String(valid: bytes, isASCII: isASCII) }
}

extension JSONReader {
    /// Reads the string at the cursor, or records what is wrong: another type, or a syntax error.
    @inline(__always)
    mutating func string(_ expected: @autoclosure () -> String = "a string") -> RawString? {
        skipWhitespace()
        guard current == UInt8(ascii: "\"") else {
            mismatch(expected())
            return nil
        }
        return scanString()
    }

    /// Scans the string whose opening quotation mark is at the cursor; nil is a syntax error.
    mutating func scanString() -> RawString? {
        unsafe cursor += 1
        let first = unsafe cursor
        var isASCII = true
        while true {
            skipPlain()
            guard unsafe cursor < end else {
                fail("expected '\"'")
                return nil
            }
            switch unsafe cursor.pointee {
            case UInt8(ascii: "\""):
                let count = unsafe cursor - first
                unsafe cursor += 1
                return unsafe RawString(start: first, count: count, isASCII: isASCII)
            case UInt8(ascii: "\\"):
                return unsafe scanEscapedString(from: first, isASCII: isASCII)
            case 0..<0x20:
                fail("a control character must be escaped")
                return nil
            case 0x80...:
                isASCII = false
                guard scanNonASCII() else { return nil }
            default:
                unsafe cursor += 1
            }
        }
    }

    /// Steps over characters of one byte that stand for themselves, eight at a time, up to one that doesn't or the last
    /// seven of the text.
    @inline(__always)
    private mutating func skipPlain() {
        while unsafe end - cursor >= 8 {
            let word = unsafe ByteWord(cursor)
            let stop = word.escapable | word.nonASCII
            guard stop == 0 else {
                unsafe cursor += ByteWord.firstIndex(in: stop)
                return
            }
            unsafe cursor += 8
        }
    }

    /// Steps over characters of several bytes, which Unicode (table 3-7) must allow.
    private mutating func scanNonASCII() -> Bool {
        while unsafe cursor < end, unsafe cursor.pointee >= 0x80 {
            let length = unsafe UTF8Sequence.length(at: cursor, before: end)
            guard length > 0 else {
                fail("not valid UTF-8")
                return false
            }
            unsafe cursor += length
        }
        return true
    }
}
