/// Makes SARIF 2.1.0 of diagnostics, the JSON that code scanning services take: one run with the rules that were
/// broken and a result for each diagnostic.
public enum SARIFDiagnosticPrinter {
    public static func text(_ diagnostics: some Sequence<Diagnostic>) -> String {
        let sorted = diagnostics.sortedByPosition()
        var rules: [DiagnosticRule] = []
        for diagnostic in sorted where !rules.contains(diagnostic.rule) { rules.append(diagnostic.rule) }
        return """
            {
            "$schema":"https://json.schemastore.org/sarif-2.1.0.json",
            "version":"2.1.0",
            "runs":[{
            "tool":{"driver":{"name":"contract","rules":\(list(rules.map(rule)))}},
            "columnKind":"unicodeCodePoints",
            "results":\(list(sorted.map { result($0, rules) }))
            }]
            }

            """
    }

    private static func list(_ objects: [String]) -> String {
        objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
    }

    private static func rule(_ rule: DiagnosticRule) -> String {
        "{\"id\":\(quoted(rule.id)),\"shortDescription\":{\"text\":\(quoted(rule.summary))},"
            + "\"defaultConfiguration\":{\"level\":\(quoted(rule.severity.rawValue))}}"
    }

    private static func result(_ diagnostic: Diagnostic, _ rules: [DiagnosticRule]) -> String {
        let message = diagnostic.fix.map { "\(diagnostic.message); \($0)" } ?? diagnostic.message
        var members = [
            "\"ruleId\":" + quoted(diagnostic.rule.id),
            "\"ruleIndex\":\(rules.firstIndex(of: diagnostic.rule) ?? -1)",
            "\"level\":" + quoted(diagnostic.severity.rawValue),
            "\"message\":{\"text\":\(quoted(message))}",
            "\"locations\":[{\(physicalLocation(diagnostic.range))}]",
        ]
        let notes = diagnostic.notes.map { note in
            "{\(physicalLocation(note.range)),\"message\":{\"text\":\(quoted(note.message))}}"
        }
        if !notes.isEmpty { members.append("\"relatedLocations\":[\(notes.joined(separator: ","))]") }
        return "{" + members.joined(separator: ",") + "}"
    }

    private static func physicalLocation(_ range: SourceRange) -> String {
        let start = range.start
        let end = range.end
        return "\"physicalLocation\":{\"artifactLocation\":{\"uri\":\(quoted(uri(range.file.path)))},\"region\":{"
            + "\"startLine\":\(start.line),\"startColumn\":\(start.column),"
            + "\"endLine\":\(end.line),\"endColumn\":\(end.column)}}"
    }

    /// A path as a URI reference (RFC 3986 §4.1): relative paths stay relative.
    private static func uri(_ path: String) -> String {
        let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        var output = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            if unreserved.contains(byte) {
                output.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                output += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return output
    }

    private static func quoted(_ text: String) -> String { JSONDiagnosticPrinter.quoted(text) }
}
