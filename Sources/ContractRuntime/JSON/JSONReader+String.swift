/// The bytes of a JSON string between its quotation marks: checked, its escapes not yet replaced.
struct RawString {
    let start: UnsafePointer<UInt8>
    let count: Int
    let isASCII: Bool
    let hasEscapes: Bool

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// Hands out the UTF-8 that the string stands for.
    @inline(__always)
    func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        hasEscapes ? withUnescapedText(body) : body(bytes)
    }

    @inline(never)
    private func withUnescapedText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { target in
            let used = Unescaping.copy(bytes, to: target)
            return body(UnsafeBufferPointer(rebasing: target[..<used]))
        }
    }

    var string: String {
        withText { String(decoding: $0, as: UTF8.self) }
    }
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
        cursor += 1
        let first = cursor
        var nonASCII: UInt64 = 0
        var hasEscapes = false
        while true {
            // Eight bytes at a time, up to the first one that needs a look.
            while end - cursor >= 8 {
                let word = ByteWord(cursor)
                let stop = word.escapable | word.nonASCII
                guard stop == 0 else {
                    cursor += ByteWord.firstIndex(in: stop)
                    break
                }
                cursor += 8
            }
            guard cursor < end else {
                fail("expected '\"'")
                return nil
            }
            switch cursor.pointee {
            case UInt8(ascii: "\""):
                let count = cursor - first
                cursor += 1
                return RawString(start: first, count: count, isASCII: nonASCII == 0, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                guard scanEscape() else { return nil }
            case 0..<0x20:
                fail("a control character must be escaped")
                return nil
            case 0x80...:
                nonASCII = 1
                guard scanNonASCII() else { return nil }
            default:
                cursor += 1
            }
        }
    }

    /// Steps over characters of several bytes, which Unicode (table 3-7) must allow.
    private mutating func scanNonASCII() -> Bool {
        while cursor < end, cursor.pointee >= 0x80 {
            let length = UTF8Sequence.length(at: cursor, before: end)
            guard length > 0 else {
                fail("not valid UTF-8")
                return false
            }
            cursor += length
        }
        return true
    }

    /// Steps over one escape, or the two that make a surrogate pair.
    private mutating func scanEscape() -> Bool {
        guard end - cursor >= 2 else {
            cursor = end
            fail("expected '\"'")
            return false
        }
        switch cursor[1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            cursor += 2
            return true
        case UInt8(ascii: "u"):
            return scanUnicodeEscape()
        default:
            fail("there is no such escape in JSON")
            return false
        }
    }

    private mutating func scanUnicodeEscape() -> Bool {
        guard let unit = Unescaping.codeUnit(at: cursor, before: end) else {
            fail("expected four hexadecimal digits after '\\u'")
            return false
        }
        switch unit {
        case 0xD800..<0xDC00:
            guard let low = Unescaping.codeUnit(at: cursor + 6, before: end), (0xDC00..<0xE000).contains(low) else {
                fail("half of a surrogate pair")
                return false
            }
            cursor += 12
        case 0xDC00..<0xE000:
            fail("half of a surrogate pair")
            return false
        default:
            cursor += 6
        }
        return true
    }
}
