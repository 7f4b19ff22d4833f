/// Replacing the escapes of JSON strings (RFC 8259 §7).
enum Unescaping {
    /// Copies text, whose escapes were checked, with each escape replaced. The result is never longer.
    /// - Returns: the number of bytes written.
    static func copy(_ source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard var input = source.baseAddress, let output = target.baseAddress else { return 0 }
        let end = input + source.count
        var count = 0
        while input < end {
            guard input.pointee == UInt8(ascii: "\\"), input + 1 < end else {
                output[count] = input.pointee
                count += 1
                input += 1
                continue
            }
            if input[1] == UInt8(ascii: "u") {
                count += write(scalar(at: &input, before: end), to: output + count)
            } else {
                output[count] = byte(forEscape: input[1])
                count += 1
                input += 2
            }
        }
        return count
    }

    /// The value of `\uXXXX` at the pointer; nil when it isn't one.
    static func codeUnit(at pointer: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> UInt32? {
        guard end - pointer >= 6, pointer[0] == UInt8(ascii: "\\"), pointer[1] == UInt8(ascii: "u") else { return nil }
        var value: UInt32 = 0
        for index in 2..<6 {
            guard let digit = Hexadecimal.value(of: pointer[index]) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private static func byte(forEscape letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }

    /// Steps over one `\uXXXX`, or two that make a surrogate pair.
    private static func scalar(at input: inout UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Unicode.Scalar
    {
        let unit = codeUnit(at: input, before: end) ?? 0xFFFD
        input += 6
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let low = codeUnit(at: input, before: end) ?? 0xDC00
        input += 6
        let pair = 0x10000 &+ ((unit &- 0xD800) << 10) &+ (low &- 0xDC00)
        return Unicode.Scalar(pair) ?? "\u{FFFD}"
    }

    private static func write(_ scalar: Unicode.Scalar, to output: UnsafeMutablePointer<UInt8>) -> Int {
        var count = 0
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            output[count] = byte
            count += 1
        }
        return count
    }
}

enum Hexadecimal {
    static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte &- UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte &- UInt8(ascii: "a") &+ 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte &- UInt8(ascii: "A") &+ 10
        default: nil
        }
    }

    static let lowercaseDigits: StaticString = "0123456789abcdef"
}
