import ArgumentParser
import Contract
import ContractTesting
import ContractURLSession
import ToolSupport

/// `contract-test`: holds a running server to its contract.
@main
struct ContractTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract-test",
        abstract: "Tests a running server against its contract.",
        discussion: """
            For every operation: a valid request for each documented success, and a broken one for every constraint, \
            parameter and security requirement, one request after the other. Every answer is checked against the \
            contract; redirects are not followed. The requests create and delete data; point it at a server made for \
            tests. Exits 1 when there are findings, 2 when the contract itself has errors, 64 when the command line is \
            wrong, 74 when a file cannot be read.
            """
    )

    @Argument(help: "The base URL of the server.")
    var server: String

    @Option(help: "The OpenAPI document, in YAML or JSON.")
    var contract: String

    @Option(
        name: .customLong("overlay"),
        help: "An OpenAPI Overlay to apply to the document; several are applied in this order.")
    var overlays: [String] = []

    @OptionGroup var references: ReferenceArguments

    @Option(help: "A token for every scheme that takes bearer tokens, and the value of every other scheme not given.")
    var token: String?

    @Option(help: "A token of another user, who must not reach what the first one owns.")
    var otherToken: String?

    @Option(
        name: .customLong("credential"),
        help: ArgumentHelp("The credential of one security scheme.", valueName: "scheme=value")
    )
    var credentials: [String] = []

    @Option(
        name: .customLong("value"),
        help: ArgumentHelp("A value for path parameters or members of this name.", valueName: "name=value")
    )
    var values: [String] = []

    @Option(name: .customLong("operation"), help: "Only this operation; may be given several times.")
    var operations: [String] = []

    @Option(help: "How the report is printed.")
    var format: ContractTesting.ReportFormat = .text

    @Option(help: "Fail when less than this percentage of documented answers was seen.")
    var minimumCoverage: Double?

    @Option(help: "How long the server may take for one answer, in seconds.")
    var timeout: Double = 30

    @Option(help: "How long all requests may take together, in seconds; the rest is skipped, and the test fails.")
    var timeLimit: Double?

    @Option(help: "How long an answer may be, in bytes.")
    var maximumAnswerBytes = 16 << 20

    @Option(help: "Repeats the random choices of an earlier run, whose report names its seed.")
    var seed: UInt64?

    func validate() throws {
        for pair in credentials + values where !pair.contains("=") {
            throw ValidationError("'\(pair)' is not of the form name=value")
        }
        for seconds in [timeout, timeLimit ?? 1] where !(seconds > 0 && seconds < 1_000_000) {
            throw ValidationError("a time is a number of seconds above 0, not \(seconds)")
        }
        guard maximumAnswerBytes > 0 else { throw ValidationError("--maximum-answer-bytes must be above 0") }
        if let minimumCoverage, !(0...100).contains(minimumCoverage) {
            throw ValidationError("--minimum-coverage is a percentage, from 0 to 100")
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

extension ContractTesting.ReportFormat: ExpressibleByArgument {}
