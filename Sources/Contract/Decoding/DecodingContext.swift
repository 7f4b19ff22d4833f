/// What the decoding of one document shares: its version, and the diagnostics so far.
///
/// A class so that nested readers can report without handing a list up and down.
final class DecodingContext {
    let version: OpenAPIVersion
    private(set) var diagnostics: [Diagnostic] = []

    init(version: OpenAPIVersion) {
        self.version = version
    }

    /// Whether the document is of a version or of a later one.
    func isAtLeast(_ feature: OpenAPIVersion.Feature) -> Bool { version.feature >= feature }

    func report(
        _ rule: DiagnosticRule, severity: Diagnostic.Severity? = nil, at range: SourceRange, _ message: String,
        fix: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(
            Diagnostic(rule, severity: severity, at: range, message, fix: fix, notes: notes))
    }

    /// `expected a string for 'title' of Info Object, found an integer`
    func reportWrongType(
        _ node: Node,
        of subject: String,
        expected: String,
        severity: Diagnostic.Severity? = nil,
        fix: String? = nil
    ) {
        let fix = fix ?? Self.quotingFix(node, expected: expected)
        let message = "\(subject) must be \(expected), found \(node.kindName)"
        report(.wrongType, severity: severity, at: node.range, message, fix: fix)
    }

    /// YAML reads an unquoted `1.0` or `true` as a number or a boolean, which surprises people.
    private static func quotingFix(_ node: Node, expected: String) -> String? {
        guard expected == "a string" else { return nil }
        switch node.value {
        case .bool, .integer, .number: return "put it in quotes: \"\(node.sourceText)\""
        default: return nil
        }
    }
}
