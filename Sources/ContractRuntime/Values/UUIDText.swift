/// The text of UUIDs (RFC 9562 §4), eight digits at a time.
enum UUIDText {
    static let length = 36

    private static let hyphen = UInt8(ascii: "-")

    /// Reads 32 hexadecimal digits of either case, with hyphens in their places. Nil: it isn't one.
    static func value(_ text: UnsafeBufferPointer<UInt8>) -> UUID? {
        guard text.count == length, let start = text.baseAddress else { return nil }
        guard unsafe start[8] == hyphen, unsafe start[13] == hyphen, unsafe start[18] == hyphen,
            unsafe start[23] == hyphen
        else { return nil }
        guard let first = unsafe HexadecimalWord.value(ByteWord(start).bits),
            let second = unsafe HexadecimalWord.value(joined(start + 9, start + 14)),
            let third = unsafe HexadecimalWord.value(joined(start + 19, start + 24)),
            let fourth = unsafe HexadecimalWord.value(ByteWord(start + 28).bits)
        else { return nil }
        let words = (first.littleEndian, second.littleEndian, third.littleEndian, fourth.littleEndian)
        return unsafe withUnsafeBytes(of: words) { unsafe UUID(uuid: $0.loadUnaligned(as: Bytes.self)) }
    }

    /// Writes 36 bytes, in lower case.
    static func write(_ value: UUID, to target: UnsafeMutablePointer<UInt8>) {
        unsafe withUnsafeBytes(of: value.uuid) { bytes in
            let memory = UnsafeMutableRawPointer(target)
            unsafe memory.storeBytes(of: digits(bytes, 0), as: UInt64.self)
            unsafe storeHalves(digits(bytes, 4), memory + 9, memory + 14)
            unsafe storeHalves(digits(bytes, 8), memory + 19, memory + 24)
            unsafe (memory + 28).storeBytes(of: digits(bytes, 12), as: UInt64.self)
        }
        unsafe target[8] = hyphen
        unsafe target[13] = hyphen
        unsafe target[18] = hyphen
        unsafe target[23] = hyphen
    }

    private typealias Bytes = (
        UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8,
        UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8
    )

    /// Eight bytes of which four lie here and four there.
    @inline(__always)
    private static func joined(_ low: UnsafePointer<UInt8>, _ high: UnsafePointer<UInt8>) -> UInt64 {
        let low = unsafe UInt32(littleEndian: UnsafeRawPointer(low).loadUnaligned(as: UInt32.self))
        let high = unsafe UInt32(littleEndian: UnsafeRawPointer(high).loadUnaligned(as: UInt32.self))
        return UInt64(low) | UInt64(high) << 32
    }

    /// The digits of four bytes, in memory order.
    @inline(__always)
    private static func digits(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        let value = unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        return HexadecimalWord.text(value).littleEndian
    }

    @inline(__always)
    private static func storeHalves(
        _ word: UInt64,
        _ low: UnsafeMutableRawPointer,
        _ high: UnsafeMutableRawPointer
    ) {
        let word = UInt64(littleEndian: word)
        unsafe low.storeBytes(of: UInt32(truncatingIfNeeded: word).littleEndian, as: UInt32.self)
        unsafe high.storeBytes(of: UInt32(truncatingIfNeeded: word >> 32).littleEndian, as: UInt32.self)
    }
}

/// Eight hexadecimal digits at once. The first digit and the first byte are the lowest.
private enum HexadecimalWord {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of each byte, below 128, that is at least this one.
    @inline(__always)
    private static func atLeast(_ byte: UInt8, _ word: UInt64) -> UInt64 {
        (word &+ ones &* UInt64(0x80 - byte)) & highs
    }

    /// Four bytes; nil when one of the eight isn't a digit.
    @inline(__always)
    static func value(_ text: UInt64) -> UInt32? {
        guard text & highs == 0 else { return nil }
        let lowercase = text | ones &* 0x20
        let digits = atLeast(UInt8(ascii: "0"), text) & ~atLeast(UInt8(ascii: "9") + 1, text)
        let letters = atLeast(UInt8(ascii: "a"), lowercase) & ~atLeast(UInt8(ascii: "f") + 1, lowercase)
        guard digits | letters == highs else { return nil }
        let nibbles = (text & (ones &* 0x0F)) &+ (letters >> 7) &* 9
        // Two digits make a byte; then the bytes are moved together.
        var bytes = (nibbles << 4 | nibbles >> 8) & 0x00FF_00FF_00FF_00FF
        bytes = (bytes | bytes >> 8) & 0x0000_FFFF_0000_FFFF
        return UInt32(truncatingIfNeeded: bytes | bytes >> 16)
    }

    /// The digits of four bytes, in lower case.
    @inline(__always)
    static func text(_ value: UInt32) -> UInt64 {
        var bytes = UInt64(value)
        bytes = (bytes | bytes << 16) & 0x0000_FFFF_0000_FFFF
        bytes = (bytes | bytes << 8) & 0x00FF_00FF_00FF_00FF
        let nibbles = (bytes >> 4 | bytes << 8) & (ones &* 0x0F)
        let letters = atLeast(10, nibbles) >> 7
        return nibbles &+ ones &* UInt64(UInt8(ascii: "0")) &+ letters &* 39
    }
}
