/// Percent-encoding as RFC 3986 §2.1 writes it, on bytes.
enum PercentEncoding {
    /// The text behind an encoded part of a path or query.
    ///
    /// - Parameter plusIsSpace: true in queries and forms, where browsers write a space as `+`.
    /// - Returns: nil when a `%` isn't followed by two hexadecimal digits, or the bytes aren't UTF-8.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, plusIsSpace: Bool) -> String? {
        guard unsafe needsDecoding(bytes, plusIsSpace: plusIsSpace) else {
            return unsafe String(validating: bytes, as: UTF8.self)
        }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        guard unsafe append(bytes, to: &decoded, plusIsSpace: plusIsSpace) else { return nil }
        return String(validating: decoded, as: UTF8.self)
    }

    static func decode(_ text: String, plusIsSpace: Bool) -> String? {
        var text = text
        return text.withUTF8 { unsafe decode($0, plusIsSpace: plusIsSpace) }
    }

    private static func needsDecoding(_ bytes: UnsafeBufferPointer<UInt8>, plusIsSpace: Bool) -> Bool {
        unsafe bytes.contains { $0 == UInt8(ascii: "%") || plusIsSpace && $0 == UInt8(ascii: "+") }
    }

    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>,
        to decoded: inout [UInt8],
        plusIsSpace: Bool
    ) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = unsafe bytes[index]
            if byte == UInt8(ascii: "%") {
                guard let byte = unsafe escape(bytes, at: index) else { return false }
                decoded.append(byte)
                index += 3
            } else {
                decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
                index += 1
            }
        }
        return true
    }

    /// The byte that the escape at a position stands for; nil where that is no escape.
    static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
        guard index + 2 < bytes.count, unsafe bytes[index] == UInt8(ascii: "%"),
            let high = unsafe Hexadecimal.value(of: bytes[index + 1]),
            let low = unsafe Hexadecimal.value(of: bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }

    /// Which characters stand for themselves.
    enum Kept {
        /// Unreserved ones alone (RFC 3986 §2.3).
        case unreserved
        /// Reserved ones too, except for those that would end the value or change its meaning in a query: `#`, `&`,
        /// `+`, `[` and `]`.
        case reserved
        /// Those of HTML forms, where a space is `+` (WHATWG URL §1.3 and §5.2).
        case form

        fileprivate func contains(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                true
            case UInt8(ascii: "~"): self != .form
            case UInt8(ascii: "*"): self != .unreserved
            case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "!"),
                UInt8(ascii: "$"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
                UInt8(ascii: ";"), UInt8(ascii: "="):
                self == .reserved
            default: false
            }
        }
    }

    /// The text with every byte but the kept ones encoded.
    static func encode(_ text: String, keeping kept: Kept = .unreserved) -> String {
        var text = text
        return text.withUTF8 { bytes in
            if unsafe bytes.allSatisfy(kept.contains) { return unsafe String(decoding: bytes, as: UTF8.self) }
            var encoded: [UInt8] = []
            encoded.reserveCapacity(bytes.count + 16)
            for index in bytes.indices {
                let byte = unsafe bytes[index]
                if kept.contains(byte) {
                    encoded.append(byte)
                } else if kept == .form, byte == UInt8(ascii: " ") {
                    encoded.append(UInt8(ascii: "+"))
                } else {
                    encoded += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
                }
            }
            return String(decoding: encoded, as: UTF8.self)
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
