import Contract
import ContractRuntime
import HTTPTypes

extension TestSession {
    func judge(
        _ testCase: TestCase,
        _ operation: API.Operation,
        _ prepared: PreparedRequest,
        _ response: RawResponse
    ) -> CaseResult {
        let status = response.status
        var flaws: [Flaw] = []
        var outcome = CaseResult.Outcome.passed
        if testCase.expectation.lets(serversLackItWith: status) {
            outcome = .skipped("\(status): the server doesn't have the method")
        } else if status >= 500, status != 501 || testCase.kind != .valid {
            flaws = [.serverError(status, testCase.range)]
        } else if case .exactly(let expected) = testCase.expectation {
            flaws = outsideFlaws(expected, testCase, response)
        } else if case .headOfGet = testCase.expectation {
            flaws = headFlaws(operation, response)
        } else if case .methods = testCase.expectation {
            flaws = status == 405 || response.head.headerFields[.allow] != nil ? allowFlaws(testCase, response) : []
        } else {
            flaws = check.flaws(response, of: operation)
            let verdict = verdict(testCase, operation, prepared, status)
            // An undocumented status says it already.
            let isNew = !flaws.contains { $0.rule == .undocumentedStatus } || verdict.flaw?.rule != .wrongStatus
            if let flaw = verdict.flaw, isNew { flaws.insert(flaw, at: 0) }
            outcome = verdict.outcome
        }
        let reported = flaws.filter { !options.ignoredRules.contains($0.rule) }
        let curl = reported.isEmpty ? "" : curl(prepared)
        let answer = reported.isEmpty ? "" : AnswerText.line(response, secrets: secrets)
        let findings = reported.map {
            Finding($0, operation: testCase.operation, testCase: testCase.label, curl: curl, answer: answer)
        }
        if !findings.isEmpty { outcome = .failed }
        return CaseResult(
            testCase: testCase, outcome: outcome, status: status, findings: findings, schemes: prepared.schemes)
    }

    func curl(_ prepared: PreparedRequest) -> String {
        CurlCommand.text(prepared.request, body: prepared.body, secrets: secrets)
    }

    var secrets: [String] {
        let all = [options.credentials, credentials, options.otherCredentials].compactMap { $0 }
        let values = all.flatMap(\.schemes.values)
        return Set(values.flatMap { [$0, URLText.base64($0), URLText.encoded($0)] }).sorted { $0.count > $1.count }
    }

    // MARK: - Against what was expected

    private typealias Verdict = (flaw: Flaw?, outcome: CaseResult.Outcome)

    private func verdict(
        _ testCase: TestCase,
        _ operation: API.Operation,
        _ prepared: PreparedRequest,
        _ status: Int
    ) -> Verdict {
        switch testCase.expectation {
        case .success: return success(testCase, operation, prepared, status)
        case .refusal(let fitting): return refusal(testCase, prepared, status, fitting)
        case .anything, .exactly, .headOfGet, .methods: return (nil, .passed)
        }
    }

    private func success(
        _ testCase: TestCase,
        _ operation: API.Operation,
        _ prepared: PreparedRequest,
        _ status: Int
    ) -> Verdict {
        if status < 400 { return (nil, .passed) }
        let refused = Flaw(
            rule: .rejectedValid, expected: "a success for a valid request", found: "\(status)", range: testCase.range)
        switch status {
        case 401 where prepared.schemes.isEmpty: return (nil, .notReached("401: other credentials are needed"))
        case 404 where !prepared.hasKnownPath, 410 where !prepared.hasKnownPath:
            return (nil, .notReached("\(status): no value for the path is known"))
        case 400, 401, 404, 405, 406, 410, 411, 413, 414, 415, 416, 422, 431, 501: return (refused, .failed)
        default: return (nil, .notReached("\(status)"))
        }
    }

    private func refusal(
        _ testCase: TestCase,
        _ prepared: PreparedRequest,
        _ status: Int,
        _ fitting: [Int]
    ) -> Verdict {
        let expected = fitting.isEmpty ? "a documented 4xx" : fitting.map { "\($0)" }.joined(separator: " or ")
        if status < 400 {
            let rule = testCase.kind.acceptance
            return (Flaw(rule: rule, expected: expected, found: "\(status)", range: testCase.range), .failed)
        }
        if fitting.isEmpty || fitting.contains(status) { return (nil, .passed) }
        // Too many requests say nothing about this one; nor does a refusal for an id that was made up.
        if status == 429 { return (nil, .skipped("429: too many requests")) }
        if !prepared.hasKnownPath, status == 403 || status == 404 {
            return (nil, .skipped("\(status): no id is known"))
        }
        return (Flaw(rule: .wrongStatus, expected: expected, found: "\(status)", range: testCase.range), .failed)
    }

    /// Requests that no operation documents: the status, and for 405 the methods that the path has (RFC 9110 §15.5.6).
    private func outsideFlaws(_ expected: Int, _ testCase: TestCase, _ response: RawResponse) -> [Flaw] {
        let range = testCase.range
        guard response.status == expected else {
            let rule: FindingRule = response.status < 400 ? .acceptedInvalid : .wrongStatus
            return [Flaw(rule: rule, expected: "\(expected)", found: "\(response.status)", range: range)]
        }
        return check.problemFlaws(response, range) + (expected == 405 ? allowFlaws(testCase, response) : [])
    }

    private func headFlaws(_ operation: API.Operation, _ response: RawResponse) -> [Flaw] {
        var head = operation
        head.method = "HEAD"
        guard response.body.isEmpty else {
            let found = "\(response.body.count) bytes"
            let expected = "no content for HEAD"
            return [Flaw(rule: .undocumentedMediaType, expected: expected, found: found, range: operation.range)]
        }
        // A refusal was looked at when GET was asked for.
        return response.status < 400 ? check.flaws(response, of: head) : []
    }

    private func allowFlaws(_ testCase: TestCase, _ response: RawResponse) -> [Flaw] {
        let path = api.operations[testCase.base].path
        let methods = Set(api.operations.filter { $0.path == path }.map(\.method))
        let allowed = response.head.headerFields[.allow].map { field in
            Set(field.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init))
        }
        if let allowed, methods.isSubset(of: allowed) { return [] }
        let found = response.head.headerFields[.allow].map { "'\($0)'" } ?? "no such header"
        let list = methods.sorted().joined(separator: ", ")
        return [Flaw(rule: .missingHeader, expected: "Allow: \(list)", found: found, range: testCase.range)]
    }
}

extension TestCase.Expectation {
    /// Whether the status says that the server doesn't have a method which the contract doesn't ask for.
    fileprivate func lets(serversLackItWith status: Int) -> Bool {
        switch self {
        case .headOfGet: status == 405 || status == 501
        case .methods: status == 501
        case .success, .refusal, .anything, .exactly: false
        }
    }
}

extension TestCase.Kind {
    /// What it means when such a request succeeds.
    fileprivate var acceptance: FindingRule {
        switch self {
        case .security: .securityNotEnforced
        case .foreign: .foreignAccess
        default: .acceptedInvalid
        }
    }
}
