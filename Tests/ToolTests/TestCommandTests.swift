import Foundation
import Testing

@Suite("contract test")
struct TestCommandTests {
    @Test("a server that is not there is one finding and exit 1")
    func noServer() throws {
        let tool = try Tool()
        try tool.write(GenerateTests.contract, to: "shelf.yaml")
        // Nothing listens on port 1, which only root could take.
        let outcome = try tool.run("test", "http://127.0.0.1:1", "--contract", "shelf.yaml")
        #expect(outcome.status == 1)
        let begin = """
            listBooks
              shelf.yaml:5:5: error: valid [no-answer]
                expected an answer
                found    the server does not take connections
                request  curl -i -X GET -H 'Accept: application/json' 'http://127.0.0.1:1/books'

            """
        #expect(outcome.output.hasPrefix(begin), "\(outcome.output)")
        #expect(outcome.output.contains("failed: 1 finding in "))
        try tool.remove()
    }

    @Test("names that the contract doesn't have, and no URL, are exit 64")
    func unknownNames() throws {
        let tool = try Tool()
        try tool.write(GenerateTests.contract, to: "shelf.yaml")
        let operation = try tool.run("test", "http://x", "--contract", "shelf.yaml", "--operation", "nope")
        #expect(operation.status == 64)
        #expect(operation.errors == "error: 'nope' is not an operation of shelf.yaml: it has listBooks\n")
        let scheme = try tool.run("test", "http://x", "--contract", "shelf.yaml", "--credential", "nope=1")
        #expect(scheme.status == 64)
        #expect(scheme.errors == "error: 'nope' is not a security scheme of shelf.yaml: it has none\n")
        let url = try tool.run("test", "127.0.0.1:80", "--contract", "shelf.yaml")
        #expect(url.status == 64)
        #expect(url.errors == "error: '127.0.0.1:80' is not a URL such as 'http://localhost:8080'\n")
        try tool.remove()
    }

    @Test("overlays change what is tested")
    func overlays() throws {
        let tool = try Tool()
        try tool.write(GenerateTests.contract, to: "shelf.yaml")
        let overlay = """
            overlay: 1.0.0
            info: { title: Fewer, version: '1' }
            actions:
              - { target: "$.paths['/books'].get.operationId", remove: true }
              - { target: "$.paths['/books'].get", update: { operationId: allBooks } }
            """
        try tool.write(overlay, to: "other.yaml")
        let arguments = ["test", "http://x", "--contract", "shelf.yaml", "--operation", "nope"]
        let outcome = try tool.run(arguments + ["--overlay", "other.yaml"])
        #expect(outcome.status == 64)
        #expect(outcome.errors == "error: 'nope' is not an operation of shelf.yaml: it has allBooks\n")
        try tool.remove()
    }

    @Test("a faulty contract is exit 2")
    func faulty() throws {
        let tool = try Tool()
        try tool.write("openapi: 3.1.0\ninfo: nothing\n", to: "shelf.yaml")
        let outcome = try tool.run("test", "http://127.0.0.1:1", "--contract", "shelf.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("shelf.yaml:2:7: error: Info Object must be an object, found a string"))
        try tool.remove()
    }
}
