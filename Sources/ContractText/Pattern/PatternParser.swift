/// Reads a pattern of ECMA-262 §22.2.1, in the mode for Unicode.
///
/// Three things that the mode forbids are read as they are without it, because contracts have them: `\` before any
/// punctuation of ASCII, a brace or closing bracket that stands for itself, and a hyphen next to a class such as `\w`.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private(set) var position = 0
    private var depth = 0

    /// How deep groups may nest.
    private static let maximumDepth = 200
    /// The largest number in braces.
    private static let maximumRepetition = 10_000_000

    /// Whether back-references and properties are read, as if they were nothing: to tell whether a text
    /// is a pattern, in time that is linear in it.
    let readsAll: Bool

    init(_ source: String, readsAll: Bool = false) {
        scalars = Array(source.unicodeScalars)
        self.readsAll = readsAll
    }

    mutating func parse() throws(Pattern.Failure) -> PatternNode {
        let node = try parseAlternatives()
        guard position == scalars.count else { throw failure("this ')' closes no group") }
        return node
    }

    // MARK: Structure

    private mutating func parseAlternatives() throws(Pattern.Failure) -> PatternNode {
        depth += 1
        guard depth <= Self.maximumDepth else { throw failure("groups nest too deep") }
        var alternatives = [try parseSequence()]
        while skip("|") { alternatives.append(try parseSequence()) }
        depth -= 1
        return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
    }

    private mutating func parseSequence() throws(Pattern.Failure) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            let node = try parseAtom()
            nodes.append(try parseQuantifier(node))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func parseAtom() throws(Pattern.Failure) -> PatternNode {
        guard let scalar = current else { return .empty }
        switch scalar {
        case "^":
            position += 1
            return .assertion(.start)
        case "$":
            position += 1
            return .assertion(.end)
        case "(": return try parseGroup()
        case "[":
            position += 1
            return .set(try parseClass())
        case ".":
            position += 1
            return .set(ScalarSet.lineTerminators.inverted)
        case "\\": return try parseAtomEscape()
        case "*", "+", "?": throw failure("there is nothing to repeat before '\(scalar)'")
        case "{" where parsedBraces() != nil: throw failure("there is nothing to repeat before '{'")
        default:
            position += 1
            return .set(ScalarSet(scalar.value))
        }
    }

    private mutating func parseGroup() throws(Pattern.Failure) -> PatternNode {
        let start = position
        position += 1
        if skip("?") {
            let isAngled = skip("<")
            if current == "=" || current == "!" {
                return try parseLook(isBehind: isAngled, from: start)
            } else if isAngled {
                try skipGroupName()
            } else if !skip(":") {
                position = start
                throw failure("there is no such kind of group")
            }
        }
        return try parseGroupContent(from: start)
    }

    private mutating func parseGroupContent(from start: Int) throws(Pattern.Failure) -> PatternNode {
        let node = try parseAlternatives()
        guard skip(")") else {
            position = start
            throw failure("this '(' is never closed")
        }
        return node
    }

    private mutating func parseLook(isBehind: Bool, from start: Int) throws(Pattern.Failure) -> PatternNode {
        let isNegated = skip("!")
        if !isNegated { position += 1 }
        let node = try parseGroupContent(from: start)
        return .look(PatternLook(node: node, isBehind: isBehind, isNegated: isNegated))
    }

    mutating func skipGroupName() throws(Pattern.Failure) {
        let start = position
        while let scalar = current, scalar != ">" {
            let isFirst = position == start
            let isAllowed = isFirst ? scalar.properties.isIDStart || scalar == "_" : scalar.properties.isIDContinue
            guard isAllowed || scalar == "$" else { throw failure("not a name of a group") }
            position += 1
        }
        guard position > start, skip(">") else { throw failure("expected a name of a group and '>'") }
    }

    // MARK: Quantifiers

    private mutating func parseQuantifier(_ node: PatternNode) throws(Pattern.Failure) -> PatternNode {
        let bounds: (minimum: Int, maximum: Int?)
        let start = position
        switch current {
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "?": bounds = (0, 1)
        case "{":
            guard let braces = parsedBraces() else { return node }
            position = braces.end - 1
            bounds = (braces.minimum, braces.maximum)
        default: return node
        }
        position += 1
        _ = skip("?")
        switch node {
        case .assertion, .look:
            position = start
            throw failure("an assertion cannot be repeated")
        default: break
        }
        guard max(bounds.minimum, bounds.maximum ?? 0) <= Self.maximumRepetition else {
            position = start
            throw failure("repeats more than \(Self.maximumRepetition) times")
        }
        guard bounds.minimum <= bounds.maximum ?? .max else {
            position = start
            throw failure("the numbers are out of order")
        }
        return .repetition(node, minimum: bounds.minimum, maximum: bounds.maximum)
    }

    /// `{2}`, `{2,}` or `{2,3}` at the cursor; nil when the brace begins none of them.
    private func parsedBraces() -> (minimum: Int, maximum: Int?, end: Int)? {
        var index = position + 1
        guard let minimum = number(at: &index) else { return nil }
        guard index < scalars.count, scalars[index] == "," else {
            return isClosingBrace(index) ? (minimum, minimum, index + 1) : nil
        }
        index += 1
        if isClosingBrace(index) { return (minimum, nil, index + 1) }
        guard let maximum = number(at: &index), isClosingBrace(index) else { return nil }
        return (minimum, maximum, index + 1)
    }

    private func isClosingBrace(_ index: Int) -> Bool { index < scalars.count && scalars[index] == "}" }

    private func number(at index: inout Int) -> Int? {
        let start = index
        var value = 0
        while index < scalars.count, let digit = PatternParser.digit(scalars[index]), digit < 10 {
            value = min(value * 10 + Int(digit), Self.maximumRepetition + 1)
            index += 1
        }
        return index > start ? value : nil
    }

    // MARK: The cursor

    var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    var next: Unicode.Scalar? { position + 1 < scalars.count ? scalars[position + 1] : nil }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    mutating func advance(by count: Int = 1) { position += count }

    mutating func rewind(to position: Int) { self.position = position }

    func failure(_ message: String) -> Pattern.Failure { Pattern.Failure(position: position, message: message) }

    /// The value of a hexadecimal digit.
    static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
        UInt8(exactly: scalar.value).flatMap { Hexadecimal.value(of: $0) }.map { UInt32($0) }
    }
}
