import Foundation
import Testing

/// What `--format` prints, against `Fixtures/formats`. `UPDATE_FIXTURES=1` rewrites the expected text, and fails.
@Suite("Formats of findings")
struct FormatTests {
    static let formats = ["text.txt", "json.json", "github.txt", "sarif.json", "junit.xml"]
    private static let folder = Tool.repository.appending(path: "Tests/ToolTests/Fixtures/formats")
    private static let updates = ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil

    /// An error with a note, warnings with and without a fix, under a path that needs escapes.
    @Test("findings of a contract", arguments: formats)
    func findings(_ file: String) throws {
        let contract = try String(contentsOf: Self.folder.appending(path: "contract.yaml"), encoding: .utf8)
        for verb in ["generate", "check"] {
            let outcome = try run(verb, contract, file)
            #expect(outcome.status == 2)
            let isText = file == "text.txt"
            try expect(isText ? outcome.errors : outcome.output, file)
            #expect((isText ? outcome.output : outcome.errors) == "")
        }
    }

    @Test("stale files", arguments: formats)
    func staleFiles(_ file: String) throws {
        let outcome = try run("check", GenerateTests.contract, file)
        #expect(outcome.status == 1)
        try expect(file == "text.txt" ? outcome.errors : outcome.output, "stale-" + file)
    }

    @Test("nothing to say is still a document", arguments: formats)
    func nothing(_ file: String) throws {
        let outcome = try run("generate", GenerateTests.contract, file)
        #expect(outcome.status == 0)
        guard file != "text.txt" else { return #expect(outcome.output == "") }
        try expect(outcome.output, "nothing-" + file)
    }

    private func run(_ verb: String, _ contract: String, _ file: String) throws -> Tool.Outcome {
        let tool = try Tool()
        try tool.write(contract, to: "a & b.yaml")
        let format = String(file.prefix { $0 != "." })
        let outcome = try tool.run(verb, "a & b.yaml", "--output", "out", "--module", "Shelf", "--format", format)
        try tool.remove()
        return outcome
    }

    private func expect(_ text: String, _ file: String) throws {
        let url = Self.folder.appending(path: file)
        if Self.updates {
            try Data(text.utf8).write(to: url)
            Issue.record("\(file) was rewritten; read the difference")
        }
        #expect(try text == String(contentsOf: url, encoding: .utf8))
    }
}
