/// What came of one case.
public struct CaseResult: Sendable {
    public enum Outcome: Sendable, Hashable {
        case passed
        case failed
        /// Nothing was sent, or the answer says nothing about the case, such as 429.
        case skipped(String)
        /// The request was right, and was refused for the state of things, such as 409: no fault, and no success.
        case notReached(String)
    }

    public let testCase: TestCase
    public var outcome: Outcome
    /// Nil when no answer came.
    public let status: Int?
    public var findings: [Finding]
    /// The security schemes whose credentials were shown in good faith.
    var schemes: [String] = []
}
