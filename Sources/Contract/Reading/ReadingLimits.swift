/// What a document may cost. Each limit is checked while reading, before more of the input is looked at.
public struct ReadingLimits: Sendable {
    /// Bytes of one file: 32 MiB.
    public var inputBytes = 32 << 20
    /// Arrays and objects inside one another. libyaml takes quadratic time in the depth of flow collections.
    public var depth = 128
    /// Values of one document, not counting what aliases repeat.
    public var nodes = 1_500_000
    /// Values that aliases may repeat altogether, unless the document itself has a tenth of that number.
    public var aliasedNodes = 1_000_000

    public init() {}
}
