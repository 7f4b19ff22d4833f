import Foundation
import Testing

@Suite("contract generate and check")
struct GenerateTests {
    static let contract = """
        openapi: 3.0.3
        info: { title: Shelf, version: 1.0.0 }
        paths:
          /books:
            get:
              operationId: listBooks
              responses:
                '200':
                  description: The books.
                  content:
                    application/json:
                      schema: { type: array, items: { $ref: '#/components/schemas/Book' } }
        components:
          schemas:
            Book:
              type: object
              required: [title]
              properties:
                title: { type: string }

        """
    static let configuration = "contract: shelf.yaml\nmodule: Shelf\noutput: ../Sources/Shelf\n"

    @Test("under many findings, says how many there are of each kind")
    func counts() throws {
        let tool = try Tool()
        let nine = (1...9).map { "        p\($0): { $ref: '#/components/schemas/Book', title: p }\n" }.joined()
        let two = (1...2).map { "        q\($0): { type: string, default: true }\n" }.joined()
        let counts = "\n11 warnings: 9 reference-siblings, 2 default-mismatch\n"
        for (properties, end) in [(nine, "\nwrote out/Client.swift\n"), (nine + two, counts)] {
            try tool.write(Self.contract + properties, to: "shelf.yaml")
            let outcome = try tool.run("generate", "shelf.yaml", "--output", "out", "--module", "Shelf")
            #expect(outcome.status == 0 && outcome.errors.hasSuffix(end), "\(outcome.errors)")
        }
    }

