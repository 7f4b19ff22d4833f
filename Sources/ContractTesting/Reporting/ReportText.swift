/// A report for people: findings by operation, the table of coverage, one line that sums up.
enum ReportText {
    static func text(_ report: Report) -> String {
        var output = findings(report)
        output += coverage(report.coverage)
        output += notes(report)
        return output + summary(report)
    }

    private static func findings(_ report: Report) -> String {
        var output = ""
        var operation = ""
        for (finding, count) in grouped(report.findings) {
            if finding.operation != operation {
                operation = finding.operation
                output += "\(operation)\n"
            }
            let more = count > 1 ? " and \(count - 1) more" : ""
            output += "  \(finding.range): error: \(finding.testCase)\(more) [\(finding.rule.rawValue)]\n"
            output += "    expected \(finding.expected)\n    found    \(finding.found)\n"
            if !finding.curl.isEmpty { output += "    request  \(finding.curl)\n" }
            if !finding.answer.isEmpty { output += "    answer   \(finding.answer)\n" }
        }
        return output.isEmpty ? "" : output + "\n"
    }

    /// The same thing found by several cases is said once, by its first case.
    private static func grouped(_ findings: [Finding]) -> [(finding: Finding, count: Int)] {
        var groups: [(finding: Finding, count: Int)] = []
        var indices: [Finding: Int] = [:]
        for finding in findings {
            var key = finding
            key.testCase = ""
            key.curl = ""
            key.answer = ""
            if let index = indices[key] {
                groups[index].count += 1
            } else {
                indices[key] = groups.count
                groups.append((finding, 1))
            }
        }
        return groups
    }

    private static func coverage(_ coverage: Coverage) -> String {
        let width = coverage.rows.map(\.item.count).max() ?? 0
        var output = "Coverage (number of cases; - not reached; . cannot be asked for)\n"
        var operation = ""
        for row in coverage.rows {
            if row.operation != operation {
                operation = row.operation
                output += "  \(operation)\n"
            }
            let count = row.hits > 0 ? "\(row.hits)" : row.isCounted ? "-" : "."
            output += "    \(row.item)\(String(repeating: " ", count: width - row.item.count))  \(count)\n"
        }
        return output + "\n"
    }

    private static func notes(_ report: Report) -> String {
        let lines =
            report.notes.map { "  \($0.range): note: \($0.operation): \($0.message)\n" }
            + outcomes(report).map { line, ids in
                let more = ids.count > 1 ? " and \(ids.count - 1) more" : ""
                return "  note: \(line): \(ids[0])\(more)\n"
            }
        return lines.isEmpty ? "" : "Not tested\n" + lines.joined() + "\n"
    }

    /// The cases that came to nothing, by the reason.
    private static func outcomes(_ report: Report) -> [(line: String, ids: [String])] {
        var groups: [(line: String, ids: [String])] = []
        for result in report.results {
            let line: String
            switch result.outcome {
            case .skipped(let reason): line = "skipped, \(reason)"
            case .notReached(let reason): line = "no success, \(reason)"
            case .passed, .failed: continue
            }
            if let index = groups.firstIndex(where: { $0.line == line }) {
                groups[index].ids.append(result.testCase.id)
            } else {
                groups.append((line, [result.testCase.id]))
            }
        }
        return groups
    }

    static func summary(_ report: Report) -> String {
        let findings = report.findings.count
        let skipped = report.results.filter { if case .skipped = $0.outcome { true } else { false } }.count
        let operations = Set(report.coverage.rows.map(\.operation)).count
        return "\(findings == 0 ? "passed" : "failed"): \(findings) finding\(findings == 1 ? "" : "s") in "
            + "\(report.results.count) case\(report.results.count == 1 ? "" : "s") (\(skipped) skipped) of "
            + "\(operations) operation\(operations == 1 ? "" : "s"), "
            + "coverage \(report.coverage.percentage.asPercent), seed \(report.seed)\n"
    }
}
