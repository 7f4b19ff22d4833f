import ArgumentParser
import Contract

enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, github
}

/// Prints the findings of a contract and decides whether they end the command.
struct DiagnosticReport {
    let format: DiagnosticFormat

    /// - Throws: `ExitCode.invalidContract` when one of the findings is an error.
    func print(_ diagnostics: [Diagnostic]) throws {
        guard !diagnostics.isEmpty else { return }
        switch format {
        case .text: Console.note(DiagnosticPrinter.text(diagnostics).trimmingSuffix(while: \.isNewline))
        case .json: Console.print(JSONDiagnosticPrinter.text(diagnostics).trimmingSuffix(while: \.isNewline))
        case .github: Console.print(GitHubDiagnosticPrinter.text(diagnostics).trimmingSuffix(while: \.isNewline))
        }
        let errors = diagnostics.count { $0.severity == .error }
        guard errors > 0 else { return }
        if format == .text { Console.note(errors == 1 ? "1 error" : "\(errors) errors") }
        throw ExitCode.invalidContract
    }
}

extension String {
    func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, predicate(last) { text.removeLast() }
        return String(text)
    }
}
