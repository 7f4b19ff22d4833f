import Contract
import Testing

/// A part of a contract, and names for its parts.
@Suite struct FilterTests {
    private static let file = SourceFile(
        yaml: """
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            tags: [{ name: pets }, { name: people }]
            paths:
              /pets:
                get:
                  operationId: listPets
                  tags: [pets]
                  responses: { '200': { $ref: '#/components/responses/Pets' } }
                post:
                  operationId: addPet
                  tags: [pets]
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              /people/{id}:
                get:
                  operationId: getPerson
                  tags: [people]
                  parameters: [{ name: id, in: path, required: true, schema: { $ref: '#/components/schemas/ID' } }]
                  responses: { '200': { description: OK } }
            components:
              responses:
                Pets:
                  description: OK
                  content:
                    application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } }
              schemas:
                ID: { type: string, format: uuid }
                Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
                Cat: { type: object, properties: { friend: { $ref: '#/components/schemas/Pet' } } }
                Dog: { type: object, properties: { owner: { $ref: '#/components/schemas/Owner' } } }
                Owner: { type: object, additionalProperties: { $ref: '#/components/schemas/Text' } }
                Text: { type: string, minLength: 1 }
                Lonely: { type: object, properties: { text: { $ref: '#/components/schemas/Text' } } }
            """)

    private func filtered(_ filters: [API.Filter]) throws -> (API, [String], [Diagnostic]) {
        let (api, diagnostics) = makeAPI(from: Self.file)
        #expect(!diagnostics.hasErrors)
        let (part, found) = try #require(api).filtered(by: filters, in: Self.file)
        return (part, part.componentSchemas.compactMap { part[$0].name }, found)
    }

    @Test(arguments: [
        (API.Filter(.tag, "pets"), ["listPets", "addPet"], ["Pet", "Cat", "Dog", "Owner", "Text"]),
        (API.Filter(.tag, "people"), ["getPerson"], ["ID"]), (API.Filter(.path, "/people/*"), ["getPerson"], ["ID"]),
        (API.Filter(.path, "/pets"), ["listPets", "addPet"], ["Pet", "Cat", "Dog", "Owner", "Text"]),
        (API.Filter(.operation, "getPerson"), ["getPerson"], ["ID"]),
        (API.Filter(.schema, "Lonely"), [], ["Text", "Lonely"]),
    ])
    func keepsWhatIsNeeded(filter: API.Filter, operations: [String], schemas: [String]) throws {
        let (api, names, diagnostics) = try filtered([filter])
        #expect(api.operations.map(\.id) == operations)
        #expect(names == schemas)
        #expect(diagnostics.isEmpty)
        #expect(api.tags.allSatisfy { tag in api.operations.contains { $0.tags.contains(tag.name) } })
    }

    @Test func filtersAddUp() throws {
        let (api, names, _) = try filtered([API.Filter(.schema, "Lonely"), API.Filter(.operation, "getPerson")])
        #expect(api.operations.map(\.id) == ["getPerson"])
        #expect(names == ["ID", "Text", "Lonely"])
        #expect(try filtered([]).1.count == 7)
    }

    @Test func whatNamesNothingIsReported() throws {
        let filters = API.Filter.Kind.allCases.map { API.Filter($0, "listPetz") }
        let (api, _, diagnostics) = try filtered(filters)
        #expect(api.operations.isEmpty)
        #expect(rules(diagnostics) == ["unmatched-filter", "unmatched-filter", "unmatched-filter", "unmatched-filter"])
        #expect(diagnostics.contains { $0.fix == "did you mean 'listPets'?" })
    }

    @Test func namesReplaceThoseOfTheDocument() throws {
        let (api, _) = makeAPI(from: Self.file)
        let range = SourceRange(file: Self.file, start: 0, end: 0)
        let name = Node(.string("Animal"), range: range)
        let (named, diagnostics) = try #require(api).naming([
            API.SwiftName(.schema, "Pet", at: range, swiftName: name),
            API.SwiftName(.operation, "addPet", at: range, swiftName: name),
            API.SwiftName(.operation, "addPett", at: range, swiftName: name),
        ])
        let pet = try #require(named.componentSchemas.first { named[$0].name == "Pet" })
        #expect(named[pet].extensions.map(\.key) == ["x-swift-name"])
        #expect(named.operations[1].extensions.map(\.key) == ["x-swift-name"])
        #expect(rules(diagnostics) == ["unmatched-name"])
    }
}
