/// Bytes that JSON holds as base64 text (`format: byte`; RFC 4648 §4, with padding).
public struct Base64Bytes: Hashable, Sendable {
    public var bytes: [UInt8]

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads base64 text: the standard alphabet, padded, without line breaks, and with no stray bits in the last group.
    public init?(base64 text: String) {
        var text = text
        guard let value = text.withUTF8({ Base64Bytes($0.span) }) else { return nil }
        self = value
    }

    init?(_ text: Span<UInt8>) {
        guard text.count.isMultiple(of: 4) else { return nil }
        var end = text.count
        while end > 0, text.count - end < 2, text[end - 1] == UInt8(ascii: "=") { end -= 1 }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var group: UInt32 = 0
        var bitCount = 0
        for index in 0..<end {
            guard let value = Base64.value(of: text[index]) else { return nil }
            group = group << 6 | UInt32(value)
            bitCount += 6
            if bitCount >= 8 {
                bitCount -= 8
                bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(bitCount)))
            }
        }
        guard group & (1 << UInt32(bitCount) - 1) == 0 else { return nil }
        self.bytes = bytes
    }

    /// The base64 text.
    public var base64: String {
        let capacity = (bytes.count + 2) / 3 * 4
        return String(unsafeUninitializedCapacity: capacity) { target in
            var count = 0
            for start in stride(from: 0, to: bytes.count, by: 3) {
                let group = bytes[start..<min(start + 3, bytes.count)]
                let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32((3 - group.count) * 8)
                for index in 0..<4 {
                    let digit = Int(bits >> UInt32(18 - 6 * index)) & 63
                    target[count] = index <= group.count ? Base64.digits.utf8Start[digit] : UInt8(ascii: "=")
                    count += 1
                }
            }
            return count
        }
    }
}

extension Base64Bytes: CustomStringConvertible {
    public var description: String { base64 }
}

private enum Base64 {
    static let digits: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
