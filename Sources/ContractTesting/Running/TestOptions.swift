import Contract

/// What a contract test is given besides the contract and the server.
public struct TestOptions: Sendable {
    /// Decides every random choice; the report names it. Random unless it is set, so that a second run against the same
    /// server does not repeat the e-mail addresses of the first one.
    public var seed = UInt64.random(in: 0...999_999_999)
    /// Values for path parameters, and for members of bodies, by their names in the contract.
    public var values: [String: String] = [:]
    public var credentials = TestCredentials()
    /// Header fields that every request has.
    public var headers: [String: String] = [:]
    /// Those of another user: what the first one owns must be out of reach for them.
    public var otherCredentials: TestCredentials?
    /// Makes new credentials of the same user, such as by logging in, for operations that end a session.
    public var freshCredentials: (@Sendable () async throws -> TestCredentials)?
    /// Statuses that no operation has to document, since every HTTP server may answer them.
    public var frameworkStatuses = TestOptions.usualFrameworkStatuses
    /// The size of a body that is too large, in bytes; only sent where 413 is documented.
    public var oversizedBodyBytes = 4 << 20
    /// How many boundary values of one body are sent.
    public var maximumValidBodies = 60
    /// Only these operations, by their ids; nil for all.
    public var operations: Set<String>?
    /// Rules that are not reported.
    public var ignoredRules: Set<FindingRule> = []
    /// In percent, from 0 to 100; a lower coverage is a finding.
    public var minimumCoverage: Double?
    /// How long a response may be, in bytes.
    public var maximumResponseBytes = 16 << 20
    /// How long one exchange may take, from the request's first byte to the answer's last.
    public var requestTimeout: Duration = .seconds(30)
    /// How long all cases may take together; those that are left then are skipped, which is a finding.
    public var timeLimit: Duration?
    /// After so many requests in a row without an answer the other cases are skipped.
    public var maximumUnanswered = 3
    /// What measures the two times above.
    public var clock: any Clock<Duration> = ContinuousClock()

    /// 405, 406, 408, 411, 413, 414, 415, 417, 421, 426, 431, 501: RFC 9110 §15, RFC 6585 §5.
    public static let usualFrameworkStatuses: Set<Int> = [405, 406, 408, 411, 413, 414, 415, 417, 421, 426, 431, 501]

    public init() {}
}
