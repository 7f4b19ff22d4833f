import Contract
import Testing

/// What the resolved contract says, from a document in the test.
@Suite struct ResolvingTests {
    private func api(_ body: String, version: String = "3.0.3", errors: [String] = []) throws -> API {
        let head = "openapi: \(version)\ninfo: {title: t, version: '1'}\n"
        let (api, diagnostics) = makeAPI(from: SourceFile(yaml: head + body))
        let found = rules(diagnostics.filter { $0.severity == .error })
        #expect(found == errors, "\(DiagnosticPrinter.text(diagnostics))")
        return try #require(api)
    }

    private func schemas(_ schemas: String, version: String = "3.0.3") throws -> API {
        let indented = schemas.split(separator: "\n").map { "    \($0)\n" }.joined()
        return try api("paths: {}\ncomponents:\n  schemas:\n" + indented, version: version)
    }

    private func schema(_ name: String, in api: API) throws -> API.Schema {
        try #require(api.schemas.first { $0.name == name })
    }

    private func property(_ name: String, of schema: API.Schema) throws -> API.Property {
        try #require(schema.objects.properties.first { $0.name == name })
    }

    @Test func componentsComeFirstInDocumentOrder() throws {
        let api = try schemas(
            """
            Zebra: {type: object, properties: {a: {$ref: '#/components/schemas/Ape'}, s: {type: string}}}
            Ape: {type: object}
            """)
        #expect(api.componentSchemas.map { api[$0].name } == ["Zebra", "Ape"])
        let zebra = try schema("Zebra", in: api)
        let ape = try property("a", of: zebra).schema
        #expect(ape.isReference)
        #expect(api[ape.schema].name == "Ape")
        #expect(try property("s", of: zebra).schema.isReference == false)
    }

    @Test func anAliasIsTheSchemaThatItStandsFor() throws {
        let api = try schemas(
            """
            Cat: &cat {type: object, properties: {name: {type: string}}}
            Dog: *cat
            Owner: {type: object, properties: {dog: {$ref: '#/components/schemas/Dog'}}}
            """)
        #expect(api.componentSchemas.map { api[$0].name } == ["Cat", "Owner"])
        #expect(try property("dog", of: schema("Owner", in: api)).schema.schema == api.componentSchemas[0])
    }

    @Test func recursionThroughProperties() throws {
        let api = try schemas(
            """
            Tree:
              type: object
              properties:
                children: {type: array, items: {$ref: '#/components/schemas/Tree'}}
            """)
        let tree = try schema("Tree", in: api)
        let children = api[try property("children", of: tree).schema.schema]
        #expect(children.arrays.items?.schema == api.componentSchemas[0])
    }

    @Test func allOfBecomesOneObject() throws {
        let api = try schemas(
            """
            Base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string, maxLength: 9}}}
            Cat:
              description: A cat
              allOf:
                - $ref: '#/components/schemas/Base'
                - type: object
                  required: [kind]
                  properties: {kind: {type: string, enum: [cat], maxLength: 5}, lives: {type: integer}}
            """)
        let cat = try schema("Cat", in: api)
        #expect(cat.types == .object)
        #expect(cat.description == "A cat")
        #expect(cat.objects.properties.map(\.name) == ["id", "kind", "lives"])
        #expect(cat.objects.properties.map(\.isRequired) == [true, true, false])
        let kind = api[try property("kind", of: cat).schema.schema]
        #expect(kind.strings.maxLength == 5)
        #expect(kind.allowedValues?.compactMap(\.string) == ["cat"])
    }

    @Test(arguments: [
        ("3.0.3", "{type: string, nullable: true}"), ("3.1.0", "{type: [string, 'null']}"),
        ("3.1.0", "{oneOf: [{type: string}, {type: 'null'}]}"), ("3.1.0", "{anyOf: [{type: 'null'}, {type: string}]}"),
        ("3.0.3", "{nullable: true, allOf: [{type: string}]}"),
    ])
    func nullHasOneForm(version: String, text: String) throws {
        let api = try schemas("Pet: {type: object, properties: {name: \(text)}}", version: version)
        let use = try property("name", of: schema("Pet", in: api)).schema
        #expect(use.isNullable)
        #expect(api[use.schema].types == .string)
        #expect(api[use.schema].oneOf.isEmpty && api[use.schema].anyOf.isEmpty)
    }

