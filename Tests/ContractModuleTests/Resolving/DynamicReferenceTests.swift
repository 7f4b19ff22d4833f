import Testing

@testable import Contract

/// JSON Schema 2020-12 §8.2.3.2: what a `$dynamicRef` leads to depends on the schemas on the way to it.
@Suite struct DynamicReferenceTests {
    private static let contract = """
        openapi: 3.1.0
        info: { title: t, version: '1' }
        paths: {}
        components:
          schemas:
            Page: { type: array, items: { $dynamicRef: '#item' }, $defs: { item: { $dynamicAnchor: item } } }
            Texts: { $ref: '#/components/schemas/Page', $defs: { a: { $dynamicAnchor: item, type: string } } }
            Dates: { $ref: '#/components/schemas/Page', $defs: { a: { $dynamicAnchor: item, format: date } } }
            Book: { type: object, properties: { words: { $ref: '#/components/schemas/Texts' } } }
            Shelf:
              type: object
              properties:
                books: { $ref: '#/components/schemas/Page' }
                words: { $ref: '#/components/schemas/Texts' }
              $defs: { book: { $dynamicAnchor: item, $ref: '#/components/schemas/Book' } }
        """

    @Test(arguments: [
        ("Page", #"[1, "a"]"#, true), ("Texts", #"["a"]"#, true), ("Texts", "[1]", false),
        ("Dates", #"["2026-01-01"]"#, true), ("Dates", #"["x"]"#, false), ("Book", #"{"words": ["a"]}"#, true),
        ("Book", #"{"words": [1]}"#, false), ("Shelf", #"{"books": [{}]}"#, true),
        ("Shelf", #"{"books": [1]}"#, false),
        // The outermost anchor counts, also where a schema on the way has one.
        ("Shelf", #"{"words": ["a"]}"#, false), ("Shelf", #"{"words": [{}]}"#, true),
        ("Shelf", #"{"books": [{"words": [{}]}]}"#, true), ("Shelf", #"{"books": [{"words": ["a"]}]}"#, false),
    ]) func `the outermost anchor is meant`(name: String, json: String, isValid: Bool) throws {
        let (resolved, diagnostics) = resolveContract(from: SourceFile(yaml: Self.contract))
        #expect(diagnostics.isEmpty)
        let contract = try #require(resolved)
        let schema = try #require(contract.document.components.schemas.first { $0.name == name }?.value)
        let value = try #require(readContract(SourceFile(path: "value.json", text: json)).0)
        #expect(SchemaValidator(contract).violations(of: value, against: schema).isEmpty == isValid)
    }

    @Test func `schemas of one meaning are not copied`() throws {
        let (contract, _) = resolveContract(from: SourceFile(yaml: Self.contract))
        let names = try #require(contract).api.schemas.compactMap(\.name)
        #expect(names == ["Page", "Texts", "Dates", "Book", "Shelf", "ShelfPage", "ShelfBook"])
    }

    @Test func `an anchor in another file is not known`() {
        let loader: ReferenceLoader = { _ in
            SourceFile(
                path: "page.yaml",
                text: "{ items: { $dynamicRef: '#item' }, $defs: { item: { $dynamicAnchor: item } } }")
        }
        let text = """
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths: {}
            components:
              schemas:
                Texts: { $ref: page.yaml, $defs: { a: { $dynamicAnchor: item, type: string } } }
            """
        let (contract, _) = resolveContract(from: SourceFile(yaml: text), loader: loader)
        let keywords = contract?.api.schemas.flatMap(\.otherKeywords).map(\.keyword) ?? []
        #expect(Set(keywords) == ["$dynamicRef"])
    }
}
