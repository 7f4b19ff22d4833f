/// A pattern as a nondeterministic automaton: steps, most of which lead to the next one.
struct PatternProgram: Sendable {
    enum Step: Sendable {
        /// Takes one character of the set at this index.
        case take(Int, next: Int)
        case split(Int, Int)
        case assertion(PatternAssertion, next: Int)
        case match
    }

    private(set) var steps: [Step] = [.match]
    private(set) var sets: [ScalarSet] = []
    private var setIndices: [ScalarSet: Int] = [:]
    private(set) var start = 0
    private(set) var hasWordBoundary = false

    /// How many steps there may be: numbers in braces copy what they repeat.
    static let maximumStepCount = 10_000

    init(_ node: PatternNode) throws(Pattern.Failure) {
        start = try add(node, before: 0)
    }

    /// Adds the steps of a node, which go on at `next`. Returns the first of them.
    private mutating func add(_ node: PatternNode, before next: Int) throws(Pattern.Failure) -> Int {
        switch node {
        case .set(let set):
            return try add(.take(index(of: set), next: next))
        case .assertion(let assertion):
            if assertion == .wordBoundary || assertion == .noWordBoundary { hasWordBoundary = true }
            return try add(.assertion(assertion, next: next))
        case .sequence(let nodes):
            var first = next
            for node in nodes.reversed() { first = try add(node, before: first) }
            return first
        case .alternatives(let nodes):
            var firsts: [Int] = []
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
        before next: Int
    ) throws(Pattern.Failure) -> Int {
        var first = next
        if let maximum {
            // (x(x(x)?)?)?
            for _ in minimum..<maximum { first = try add(.split(try add(node, before: first), next)) }
        } else {
            // The split comes before what it repeats, which leads back to it.
            let split = try add(.split(next, next))
            steps[split] = .split(try add(node, before: split), next)
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

    private mutating func add(_ step: Step) throws(Pattern.Failure) -> Int {
        guard steps.count < Self.maximumStepCount else {
            throw Pattern.Failure(position: 0, message: "the pattern is too large: its repetitions multiply")
        }
        steps.append(step)
        return steps.count - 1
    }

    private mutating func index(of set: ScalarSet) -> Int {
        if let index = setIndices[set] { return index }
        setIndices[set] = sets.count
        sets.append(set)
        return sets.count - 1
    }
}
