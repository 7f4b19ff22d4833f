/// Base64 without padding (RFC 4648 §3.2), in its one canonical spelling.
///
/// Decoding refuses padding, white space, foreign characters and unused bits that are not zero, so that no two texts
/// stand for the same bytes.
enum Base64Text {
    /// The alphabet of RFC 4648 §4, which the password hash string format uses.
    case standard
    /// The alphabet of RFC 4648 §5, which JOSE uses.
    case urlSafe

    func encode(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = self.alphabet
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 4 + 2) / 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(alphabet[Int(bits >> UInt32(count)) & 63])
            }
        }
        if count > 0 {
            text.append(alphabet[Int(bits << UInt32(6 - count)) & 63])
        }
        return text
    }

    /// The bytes that the text stands for; nil for a text that ``encode(_:)`` would not have written.
    func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count % 4 != 1 else { return nil }
        var isCanonical = true
        let bytes = [UInt8](unsafeUninitializedCapacity: text.count * 3 / 4) { target, count in
            values.withUnsafeBufferPointer { values in
                for character in text {
                    isCanonical = isCanonical && values[Int(character)] < 64
                }
                guard isCanonical else { return }
                text.withUnsafeBufferPointer { text in
                    isCanonical = Self.decode(text, values, into: target)
                }
                count = text.count * 3 / 4
            }
        }
        return isCanonical ? bytes : nil
    }

    /// Fills the target with the bytes of the text, whose characters are known to be of the alphabet.
    ///
    /// - Returns: whether the unused bits at the end are zero.
    private static func decode(
        _ text: UnsafeBufferPointer<UInt8>,
        _ values: UnsafeBufferPointer<UInt8>,
        into target: UnsafeMutableBufferPointer<UInt8>
    ) -> Bool {
        var bits: UInt32 = 0
        var count: UInt32 = 0
        var index = 0
        for character in text {
            bits = bits << 6 | UInt32(values[Int(character)])
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            target.initializeElement(at: index, to: UInt8(truncatingIfNeeded: bits >> count))
            index += 1
        }
        return bits & ((1 << count) - 1) == 0
    }

    private var alphabet: [UInt8] {
        switch self {
        case .standard: Self.standardAlphabet
        case .urlSafe: Self.urlSafeAlphabet
        }
    }

    private var values: [UInt8] {
        switch self {
        case .standard: Self.standardValues
        case .urlSafe: Self.urlSafeValues
        }
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    private static let standardAlphabet = letters + Array("+/".utf8)
    private static let urlSafeAlphabet = letters + Array("-_".utf8)
    private static let standardValues = values(of: standardAlphabet)
    private static let urlSafeValues = values(of: urlSafeAlphabet)

    /// The value of each byte as a character of the alphabet; 255 for one that isn't.
    private static func values(of alphabet: [UInt8]) -> [UInt8] {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, character) in alphabet.enumerated() {
            values[Int(character)] = UInt8(value)
        }
        return values
    }
}
