/// One rule of the contract that a value breaks.
public struct Violation: Hashable, Sendable {
    /// Where the value stands.
    public enum Location: Hashable, Sendable {
        /// In a body: a JSON Pointer (RFC 6901), empty for the whole body.
        case body(String)
        /// In a path, query or cookie parameter of this name.
        case parameter(String)
        /// In a header of this name.
        case header(String)
    }

    public var location: Location
    /// The rule, named after its schema keyword, such as `maxLength`.
    public var keyword: String
    /// What the keyword demands, where that is a number or a short text: 200 for `maxLength: 200`, the source of a
    /// `pattern`, the name of a `format`.
    public var limit: JSONValue?
    /// The rule in words, such as "must be at most 200 characters long". Never quotes the value, which may be a secret.
    public var message: String

    public init(_ location: Location, keyword: String, limit: JSONValue? = nil, message: String) {
        self.location = location
        self.keyword = keyword
        self.limit = limit
        self.message = message
    }
}

extension Violation: CustomStringConvertible {
    /// Such as `/tasks/0/title: must be at most 200 characters long (maxLength)`.
    public var description: String { "\(location): \(message) (\(keyword))" }
}

extension Violation.Location: CustomStringConvertible {
    public var description: String {
        switch self {
        case .body(""): "the body"
        case .body(let pointer): pointer
        case .parameter(let name): "parameter '\(name)'"
        case .header(let name): "header '\(name)'"
        }
    }
}
