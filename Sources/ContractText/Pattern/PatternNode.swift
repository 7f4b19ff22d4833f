/// A pattern as it is written, without what has no bearing on whether it matches: groups, captures, laziness.
indirect enum PatternNode: Hashable, Sendable {
    case set(ScalarSet)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// At least `minimum` times, at most `maximum` times; nil: any number of times.
    case repetition(PatternNode, minimum: Int, maximum: Int?)
    case assertion(PatternAssertion)
    case look(PatternLook)

    static var empty: PatternNode { .sequence([]) }
}

/// `(?=…)`, `(?!…)`, `(?<=…)` or `(?<!…)`: asks what follows a place, or stands in front of it, and takes nothing.
struct PatternLook: Hashable, Sendable {
    var node: PatternNode
    /// Whether it asks for what stands in front of the place.
    var isBehind: Bool
    var isNegated: Bool
}

extension PatternNode {
    /// The node that matches, from the end of a text to its start, what this one matches from the start to the end.
    /// Look-arounds ask for the same as before: where they hold is known when they are come by.
    var reversed: PatternNode {
        switch self {
        case .set, .assertion, .look: self
        case .sequence(let nodes): .sequence(nodes.reversed().map(\.reversed))
        case .alternatives(let nodes): .alternatives(nodes.map(\.reversed))
        case .repetition(let node, let minimum, let maximum):
            .repetition(node.reversed, minimum: minimum, maximum: maximum)
        }
    }
}

enum PatternAssertion: Hashable, Sendable {
    /// `^`
    case start
    /// `$`
    case end
    /// `\b`
    case wordBoundary
    /// `\B`
    case noWordBoundary
    /// The look-around at this index holds.
    case look(UInt8)
}