    @Test(arguments: [
        ("3.0.3", "{allOf: [{$ref: '#/components/schemas/Name'}], nullable: true, description: here}"),
        ("3.0.3", "{type: string, allOf: [{$ref: '#/components/schemas/Name'}], nullable: true, description: here}"),
        ("3.1.0", "{oneOf: [{$ref: '#/components/schemas/Name'}, {type: 'null'}], description: here}"),
    ])
    func wrappedReferencesStayReferences(version: String, text: String) throws {
        let api = try schemas(
            """
            Pet: {type: object, properties: {name: \(text)}}
            Name: {type: string, description: there}
            """, version: version)
        let use = try property("name", of: schema("Pet", in: api)).schema
        #expect(use.isReference && use.isNullable)
        #expect(use.description == "here")
        #expect(api[use.schema].name == "Name")
        #expect(api[use.schema].isNullable == false)
        #expect(api[use.schema].description == "there")
    }

    @Test func siblingsOfAReferenceCountFrom31On() throws {
        let text = """
            Pet: {type: object, properties: {a: {$ref: '#/components/schemas/Name', description: d, maxLength: 3}}}
            Name: {type: string, minLength: 1}
            """
        let new = try schemas(text, version: "3.1.0")
        let merged = new[try property("a", of: schema("Pet", in: new)).schema.schema]
        #expect(merged.strings.minLength == 1 && merged.strings.maxLength == 3)
        let old = try schemas(text)
        let use = try property("a", of: schema("Pet", in: old)).schema
        #expect(old[use.schema].name == "Name" && use.description == nil)
    }

    @Test func discriminators() throws {
        let api = try schemas(
            """
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind, mapping: {meow: '#/components/schemas/Cat'}}
            Cat: {type: object, properties: {kind: {type: string}}}
            Dog: {type: object, properties: {kind: {type: string}}}
            Base: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            Child: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object}]}
            """)
        let pet = try #require(try schema("Pet", in: api).discriminator)
        #expect(pet.mapping.map { "\($0.value) \(api[$0.schema].name ?? "")" } == ["meow Cat", "Dog Dog"])
        let base = try #require(try schema("Base", in: api).discriminator)
        #expect(base.mapping.map { "\($0.value) \(api[$0.schema].name ?? "")" } == ["Child Child", "Base "])
        #expect(try schema("Child", in: api).discriminator == nil)
    }

    @Test func `a parent without branches is a choice of its children`() throws {
        let api = try schemas(
            """
            Pet:
              type: object
              required: [kind]
              properties: {kind: {type: string, enum: [meow, Dog, Pet]}}
              discriminator: {propertyName: kind, mapping: {meow: '#/components/schemas/Cat', self: Pet}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
            Kitten: {allOf: [{$ref: '#/components/schemas/Cat'}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {enum: [bark]}}}]}
            Loop: {properties: {a: {}}, discriminator: {propertyName: a, mapping: {b: Back}}}
            Back: {oneOf: [{$ref: '#/components/schemas/Loop'}, {type: string}]}
            """)
        let pet = try schema("Pet", in: api)
        #expect(pet.anyOf.map { api[$0.schema].name } == ["Cat", "Dog", "Kitten", nil])
        #expect(pet.objects.properties.isEmpty)
        let discriminator = try #require(pet.discriminator)
        #expect(discriminator.mapping.map(\.value) == ["meow", "self", "bark", "Kitten"])
        let other = try #require(pet.anyOf.last).schema
        #expect(discriminator.fallback == other && discriminator.mapping[1].schema == other)
        #expect(api[other].objects.properties.map(\.name) == ["kind"] && api[other].discriminator == nil)
        #expect(try schema("Cat", in: api).objects.properties.map(\.name) == ["kind", "lives"])
        #expect(try schema("Loop", in: api).anyOf.isEmpty, "reading a value of 'b' would not end")
    }

    @Test func boundsKeepTheirText() throws {
        let api = try schemas(
            """
            A: {type: number, minimum: 0, exclusiveMinimum: true, maximum: 1e400, multipleOf: 0.01}
            """)
        let numbers = try schema("A", in: api).numbers
        #expect(numbers.minimum == API.Bound(text: "0", isExclusive: true))
        #expect(numbers.maximum == API.Bound(text: "1e400", isExclusive: false))
        #expect(numbers.multipleOf == "0.01")
    }

    @Test func nullAloneAllowsNoOtherValue() throws {
        let nothing = try schema("A", in: schemas("A: {type: 'null'}", version: "3.1.0"))
        #expect(nothing.isNullable && nothing.allowedValues?.isEmpty == true)
        let never = try schema("A", in: schemas("A: {type: object, properties: {x: false}}", version: "3.1.0"))
        #expect(never.isSatisfiable)
    }

