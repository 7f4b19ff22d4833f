import Contract
import Testing

/// Contracts whose schemas, followed to the end, would have no end.
@Suite struct EndlessTests {
    @Test func `a schema that is a branch of itself is told, and nothing runs away`() {
        let outcome = generated(
            contract(
                schemas: """
                        Loop:
                          type: object
                          properties: { a: { type: string } }
                          anyOf:
                            - { $ref: '#/components/schemas/Loop' }
                            - { type: object, properties: { b: { type: string } } }
                        Around:
                          properties: { a: { type: string } }
                          oneOf: [{ $ref: '#/components/schemas/Back' }, { type: string }]
                        Back:
                          properties: { b: { type: string } }
                          oneOf: [{ $ref: '#/components/schemas/Around' }, { type: string }]
                    """))
        let rules = outcome.diagnostics.map(\.rule.id)
        #expect(rules.contains("endless-schema"))
        #expect(rules.contains("reference-cycle"))
    }

    /// Fifteen objects that have all of each other: an example that went every way would have 15! parts.
    @Test func `examples stay small where objects refer to each other all round`() {
        let names = (0..<15).map { "O\($0)" }
        let properties = names.map { "\($0): { $ref: '#/components/schemas/\($0)' }" }.joined(separator: ", ")
        let objects = names.map { "    \($0): { type: object, properties: { \(properties), a: { type: string } } }" }
        let answer =
            "{ description: One, content: { application/json: { schema: { $ref: '#/components/schemas/O0' } } } }"
        let text = contract(schemas: objects.joined(separator: "\n"))
            .replacing("paths: {}", with: "paths: { /o: { get: { responses: { '200': \(answer) } } } }")
        let mock = generated(text, hasMock: true)["Mock.swift"]
        #expect(mock.contains("exampleAnswer(") && mock.utf8.count < 100_000)
    }

    /// Twelve branches, each with twelve, seven times over: more than thirty million.
    @Test func `branches within branches are counted before they are made`() {
        let levels = (0..<7).map { level in
            let branches = (0..<12).map { "{ $ref: '#/components/schemas/L\(level + 1)B\($0)' }" }
            return (0..<12).map { branch in
                """
                    L\(level)B\(branch):
                      properties: { p\(level)_\(branch): { type: string } }
                      oneOf: [\(branches.joined(separator: ", "))]
                """
            }.joined(separator: "\n")
        }
        let leaves = (0..<12).map { "    L7B\($0): { type: object, properties: { leaf: { type: string } } }" }
        let outcome = generated(contract(schemas: (levels + leaves).joined(separator: "\n")))
        #expect(outcome.diagnostics.contains { $0.message == "branches within branches make too many types" })
    }
}
