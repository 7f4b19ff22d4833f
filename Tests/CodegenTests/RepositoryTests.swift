import Codegen
import Contract
import Foundation
import Testing

@testable import struct Codegen.NamePool
@testable import enum Codegen.ReservedNames

/// What generated code and this repository must agree on.
@Suite struct RepositoryTests {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func `the checked-in code is what the contract gives`() throws {
        let contract = Self.root.appending(path: "contracts/auth-api.yaml")
        let file = SourceFile(path: "contracts/auth-api.yaml", bytes: Array(try Data(contentsOf: contract)))
        let (api, reading) = makeAPI(from: file)
        let options = GeneratorOptions(
            moduleName: "AuthAPI", contractPath: "contracts/auth-api.yaml", outputPath: "Sources/Generated",
            hasMock: true)
        let (files, diagnostics) = generate(try #require(api), options: options)
        #expect(reading.isEmpty && diagnostics.isEmpty)
        for file in files {
            let path = Self.root.appending(path: "Sources/Generated").appending(path: file.name)
            let text = try String(contentsOf: path, encoding: .utf8)
            #expect(text == file.text, "\(file.name) is stale: run `contract generate`")
        }
    }

    /// A public type of the runtime that isn't reserved would be hidden by a schema of its name.
    @Test func `every public type of the runtime is reserved`() throws {
        let folder = Self.root.appending(path: "Sources")
        let modules = ["ContractRuntime/", "ContractText/"]
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
            .filter { path in modules.contains { path.hasPrefix($0) } }
        let declaration =
            #/^(?:@\S+ )*(?:public|open) (?:indirect |final )*(?:struct|enum|class|protocol|typealias|actor) (\w+)/#
        var missing: Set<String> = []
        for path in paths where path.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            for line in text.split(separator: "\n") {
                guard let match = try declaration.firstMatch(in: line) else { continue }
                if !ReservedNames.types.contains(String(match.1)) { missing.insert(String(match.1)) }
            }
        }
        #expect(missing.isEmpty, "add them to ReservedNames.runtime")
    }

    static let formatter =
        ["/usr/bin/swift", "/usr/local/bin/swift"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        ?? ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map { "\($0)/swift" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }

    @Test(.enabled(if: formatter != nil, "needs `swift` for `swift format`"))
    func `generated code is as swift format leaves it`() throws {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "generated-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        for name in FixtureTests.names {
            let contract = FixtureTests.folder.appending(path: name).appending(path: "contract.yaml")
            for file in generated(try String(contentsOf: contract, encoding: .utf8)).files {
                try Data(file.text.utf8).write(to: scratch.appending(path: "\(name)-\(file.name)"))
            }
        }
        let configuration = #"{"version": 1, "lineLength": 120, "indentation": {"spaces": 4}}"#
        let process = Process()
        process.executableURL = URL(filePath: Self.formatter ?? "")
        process.arguments = [
            "format", "lint", "--strict", "--recursive", "--configuration", configuration, scratch.path(),
        ]
        let output = Pipe()
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
    }
}

/// Documents of others, as far as they are here.
@Suite struct CorpusTests {
    static let folder = RepositoryTests.root.appending(path: "../shared/corpus")
    static let documents = [
        "oai-examples/v3.0/api-with-examples.yaml", "oai-examples/v3.0/callback-example.yaml",
        "oai-examples/v3.0/link-example.yaml", "oai-examples/v3.0/petstore-expanded.yaml",
        "oai-examples/v3.0/petstore.json", "oai-examples/v3.0/uspto.yaml", "oai-examples/v3.1/non-oauth-scopes.yaml",
        "oai-examples/v3.1/tictactoe.yaml", "oai-examples/v3.1/webhook-example.json",
        "oai-examples/v3.2/3.2-tags-example.yaml", "museum.yaml", "train-travel.yaml", "swagger-petstore.yaml",
    ]

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: folder.path()), "the corpus is not here"),
        arguments: documents
    )
    func `documents of others generate without errors`(document: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: document), encoding: .utf8)
        let outcome = generated(text, path: document)
        #expect(outcome.files.count == 4)
        #expect(!outcome.diagnostics.hasErrors, "\(DiagnosticPrinter.text(outcome.diagnostics))")
    }
}
