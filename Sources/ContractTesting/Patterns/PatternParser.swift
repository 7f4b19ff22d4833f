/// Reads a `pattern` of a schema (ECMA-262 §22.2.1, with the `u` flag) into a tree.
///
/// Look-around and back-references describe no set of strings that a generator could walk through; for them the parser
/// answers nil.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0
    /// False when a class was replaced by a part of itself.
    private var isExact = true
    private static let deepest = 100
    /// Repetitions beyond are as good as endless.
    private static let largestCount = 1_000_000

    private init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    /// The tree, and whether it takes exactly the strings that the pattern takes; nil outside the regular subset.
    static func parse(_ pattern: String) -> (node: PatternNode, isExact: Bool)? {
        var parser = PatternParser(pattern)
        guard let node = parser.choice(), parser.position == parser.scalars.count else { return nil }
        return (node, parser.isExact)
    }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    private mutating func choice() -> PatternNode? {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest else { return nil }
        var branches: [PatternNode] = []
        repeat {
            guard let branch = sequence() else { return nil }
            branches.append(branch)
        } while skip("|")
        return branches.count == 1 ? branches.first : .choice(branches)
    }

    private mutating func sequence() -> PatternNode? {
        var nodes: [PatternNode] = []
        while let next = current, next != "|", next != ")" {
            guard let atom = atom(), let node = repeated(atom) else { return nil }
            nodes.append(node)
        }
        return .sequence(nodes)
    }

    private mutating func repeated(_ atom: PatternNode) -> PatternNode? {
        var node = atom
        switch current {
        case "*":
            node = .repetition(atom, minimum: 0, maximum: nil)
            position += 1
        case "+":
            node = .repetition(atom, minimum: 1, maximum: nil)
            position += 1
        case "?":
            node = .repetition(atom, minimum: 0, maximum: 1)
            position += 1
        case "{":
            position += 1
            guard let counts = counts() else { return nil }
            node = .repetition(atom, minimum: counts.0, maximum: counts.1)
        default: return node
        }
        // Lazy and greedy repetitions take the same strings.
        _ = skip("?")
        return node
    }

    private mutating func counts() -> (Int, Int?)? {
        guard let minimum = decimal() else { return nil }
        if skip("}") { return (minimum, minimum) }
        guard skip(",") else { return nil }
        if skip("}") { return (minimum, nil) }
        guard let maximum = decimal(), maximum >= minimum, skip("}") else { return nil }
        return (minimum, maximum)
    }

    private mutating func decimal() -> Int? {
        var value: Int?
        while let digit = current.flatMap({ Int(String($0)) }), (value ?? 0) < Self.largestCount {
            value = (value ?? 0) * 10 + digit
            position += 1
        }
        return value
    }

    private mutating func atom() -> PatternNode? {
        guard let scalar = current else { return nil }
        position += 1
        switch scalar {
        case "^": return .start
        case "$": return .end
        case ".": return .characters(.dot)
        case "[": return characterClass().map { .characters($0) }
        case "\\" where current == "b" || current == "B": return .boundary(isOne: !skip("B") && skip("b"))
        case "\\": return escape().map { .characters($0) }
        case "(": return group()
        case "*", "+", "?", ")": return nil
        default: return .characters(.single(scalar.value))
        }
    }

    private mutating func group() -> PatternNode? {
        if skip("?") {
            if skip("<") {
                guard let first = current, first != "=", first != "!" else { return nil }
                while let scalar = current, scalar != ">" { position += 1 }
                guard skip(">") else { return nil }
            } else if !skip(":") {
                return nil
            }
        }
        guard let node = choice(), skip(")") else { return nil }
        return node
    }
}

// MARK: - Classes and escapes

extension PatternParser {
    private mutating func characterClass() -> PatternNode.CharacterSet? {
        let isInverted = skip("^")
        var ranges: [ClosedRange<UInt32>] = []
        while let scalar = current, scalar != "]" {
            position += 1
            guard let lower = scalar == "\\" ? escape() : .single(scalar.value) else { return nil }
            guard let first = lower.single, current == "-", position + 1 < scalars.count,
                scalars[position + 1] != "]"
            else {
                ranges += lower.ranges
                continue
            }
            position += 1
            guard let end = current else { return nil }
            position += 1
            guard let upper = end == "\\" ? escape() : .single(end.value) else { return nil }
            guard let last = upper.single, last >= first else { return nil }
            ranges.append(first...last)
        }
        guard skip("]") else { return nil }
        let set = PatternNode.CharacterSet(ranges)
        return isInverted ? set.inverted : set
    }

    private mutating func escape() -> PatternNode.CharacterSet? {
        guard let scalar = current else { return nil }
        position += 1
        switch scalar {
        case "d": return .digits
        case "D": return .digits.inverted
        case "w": return .word
        case "W": return .word.inverted
        case "s": return .space
        case "S": return .space.inverted
        case "t": return .single(0x09)
        case "n": return .single(0x0A)
        case "v": return .single(0x0B)
        case "f": return .single(0x0C)
        case "r": return .single(0x0D)
        case "0": return .single(0)
        case "x": return hexadecimal(2).map { .single($0) }
        case "u": return unicodeEscape().map { .single($0) }
        case "p", "P": return property(isInverted: scalar == "P")
        case "b", "B", "k", "1"..."9": return nil
        default: return .single(scalar.value)
        }
    }

    private mutating func hexadecimal(_ count: Int) -> UInt32? {
        guard position + count <= scalars.count else { return nil }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[position..<position + count])
        position += count
        return UInt32(text, radix: 16)
    }

    private mutating func unicodeEscape() -> UInt32? {
        guard skip("{") else { return hexadecimal(4) }
        var text = ""
        while let scalar = current, scalar != "}" {
            text.unicodeScalars.append(scalar)
            position += 1
        }
        guard skip("}"), let value = UInt32(text, radix: 16), value <= 0x10FFFF else { return nil }
        return value
    }

    /// Unicode properties, by the part of them that stands in ASCII: enough to make a string, not to refuse one.
    private mutating func property(isInverted: Bool) -> PatternNode.CharacterSet? {
        guard skip("{") else { return nil }
        var name = ""
        while let scalar = current, scalar != "}" {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard skip("}"), let set = Self.properties[name] else { return nil }
        isExact = false
        return isInverted ? set.inverted : set
    }

    private static let properties: [String: PatternNode.CharacterSet] = [
        "L": .letters, "Letter": .letters, "Alphabetic": .letters, "Script=Latin": .letters, "Latin": .letters,
        "Ll": .lowercase, "Lowercase": .lowercase, "Lu": .uppercase, "Uppercase": .uppercase,
        "N": .digits, "Nd": .digits, "Number": .digits, "Z": .single(0x20), "Zs": .single(0x20),
        "P": .single(0x2E), "Punctuation": .single(0x2E), "S": .single(0x2B), "ASCII": .init([0...0x7F]),
    ]
}

extension PatternNode.CharacterSet {
    fileprivate var single: UInt32? {
        guard ranges.count == 1, let range = ranges.first, range.lowerBound == range.upperBound else { return nil }
        return range.lowerBound
    }
}
