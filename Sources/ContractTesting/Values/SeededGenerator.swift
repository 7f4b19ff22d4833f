/// A small generator of random numbers (SplitMix64): the same seed gives the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A generator of its own for a part of the work, so that one part doesn't change what another one draws.
    init(seed: UInt64, for name: String) {
        // FNV-1a, because Swift's own hashes differ from one process to the next.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        state = seed ^ hash
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)

    /// Lower case letters of ASCII.
    mutating func letters(_ count: Int) -> String {
        var text = ""
        for _ in 0..<max(count, 0) {
            let index = Int(next() % UInt64(Self.letters.count))
            text.unicodeScalars.append(Self.letters[index])
        }
        return text
    }

    /// Lower case hexadecimal digits.
    mutating func hexadecimal(_ count: Int) -> String {
        var text = ""
        for _ in 0..<max(count, 0) { text += String(next() % 16, radix: 16) }
        return text
    }
}