    @Test("writes four files, and leaves them untouched when nothing changed")
    func untouched() throws {
        let tool = try Tool()
        try tool.write(Self.contract, to: "shelf.yaml")
        let first = try tool.run("generate", "shelf.yaml", "--output", "out", "--module", "Shelf")
        #expect(first.status == 0)
        #expect(
            first.errors == """
                wrote out/Types.swift
                wrote out/Operations.swift
                wrote out/Server.swift
                wrote out/Client.swift

                """
        )
        let before = try tool.modificationDate("out/Types.swift")
        let second = try tool.run("generate", "shelf.yaml", "--output", "out", "--module", "Shelf")
        #expect(second.status == 0)
        #expect(second.errors == "")
        #expect(try tool.modificationDate("out/Types.swift") == before)
        try tool.remove()
    }

    @Test("check names stale, missing and left-over files and the command that mends them")
    func check() throws {
        let tool = try Tool()
        try tool.write(Self.contract, to: "contracts/shelf.yaml")
        try tool.write(Self.configuration, to: "contracts/shelf.config.yaml")
        #expect(try tool.run("generate").status == 0)
        #expect(try tool.run("check").status == 0)

        let header = try tool.read("Sources/Shelf/Types.swift").prefix { $0 != "\n" }
        try tool.write("\(header)\n", to: "Sources/Shelf/Old.swift")
        try tool.write("// written by hand\n", to: "Sources/Shelf/Mine.swift")
        try tool.write("\(header)\nedited\n", to: "Sources/Shelf/Types.swift")
        try FileManager.default.removeItem(at: tool.folder.appending(path: "Sources/Shelf/Client.swift"))
        let stale = try tool.run("check")
        #expect(stale.status == 1)
        #expect(
            stale.errors == """
                contracts/shelf.yaml: the generated files are not what the contract says
                  stale: Sources/Shelf/Types.swift
                  missing: Sources/Shelf/Client.swift
                  left over: Sources/Shelf/Old.swift
                mend with: contract generate

                """
        )
        #expect(try tool.run("generate").status == 0)
        #expect(try tool.run("check").status == 0)
        #expect(try tool.read("Sources/Shelf/Mine.swift") == "// written by hand\n")
        try tool.remove()
    }

    @Test("a faulty contract is exit 2 with file, line and column, and writes nothing")
    func faulty() throws {
        let tool = try Tool()
        let faulty = Self.contract.replacingOccurrences(of: "required:", with: "requird:")
        try tool.write(faulty, to: "shelf.yaml")
        for verb in ["generate", "check"] {
            let outcome = try tool.run(verb, "shelf.yaml", "--output", "out", "--module", "Shelf")
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("shelf.yaml:17:7: error: 'requird' "), "\(outcome.errors)")
            #expect(outcome.errors.contains("did you mean 'required'?"))
        }
        #expect(!FileManager.default.fileExists(atPath: tool.folder.appending(path: "out").path))
        let github = try tool.run(
            "generate", "shelf.yaml", "--output", "out", "--module", "Shelf", "--format", "github"
        )
        #expect(github.output.hasPrefix("::error "), "\(github.output)")
        let lowered = try tool.run(
            "generate", "shelf.yaml", "--output", "out", "--module", "Shelf", "--rule", "unknown-key=warning"
        )
        #expect(lowered.status == 0)
        try tool.remove()
    }

    @Test(
        "a wrong command line is exit 64, a missing file 74, each with what to do",
        arguments: [
            (["generate", "shelf.yaml", "--module", "Shelf"], 64, "missing --output <folder>"),
            (["generate", "shelf.yaml", "--output", "out"], 64, "missing --module <name>"),
            (
                ["generate", "shelf.yaml", "--output", "out", "--module", "a b"], 64,
                "is not the name of a Swift module"
            ),
            (["generate", "--output", "out"], 64, "missing the contract"),
            (["generate"], 64, "no contract is named"),
            (["generate", "none.yaml", "--output", "out", "--module", "M"], 74, "none.yaml: error: no such file"),
            (["check", "none.yaml", "--output", "out", "--module", "M", "--rule", "x"], 64, "--rule takes id=error"),
            (["generate", "x.yaml", "--output", "o", "--module", "M", "--shards", "0"], 64, "a number from 1 to 64"),
            (["test", "ftp://x", "--contract", "none.yaml"], 74, "no such file"),
            (["generate", ".", "--output", "out", "--module", "M"], 74, ".: error: is a directory"),
            (["generate", "", "--output", "out", "--module", "M"], 64, "the path of the contract is empty"),
            (["generate", "x.yaml", "--output", "", "--module", "M"], 64, "the path of a folder is empty"),
            (["generate", "x.yaml", "--output", "o", "--module", "M", "--config", "c"], 64, "or --config, not both"),
            (["check", "x.yaml", "--output", "o", "--module", "M", "--rule", "no=off"], 64, "'no' is not a rule"),
            (["test", "http://x", "--contract", "x.yaml", "--timeout", "0"], 64, "a time is a number of seconds"),
            (["test", "http://x", "--contract", "x.yaml", "--value", "x"], 64, "is not of the form name=value"),
        ]
    )
    func mistakes(arguments: [String], status: Int32, message: String) throws {
        let tool = try Tool()
        let outcome = try tool.run(arguments)
        #expect(outcome.status == status, "\(outcome.errors)")
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        try tool.remove()
    }

    @Test("mistakes in a configuration file are findings with positions")
    func configurationMistakes() throws {
        let tool = try Tool()
        try tool.write("contract: shelf.yaml\nmodul: Shelf\noutput: [a]\n", to: "contracts/shelf.config.yaml")
        let outcome = try tool.run("generate")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("contracts/shelf.config.yaml:2:1: error: 'modul' is not a key"))
        #expect(outcome.errors.contains("contracts/shelf.config.yaml:3:9: error: 'output' is an array"))
        #expect(outcome.errors.contains("'module' is missing"))
        try tool.remove()
    }

    @Test("a configuration that is no object, a rule that is none, and two with one output")
    func configurationFaults() throws {
        let tool = try Tool()
        try tool.write("- a\n", to: "contracts/a.config.yaml")
        let list = try tool.run("generate")
        #expect(list.status == 2)
        #expect(list.errors.hasPrefix("contracts/a.config.yaml:1:1: error: the configuration is an array, where an"))

        try tool.write("\(Self.configuration)rules: { nope: off }\n", to: "contracts/a.config.yaml")
        let rule = try tool.run("generate")
        #expect(rule.status == 2)
        #expect(rule.errors.hasPrefix("contracts/a.config.yaml:4:10: error: 'nope' is not a rule"))

        try tool.write(Self.configuration, to: "contracts/a.config.yaml")
        try tool.write(Self.configuration, to: "contracts/b.config.yaml")
        let twice = try tool.run("generate")
        #expect(twice.status == 2)
        let files = "contracts/a.config.yaml and contracts/b.config.yaml"
        #expect(twice.errors == "error: \(files) have the same output, Sources/Shelf\n")
        try tool.remove()
    }

    @Test("files that were written by hand are neither replaced nor removed")
    func handWritten() throws {
        let tool = try Tool()
        try tool.write(Self.contract, to: "shelf.yaml")
        try tool.write("// mine\n", to: "out/Client.swift")
        for verb in ["generate", "check"] {
            let outcome = try tool.run(verb, "shelf.yaml", "--output", "out", "--module", "Shelf")
            #expect(outcome.status == 74)
            #expect(outcome.errors.hasPrefix("out/Client.swift: error: was not written by contract generate"))
        }
        #expect(try tool.read("out/Client.swift") == "// mine\n")
        try tool.remove()
    }

    @Test("an output that cannot be a folder is said so")
    func outputIsAFile() throws {
        let tool = try Tool()
        try tool.write(Self.contract, to: "shelf.yaml")
        for output in ["shelf.yaml", "shelf.yaml/deeper"] {
            let outcome = try tool.run("generate", "shelf.yaml", "--output", output, "--module", "Shelf")
            #expect(outcome.status == 74)
            #expect(outcome.errors == "\(output)/Types.swift: error: not a directory\n")
        }
        try tool.remove()
    }

    @Test("a link in place of a generated file is not followed")
    func links() throws {
        let tool = try Tool()
        try tool.write(Self.contract, to: "shelf.yaml")
        try tool.write("precious", to: "precious.txt")
        try FileManager.default.createDirectory(
            at: tool.folder.appending(path: "out"),
            withIntermediateDirectories: true
        )
        try FileManager.default.createSymbolicLink(
            at: tool.folder.appending(path: "out/Types.swift"),
            withDestinationURL: tool.folder.appending(path: "precious.txt")
        )
        let outcome = try tool.run("generate", "shelf.yaml", "--output", "out", "--module", "Shelf")
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("is not a regular file"))
        #expect(try tool.read("precious.txt") == "precious")
        try tool.remove()
    }

    @Test("the repository's own generated files are current")
    func current() throws {
        let tool = try Tool()
        for part in ["contracts", "Sources/Generated", "Sources/Server/Public"] {
            let target = tool.folder.appending(path: part)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try FileManager.default.copyItem(at: Tool.repository.appending(path: part), to: target)
        }
        let outcome = try tool.run("check")
        #expect(outcome.status == 0, "\(outcome.errors)")
        try tool.remove()
    }
}
