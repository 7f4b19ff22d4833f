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
        var bytes = [UInt8](repeating: 0, count: text.count * 3 / 4)
        // Foreign characters have a value with bits beyond the six.
        var all: UInt8 = 0
        var (position, target) = (text.startIndex, 0)
        while text.endIndex - position >= 4 {
            let (first, second) = (values[Int(text[position])], values[Int(text[position + 1])])
            let (third, fourth) = (values[Int(text[position + 2])], values[Int(text[position + 3])])
            all |= first | second | third | fourth
            bytes[target] = first << 2 | second >> 4
            bytes[target + 1] = second << 4 | third >> 2
            bytes[target + 2] = third << 6 | fourth
            position += 4
            target += 3
        }
        var bits: UInt32 = 0
        for character in text[position...] {
            let value = values[Int(character)]
            all |= value
            bits = bits << 6 | UInt32(value)
        }
        // Two characters hold four bits more than a byte, three hold two more than two bytes.
        let unused: UInt32 = text.endIndex - position == 3 ? 2 : 4
        for index in (target..<bytes.count).reversed() {
            bytes[index] = UInt8(truncatingIfNeeded: bits >> (unused + UInt32(bytes.count - 1 - index) * 8))
        }
        return all < 64 && bits & ((1 << unused) - 1) == 0 ? bytes : nil
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
