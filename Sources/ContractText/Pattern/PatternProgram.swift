/// A pattern as a nondeterministic automaton: steps, most of which lead to the next one.
struct PatternProgram: Sendable {
    enum Step: Sendable {
        /// Takes one character of the set at this index.
        case take(UInt16, next: UInt16)
        case split(UInt16, UInt16)
        case assertion(PatternAssertion, next: UInt16)
        case match
    }

    private(set) var steps: [Step] = [.match]
    private(set) var sets: [ScalarSet] = []
    private var setIndices: [ScalarSet: UInt16] = [:]
    private(set) var start: UInt16 = 0
    private(set) var hasWordBoundary = false
    /// The look-arounds, each with a program of its own.
    private(set) var looks: [Look] = []
    private var lookIndices: [PatternLook: UInt8] = [:]
    private var rangeCount = 0

    /// How many steps there may be: numbers in braces copy what they repeat. Each may cost each byte of a text once.
    static let maximumStepCount = 6_000
    /// How many ranges the different sets may have together: a property of Unicode has up to a thousand.
    private static let maximumRangeCount = 10_000

    /// How many different look-arounds there may be side by side, and how deep they may nest.
    private static let maximumLookCount = 16
    private static let maximumLookDepth = 4
    private var depth = 0

    /// A look-around, whose program runs backwards over the text where it asks for what follows.
    struct Look: Sendable {
        var program: PatternProgram
        var isBehind: Bool
        var isNegated: Bool
    }

    /// How many steps there are, with those of the look-arounds.
    var size: Int { looks.reduce(steps.count) { $0 + $1.program.size } }

    init(_ node: PatternNode) throws(Pattern.Failure) {
        try self.init(node, depth: 0)
    }

    private init(_ node: PatternNode, depth: Int) throws(Pattern.Failure) {
        self.depth = depth
        start = try add(node, before: 0)
    }

    /// Adds the steps of a node, which go on at `next`. Returns the first of them.
    private mutating func add(_ node: PatternNode, before next: UInt16) throws(Pattern.Failure) -> UInt16 {
        switch node {
        case .set(let set):
            return try add(.take(try index(of: set), next: next))
        case .assertion(let assertion):
            if assertion == .wordBoundary || assertion == .noWordBoundary { hasWordBoundary = true }
            return try add(.assertion(assertion, next: next))
        case .look(let look):
            return try add(.assertion(.look(try index(of: look)), next: next))
        case .sequence(let nodes):
            var first = next
            for node in nodes.reversed() { first = try add(node, before: first) }
            return first
        case .alternatives(let nodes):
            var firsts: [UInt16] = []
            for node in nodes { firsts.append(try add(node, before: next)) }
            var first = firsts[firsts.count - 1]
            for other in firsts.dropLast().reversed() { first = try add(.split(other, first)) }
            return first
        case .repetition(let node, let minimum, let maximum):
            return try addRepetition(node, minimum, maximum, before: next)
        }
    }

    private mutating func addRepetition(
        _ node: PatternNode,
        _ minimum: Int,
        _ maximum: Int?,
        before next: UInt16
    ) throws(Pattern.Failure) -> UInt16 {
        var first = next
        if let maximum {
            // (x(x(x)?)?)?
            for _ in minimum..<maximum { first = try add(.split(try add(node, before: first), next)) }
        } else {
            // The split comes before what it repeats, which leads back to it.
            let split = try add(.split(next, next))
            steps[Int(split)] = .split(try add(node, before: split), next)
            first = split
        }
        for _ in 0..<minimum {
            let again = try add(node, before: first)
            // What has no steps of its own has none any number of times.
            if again == first { break }
            first = again
        }
        return first
    }

    private mutating func add(_ step: Step) throws(Pattern.Failure) -> UInt16 {
        guard steps.count < Self.maximumStepCount else {
            throw Pattern.Failure(position: 0, message: "the pattern is too large: its repetitions multiply")
        }
        steps.append(step)
        return UInt16(truncatingIfNeeded: steps.count - 1)
    }

    private mutating func index(of look: PatternLook) throws(Pattern.Failure) -> UInt8 {
        if let index = lookIndices[look] { return index }
        guard looks.count < Self.maximumLookCount, depth < Self.maximumLookDepth else {
            throw Pattern.Failure(position: 0, message: "the pattern is too large: it looks around too often")
        }
        let node = look.isBehind ? look.node : look.node.reversed
        let program = try PatternProgram(node, depth: depth + 1)
        let index = UInt8(truncatingIfNeeded: looks.count)
        lookIndices[look] = index
        looks.append(Look(program: program, isBehind: look.isBehind, isNegated: look.isNegated))
        return index
    }

    private mutating func index(of set: ScalarSet) throws(Pattern.Failure) -> UInt16 {
        if let index = setIndices[set] { return index }
        rangeCount += set.ranges.count
        guard rangeCount <= Self.maximumRangeCount else {
            throw Pattern.Failure(position: 0, message: "the pattern is too large: it names too many characters")
        }
        let index = UInt16(truncatingIfNeeded: sets.count)
        setIndices[set] = index
        sets.append(set)
        return index
    }
}
