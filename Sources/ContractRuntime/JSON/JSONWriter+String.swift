extension JSONWriter {
    /// Writes a string in quotation marks.
    mutating func write(_ text: String) {
        // `withUTF8` may have to make a copy, whose references are counted.
        let isWritten: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe write($0) }
        if isWritten == nil {
            var text = text
            text.withUTF8 { unsafe write($0) }
        }
    }

    @inline(__always)
    private mutating func write(_ source: UnsafeBufferPointer<UInt8>) {
        guard let start = source.baseAddress, source.count > 0 else { return write(literal: "\"\"") }
        unsafe write(text: start, count: source.count)
    }

    /// Writes valid UTF-8 in quotation marks.
    mutating func write(text source: UnsafePointer<UInt8>, count size: Int) {
        reserve(size + 2)
        write(byte: UInt8(ascii: "\""))
        let end = unsafe source + size
        let rest = unsafe copy(source, before: end)
        if unsafe rest < end { unsafe writeEscaping(rest, before: end) }
        write(byte: UInt8(ascii: "\""))
    }

    /// Copies what needs no escape, for which there is room. Returns where that ends.
    @inline(__always)
    private mutating func copy(
        _ source: UnsafePointer<UInt8>,
        before end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8> {
        var output = unsafe bytes + count
        var input = unsafe source
        while unsafe end - input >= 8 {
            let word = unsafe ByteWord(input)
            unsafe word.store(to: output)
            let stop = word.escapable
            let count = stop == 0 ? 8 : ByteWord.firstIndex(in: stop)
            unsafe input += count
            unsafe output += count
            guard stop == 0 else {
                unsafe advance(to: output)
                return unsafe input
            }
        }
        // What is left, along with some of what was copied, makes one word more.
        if unsafe source < input, unsafe ByteWord(end - 8).escapable == 0 {
            unsafe ByteWord(end - 8).store(to: output + (end - input) - 8)
            unsafe advance(to: output + (end - input))
            return unsafe end
        }
        while unsafe input < end, unsafe !Escaping.isNeeded(input.pointee) {
            unsafe output.pointee = unsafe input.pointee
            unsafe input += 1
            unsafe output += 1
        }
        unsafe advance(to: output)
        return unsafe input
    }

    /// The rest of a string, from the first byte that needs an escape.
    @inline(never)
    private mutating func writeEscaping(_ source: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) {
        var input = unsafe source
        while unsafe end - input >= ByteBlock.reach { unsafe input = unsafe writeBlock(input) }
        while unsafe input < end {
            unsafe reserve(Escaping.maximumLength + (end - input))
            unsafe advance(to: Escaping.write(input.pointee, to: bytes + count))
            unsafe input = unsafe copy(input + 1, before: end)
        }
    }

    /// Writes a block, escaped where need be. Returns where it ends.
    @inline(__always)
    private mutating func writeBlock(_ first: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        reserve(ByteBlock.size * Escaping.maximumLength + ByteBlock.reach)
        let block = unsafe ByteBlock(first) { $0.escapable }
        var output = unsafe bytes + count
        var index = 0
        while index < ByteBlock.size {
            let stop = block.firstStop(from: index)
            unsafe ByteBlock.copy(first + index, to: output, count: stop - index)
            unsafe output += stop - index
            guard stop < ByteBlock.size else { break }
            unsafe output = unsafe Escaping.write(first[stop], to: output)
            index = stop + 1
        }
        unsafe advance(to: output)
        return unsafe first + ByteBlock.size
    }
}

/// The escapes of JSON strings (RFC 8259 §7): only those that must be.
private enum Escaping {
    static let maximumLength = 6

    @inline(__always)
    static func isNeeded(_ byte: UInt8) -> Bool { letter(of: byte) != plain }

    @inline(__always)
    private static func letter(of byte: UInt8) -> UInt8 {
        unsafe byte < 0x60 ? letters.utf8Start[Int(byte)] : plain
    }

    /// Writes one byte, escaped if need be. Returns where the next one goes.
    @inline(__always)
    static func write(_ byte: UInt8, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        let letter = letter(of: byte)
        guard letter != plain else {
            unsafe target.pointee = byte
            return unsafe target + 1
        }
        unsafe target[0] = UInt8(ascii: "\\")
        unsafe target[1] = letter
        return unsafe letter == UInt8(ascii: "u") ? writeCode(of: byte, behind: target + 2) : target + 2
    }

    @inline(never)
    private static func writeCode(
        of byte: UInt8,
        behind target: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        unsafe target[0] = UInt8(ascii: "0")
        unsafe target[1] = UInt8(ascii: "0")
        unsafe target[2] = unsafe Hexadecimal.lowercaseDigits.utf8Start[Int(byte >> 4)]
        unsafe target[3] = unsafe Hexadecimal.lowercaseDigits.utf8Start[Int(byte & 15)]
        return unsafe target + 4
    }

    private static let plain = UInt8(ascii: ".")

    /// What follows the backslash for each byte; a dot for those that need no escape.
    private static let letters: StaticString = """
        uuuuuuuubtnufruuuuuuuuuuuuuuuuuu\
        ..".............................\
        ............................\\...
        """
}
