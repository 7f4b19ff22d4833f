import Contract
import ContractRuntime
import HTTPTypes
import Synchronization

/// Checks any traffic against a contract: ``CheckingTransport`` feeds it in ordinary tests.
public final class ResponseChecker: Sendable {
    private let check: Mutex<ContractCheck>
    private let api: API
    private let basePath: String
    private let secrets: [String]

    /// - Parameters:
    ///   - basePath: what stands before the contract's paths in requests, such as `/v1`.
    ///   - frameworkStatuses: statuses that no operation has to document.
    ///   - secrets: texts that findings must not show.
    public init(
        _ contract: ResolvedContract,
        basePath: String = "",
        frameworkStatuses: Set<Int> = TestOptions.usualFrameworkStatuses,
        secrets: [String] = []
    ) {
        api = contract.api
        self.basePath = basePath
        self.secrets = secrets
        check = Mutex(ContractCheck(contract: TestedContract(contract), frameworkStatuses: frameworkStatuses))
    }

    /// What is wrong with a response; empty when it keeps the contract. A request that is for no operation is none of
    /// the contract's business.
    public func check(_ request: HTTPRequest, body: [UInt8]? = nil, _ response: RawResponse) -> [Finding] {
        let target = request.path ?? "/"
        guard target.hasPrefix(basePath) else { return [] }
        let path = target.dropFirst(basePath.count).prefix { $0 != "?" }
        guard let operation = api.operation(request.method.rawValue, path) else { return [] }
        let curl = CurlCommand.text(request, body: body, secrets: secrets)
        let answer = AnswerText.line(response, secrets: secrets)
        let line = "\(request.method.rawValue) \(path)"
        return check.withLock { check in
            var flaws = check.flaws(response, of: operation)
            if response.status >= 500 {
                flaws.insert(.serverError(response.status, operation.range), at: 0)
            }
            return flaws.map { Finding($0, operation: operation.id, testCase: line, curl: curl, answer: answer) }
        }
    }
}

extension Flaw {
    static func serverError(_ status: Int, _ range: SourceRange) -> Flaw {
        Flaw(rule: .serverError, expected: "an answer below 500", found: "\(status)", range: range)
    }
}

extension Finding {
    init(_ flaw: Flaw, operation: String, testCase: String, curl: String, answer: String) {
        self.init(
            operation: operation, testCase: testCase, rule: flaw.rule, expected: flaw.expected, found: flaw.found,
            range: flaw.range, curl: curl, answer: answer)
    }
}

/// Carries requests like the transport inside it, and has every response checked.
public struct CheckingTransport: ClientTransport {
    /// The limit for bodies, in bytes: 64 MiB.
    private static let maximumBytes = 64 << 20

    private let inner: any ClientTransport
    private let checker: ResponseChecker
    private let onFinding: @Sendable (Finding) -> Void

    /// - Parameter onFinding: is called before the response is handed on; in tests it records an issue.
    public init(
        _ inner: any ClientTransport,
        checker: ResponseChecker,
        onFinding: @escaping @Sendable (Finding) -> Void
    ) {
        self.inner = inner
        self.checker = checker
        self.onFinding = onFinding
    }

    public func send(_ request: ClientRequest) async throws -> ClientResponse {
        var request = request
        let body = try await request.body?.chunks.collect(upTo: Self.maximumBytes)
        request.body = body.map { .bytes($0) }
        let response = try await inner.send(request).collected(upTo: Self.maximumBytes)
        for finding in checker.check(request.head, body: body, response) { onFinding(finding) }
        return ClientResponse(response)
    }
}
