/// A pattern as it is written, without what has no bearing on whether it matches: groups, captures, laziness.
indirect enum PatternNode: Hashable, Sendable {
    case set(ScalarSet)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// At least `minimum` times, at most `maximum` times; nil: any number of times.
    case repetition(PatternNode, minimum: Int, maximum: Int?)
    case assertion(PatternAssertion)

    static var empty: PatternNode { .sequence([]) }
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
}
