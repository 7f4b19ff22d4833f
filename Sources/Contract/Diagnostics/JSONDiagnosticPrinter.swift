/// Makes JSON of diagnostics, for other programs.
public enum JSONDiagnosticPrinter {
    /// An array of objects in the order of the positions, one a line:
    /// `{"path":…,"line":…,"column":…,"endLine":…,"endColumn":…,"severity":…,"rule":…,"message":…}`, with `fix` and
    /// `notes` where there are any.
    public static func text(_ diagnostics: some Sequence<Diagnostic>) -> String {
        let objects = diagnostics.sortedByPosition().map(object)
        return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    private static func object(_ diagnostic: Diagnostic) -> String {
        var members =
            place(diagnostic.range) + [
                "\"severity\":" + quoted(diagnostic.severity.rawValue),
                "\"rule\":" + quoted(diagnostic.rule.id),
                "\"message\":" + quoted(diagnostic.message),
            ]
        if let fix = diagnostic.fix { members.append("\"fix\":" + quoted(fix)) }
        let notes = diagnostic.notes.map { note in
            "{" + (place(note.range) + ["\"message\":" + quoted(note.message)]).joined(separator: ",") + "}"
        }
        if !notes.isEmpty { members.append("\"notes\":[" + notes.joined(separator: ",") + "]") }
        return "{" + members.joined(separator: ",") + "}"
    }

    private static func place(_ range: SourceRange) -> [String] {
        let start = range.start
        let end = range.end
        return [
            "\"path\":" + quoted(range.file.path),
            "\"line\":\(start.line)", "\"column\":\(start.column)",
            "\"endLine\":\(end.line)", "\"endColumn\":\(end.column)",
        ]
    }

    static func quoted(_ text: String) -> String { text.quotedAsJSON }
}
