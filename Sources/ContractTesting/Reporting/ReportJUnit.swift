import Contract

/// A report in the XML of JUnit, which build servers show: a suite for each operation.
enum ReportJUnit {
    static func text(_ report: Report) -> String {
        var order: [String] = []
        var groups: [String: [CaseResult]] = [:]
        for result in report.results {
            if groups[result.testCase.operation] == nil { order.append(result.testCase.operation) }
            groups[result.testCase.operation, default: []].append(result)
        }
        var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"contract\">\n"
        for operation in order { output += suite(operation, groups[operation] ?? []) }
        if !report.generalFindings.isEmpty {
            let count = report.generalFindings.count
            output += "  <testsuite name=\"contract\" tests=\"\(count)\" failures=\"\(count)\">\n"
            for finding in report.generalFindings {
                output += "    <testcase classname=\"contract\" name=\"\(escaped(finding.testCase))\">\n"
                output += failure(finding) + "    </testcase>\n"
            }
            output += "  </testsuite>\n"
        }
        return output + "</testsuites>\n"
    }

    private static func suite(_ operation: String, _ results: [CaseResult]) -> String {
        let failures = results.filter { !$0.findings.isEmpty }.count
        let name = escaped(operation)
        var output = "  <testsuite name=\"\(name)\" tests=\"\(results.count)\" failures=\"\(failures)\">\n"
        for result in results {
            output += "    <testcase classname=\"\(name)\" name=\"\(escaped(result.testCase.label))\""
            var inner = result.findings.map(failure).joined()
            if case .skipped(let reason) = result.outcome {
                inner += "      <skipped message=\"\(escaped(reason))\"/>\n"
            }
            output += inner.isEmpty ? "/>\n" : ">\n\(inner)    </testcase>\n"
        }
        return output + "  </testsuite>\n"
    }

    private static func failure(_ finding: Finding) -> String {
        let message = "expected \(finding.expected), found \(finding.found)"
        return "      <failure type=\"\(finding.rule.rawValue)\" message=\"\(escaped(message))\">"
            + escaped(details(finding)) + "</failure>\n"
    }

    private static func details(_ finding: Finding) -> String {
        ["\(finding.range)", finding.curl, finding.answer].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func escaped(_ text: String) -> String { XMLText.escaped(text) }
}
