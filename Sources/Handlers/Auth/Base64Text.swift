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
        let values = self.values
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count * 3 / 4)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        // Foreign characters have a value with bits beyond the six.
        var all: UInt8 = 0
        for character in text {
            let value = values[Int(character)]
            all |= value
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> count))
        }
        let unused = bits & ((1 << count) - 1)
        return all < 64 && unused == 0 ? bytes : nil
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
