import Contract

/// Something that was not tested, and why.
public struct ReportNote: Sendable, Hashable {
    public let operation: String
    /// Lower case, no full stop.
    public let message: String
    public let range: SourceRange
}

/// What came of a contract test.
public struct Report: Sendable {
    public let seed: UInt64
    public internal(set) var results: [CaseResult]
    public let coverage: Coverage
    public let notes: [ReportNote]
    /// Findings about the run as a whole.
    public internal(set) var generalFindings: [Finding]

    /// All findings: those about the whole run, then the others in the order of the cases.
    public var findings: [Finding] { generalFindings + results.flatMap(\.findings) }
    public var isPassing: Bool { findings.isEmpty }

    /// - Parameter generalFindings: those that came up while the cases ran.
    init(
        _ results: [CaseResult],
        _ coverage: Coverage,
        _ notes: [ReportNote],
        _ generalFindings: [Finding],
        _ options: TestOptions,
        _ api: API
    ) {
        seed = options.seed
        self.coverage = coverage
        self.notes = notes + coverage.notes
        self.generalFindings = generalFindings
        self.results = results
        joinUnimplemented(api, options)
        joinUnanswered()
        joinRefusedCredentials(api)
        noteNothingTested()
        guard let minimum = options.minimumCoverage, coverage.percentage < minimum else { return }
        guard let range = coverage.missed.first?.range ?? api.operations.first?.range else { return }
        self.generalFindings.append(
            Finding(
                operation: "all operations", testCase: "coverage", rule: .coverageTooLow,
                expected: "a coverage of \(minimum.asPercent) at least", found: coverage.percentage.asPercent,
                range: range,
                curl: ""))
    }
}

/// How a report is printed.
public enum ReportFormat: String, Sendable, CaseIterable {
    case text, json, junit, github, sarif
}

extension Report {
    public func text(_ format: ReportFormat) -> String {
        switch format {
        case .text: ReportText.text(self)
        case .json: ReportJSON.text(self)
        case .junit: ReportJUnit.text(self)
        case .github: GitHubDiagnosticPrinter.text(findings.map(\.diagnostic))
        case .sarif: SARIFDiagnosticPrinter.text(findings.map(\.diagnostic))
        }
    }
}

extension Double {
    /// With one decimal: `97.5 %`.
    var asPercent: String {
        // Rounded down, so that 100 % means everything.
        let tenths = Int((self * 10).rounded(.down))
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
