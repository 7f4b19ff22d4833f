/// Makes GitHub workflow commands of diagnostics, which show as annotations in a pull request:
/// `::error file=contracts/auth-api.yaml,line=118,col=11,endLine=118,endColumn=18,title=unknown-key::…`.
public enum GitHubDiagnosticPrinter {
    public static func text(_ diagnostics: some Sequence<Diagnostic>) -> String {
        diagnostics.sortedByPosition().map { line($0) + "\n" }.joined()
    }

    private static func line(_ diagnostic: Diagnostic) -> String {
        let start = diagnostic.range.start
        let end = diagnostic.range.end
        var message = diagnostic.message
        if let fix = diagnostic.fix { message += "; \(fix)" }
        for note in diagnostic.notes { message += "\n\(note.range): \(note.message)" }
        return "::\(command(diagnostic.severity)) file=\(property(diagnostic.range.file.path)),line=\(start.line),"
            + "col=\(start.column),endLine=\(end.line),endColumn=\(end.column),"
            + "title=\(property(diagnostic.rule.id))::\(data(message))"
    }

    /// GitHub's word for a note is `notice`.
    private static func command(_ severity: Diagnostic.Severity) -> String {
        severity == .note ? "notice" : severity.rawValue
    }

    /// The escapes of the workflow command syntax: `%`, CR and LF, and in properties `:` and `,` as well.
    private static func data(_ text: String) -> String {
        escaped(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
    }

    private static func property(_ text: String) -> String {
        escaped(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
    }

    private static func escaped(_ text: String, _ table: [(Unicode.Scalar, String)]) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            if let replacement = table.first(where: { $0.0 == scalar })?.1 {
                output += replacement
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
