/// A contract of any size, in YAML, for finding steps whose cost grows faster than the contract.
struct SyntheticContract: Sendable {
    let name: String
    /// How many of its things there are in the smallest contract that is measured.
    let smallest: Int
    /// How often that is doubled.
    let doublings: Int
    let text: @Sendable (_ count: Int) -> String

    static let all = [
        SyntheticContract(name: "operations", smallest: 1_000, doublings: 4, text: operations),
        SyntheticContract(name: "properties of one schema", smallest: 1_000, doublings: 3) { count in
            let properties = (0..<count).map { "        property_\($0): {type: string, maxLength: \($0 + 1)}\n" }
            let required = (0..<count).map { "property_\($0)" }.joined(separator: ", ")
            return head + "    Wide:\n      type: object\n      required: [\(required)]\n      properties:\n"
                + properties.joined()
        },
        SyntheticContract(name: "values of one enum", smallest: 1_000, doublings: 3) { count in
            head + "    Values:\n      type: string\n      enum:\n"
                + (0..<count).map { "        - value_\($0)\n" }.joined()
        },
        SyntheticContract(name: "schemas in one oneOf", smallest: 500, doublings: 3) { count in
            objects(count)
                + "    Choice:\n      discriminator: {propertyName: kind}\n      oneOf:\n"
                + (0..<count).map { "        - $ref: '#/components/schemas/Object\($0)'\n" }.joined()
        },
        SyntheticContract(name: "schemas in one allOf", smallest: 500, doublings: 3) { count in
            objects(count) + "    All:\n      allOf:\n"
                + (0..<count).map { "        - $ref: '#/components/schemas/Object\($0)'\n" }.joined()
        },
        SyntheticContract(name: "chains of allOf, 50 long", smallest: 10, doublings: 3) { count in
            head + (0..<count).flatMap { chain in (0..<50).map { link(chain, $0) } }.joined()
        },
        SyntheticContract(name: "names that collide", smallest: 1_000, doublings: 3) { count in
            let properties = (0..<count).map { "        '\(String(repeating: "-", count: $0 % 7))a \($0 / 7)': {}\n" }
            let names = (0..<count).map { "    \(spelling(of: $0)): {type: object}\n" }
            let values = (0..<count).map { "        - '\(spelling(of: $0))'\n" }
            return head + names.joined() + "    Same:\n      type: object\n      properties:\n" + properties.joined()
                + "    Values:\n      type: string\n      enum:\n" + values.joined()
        },
        SyntheticContract(name: "faults", smallest: 500, doublings: 3) { count in
            let schemas = (0..<count).map { number in
                """
                    Faulty\(number):
                      type: object
                      requird: [id]
                      properties:
                        id: {type: strin, format: 3}
                        id: {type: string}
                        next: {$ref: '#/components/schemas/Fault\(number)'}

                """
            }
            return head + schemas.joined()
        },
    ]

    private static let head = """
        openapi: 3.0.3
        info: {title: Synthetic, version: 1.0.0}
        paths: {}
        components:
          schemas:

        """

    private static func objects(_ count: Int) -> String {
        head + (0..<count).map { "    Object\($0): \(object($0))\n" }.joined()
    }

    private static func object(_ number: Int) -> String {
        "{type: object, required: [kind], properties: {kind: {type: string}, own_\(number): {type: integer}}}"
    }

    private static func link(_ chain: Int, _ number: Int) -> String {
        let own = "type: object, properties: {p\(number): {type: string}}"
        let parent = "$ref: '#/components/schemas/C\(chain)_\(number - 1)'"
        return number == 0
            ? "    C\(chain)_0: {\(own)}\n" : "    C\(chain)_\(number): {allOf: [{\(parent)}, {\(own)}]}\n"
    }

    /// Different texts that make the same name.
    private static func spelling(of number: Int) -> String {
        let separators = ["_", "-", "."]
        var rest = number
        var text = "n"
        for _ in 0..<16 {
            text += separators[rest % 3] + "a"
            rest /= 3
        }
        return text
    }
}

extension SyntheticContract {
    /// An operation with parameters, a body and answers, and the three schemas that it needs, for each number.
    @Sendable private static func operations(_ count: Int) -> String {
        var text = """
            openapi: 3.0.3
            info: {title: Synthetic, version: 1.0.0}
            paths:

            """
        for number in 0..<count { text += operation(number) }
        text += "components:\n  schemas:\n"
        for number in 0..<count { text += schemas(number, of: count) }
        return text
    }

    private static func operation(_ number: Int) -> String {
        """
          /things\(number)/{thing_id}:
            post:
              operationId: changeThing\(number)
              tags: [group\(number / 50)]
              summary: Change thing \(number).
              description: |
                Changes the thing of that number, and answers with what it became. A description of usual length, which
                is long enough to need more than one line in what is generated.
              parameters:
                - {name: thing_id, in: path, required: true, schema: {type: string, format: uuid}}
                - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100, default: 20}}
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Thing\(number)'}
              responses:
                '200':
                  description: The thing.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Choice\(number)'}

        """
    }

    private static func schemas(_ number: Int, of count: Int) -> String {
        """
            Thing\(number):
              type: object
              description: What thing \(number) is.
              required: [id, name]
              properties:
                id: {type: string, format: uuid, description: Which thing it is.}
                name: {type: string, minLength: 1, maxLength: 200, description: What people call it.}
                state: {type: string, enum: [new, in_use, retired]}
                created_at: {type: string, format: date-time}
                labels: {type: array, items: {type: string}}
                place:
                  type: object
                  properties: {room: {type: string}, shelf: {type: integer}}
                neighbour: {$ref: '#/components/schemas/Thing\((number + 1) % count)'}
            Special\(number):
              allOf:
                - {$ref: '#/components/schemas/Thing\(number)'}
                - {type: object, properties: {purpose: {type: string}}}
            Choice\(number):
              oneOf:
                - {$ref: '#/components/schemas/Thing\(number)'}
                - {$ref: '#/components/schemas/Special\(number)'}

        """
    }
}
