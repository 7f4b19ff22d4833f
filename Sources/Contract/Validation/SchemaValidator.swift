/// Checks JSON values against schemas of a document: as draft 4 with OpenAPI's changes for 3.0, as JSON Schema 2020-12
/// from 3.1 on.
public struct SchemaValidator {
    /// One keyword that a value does not meet.
    public struct Violation: Sendable, Hashable {
        /// Where in the value.
        public let instance: JSONPointer
        /// The keyword, such as `maxLength`; `false` for the schema that nothing matches.
        public let keyword: String
        /// What was expected and found; lower case, no full stop.
        public let message: String
        /// The keyword in the document.
        public let schemaRange: SourceRange
    }

    /// Which way the value goes: `readOnly` properties need not be in a request, `writeOnly` ones not in a response.
    public enum Direction: Sendable {
        case request, response, neither
    }

    /// Says whether a pattern (ECMA-262) matches somewhere in a text.
    public typealias PatternMatcher = (_ pattern: String, _ text: String) -> Bool

    let references: References
    let matchesPattern: PatternMatcher
    /// Whether `format` is checked, or only describes (JSON Schema 2020-12 validation §7.2).
    let assertsFormat: Bool

    /// Without a matcher, patterns are not checked.
    public init(
        _ contract: ResolvedContract, assertsFormat: Bool = true,
        matchesPattern: @escaping PatternMatcher = { _, _ in true }
    ) {
        let files = ReferencedFiles(root: contract.document.root, files: contract.files)
        references = References(contract.document, files: files)
        self.assertsFormat = assertsFormat
        self.matchesPattern = matchesPattern
    }

    /// For a schema that stands alone, in a file of its own; `#` is that schema.
    public init(
        schema: Node, version: OpenAPIVersion, loader: ReferenceLoader? = nil, assertsFormat: Bool = true,
        matchesPattern: @escaping PatternMatcher = { _, _ in true }
    ) {
        references = References(
            root: schema, version: version, components: [], files: ReferencedFiles(root: schema, loader: loader))
        self.assertsFormat = assertsFormat
        self.matchesPattern = matchesPattern
    }

    init(_ references: References) {
        self.references = references
        assertsFormat = true
        matchesPattern = { _, _ in true }
    }

    /// Everything about a value that a schema refuses; empty when it matches.
    public func violations(
        of value: Node, against schema: Document.Schema, direction: Direction = .neither
    ) -> [Violation] {
        var evaluation = SchemaEvaluation(validator: self, direction: direction)
        _ = evaluation.evaluate(value, schema, at: .root)
        return evaluation.violations
    }

    /// The same for a place where the resolved contract uses a schema; nil when the document has no schema there.
    public func violations(
        of value: Node, against use: API.SchemaUse, direction: Direction = .neither
    ) -> [Violation]? {
        let reference = Document.Reference(
            target: "#" + use.pointer.fragment, targetRange: use.range, summary: nil, description: nil,
            location: Location(range: use.range, pointer: use.pointer))
        return references.schema(reference).map { violations(of: value, against: $0, direction: direction) }
    }
}

extension JSONPointer {
    /// The pointer as a URI fragment, without `#` (RFC 6901 §6).
    public var fragment: String {
        var text = ""
        for byte in description.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."), UInt8(ascii: "~"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return text
    }
}
