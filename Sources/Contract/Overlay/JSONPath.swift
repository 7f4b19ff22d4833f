/// A JSONPath query (RFC 9535): which values of a document are meant.
struct JSONPath: Sendable {
    var segments: [Segment]

    struct Segment: Sendable {
        var selectors: [Selector]
        /// `..`: the values themselves and everything below them.
        var isDescendant: Bool
    }

    indirect enum Selector: Sendable {
        case name(String)
        case wildcard
        case index(Int)
        case slice(start: Int?, end: Int?, step: Int)
        case filter(Condition)
    }

    /// A logical expression of a filter (RFC 9535 §2.3.5).
    indirect enum Condition: Sendable {
        case any([Condition])
        case all([Condition])
        case not(Condition)
        case exists(Query)
        case comparison(Operand, Comparison, Operand)
    }

    /// A query inside of a filter, from `$` or `@`.
    struct Query: Sendable {
        var isFromRoot: Bool
        var path: JSONPath
    }

    enum Comparison: String, Sendable, CaseIterable {
        // Longer signs first: `<=` begins with `<`.
        case equal = "=="
        case unequal = "!="
        case atMost = "<="
        case atLeast = ">="
        case less = "<"
        case greater = ">"
    }

    indirect enum Operand: Sendable {
        case literal(Node)
        case query(Query)
        /// `length`, `count` and `value` (RFC 9535 §2.4).
        case length(Operand)
        case count(Query)
        case value(Query)
    }

    /// A value of the document and where it is.
    struct Match: Sendable {
        var node: Node
        var pointer: JSONPointer
    }
}
