import Contract

/// The kind of a finding.
public enum FindingRule: String, Sendable, CaseIterable {
    /// The operation has no response for this status.
    case undocumentedStatus = "undocumented-status"
    /// The response for this status has no such media type, or no content at all.
    case undocumentedMediaType = "undocumented-media-type"
    case malformedBody = "malformed-body"
    case bodySchema = "body-schema"
    case missingHeader = "missing-header"
    case headerSchema = "header-schema"
    /// A problem document says another status than the response has (RFC 9457 §3.1.2).
    case problemStatus = "problem-status"
    case acceptedInvalid = "accepted-invalid"
    case rejectedValid = "rejected-valid"
    /// Refused, but with another status than the documented one that fits.
    case wrongStatus = "wrong-status"
    case unimplementedOperation = "unimplemented-operation"
    case securityNotEnforced = "security-not-enforced"
    /// Another user's things could be seen or changed.
    case foreignAccess = "foreign-access"
    case serverError = "server-error"
    case noAnswer = "no-answer"
    /// Every request with the caller's credentials was answered 401: the credentials are to blame, not the service.
    case refusedCredentials = "refused-credentials"
    /// No case could be sent.
    case nothingTested = "nothing-tested"
    /// ``TestOptions/timeLimit`` passed before the last case.
    case timeLimit = "time-limit"
    case coverageTooLow = "coverage-too-low"

    /// The same rule as the contract's other tools know rules.
    public var diagnosticRule: DiagnosticRule { DiagnosticRule(rawValue, .error, summary) }

    private var summary: String {
        rawValue.split(separator: "-").joined(separator: " ")
    }
}

/// A difference between the contract and what a server does.
public struct Finding: Sendable, Hashable {
    /// The `operationId`; for requests outside every operation, method and path.
    public var operation: String
    /// The label of the case, or the request line where a checker watched other traffic.
    public var testCase: String
    public var rule: FindingRule
    /// Lower case, no full stop.
    public var expected: String
    public var found: String
    /// Where the contract states the rule.
    public var range: SourceRange
    /// A command that sends the same request; credentials are replaced by `$TOKEN`. Empty where there is none.
    public var curl: String
    /// The answer on one line: status, media type and the beginning of the body. Empty where there is none.
    public var answer = ""

    public var diagnostic: Diagnostic {
        Diagnostic(
            rule.diagnosticRule, at: range, "\(operation), \(testCase): expected \(expected), found \(found)",
            fix: curl.isEmpty ? nil : curl)
    }
}
