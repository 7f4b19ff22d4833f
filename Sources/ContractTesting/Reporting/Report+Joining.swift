import Contract

/// What many cases found for one reason is one finding.
extension Report {
    /// An operation that isn't there fails in every case; one finding says so.
    mutating func joinUnimplemented(_ api: API, _ options: TestOptions) {
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
            let answer = results[first].findings.first?.answer ?? ""
            for index in own {
                results[index].findings = []
                if index != first, results[index].outcome == .failed {
                    results[index].outcome = .skipped("the operation is not implemented")
                }
            }
            results[first].findings = [
                Finding(
                    operation: operation.id, testCase: results[first].testCase.label, rule: .unimplementedOperation,
                    expected: "an answer to \(operation.method) \(operation.path)",
                    found: "\(status) for every valid request", range: operation.range, curl: curl, answer: answer)
            ]
        }
    }

    /// A server that never answered.
    mutating func joinUnanswered() {
        guard !results.contains(where: { $0.status != nil }) else { return }
        guard let first = results.flatMap(\.findings).first(where: { $0.rule == .noAnswer }) else { return }
        blame(first, "the server does not answer") { _ in true }
    }

    /// A wrong or expired token would be found by every case that shows it.
    mutating func joinRefusedCredentials(_ api: API) {
        // What is wrong with the request itself, such as its method, may be answered before anybody is let in; and
        // another caller has other credentials.
        let kinds: [TestCase.Kind] = [.valid, .broken, .unknown]
        let shown = results.filter { !$0.schemes.isEmpty && $0.status != nil && kinds.contains($0.testCase.kind) }
        guard let first = shown.first, shown.allSatisfy({ $0.status == 401 }) else { return }
        let schemes = Set(shown.flatMap(\.schemes)).sorted().joined(separator: " and ")
        let requests = shown.count == 1 ? "the one request that showed" : "all \(shown.count) requests that showed"
        let source = first.findings.first
        let finding = Finding(
            operation: "all operations", testCase: "credentials", rule: .refusedCredentials,
            expected: "the given credentials of \(schemes) to be taken", found: "401 for \(requests) them",
            range: api.scheme(first.schemes[0])?.range ?? first.testCase.range, curl: source?.curl ?? "",
            answer: source?.answer ?? "")
        blame(finding, "the credentials are refused") { !$0.schemes.isEmpty && $0.status == 401 }
    }

    /// A run in which nothing was sent says nothing about the server; it must not look like a success.
    mutating func noteNothingTested() {
        guard let first = results.first, findings.isEmpty else { return }
        let reasons = results.compactMap { result -> String? in
            if case .skipped(let reason) = result.outcome { reason } else { nil }
        }
        guard let reason = reasons.first, reasons.count == results.count else { return }
        generalFindings.append(
            Finding(
                operation: "all operations", testCase: "cases", rule: .nothingTested, expected: "a request at least",
                found: "all \(results.count) cases skipped: \(reason)", range: first.testCase.range, curl: ""))
    }

    /// Puts one finding in the place of all those of some cases.
    private mutating func blame(_ finding: Finding, _ reason: String, where isMeant: (CaseResult) -> Bool) {
        for index in results.indices where results[index].outcome == .failed && isMeant(results[index]) {
            results[index].findings = []
            results[index].outcome = .skipped(reason)
        }
        generalFindings.append(finding)
    }
}
