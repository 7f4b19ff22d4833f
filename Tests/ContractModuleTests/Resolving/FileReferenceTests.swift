import Testing

@testable import Contract

/// RFC 3986 §5.2, for files in folders and on hosts.
@Suite struct FileReferenceTests {
    private static let contract = FileReference.below("api.yaml")
    private static let deep = FileReference.below("a/b/c.yaml")
    private static let outside = FileReference.outside("../common/x.yaml")
    private static let page = FileReference.remote(host: "h.example:81", path: "/a/b.json")

    @Test(arguments: [
        ("x.yaml", contract, FileReference.below("x.yaml")), ("./x.yaml", contract, .below("x.yaml")),
        ("a/../x.yaml", contract, .below("x.yaml")), ("a%20b.yaml", contract, .below("a b.yaml")),
        ("../x.yaml", deep, .below("a/x.yaml")), ("../../x.yaml", deep, .below("x.yaml")),
        ("../../../x.yaml", deep, .outside("../x.yaml")), ("../x.yaml", contract, .outside("../x.yaml")),
        ("%2e%2e/x.yaml", contract, .outside("../x.yaml")), ("y.yaml", outside, .outside("../common/y.yaml")),
        ("../y.yaml", outside, .outside("../y.yaml")), ("../../y.yaml", outside, .outside("../../y.yaml")),
        ("https://H.example/a/./b.json", contract, .remote(host: "h.example", path: "/a/b.json")),
        ("http://h.example", contract, .remote(host: "h.example", path: "/")),
        ("https://h.example/../a?v=1", contract, .remote(host: "h.example", path: "/a")),
        ("https://h.example/%2e%2e/a", deep, .remote(host: "h.example", path: "/a")),
        ("c.json", page, .remote(host: "h.example:81", path: "/a/c.json")),
        ("../../c.json", page, .remote(host: "h.example:81", path: "/c.json")),
        ("/c.json", page, .remote(host: "h.example:81", path: "/c.json")),
    ])
    func `references are resolved against the file that they stand in`(
        text: String, base: FileReference, expected: FileReference
    ) {
        #expect(FileReference(text, from: base) == expected)
    }

    @Test(arguments: [
        "/etc/passwd", "file:///etc/passwd", "ftp://h.example/a", "urn:x:y", "a%zz", "a%00b", "https://", "https:///a",
        "https://h.example/a%00",
    ])
    func `others are refused`(text: String) {
        #expect(FileReference(text, from: Self.contract) == nil)
    }

    @Test func `a file outside may lead back to the contract, and a URL to its neighbours`() throws {
        let text = """
            openapi: 3.0.3
            info: { title: t, version: '1' }
            paths: {}
            components:
              schemas:
                A: { type: object, properties: { b: { $ref: '../common/b.yaml' } } }
                C: { type: object, properties: { d: { $ref: 'https://h.example/d.json' } } }
            """
        let contract = SourceFile(path: "spec/api.yaml", text: text)
        let files: [FileReference: SourceFile] = [
            .outside("../common/b.yaml"): SourceFile(
                path: "common/b.yaml",
                text: "{ type: object, properties: { a: { $ref: '../spec/api.yaml#/components/schemas/A' } } }"),
            .outside("../spec/api.yaml"): SourceFile(path: "spec/api.yaml", text: text),
            .remote(host: "h.example", path: "/d.json"): SourceFile(path: "h/d.json", text: #"{"$ref":"e.json#/x"}"#),
            .remote(host: "h.example", path: "/e.json"): SourceFile(
                path: "h/e.json", text: #"{"x":{"type":"string"}}"#),
        ]
        let (api, diagnostics) = makeAPI(from: contract) { files[$0] }
        #expect(diagnostics.isEmpty, "\(DiagnosticPrinter.text(diagnostics))")
        let resolved = try #require(api)
        let schemas = resolved.componentSchemas.map { resolved[$0] }
        let b = resolved[try #require(schemas[0].objects.properties.first).schema.schema]
        #expect(try #require(b.objects.properties.first).schema.schema == resolved.componentSchemas[0])
        #expect(resolved[try #require(schemas[1].objects.properties.first).schema.schema].types == .string)
    }
}
