import Contract
import Testing

/// Keywords that change what references mean are handed on, so that code generation can report them.
@Suite struct OtherKeywordTests {
    private static let start = "openapi: 3.2.0\n$self: https://a.example/b\ninfo: { title: t, version: v }\n"

    /// OpenAPI 3.2 §4.1.2: `$self` is the document's own URI, and what is published beside it lies beside it.
    @Test(arguments: [
        "part.yaml", "https://a.example/part.yaml", "https://a.example/b#/components/schemas/B",
        "b#/components/schemas/B",
        "//a.example/b#/components/schemas/B", "/b#/components/schemas/B", "#/components/schemas/B",
    ])
    func `references are relative to the self keyword`(target: String) throws {
        let file = SourceFile(path: "part.yaml", text: "{ type: string }")
        let text = Self.start + "components: { schemas: { A: { items: { $ref: '\(target)' } }, B: { type: string } } }"
        let (api, diagnostics) = makeAPI(from: SourceFile(yaml: text)) { $0 == .below("part.yaml") ? file : nil }
        #expect(diagnostics.isEmpty, "\(DiagnosticPrinter.text(diagnostics))")
        let schemas = try #require(api)
        let items = try #require(schemas[schemas.componentSchemas[0]].arrays.items)
        #expect(schemas[items.schema].types == .string)
    }

    /// JSON Schema 2020-12 §8.2.1.
    @Test(arguments: [
        ("https://a.example/schemas/pet", true), ("schemas/pet", true), ("schemas/pet#name", true),
        ("schemas/pet#/$defs/Name", true), ("schemas/cat", false), ("https://b.example/schemas/pet", false),
    ])
    func `schemas are found by their ids`(target: String, isFound: Bool) throws {
        let pet = "{ $id: schemas/pet, $ref: '#/$defs/Name', $defs: { Name: { $anchor: name, type: string } } }"
        let text = Self.start + "components: { schemas: { A: { items: { $ref: '\(target)' } }, Pet: \(pet) } }"
        let (api, diagnostics) = makeAPI(from: SourceFile(yaml: text))
        #expect(diagnostics.hasErrors != isFound, "\(DiagnosticPrinter.text(diagnostics))")
        #expect(try #require(api).otherKeywords.isEmpty)
    }

    @Test func `an operation in another file is followed`() throws {
        let file = SourceFile(path: "get.yaml", text: "operationId: one\nresponses: { '204': { description: d } }")
        let text = "openapi: 3.0.3\ninfo: { title: t, version: v }\npaths: { /a: { get: { $ref: get.yaml } } }"
        let (api, diagnostics) = makeAPI(from: SourceFile(yaml: text)) { $0 == .below("get.yaml") ? file : nil }
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
