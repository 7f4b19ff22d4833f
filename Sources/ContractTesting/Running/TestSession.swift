import Contract
import ContractRuntime
import HTTPTypes

/// Runs cases one after the other and keeps what their answers tell.
actor TestSession {
    let contract: TestedContract
    let options: TestOptions
    let transport: any ClientTransport
    let server: ServerAddress
    let check: ContractCheck

    var credentials: TestCredentials
    var pool: ValuePool
    /// Bodies of requests that succeeded, with the operation.
    var sentBodies: [(operation: String, body: Node)] = []
    var coverage: Coverage
    /// A request that was answered well with the caller's credentials: it tells whether they still hold.
    var knownGood: HTTPRequest?
    var hasSessionEnded = false
    /// How often each operation was called in vain for a value.
    var vainCalls: [String: Int] = [:]
    var producing: Set<String> = []
    /// Makes the values of every request different.
    var requestCount = 0
    private var previous: Task<CaseResult, Never>?

    init(
        _ api: API,
        _ document: Document,
        _ loader: (@Sendable (String) -> SourceFile?)?,
        _ transport: any ClientTransport,
        _ server: ServerAddress,
        _ options: TestOptions
    ) {
        contract = TestedContract(api, document, loader: loader)
        check = ContractCheck(contract: contract, frameworkStatuses: options.frameworkStatuses)
        self.options = options
        self.transport = transport
        self.server = server
        credentials = options.credentials
        pool = ValuePool(api)
        coverage = Coverage(api, options)
    }

    var api: API { contract.api }

    /// Runs a case when those before it are done: cases share their state, and tests may come in parallel.
    func run(_ testCase: TestCase) async -> CaseResult {
        let task = Task { [previous] in
            _ = await previous?.value
            return await self.execute(testCase)
        }
        previous = task
        return await task.value
    }

    private static let mostAttempts = 3

    private func execute(_ testCase: TestCase) async -> CaseResult {
        let operation = api.operations[testCase.base]
        await renewCredentials(for: testCase, operation)
        var attempt = 1
        while true {
            let result: CaseResult
            var retries = false
            do {
                let prepared = try await prepare(testCase, operation)
                let response = try await send(prepared)
                result = judge(testCase, operation, prepared, response)
                retries = await learn(testCase, operation, prepared, response)
            } catch let error as CannotPrepare {
                return CaseResult(testCase: testCase, outcome: .skipped(error.reason), status: nil, findings: [])
            } catch {
                return noAnswer(testCase, error)
            }
            guard retries, attempt < Self.mostAttempts else { return result }
            attempt += 1
        }
    }

    /// An operation that may end the session gets one of its own, where the caller can make one.
    private func renewCredentials(for testCase: TestCase, _ operation: API.Operation) async {
        guard testCase.kind == .valid, operation.rank == .mayEndSession else { return }
        guard let fresh = options.freshCredentials else { return }
        do {
            credentials = try await fresh()
            hasSessionEnded = false
        } catch {
            coverage.notes.append(ReportNote(
                operation: operation.id, message: "no fresh credentials: \(error)", range: operation.range))
        }
    }

    func send(_ prepared: PreparedRequest) async throws -> RawResponse {
        try await transport.send(
            prepared.request, body: prepared.body, maximumResponseBytes: options.maximumResponseBytes)
    }

    private func noAnswer(_ testCase: TestCase, _ error: any Error) -> CaseResult {
        // A server may close the connection as soon as a body is too long (RFC 9110 §15.5.14).
        if case .oversizedBody = testCase.change {
            return CaseResult(
                testCase: testCase, outcome: .skipped("the connection was closed: \(error)"), status: nil, findings: [])
        }
        let finding = Finding(
            operation: testCase.operation, testCase: testCase.label, rule: .noAnswer, expected: "an answer",
            found: "\(error)", range: testCase.range, curl: "")
        return CaseResult(testCase: testCase, outcome: .failed, status: nil, findings: [finding])
    }
}
