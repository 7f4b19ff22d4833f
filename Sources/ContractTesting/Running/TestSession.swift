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
    /// Findings about the run as a whole.
    var generalFindings: [Finding] = []
    private var unansweredCount = 0
    /// Why no more is sent, once that is so.
    private var stopReason: String?
    private var elapsed: (@Sendable () -> Duration)?
    private var previous: Task<CaseResult, Never>?

    init(
        _ contract: ResolvedContract,
        _ transport: any ClientTransport,
        _ server: ServerAddress,
        _ options: TestOptions
    ) {
        self.contract = TestedContract(contract)
        check = ContractCheck(contract: self.contract, frameworkStatuses: options.frameworkStatuses)
        self.options = options
        self.transport = transport
        self.server = server
        credentials = options.credentials
        pool = ValuePool(contract.api)
        coverage = Coverage(contract.api, options)
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
        watchTime(testCase)
        if let stopReason { return skipped(testCase, stopReason) }
        await renewCredentials(for: testCase, operation)
        var attempt = 1
        while true {
            let prepared: PreparedRequest
            do throws(CannotPrepare) {
                prepared = try await prepare(testCase, operation)
            } catch {
                return skipped(testCase, error.reason)
            }
            // Preparing may have sent requests of its own.
            if let stopReason { return skipped(testCase, stopReason) }
            let response: RawResponse
            do {
                response = try await send(prepared)
            } catch {
                return noAnswer(testCase, prepared, error)
            }
            let result = judge(testCase, operation, prepared, response)
            let retries = await learn(testCase, operation, prepared, response)
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
            coverage.notes.append(
                ReportNote(
                    operation: operation.id, message: "no fresh credentials: \(error)", range: operation.range))
        }
    }

    private func skipped(_ testCase: TestCase, _ reason: String) -> CaseResult {
        CaseResult(testCase: testCase, outcome: .skipped(reason), status: nil, findings: [])
    }
}

// MARK: - Exchanges and their limits

extension TestSession {
    /// Starts the time with the first case; stops the run when it is up.
    private func watchTime(_ testCase: TestCase) {
        guard let limit = options.timeLimit, stopReason == nil else { return }
        guard let elapsed else {
            elapsed = stopwatch(options.clock)
            return
        }
        guard elapsed() >= limit else { return }
        stopReason = "the time limit of \(limit) has passed"
        generalFindings.append(
            Finding(
                operation: "all operations", testCase: "time", rule: .timeLimit, expected: "an end within \(limit)",
                found: "cases that were not begun, the first of them '\(testCase.id)'", range: testCase.range, curl: "")
        )
    }

    func send(_ prepared: PreparedRequest) async throws -> RawResponse {
        do {
            let response = try await exchange(prepared)
            unansweredCount = 0
            return response
        } catch {
            unansweredCount += 1
            if unansweredCount >= options.maximumUnanswered {
                stopReason = "the server left \(unansweredCount) requests in a row without an answer"
            }
            throw error
        }
    }

    /// Transports have limits of their own, or none: a server that sends a byte a second keeps any of them busy.
    private func exchange(_ prepared: PreparedRequest) async throws -> RawResponse {
        let (transport, options) = (transport, options)
        let (request, body) = (prepared.request, prepared.body)
        return try await withThrowingTaskGroup { group in
            group.addTask {
                try await transport.send(request, body: body, maximumResponseBytes: options.maximumResponseBytes)
            }
            group.addTask { () -> RawResponse in
                try await options.clock.sleep(for: options.requestTimeout)
                throw NoAnswerInTime(limit: options.requestTimeout)
            }
            defer { group.cancelAll() }
            guard let response = try await group.next() else { throw CancellationError() }
            return response
        }
    }

    private func noAnswer(_ testCase: TestCase, _ prepared: PreparedRequest, _ error: any Error) -> CaseResult {
        // A server may close the connection as soon as a body is too long (RFC 9110 §15.5.14).
        if case .oversizedBody = testCase.change { return skipped(testCase, "the connection was closed: \(error)") }
        let finding = Finding(
            operation: testCase.operation, testCase: testCase.label, rule: .noAnswer, expected: "an answer",
            found: "\(error)", range: testCase.range, curl: curl(prepared))
        let isReported = !options.ignoredRules.contains(.noAnswer)
        return CaseResult(
            testCase: testCase, outcome: .failed, status: nil, findings: isReported ? [finding] : [],
            schemes: prepared.schemes)
    }
}

/// The answer wasn't complete when ``TestOptions/requestTimeout`` had passed.
private struct NoAnswerInTime: Error, CustomStringConvertible {
    let limit: Duration
    var description: String { "no complete answer within \(limit)" }
}

/// How long ago this call was.
private func stopwatch<C: Clock<Duration>>(_ clock: C) -> @Sendable () -> Duration {
    let start = clock.now
    return { start.duration(to: clock.now) }
}
