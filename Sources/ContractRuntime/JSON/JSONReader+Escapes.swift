/// Strings with escapes (RFC 8259 §7), which are replaced as they are read.
extension JSONReader {
    /// Scans the rest of a string, from its first escape on.
    @inline(never)
    mutating func scanEscapedString(from first: UnsafePointer<UInt8>, isASCII: Bool) -> RawString? {
        let target = unsafe unescapedEnd()
        var output = unsafe target
        unsafe output.initialize(from: first, count: cursor - first)
        unsafe output += cursor - first
        var isASCII = isASCII
        while true {
            unsafe copyBlocks(to: &output, &isASCII)
            unsafe copyPlain(to: &output)
            guard unsafe cursor < end else {
                fail("expected '\"'")
                return nil
            }
            switch unsafe cursor.pointee {
            case UInt8(ascii: "\""):
                unsafe cursor += 1
                unsafe keepUnescaped(output - target)
                return unsafe RawString(start: target, count: output - target, isASCII: isASCII)
            case UInt8(ascii: "\\"):
                guard let scalar = scanEscape() else { return nil }
                isASCII = isASCII && scalar.isASCII
                unsafe write(scalar, to: &output)
            case 0..<0x20:
                fail("a control character must be escaped")
                return nil
            case 0x80...:
                isASCII = false
                guard unsafe copyNonASCII(to: &output) else { return nil }
            default:
                unsafe output.pointee = unsafe cursor.pointee
                unsafe output += 1
                unsafe cursor += 1
            }
        }
    }

    /// Copies what a string mostly consists of, short escapes among it, up to something else or the end of the text.
    @inline(__always)
    private mutating func copyBlocks(to output: inout UnsafeMutablePointer<UInt8>, _ isASCII: inout Bool) {
        while unsafe end - cursor >= ByteBlock.reach {
            let block = unsafe ByteBlock(cursor) { $0.escapable | $0.nonASCII }
            let first = unsafe cursor
            var index = 0
            while index < ByteBlock.size {
                let stop = block.firstStop(from: index)
                unsafe ByteBlock.copy(first + index, to: output, count: stop - index)
                unsafe output += stop - index
                unsafe cursor = unsafe first + stop
                guard stop < ByteBlock.size else { break }
                let isBeyondASCII = unsafe cursor.pointee >= 0x80
                let count = unsafe isBeyondASCII ? copyCharacter(to: &output) : copyShortEscape(to: &output)
                guard count > 0 else { return }
                if isBeyondASCII { isASCII = false }
                index = stop + count
                unsafe cursor += count
            }
        }
    }

    /// Copies a character of several bytes; four bytes are touched. Returns its length, 0 for one that isn't
    /// well-formed.
    @inline(__always)
    private func copyCharacter(to output: inout UnsafeMutablePointer<UInt8>) -> Int {
        let length = unsafe UTF8Sequence.length(at: cursor, before: end)
        let bytes = unsafe UnsafeRawPointer(cursor).loadUnaligned(as: UInt32.self)
        unsafe UnsafeMutableRawPointer(output).storeBytes(of: bytes, as: UInt32.self)
        unsafe output += length
        return length
    }

    /// Replaces an escape of one letter. Returns its length, 0 for whatever is not one.
    @inline(__always)
    private func copyShortEscape(to output: inout UnsafeMutablePointer<UInt8>) -> Int {
        guard unsafe cursor.pointee == UInt8(ascii: "\\") else { return 0 }
        let byte = unsafe escape(cursor[1])
        guard byte != 0 else { return 0 }
        unsafe output.pointee = byte
        unsafe output += 1
        return 2
    }

    /// As `skipPlain`. There is as much room behind the output as there is text before it.
    @inline(__always)
    private mutating func copyPlain(to output: inout UnsafeMutablePointer<UInt8>) {
        while unsafe end - cursor >= 8 {
            let word = unsafe ByteWord(cursor)
            unsafe word.store(to: output)
            let stop = word.escapable | word.nonASCII
            let count = stop == 0 ? 8 : ByteWord.firstIndex(in: stop)
            unsafe cursor += count
            unsafe output += count
            if stop != 0 { return }
        }
    }

    private mutating func copyNonASCII(to output: inout UnsafeMutablePointer<UInt8>) -> Bool {
        while unsafe cursor < end, unsafe cursor.pointee >= 0x80 {
            let length = unsafe UTF8Sequence.length(at: cursor, before: end)
            guard length > 0 else {
                fail("not valid UTF-8")
                return false
            }
            for index in 0..<length { unsafe output[index] = unsafe cursor[index] }
            unsafe output += length
            unsafe cursor += length
        }
        return true
    }

    @inline(__always)
    private func write(_ scalar: Unicode.Scalar, to output: inout UnsafeMutablePointer<UInt8>) {
        if scalar.isASCII {
            unsafe output.pointee = UInt8(truncatingIfNeeded: scalar.value)
            unsafe output += 1
        } else {
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                unsafe output.pointee = byte
                unsafe output += 1
            }
        }
    }

    /// Steps over one escape, or the two that make a surrogate pair.
    @inline(__always)
    private mutating func scanEscape() -> Unicode.Scalar? {
        guard unsafe end - cursor >= 2 else {
            unsafe cursor = unsafe end
            fail("expected '\"'")
            return nil
        }
        let letter = unsafe cursor[1]
        if letter == UInt8(ascii: "u") { return scanUnicodeEscape() }
        let byte = escape(letter)
        guard byte != 0 else {
            fail("there is no such escape in JSON")
            return nil
        }
        unsafe cursor += 2
        return Unicode.Scalar(byte)
    }

    /// What a letter stands for behind a backslash; 0 for none.
    @inline(__always)
    private func escape(_ letter: UInt8) -> UInt8 {
        unsafe letter < 0x80 ? Self.escapes.utf8Start[Int(letter)] : 0
    }

    /// What each letter of ASCII stands for behind a backslash; 0 for none. A table, as which one comes next can't be
    /// foreseen.
    private static let escapes: StaticString = """
        \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
        \0\0"\0\0\0\0\0\0\0\0\0\0\0\0/\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
        \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\\\0\0\0\
        \0\0\u{8}\0\0\0\u{C}\0\0\0\0\0\0\0\n\0\0\0\r\0\t\0\0\0\0\0\0\0\0\0\0\0
        """

    private mutating func scanUnicodeEscape() -> Unicode.Scalar? {
        guard let unit = unsafe codeUnit(at: cursor) else {
            fail("expected four hexadecimal digits after '\\u'")
            return nil
        }
        if let scalar = Unicode.Scalar(unit) {
            unsafe cursor += 6
            return scalar
        }
        guard unit < 0xDC00, let low = unsafe codeUnit(at: cursor + 6), (0xDC00..<0xE000).contains(low) else {
            fail("half of a surrogate pair")
            return nil
        }
        unsafe cursor += 12
        return Unicode.Scalar(0x10000 &+ ((unit &- 0xD800) << 10) &+ (low &- 0xDC00))
    }

    /// The value of `\uXXXX` at the pointer; nil when it isn't one.
    private func codeUnit(at pointer: UnsafePointer<UInt8>) -> UInt32? {
        guard unsafe end - pointer >= 6, unsafe pointer[0] == UInt8(ascii: "\\"), unsafe pointer[1] == UInt8(ascii: "u")
        else { return nil }
        var value: UInt32 = 0
        for index in 2..<6 {
            guard let digit = unsafe Hexadecimal.value(of: pointer[index]) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
