/// Makes the XML of JUnit of diagnostics, which build servers show: a suite for each document, in it a failed test for
/// each error and a passed one, with output, for what is no error.
public enum JUnitDiagnosticPrinter {
    /// - Parameter paths: the documents that were looked at; one without findings is a test that passed.
    public static func text(_ diagnostics: some Sequence<Diagnostic>, paths: [String]) -> String {
        let sorted = diagnostics.sortedByPosition()
        var order: [String] = []
        for path in paths + sorted.map(\.range.file.path) where !order.contains(path) { order.append(path) }
        var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"contract\">\n"
        for path in order { output += suite(path, sorted.filter { $0.range.file.path == path }) }
        return output + "</testsuites>\n"
    }

    private static func suite(_ path: String, _ diagnostics: [Diagnostic]) -> String {
        let name = XMLText.escaped(path)
        let failures = diagnostics.count { $0.severity == .error }
        var output = "  <testsuite name=\"\(name)\" tests=\"\(max(diagnostics.count, 1))\" failures=\"\(failures)\">\n"
        if diagnostics.isEmpty { output += "    <testcase classname=\"\(name)\" name=\"no findings\"/>\n" }
        for diagnostic in diagnostics {
            let place = "\(diagnostic.rule.id) at \(diagnostic.range.start.line):\(diagnostic.range.start.column)"
            output += "    <testcase classname=\"\(name)\" name=\"\(XMLText.escaped(place))\">\n"
            output += outcome(diagnostic) + "    </testcase>\n"
        }
        return output + "  </testsuite>\n"
    }

    private static func outcome(_ diagnostic: Diagnostic) -> String {
        let text = XMLText.escaped(DiagnosticPrinter.text(diagnostic))
        guard diagnostic.severity == .error else { return "      <system-out>\(text)</system-out>\n" }
        let rule = XMLText.escaped(diagnostic.rule.id)
        let message = XMLText.escaped(diagnostic.message)
        return "      <failure type=\"\(rule)\" message=\"\(message)\">\(text)</failure>\n"
    }
}
