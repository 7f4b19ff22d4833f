import Contract
import ContractTesting
import ContractURLSession
import ToolSupport

/// `contract-test`: holds a running server to its contract.
@main
struct ContractTestCommand: Command {
    static let name = "contract-test"
    static let abstract = "Tests a running server against its contract."
    static let discussion = """
        For every operation: a valid request for each documented success, and a broken one for every constraint, \
        parameter and security requirement, one request after the other. Every answer is checked against the \
        contract; redirects are not followed. The requests create and delete data; point it at a server made for \
        tests. Exits 1 when there are findings, 2 when the contract itself has errors, 64 when the command line is \
        wrong, 74 when a file cannot be read.
        """

    var server = ""
    var contract = ""
    var overlays: [String] = []
    var references = ReferenceArguments()
    var token: String?
    var otherToken: String?
    var credentials: [String] = []
    var values: [String] = []
    var operations: [String] = []
    var format = ContractTesting.ReportFormat.text
    var minimumCoverage: Double?
    var timeout = 30.0
    var timeLimit: Double?
    var maximumAnswerBytes = 16 << 20
    var seed: UInt64?

    static func main() async {
        do {
            try await read(Array(CommandLine.arguments.dropFirst())).run()
        } catch {
            ExitCode.end(after: error, of: name)
        }
    }

    static var arguments: ArgumentTable<Self> {
        ArgumentTable {
            $0.argument("server", \.server, "The base URL of the server.")
            $0.option("--contract", value: "document", \.contract, "The OpenAPI document, in YAML or JSON.")
            $0.option(
                "--overlay", value: "file", \.overlays,
                "An OpenAPI Overlay to apply to the document; several are applied in this order.")
            $0.part(\.references, ReferenceArguments.table)
            $0.option(
                "--token", value: "token", \.token,
                "A token for every scheme that takes bearer tokens, and the value of every other scheme not given.")
            $0.option(
                "--other-token", value: "token", \.otherToken,
                "A token of another user, who must not reach what the first one owns.")
            $0.option(
                "--credential", value: "scheme=value", \.credentials, "The credential of one security scheme.")
            $0.option(
                "--value", value: "name=value", \.values,
                "A value for path parameters or members of this name.")
            $0.option(
                "--operation", value: "id", \.operations, "Only this operation; may be given several times.")
            $0.option("--format", oneOf: \.format, "How the report is printed.")
            addLimits(to: &$0)
        }
    }

    private static func addLimits(to table: inout ArgumentTable<Self>) {
        table.option(
            "--minimum-coverage", value: "percentage", \.minimumCoverage,
            "Fail when less than this percentage of documented answers was seen.")
        table.option(
            "--timeout", value: "seconds", \.timeout,
            "How long the server may take for one answer, in seconds; 30 by default.")
        table.option(
            "--time-limit", value: "seconds", \.timeLimit,
            "How long all requests may take together, in seconds; the rest is skipped, and the test fails.")
        table.option(
            "--maximum-answer-bytes", value: "bytes", \.maximumAnswerBytes,
            "How long an answer may be, in bytes; 16 MiB by default.")
        table.option(
            "--seed", value: "number", \.seed,
            "Repeats the random choices of an earlier run, whose report names its seed.")
    }

    func validate() throws {
        try references.validate()
        for pair in credentials + values where !pair.contains("=") {
            throw UsageError("'\(pair)' is not of the form name=value")
        }
        for seconds in [timeout, timeLimit ?? 1] where !(seconds > 0 && seconds < 1_000_000) {
            throw UsageError("a time is a number of seconds above 0, not \(seconds)")
        }
        guard maximumAnswerBytes > 0 else { throw UsageError("--maximum-answer-bytes must be above 0") }
        if let minimumCoverage, !(0...100).contains(minimumCoverage) {
            throw UsageError("--minimum-coverage is a percentage, from 0 to 100")
        }
    }

    func run() async throws {
        let contract = try loadContract()
        let test: ContractTest
        do throws(InvalidServerURL) {
            test = try ContractTest(
                contract,
                transport: URLSessionTransport(timeout: timeout, totalTimeout: timeout, followsRedirects: false),
                server: server,
                options: options(for: contract.api)
            )
        } catch {
            Console.note("error: \(error)")
            throw ExitCode.validationFailure
        }
        if credentials.isEmpty, token == nil, contract.api.operations.contains(where: { !$0.security.isEmpty }) {
            Console.note("note: without --token or --credential, what needs credentials is not tested")
        }
        let outcome = await test.run()
        let text = outcome.text(format).trimmingSuffix(while: \.isNewline)
        if !text.isEmpty { Console.print(text) }
        if !outcome.isPassing { throw ExitCode.findings }
    }

    private func loadContract() throws -> ResolvedContract {
        let (resolved, findings) = resolveContract(
            from: try ContractFile.load(contract), overlays: try overlays.map(ContractFile.load),
            loader: references.folders.loader(for: contract))
        let errors = findings.filter { $0.severity == .error }
        Console.note(errors)
        guard errors.isEmpty, let resolved else { throw ExitCode.invalidContract }
        try refuseUnknownNames(resolved.api)
        return resolved
    }

    /// A mistyped name would leave things untested, which looks like a success.
    private func refuseUnknownNames(_ api: API) throws {
        try refuse(operations, notAmong: api.operations.map(\.id), "an operation")
        let schemes = credentials.map { String($0.prefix { $0 != "=" }) }
        try refuse(schemes, notAmong: api.securitySchemes.map(\.name), "a security scheme")
    }

    private func refuse(_ names: [String], notAmong known: [String], _ kind: String) throws {
        guard let unknown = names.first(where: { !known.contains($0) }) else { return }
        let list = known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"
        Console.note("error: '\(unknown)' is not \(kind) of \(contract): \(list)")
        throw ExitCode.validationFailure
    }

    private func options(for api: API) -> TestOptions {
        var options = TestOptions()
        options.credentials = credentials(token: token, for: api)
        options.credentials.schemes.merge(pairs(self.credentials)) { _, new in new }
        options.otherCredentials = otherToken.map { credentials(token: $0, for: api) }
        options.values = pairs(values)
        options.operations = operations.isEmpty ? nil : Set(operations)
        options.minimumCoverage = minimumCoverage
        options.requestTimeout = .seconds(timeout)
        options.timeLimit = timeLimit.map { .seconds($0) }
        options.maximumResponseBytes = maximumAnswerBytes
        if let seed { options.seed = seed }
        return options
    }

    /// One token for all schemes: a service that takes its token in a header or in a cookie takes the same token.
    private func credentials(token: String?, for api: API) -> TestCredentials {
        guard let token else { return TestCredentials() }
        return TestCredentials(Dictionary(uniqueKeysWithValues: api.securitySchemes.map { ($0.name, token) }))
    }

    private func pairs(_ texts: [String]) -> [String: String] {
        let pairs = texts.map { text in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (parts[0], parts[1])
        }
        return Dictionary(pairs) { _, last in last }
    }
}