    @Test func operationsInherit() throws {
        let api = try api(
            """
            security: [{key: []}]
            paths:
              /pets/{id}:
                servers: [{url: /v2}]
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: limit, in: query, schema: {type: integer}}
                get:
                  parameters: [{name: limit, in: query, explode: false, schema: {type: string}}]
                  responses: {'200': {description: ok}, 4XX: {description: no}, default: {description: else}}
                delete: {operationId: dropPet, security: [{}], responses: {'204': {description: gone}}}
            components:
              securitySchemes: {key: {type: http, scheme: Bearer, bearerFormat: JWT}}
            """)
        let get = try #require(api.operations.first)
        #expect(get.id == "getPetsId" && !get.hasWrittenID)
        #expect(get.parameters.map(\.name) == ["id", "limit"])
        #expect(get.parameters[0].style == .simple && !get.parameters[0].isExploded)
        #expect(get.parameters[1].style == .form && !get.parameters[1].isExploded)
        #expect(get.responses.map(\.status) == [.code(200), .range(4), .default])
        #expect(get.security.map { $0.schemes.map(\.scheme) } == [["key"]])
        #expect(get.servers.map(\.url) == ["/v2"])
        let delete = try #require(api.operations.last)
        #expect(delete.id == "dropPet" && delete.security.count == 1 && delete.security[0].schemes.isEmpty)
        guard case .httpBearer(format: "JWT") = api.securitySchemes[0].kind else {
            Issue.record("expected a bearer scheme")
            return
        }
    }

    @Test func filesBesideTheDocument() throws {
        let text = """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths: {}
            components: {schemas: {Pet: {type: object, properties: {o: {$ref: 'schemas/owner.yaml'}}}}}
            """
        let ownerText = "type: object\nproperties: {pet: {$ref: '../api.yaml#/components/schemas/Pet'}}"
        let files = [FileReference.below("schemas/owner.yaml"): ownerText]
        let (api, diagnostics) = makeAPI(from: SourceFile(path: "contracts/api.yaml", text: text)) { file in
            files[file].map { SourceFile(path: "contracts/schemas/owner.yaml", text: $0) }
        }
        #expect(diagnostics.isEmpty)
        let resolved = try #require(api)
        let owner = resolved[try property("o", of: schema("Pet", in: resolved)).schema.schema]
        #expect(owner.name == "owner")
        #expect(try property("pet", of: owner).schema.schema == resolved.componentSchemas[0])
    }

    @Test func namesOfHeadersAreEqualRegardlessOfCase() throws {
        let api = try api(
            """
            paths:
              /pets:
                parameters:
                  - {name: X-Trace, in: header, schema: {type: integer}}
                  - {name: Size, in: query, schema: {type: integer}}
                get:
                  parameters:
                    - {name: x-trace, in: header, schema: {type: string}}
                    - {name: size, in: query, schema: {type: string}}
                  responses: {'204': {description: ''}}
            """)
        #expect(api.operations[0].parameters.map(\.name) == ["Size", "x-trace", "size"])
    }

    @Test func aCallbackInsideOfItselfIsMadeOnce() throws {
        let api = try api(
            """
            paths:
              /orders:
                post:
                  operationId: order
                  responses: {'202': {description: ''}}
                  callbacks:
                    changed: {$ref: '#/components/callbacks/Changed'}
                    paid: {$ref: '#/components/callbacks/Paid'}
            components:
              callbacks:
                Changed:
                  '{$request.query.url}':
                    post:
                      responses: {'204': {description: ''}}
                      callbacks:
                        changed: {$ref: '#/components/callbacks/Changed'}
                        paid: {$ref: '#/components/callbacks/Paid'}
                Paid:
                  '{$request.query.paid}':
                    post:
                      responses: {'204': {description: ''}}
                      callbacks: {changed: {$ref: '#/components/callbacks/Changed'}}
            """)
        let callbacks = try #require(api.operations.first).callbacks
        #expect(callbacks.map(tree) == ["changed(paid)", "paid(changed)"])
    }

    private func tree(_ callback: API.Callback) -> String {
        let inner = callback.operations.flatMap(\.callbacks).map(tree)
        return inner.isEmpty ? callback.name : "\(callback.name)(\(inner.joined(separator: " ")))"
    }

    @Test func callbacksOfCallbacksEnd() throws {
        let components = (0..<20).map { level in
            """
                C\(level):
                  '{$request.query.url}':
                    post:
                      responses: {'204': {description: ''}}
                      callbacks:
                        a: {$ref: '#/components/callbacks/C\(level + 1)'}
                        b: {$ref: '#/components/callbacks/C\(level + 1)'}

            """
        }
        let head = """
            paths:
              /a:
                post:
                  responses: {'204': {description: ''}}
                  callbacks: {a: {$ref: '#/components/callbacks/C0'}}
            components:
              callbacks:
                C20: {}

            """
        let api = try api(head + components.joined(), errors: ["too-many-nodes"])
        func count(_ callbacks: [API.Callback]) -> Int {
            callbacks.reduce(0) { $0 + 1 + count($1.operations.flatMap(\.callbacks)) }
        }
        #expect(count(api.operations.flatMap(\.callbacks)) <= 2_000)
    }
}
