import Contract
import Foundation
import Testing

@testable import ContractTesting

@Suite struct ValueTests {
    /// A schema and the constraints of it that a broken value is made for, as `pointer keyword`.
    static let schemas: [(yaml: String, broken: Set<String>)] = [
        ("{ type: string, minLength: 2, maxLength: 5 }", ["type", "minLength", "maxLength"]),
        ("{ type: string, pattern: '^[A-Z]{3}-\\d+$' }", ["type", "pattern"]),
        ("{ type: string, format: uuid }", ["type", "format"]),
        ("{ type: string, enum: [a, b] }", ["type", "enum"]),
        ("{ const: 7 }", ["enum"]),
        ("{ type: integer, minimum: 3, maximum: 9 }", ["type", "minimum", "maximum"]),
        ("{ type: number, exclusiveMinimum: 0, multipleOf: 0.1 }", ["type", "exclusiveMinimum", "multipleOf"]),
        (
            "{ type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: { type: boolean } }",
            ["type", "minItems", "uniqueItems", "/0 type"]
        ),
        (
            "{ type: object, required: [a], properties: { a: { type: string }, b: { type: integer } } }",
            ["type", "required", "/a type", "/b type"]
        ),
        (
            "{ type: object, additionalProperties: false, minProperties: 1, properties: { a: { type: string } } }",
            ["type", "additionalProperties", "minProperties", "/a type"]
        ),
        (
            "{ type: object, maxProperties: 2, additionalProperties: { type: integer } }",
            ["type", "maxProperties", "/extra type"]
        ),
        ("{ oneOf: [{ type: string }, { type: integer, minimum: 5 }] }", ["oneOf", "type", "minimum"]),
    ]

    @Test(arguments: schemas.indices) func everyConstraintIsBroken(_ index: Int) throws {
        let (yaml, expected) = Self.schemas[index]
        let fixture = try #require(Fixture.schema(yaml))
        let use = try #require(fixture.use("Value"))
        var generator = ValueGenerator(fixture.contract)
        let broken = generator.broken(use)
        let labels = broken.map { $0.pointer.tokens.isEmpty ? $0.keyword : "\($0.pointer) \($0.keyword)" }
        #expect(expected.isSubset(of: labels), "\(labels)")
        let validator = SchemaValidator(
            fixture.contract,
            matchesPattern: { pattern, text in
                text.range(of: pattern, options: .regularExpression) != nil
            })
        for value in broken {
            let violations = try #require(validator.violations(of: value.node, against: use))
            #expect(!violations.isEmpty, "\(value.label): \(value.node.jsonText)")
        }
        for value in generator.valid(use) {
            #expect(validator.violations(of: value.node, against: use) == [], "\(value.label): \(value.node.jsonText)")
        }
        #expect(generator.minimal(use) != nil)
    }

    /// `{}` takes everything, but a discriminator speaks of objects.
    @Test func valuesOfUnionsAreOfTheirBranches() throws {
        let discriminated = """
            { discriminator: { propertyName: a }, oneOf: [{ type: object, properties: { a: { type: string } } }, {}] }
            """
        let ambiguous = try #require(Fixture.schema(discriminated))
        var generator = ValueGenerator(ambiguous.contract)
        #expect(generator.minimal(try #require(ambiguous.use("Value"))) == nil)
        let alike = "{ oneOf: [{ required: [a], properties: { a: { type: string } } }, { required: [b] }] }"
        let objects = try #require(Fixture.schema(alike))
        generator = ValueGenerator(objects.contract)
        #expect(generator.minimal(try #require(objects.use("Value")))?.mapping != nil)
    }

    /// Texts that need look-around come from the contract.
    @Test func patternsOutOfReachHaveExamples() throws {
        let fixture = try #require(Fixture.schema("{ type: string, pattern: '^(?=.*-)[a-z-]+$', example: ab-cd }"))
        var generator = ValueGenerator(fixture.contract)
        #expect(generator.minimal(try #require(fixture.use("Value")))?.string?.contains("-") == true)
        let unknown = try #require(Fixture.schema("{ type: string, pattern: '^(?=x)y$' }"))
        generator = ValueGenerator(unknown.contract)
        #expect(generator.minimal(try #require(unknown.use("Value"))) == nil)
    }

    @Test func nullIsTheOnlyValue() throws {
        for yaml in ["{ type: [object, 'null'], enum: [null] }", "{ enum: [null] }", "{ type: 'null' }"] {
            let fixture = try #require(Fixture.schema(yaml))
            var generator = ValueGenerator(fixture.contract)
            #expect(generator.minimal(try #require(fixture.use("Value")))?.isNull == true, "\(yaml)")
        }
        let old = """
            openapi: 3.0.3
            info: { title: T, version: '1' }
            paths: {}
            components: { schemas: { Value: { type: object, nullable: true, enum: [null] } } }
            """
        let fixture = try #require(Fixture.parse(old))
        var generator = ValueGenerator(fixture.contract)
        #expect(generator.minimal(try #require(fixture.use("Value")))?.isNull == true)
    }

