import Foundation
import Testing

@Suite("The command line", .serialized)
struct CommandLineTests {
    @Test(
        "what means nothing is exit 64 and says what it is",
        arguments: [
            (["generat"], "there is no command 'generat'; there are generate, check and test"),
            (["generate", "--ouput", "out"], "there is no option '--ouput'; did you mean '--output'?"),
            (["generate", "a.yaml", "b.yaml"], "there is no place for 'b.yaml'"),
            (["generate", "a.yaml", "--output", "--module", "M"], "missing the value of --output"),
            (["generate", "a.yaml", "-o"], "missing the value of -o"),
            (["generate", "--strict=yes"], "--strict takes no value"),
            (["generate", "--shards", "two"], "--shards takes a number, not 'two'"),
            (["generate", "--format", "xml"], "--format takes one of text, json, github, sarif, junit, not 'xml'"),
            (["test", "http://x"], "missing --contract <document>"),
            (["test", "--contract", "a.yaml"], "missing <server>"),
        ]
    )
    func mistakes(arguments: [String], message: String) throws {
        let tool = try Tool()
        let outcome = try tool.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.hasPrefix("error: \(message)\ntry: contract"), "\(outcome.errors)")
        try tool.remove()
    }

    @Test("values stand after a space or after '=', and after '--' nothing is an option")
    func forms() throws {
        let tool = try Tool()
        try tool.write(GenerateTests.contract, to: "-shelf.yaml")
        let options = ["-o=out", "--module=Shelf", "--rule", "unknown-key=off"]
        let outcome = try tool.run(["generate"] + options + ["--", "-shelf.yaml"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try tool.read("out/Types.swift").contains("// Generated"))
        try tool.remove()
    }

    @Test("help is printed to standard output, for the tool and for each command")
    func help() throws {
        let tool = try Tool()
        for arguments in [[], ["help"], ["--help"], ["-h"]] {
            let outcome = try tool.run(arguments)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("usage: contract <command>"))
        }
        let generate = try tool.run("generate", "--help")
        #expect(generate.status == 0)
        #expect(generate.output.contains("\nusage: contract generate [<contract>] [options]\n"))
        #expect(generate.output.contains("\n  -o, --output <folder>   The folder to write Swift files to.\n"))
        #expect(generate.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(generate.output)")
        let test = try tool.run("test", "-h")
        #expect(test.status == 0)
        #expect(test.output.contains("\nusage: contract-test <server> --contract <document> [options]\n"))
        try tool.remove()
    }
}
