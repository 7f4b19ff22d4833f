/// A regular expression as a tree: the part of ECMA-262 that describes a regular language.
indirect enum PatternNode: Sendable {
    /// `^`: only before the first character.
    case start
    /// `$`: only after the last character.
    case end
    /// `\b`: where a word begins or ends; `\B` where it doesn't.
    case boundary(isOne: Bool)
    case characters(CharacterSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// `maximum` nil: without end.
    case repetition(PatternNode, minimum: Int, maximum: Int?)

    /// Sorted code points that a class takes, as ranges.
    struct CharacterSet: Sendable {
        var ranges: [ClosedRange<UInt32>]

        init(_ ranges: [ClosedRange<UInt32>]) {
            self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
        }

        /// Every Unicode scalar that isn't in this set.
        var inverted: CharacterSet {
            var result: [ClosedRange<UInt32>] = []
            var next: UInt32 = 0
            for range in ranges {
                if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
                next = max(next, range.upperBound + 1)
            }
            if next <= 0x10FFFF { result.append(next...0x10FFFF) }
            return CharacterSet(result)
        }

        func contains(_ value: UInt32) -> Bool { ranges.contains { $0.contains(value) } }
    }
}

extension PatternNode.CharacterSet {
    static let digits = Self([0x30...0x39])
    static let lowercase = Self([0x61...0x7A])
    static let uppercase = Self([0x41...0x5A])
    static let letters = Self([0x41...0x5A, 0x61...0x7A])
    static let word = Self([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    static let space = Self([
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
    /// `.`: everything but a line terminator.
    static let dot = Self([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]).inverted

    static func single(_ scalar: UInt32) -> Self { Self([scalar...scalar]) }

    /// Some members, the readable ones first: letters, digits, other printable ASCII, then whatever there is.
    var samples: [Unicode.Scalar] {
        let preferred = Array(0x61...0x7A) + Array(0x41...0x5A) + Array(0x30...0x39) + Array(0x20...0x7E) as [UInt32]
        var seen: Set<UInt32> = []
        var result: [Unicode.Scalar] = []
        for value in preferred where contains(value) && seen.insert(value).inserted {
            if let scalar = Unicode.Scalar(value) { result.append(scalar) }
        }
        if result.isEmpty {
            let others = ranges.lazy.flatMap { [$0.lowerBound, $0.upperBound] }
            result = others.compactMap(Unicode.Scalar.init)
        }
        return result
    }
}
