import ArgumentParser
import Codegen
import Contract
import ToolSupport

enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif, junit
}

/// Gathers what a command finds and decides how it ends.
///
/// Text is printed as it comes, to standard error; the other formats are one document on standard output.
struct DiagnosticReport {
    let format: DiagnosticFormat
    private var paths: [String] = []
    private var diagnostics: [Diagnostic] = []
    private var staleFiles: [Diagnostic] = []

    init(format: DiagnosticFormat) {
        self.format = format
    }

    /// Takes the findings of one document.
    mutating func add(_ found: [Diagnostic], of path: String) {
        paths.append(path)
        diagnostics += found
        if format == .text { Console.note(found) }
    }

    /// Takes a generated file that isn't what its contract says.
    mutating func add(_ change: OutputFolder.Change, mendedBy command: String) {
        let range = SourceRange(file: SourceFile(path: change.path, bytes: []), start: 0, end: 0)
        staleFiles.append(Diagnostic(.staleFile, at: range, change.finding, fix: "mend with: \(command)"))
    }

    /// - Throws: `ExitCode.invalidContract` when one of the findings is an error, `ExitCode.findings` when a generated
    ///   file is stale.
    func finish() throws {
        let all = diagnostics + staleFiles
        switch format {
        case .text: break
        case .json: output(JSONDiagnosticPrinter.text(all))
        case .github: output(GitHubDiagnosticPrinter.text(all))
        case .sarif: output(SARIFDiagnosticPrinter.text(all))
        case .junit: output(JUnitDiagnosticPrinter.text(all, paths: paths))
        }
        if format == .text { noteCounts() }
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.invalidContract }
        if !staleFiles.isEmpty { throw ExitCode.findings }
    }

    /// Under more findings than stand on a page, how many there are of each kind.
    private func noteCounts() {
        for severity in [Diagnostic.Severity.warning, .error] {
            let found = diagnostics.filter { $0.severity == severity }
            guard severity == .error && !found.isEmpty || found.count > Self.pageCount else { continue }
            var text = "\(found.count) \(severity.rawValue)\(found.count == 1 ? "" : "s")"
            if found.count > Self.pageCount {
                let counts = Dictionary(found.map { ($0.rule.id, 1) }, uniquingKeysWith: +)
                let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                text += ": " + rows.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
            }
            Console.note(text)
        }
    }

    private static let pageCount = 10

    private func output(_ text: String) {
        let text = text.trimmingSuffix(while: \.isNewline)
        if !text.isEmpty { Console.print(text) }
    }
}

extension DiagnosticRule {
    /// A generated file that `contract generate` would write, rewrite or remove.
    static let staleFile = DiagnosticRule("stale-file", .error, "A generated file is not what the contract says.")

    /// Every rule whose severity can be chosen.
    static let choosable = all + generating
}
