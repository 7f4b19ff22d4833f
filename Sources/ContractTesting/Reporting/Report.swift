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
    public internal(set) var generalFindings: [Finding] = []

    /// All findings, in the order of the cases.
    public var findings: [Finding] { results.flatMap(\.findings) + generalFindings }
    public var isPassing: Bool { findings.isEmpty }

    init(_ results: [CaseResult], _ coverage: Coverage, _ notes: [ReportNote], _ options: TestOptions, _ api: API) {
        seed = options.seed
        self.coverage = coverage
        self.notes = notes + coverage.notes
        self.results = results
        joinUnimplemented(api, options)
        guard let minimum = options.minimumCoverage, coverage.percentage < minimum else { return }
        guard let range = coverage.missed.first?.range ?? api.operations.first?.range else { return }
        generalFindings.append(Finding(
            operation: "all operations", testCase: "coverage", rule: .coverageTooLow,
            expected: "a coverage of \(minimum.asPercent) at least", found: coverage.percentage.asPercent, range: range,
            curl: ""))
    }

    /// An operation that isn't there fails in every case; one finding says so.
    private mutating func joinUnimplemented(_ api: API, _ options: TestOptions) {
        guard !options.ignoredRules.contains(.unimplementedOperation) else { return }
        for operation in api.operations {
            let own = results.indices.filter { results[$0].testCase.operation == operation.id }
            let valid = own.filter { results[$0].testCase.kind == .valid && results[$0].status != nil }
            let isMissing = { (index: Int) in
                let result = results[index]
                return [404, 405, 501].contains(result.status) && result.outcome == .failed
            }
            guard let first = valid.first, valid.allSatisfy(isMissing) else { continue }
            let status = results[first].status.map { "\($0)" } ?? ""
            let curl = results[first].findings.first?.curl ?? ""
            for index in own {
                results[index].findings = []
                if index != first, results[index].outcome == .failed {
                    results[index].outcome = .skipped("the operation is not implemented")
                }
            }
            results[first].findings = [Finding(
                operation: operation.id, testCase: results[first].testCase.label, rule: .unimplementedOperation,
                expected: "an answer to \(operation.method) \(operation.path)",
                found: "\(status) for every valid request", range: operation.range, curl: curl)]
        }
    }
}

/// How a report is printed.
public enum ReportFormat: String, Sendable, CaseIterable {
    case text, json, junit, github
}

extension Report {
    public func text(_ format: ReportFormat) -> String {
        switch format {
        case .text: ReportText.text(self)
        case .json: ReportJSON.text(self)
        case .junit: ReportJUnit.text(self)
        case .github: GitHubDiagnosticPrinter.text(findings.map(\.diagnostic))
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
