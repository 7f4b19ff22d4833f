import Contract
import Testing

/// Keywords that change what references mean are handed on, so that code generation can report them.
@Suite struct OtherKeywordTests {
    private static let start = "openapi: 3.2.0\n$self: https://a.example/b\ninfo: { title: t, version: v }\n"

    @Test func `the self keyword matters to references to other files only`() throws {
        let file = SourceFile(path: "part.yaml", text: "type: string")
        let other = Self.start + "components: { schemas: { A: { $ref: part.yaml } } }"
        let own = Self.start + "components: { schemas: { A: { $ref: '#/components/schemas/B' }, B: {} } }"
        let (first, _) = makeAPI(from: SourceFile(yaml: other)) { _ in file }
        let (second, _) = makeAPI(from: SourceFile(yaml: own)) { _ in file }
        #expect(try #require(first).otherKeywords.map(\.keyword) == ["$self"])
        #expect(try #require(second).otherKeywords.isEmpty)
    }

    @Test func `an operation in another file is followed`() throws {
        let file = SourceFile(path: "get.yaml", text: "operationId: one\nresponses: { '204': { description: d } }")
        let text = "openapi: 3.0.3\ninfo: { title: t, version: v }\npaths: { /a: { get: { $ref: get.yaml } } }"
        let (api, diagnostics) = makeAPI(from: SourceFile(yaml: text)) { $0 == "get.yaml" ? file : nil }
        #expect(try #require(api).operations.map(\.id) == ["one"])
        #expect(rules(diagnostics) == ["reference-not-allowed"])
    }

    @Test func `equal schemas of one body are one`() throws {
        let schema = "{ schema: { type: object, properties: { a: { type: string } } } }"
        let text =
            "openapi: 3.0.3\ninfo: { title: t, version: v }\npaths: { /a: { get: { responses: { '200': "
            + "{ description: d, content: { application/json: \(schema), application/xml: \(schema) } } } } } }"
        let (api, _) = makeAPI(from: SourceFile(yaml: text))
        let content = try #require(api).operations[0].responses[0].content
        #expect(content.count == 2)
        #expect(content[0].schema?.schema == content[1].schema?.schema)
        #expect(content[0].schema?.range != content[1].schema?.range)
    }
}
