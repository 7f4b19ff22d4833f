/// A regular expression of JSON Schema's `pattern` (§6.3.3): the part of ECMA-262 that can be matched in time that
/// grows with the length of the text only. It matches a text that it matches anywhere, unless `^` or `$` tie it down.
///
/// Back-references aren't supported. Whether a quantifier is lazy makes no difference here.
public struct Pattern: Sendable {
    /// The pattern as it is written.
    public let source: String
    let matcher: PatternMatcher

    /// Why a pattern cannot be used.
    public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// Unicode scalars before the fault.
        public var position: Int
        public var message: String

        public var description: String { "at \(position): \(message)" }
    }

    public init(parsing source: String) throws(Failure) {
        var parser = PatternParser(source)
        let node = try parser.parse().relaxed
        self.source = source
        let (unbounded, maximumLength) = node.withoutUpperBound ?? (node, .max)
        matcher = PatternMatcher(try PatternProgram(unbounded), maximumLength: maximumLength)
    }

    /// A pattern that is known to be one: whoever generated the call has parsed it. Any other ends the process.
    public init(_ source: String) {
        do throws(Failure) {
            try self.init(parsing: source)
        } catch {
            preconditionFailure("the pattern \(source) isn't supported: \(error)")
        }
    }

    /// Whether a text is a regular expression of ECMA-262, also with the parts that aren't supported here.
    package static func isRegularExpression(_ text: String) -> Bool {
        var parser = PatternParser(text, readsAll: true)
        do {
            _ = try parser.parse()
            return true
        } catch {
            return false
        }
    }

    /// Whether any part of the text matches.
    public func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { unsafe matches($0) }
    }

    /// The same for valid UTF-8.
    package func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool { unsafe matcher.matches(text) }
}

extension Pattern: CustomStringConvertible {
    public var description: String { source }
}
