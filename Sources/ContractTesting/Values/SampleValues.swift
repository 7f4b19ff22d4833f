import Contract

/// A value that a schema takes.
public struct ValidValue: Sendable {
    /// What is special about it: `minimal`, `maximal`, `example`, or a place and a boundary such as `/title maxLength`.
    public let label: String
    public let node: Node
}

/// A value that a schema refuses, for one reason.
public struct BrokenValue: Sendable {
    /// The schema keyword that it breaks, such as `maxLength`.
    public let keyword: String
    /// The place in the value; empty for the value as a whole.
    public var pointer: JSONPointer
    /// What was done to break it, such as `201 characters`.
    public let detail: String
    public var node: Node
    /// Where the contract states the rule.
    public let range: SourceRange
    /// The broken part alone.
    let part: Node
    /// Whether the schema at that place takes strings: where all is text, as in a query, another type can't be sent.
    let takesText: Bool

    /// Such as `/title maxLength (201 characters)`.
    public var label: String {
        let place = pointer.tokens.isEmpty ? "" : "\(pointer) "
        return "\(place)\(keyword) (\(detail))"
    }
}

/// A rule that no value could be made for: said in the report, so that nobody takes it for tested.
public struct ValueNote: Sendable, Hashable {
    public let keyword: String
    public let pointer: JSONPointer
    /// Lower case, no full stop.
    public let message: String
    public let range: SourceRange
}

/// Which way a value goes: `readOnly` properties are left out of requests, `writeOnly` ones of responses.
public enum ValueDirection: Sendable {
    case request, response
}
