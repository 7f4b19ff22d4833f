/// Why no value could be read.
public enum DecodingFailure: Error, Hashable, Sendable {
    /// Not JSON (RFC 8259), to be answered 400.
    case syntax(JSONSyntaxError)
    /// JSON that breaks the schema, to be answered 422: all violations, in the order of the text. Never empty.
    case violations([Violation])
}

/// Where and why a text isn't JSON.
public struct JSONSyntaxError: Error, Hashable, Sendable {
    /// Bytes before the fault.
    public var offset: Int
    /// From 1; lines end with LF.
    public var line: Int
    /// From 1, in bytes.
    public var column: Int
    /// Such as "expected ',' or '}'"; never quotes the text.
    public var message: String

    public init(offset: Int, line: Int, column: Int, message: String) {
        self.offset = offset
        self.line = line
        self.column = column
        self.message = message
    }
}

extension JSONSyntaxError: CustomStringConvertible {
    public var description: String { "line \(line), column \(column) (byte \(offset)): \(message)" }
}
