import Contract
import ContractRuntime

/// Tests a server against its contract: cases from the contract, sent over a transport, each answer checked.
///
/// ```swift
/// let test = try ContractTest(contract, transport: InProcessTransport(service))
/// let report = await test.run()
/// print(report.text(.text))
/// ```
///
/// Or with Swift Testing, each case a test of its own:
///
/// ```swift
/// @Suite(.serialized) struct ServiceTests {
///     @Test(arguments: test.cases) func answer(_ testCase: TestCase) async {
///         #expect(await test.run(testCase).findings == [])
///     }
/// }
/// ```
public struct ContractTest: Sendable {
    /// In the order to run them. A case makes what it needs, so each can also be run alone.
    public let cases: [TestCase]
    private let notes: [ReportNote]
    private let api: API
    private let options: TestOptions
    private let session: TestSession

    /// Makes all cases; nothing is sent yet.
    ///
    /// - Parameters:
    ///   - server: the base URL; the contract's paths are appended to it.
    /// - Throws: ``InvalidServerURL``.
    public init(
        _ contract: ResolvedContract,
        transport: any ClientTransport,
        server: String = "http://localhost",
        options: TestOptions = TestOptions()
    ) throws(InvalidServerURL) {
        guard let address = ServerAddress(server) else { throw InvalidServerURL(text: server) }
        let planned = CasePlanner.plan(TestedContract(contract), options)
        cases = planned.cases
        notes = planned.notes
        api = contract.api
        self.options = options
        session = TestSession(contract, transport, address, options)
    }

    /// Runs every case, one after the other: what one creates, the next ones read, change and delete.
    public func run() async -> Report {
        var results: [CaseResult] = []
        for testCase in cases { results.append(await run(testCase)) }
        return await report(results)
    }

    /// Runs one case. Cases that are run at the same time wait for one another.
    public func run(_ testCase: TestCase) async -> CaseResult {
        await session.run(testCase)
    }

    /// The report on results that ``run(_:)`` gave.
    public func report(_ results: [CaseResult]) async -> Report {
        Report(results, await session.coverage, notes, await session.generalFindings, options, api)
    }
}

/// The base URL of a server isn't one of `http` or `https`.
public struct InvalidServerURL: Error, Hashable, CustomStringConvertible {
    public let text: String

    public init(text: String) {
        self.text = text
    }

    public var description: String { "'\(text)' is not a URL such as 'http://localhost:8080'" }
}
