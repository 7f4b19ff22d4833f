import Contract

/// A report for programs, one JSON object:
/// `{"passed":…,"seed":…,"cases":…,"coverage":…,"missed":[…],"findings":[…],"notes":[…]}`.
enum ReportJSON {
    static func text(_ report: Report) -> String {
        let coverage = Node.number(String(report.coverage.percentage))
        let missed = report.coverage.missed.map { row in
            Node.object([("operation", .text(row.operation)), ("item", .text(row.item))])
        }
        let notes = report.notes.map { note in
            Node.object([("operation", .text(note.operation)), ("message", .text(note.message))] + place(note.range))
        }
        return Node.object([
            ("passed", .bool(report.isPassing)),
            ("seed", .number(String(report.seed))),
            ("cases", .integer(report.results.count)),
            ("coverage", coverage),
            ("missed", .list(missed)),
            ("findings", .list(report.findings.map(finding))),
            ("notes", .list(notes)),
        ]).jsonText + "\n"
    }

    private static func finding(_ finding: Finding) -> Node {
        .object(
            [
                ("operation", .text(finding.operation)), ("case", .text(finding.testCase)),
                ("rule", .text(finding.rule.rawValue)), ("expected", .text(finding.expected)),
                ("found", .text(finding.found)), ("curl", .text(finding.curl)),
                ("answer", .text(finding.answer)),
            ] + place(finding.range))
    }

    private static func place(_ range: SourceRange) -> [(String, Node)] {
        let start = range.start
        return [("path", .text(range.file.path)), ("line", .integer(start.line)), ("column", .integer(start.column))]
    }
}
