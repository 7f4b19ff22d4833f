import ArgumentParser
import Contract
import ContractTesting
import ContractURLSession
import Foundation

struct TestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Tests a running server against its contract.",
        discussion: """
            For every operation: a valid request for each documented success, and a broken one for every constraint, \
            parameter and security requirement. Every answer is checked against the contract. The requests create and \
            delete data; point it at a server made for tests. Exits 1 when there are findings.
            """
    )

    @Argument(help: "The base URL of the server.")
    var server: String

    @Option(help: "The OpenAPI document, in YAML or JSON.")
    var contract: String

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

    @Option(help: "How the report is printed: text, json, junit or github.")
    var format: ContractTesting.ReportFormat = .text

    @Option(help: "Fail when less than this percentage of documented answers was seen.")
    var minimumCoverage: Double?

    @Option(help: "Repeats the random choices of an earlier run, whose report names its seed.")
    var seed: UInt64?

    func validate() throws {
        for pair in credentials + values where !pair.contains("=") {
            throw ValidationError("'\(pair)' is not of the form name=value")
        }
    }

    func run() async throws {
        let report = DiagnosticReport(format: .text)
        let file = try ContractFile.load(contract)
        let loader = ContractFile.loader(beside: contract)
        let (node, _) = readContract(file)
        let document = node.flatMap { decodeDocument($0).0 }
        let (api, findings) = makeAPI(from: file, loader: loader)
        try report.print(findings.filter { $0.severity == .error })
        guard let api, let document else { throw ExitCode.invalidContract }

        let test: ContractTest
        do throws(InvalidServerURL) {
            test = try ContractTest(
                api: api,
                document: document,
                loader: loader,
                transport: URLSessionTransport(),
                server: server,
                options: options(for: api)
            )
        } catch {
            throw ValidationError(error.description)
        }
        let outcome = await test.run()
        Console.print(outcome.text(format).trimmingSuffix(while: \.isNewline))
        if !outcome.isPassing { throw ExitCode.findings }
    }

    private func options(for api: API) -> TestOptions {
        var options = TestOptions()
        options.credentials = credentials(token: token, for: api)
        options.credentials.schemes.merge(pairs(self.credentials)) { _, new in new }
        options.otherCredentials = otherToken.map { credentials(token: $0, for: api) }
        options.values = pairs(values)
        options.operations = operations.isEmpty ? nil : Set(operations)
        options.minimumCoverage = minimumCoverage
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