    @Test func partsThatHoldBytesAreFiles() throws {
        let yaml = """
            type: object
            properties:
              image: { type: string, format: binary }
              images: { type: array, items: { type: string, format: binary } }
              either: { oneOf: [{ type: string, format: binary }, { type: object }] }
              text: { type: string }
              again: { $ref: '#/components/schemas/Value' }
            """
        let fixture = try #require(Fixture.schema(yaml))
        let use = try #require(fixture.use("Value"))
        var content = API.MediaType(name: "multipart/form-data", pointer: .root, range: use.range)
        content.schema = use
        #expect(ValueGenerator(fixture.contract).files(of: content) == ["image", "images", "either"])
    }

    /// Their pointers and references count from the file in which they stand.
    @Test func schemasOfOtherFilesAreThoseOfTheirFiles() throws {
        let files = [
            "models/pool.yaml": "{ type: object, required: [size], properties: { size: { $ref: size/size.yaml } } }",
            "models/size/size.yaml": "{ type: object, required: [count], properties: { count: { minimum: 5 } } }",
        ]
        let text = """
            openapi: 3.0.3
            info: { title: T, version: '1' }
            paths:
              /pools:
                post:
                  requestBody: { content: { application/json: { schema: { $ref: models/pool.yaml } } } }
                  responses: { '204': { description: Added. } }
            """
        let (read, diagnostics) = resolveContract(from: SourceFile(path: "contract.yaml", text: text)) { file in
            guard case .below(let path) = file else { return nil }
            return files[path].map { SourceFile(path: path, text: $0) }
        }
        let fixture = Fixture(contract: try #require(read))
        #expect(diagnostics.isEmpty)
        let value = try #require(fixture.api.operations.first?.requestBody?.content.first?.schema)
        let use = try #require(fixture.api[value.schema].objects.properties.first?.schema)
        #expect(use.range.file.path == "models/pool.yaml")
        let validator = SchemaValidator(fixture.contract)
        #expect(validator.violations(of: .object(), against: use)?.map(\.keyword) == ["required"])
        var generator = ValueGenerator(fixture.contract)
        #expect(generator.minimal(use)?["count"]?.int == 5)
        #expect(generator.minimal(value)?["size"]?["count"]?.int == 5)
    }

    @Test func aPlaceWithoutASchemaIsSaid() throws {
        let fixture = try #require(Fixture.schema("{ type: string, minLength: 2 }"))
        var use = try #require(fixture.use("Value"))
        var generator = ValueGenerator(fixture.contract)
        #expect(generator.minimal(use) != nil)
        #expect(generator.notes == [])
        use.pointer = JSONPointer(["nowhere"])
        #expect(generator.minimal(use) != nil)
        #expect(generator.notes.map(\.message) == ["values are not checked: the document has no schema at this place"])
    }

    @Test func readOnlyMembersStayOutOfRequests() throws {
        let yaml =
            "{ type: object, required: [id, name], properties: { id: { type: string, readOnly: true }, "
            + "name: { type: string } } }"
        let fixture = try #require(Fixture.schema(yaml))
        let use = try #require(fixture.use("Value"))
        var requests = ValueGenerator(fixture.contract)
        #expect(requests.maximal(use)?.mapping?.entries.map(\.key) == ["name"])
        var responses = ValueGenerator(fixture.contract, direction: .response)
        #expect(responses.maximal(use)?.mapping?.entries.map(\.key) == ["id", "name"])
    }

    /// Whatever says it: the property, what it refers to, or a part of that.
    @Test func requiredMembersMayBeReadOnlyElsewhere() throws {
        let contract = """
            openapi: 3.0.3
            info: { title: T, version: '1' }
            paths: {}
            components:
              schemas:
                Id: { type: string, readOnly: true }
                Again: { $ref: '#/components/schemas/Id' }
                Value:
                  type: object
                  required: [a, b, name]
                  properties:
                    a: { $ref: '#/components/schemas/Again' }
                    b: { allOf: [{ $ref: '#/components/schemas/Id' }] }
                    name: { type: string }
            """
        let fixture = try #require(Fixture.parse(contract))
        let use = try #require(fixture.use("Value"))
        var requests = ValueGenerator(fixture.contract)
        #expect(requests.minimal(use)?.members.map(\.0) == ["name"])
        var responses = ValueGenerator(fixture.contract, direction: .response)
        #expect(responses.minimal(use)?.members.map(\.0) == ["a", "b", "name"])
    }

    /// The number of ways through the layers grows exponentially; each schema is looked at once.
    @Test func readOnlyIsLookedForOnceInEachSchema() throws {
        let layers = (0..<30).map { level in
            let next = Array(repeating: "{ $ref: '#/components/schemas/L\(level + 1)' }", count: 10)
            return "    L\(level): { allOf: [\(next.joined(separator: ", "))] }"
        }
        let contract = """
            openapi: 3.0.3
            info: { title: T, version: '1' }
            paths: {}
            components:
              schemas:
                L30: { type: string }
                Value: { type: object, required: [a], properties: { a: { $ref: '#/components/schemas/L0' } } }
            """
        let text = contract + "\n" + layers.joined(separator: "\n") + "\n"
        let fixture = try #require(Fixture.parse(text))
        let use = try #require(fixture.use("Value"))
        let empty = Node(.mapping(Mapping([])), range: use.range)
        let violations = SchemaValidator(fixture.contract).violations(of: empty, against: use, direction: .request)
        #expect(violations?.map(\.keyword) == ["required"])
    }

    @Test func recursiveSchemasEnd() throws {
        let yaml =
            "{ type: object, required: [name], properties: { name: { type: string }, "
            + "children: { type: array, items: { $ref: '#/components/schemas/Value' } } } }"
        let fixture = try #require(Fixture.schema(yaml))
        let use = try #require(fixture.use("Value"))
        var generator = ValueGenerator(fixture.contract)
        #expect(generator.maximal(use) != nil)
        #expect(!generator.broken(use).isEmpty)
    }

    /// Twelve schemas, each with all others inside: the ways through them are beyond counting.
    @Test(.timeLimit(.minutes(5))) func schemasThatReferToOneAnotherEnd() throws {
        let names = (1...12).map { "S\($0)" }
        let schemas = names.map { name in
            let members = names.map { "\($0.lowercased()): { $ref: '#/components/schemas/\($0)' }" }
            return "    \(name): { type: object, properties: { \(members.joined(separator: ", ")) } }"
        }
        let head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n"
        let fixture = try #require(Fixture.parse(head + schemas.joined(separator: "\n")))
        let use = try #require(fixture.use("S1"))
        var generator = ValueGenerator(fixture.contract)
        #expect(generator.maximal(use)?.members.count == 11)
        #expect(!generator.valid(use).isEmpty)
        #expect(!generator.broken(use).isEmpty)
    }

    @Test func whatCannotBeBrokenIsNoted() throws {
        let fixture = try #require(Fixture.schema("{ type: string, pattern: '(a)\\1|' }"))
        let use = try #require(fixture.use("Value"))
        var generator = ValueGenerator(fixture.contract)
        _ = generator.broken(use)
        #expect(generator.notes.map(\.keyword) == ["pattern"])
    }

    /// All schemas of all documents take minutes; `CONTRACT_WHOLE_CORPUS=1` tries them.
    static let isWhole = ProcessInfo.processInfo.environment["CONTRACT_WHOLE_CORPUS"] != nil
    static let some = [
        "museum.yaml", "train-travel.yaml", "swagger-petstore.yaml", "sendgrid-mail-v3.yaml", "qdrant.json",
    ]
    static let documents = isWhole ? allDocuments : some

    private static var allDocuments: [String] {
        let names = FileManager.default.enumerator(atPath: Fixture.corpus.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.filter { !$0.contains("/") }.sorted()
    }

    /// Schemas that nothing matches: two branches of a `oneOf` that differ in nothing that is checked.
    static let unsatisfiable: Set<String> = [
        "CredentialCreationOptions", "updateRegistrationFlowBody", "updateSettingsFlowBody",
    ]

    /// Every value is checked by the generator itself; here again from outside, and that there are any.
    @Test(.enabled(if: Fixture.hasCorpus, "../shared/corpus is not there"), arguments: documents)
    func theCorpusHasValues(_ document: String) throws {
        let fixture = try #require(Fixture.read(Fixture.corpus.appendingPathComponent(document)))
        let validator = SchemaValidator(fixture.contract)
        for id in fixture.api.componentSchemas.prefix(Self.isWhole ? .max : 25) {
            let name = fixture.api[id].name ?? ""
            let use = try #require(fixture.use(name))
            var generator = ValueGenerator(fixture.contract)
            #expect(generator.minimal(use) != nil || Self.unsatisfiable.contains(name), "\(document) \(name)")
            for value in generator.valid(use).prefix(50) {
                let violations = validator.violations(of: value.node, against: use, direction: .request)
                #expect(violations == [], "\(document) \(name) \(value.label)")
            }
            for value in generator.broken(use).prefix(50) {
                #expect(value.label.contains(value.keyword))
                #expect(generator.isBroken(value.node, use), "\(document) \(name) \(value.label)")
            }
        }
    }
}

extension ValueGenerator {
    fileprivate func isBroken(_ node: Node, _ use: API.SchemaUse) -> Bool { !check.isValid(node, use) }
}
