import Testing

@testable import ContractRuntime

/// What rules say of values; each case is a value with the violations, none for a value that follows the rule.
@Suite struct SchemaRuleTests {
    private func violations(_ json: String, _ rule: SchemaRule) -> [String] {
        violations(json, .checked(.any, by: rule))
    }

    private func violations<Value>(_ json: String, _ codec: Codec<Value>) -> [String] {
        do throws(DecodingFailure) {
            _ = try JSONDecoding.decode(codec, from: Array(json.utf8), options: JSONReadingOptions(maximumDepth: 512))
            return []
        } catch {
            guard case .violations(let violations) = error else { return ["\(error)"] }
            return violations.map(\.description)
        }
    }

    // MARK: Schemas for the same value

    @Test(arguments: [
        (#""a""#, ["the body: must not match a schema (not)"]), ("1", []),
    ]) func `not`(json: String, expected: [String]) {
        #expect(violations(json, [.not([.type(.string)])]) == expected)
    }

    @Test(arguments: [
        (#"{"kind":"a","a":1}"#, []), (#"{"kind":"a"}"#, ["/a: is required (required)"]),
        (#"{"kind":"b"}"#, ["/b: is required (required)"]), (#"{"kind":"b","b":null}"#, []),
    ]) func `if, then and else`(json: String, expected: [String]) {
        let rule: SchemaRule = [
            .if([.property("kind", [.const("a")])], then: [.required(["a"])], else: [.required(["b"])])
        ]
        #expect(violations(json, rule) == expected)
    }

    @Test func `branches say why none of them matches`() {
        let rules: [SchemaRule] = [[.type(.string)], [.type(.object), .property("n", [.maximum(3)])]]
        let reasons = #"must match one of several schemas: must be a string; /n: must be at most 3"#
        #expect(violations(#"{"n":4}"#, [.anyOf(rules)]) == ["the body: \(reasons) (anyOf)"])
        #expect(violations(#"{"n":4}"#, [.oneOf(rules)]) == ["the body: \(reasons) (oneOf)"])
        #expect(violations(#"{"n":3}"#, [.oneOf(rules)]) == [])
        let both = "the body: must match only one of several schemas (oneOf)"
        #expect(violations("1", [.oneOf([[.minimum(0)], [.maximum(2)]])]) == [both])
    }

    @Test func `dependencies`() {
        let rule: SchemaRule = [
            .dependentRequired("card", ["name"]), .dependentSchema("card", [.maxProperties(2)]),
        ]
        #expect(violations(#"{"other":1,"third":1,"fourth":1}"#, rule) == [])
        #expect(
            violations(#"{"card":1,"b":1,"c":1}"#, rule) == [
                "/name: is required beside 'card' (dependentRequired)",
                "the body: must have at most 2 properties (maxProperties)",
            ])
    }

    // MARK: Arrays and objects

    @Test(arguments: [
        ("[]", ["the body: must have at least 1 item of a kind, has 0 (contains)"]), (#"["a"]"#, []),
        (#"["a","b","c"]"#, ["the body: must have at most 2 items of a kind, has 3 (maxContains)"]),
    ]) func `contains`(json: String, expected: [String]) {
        #expect(violations(json, [.contains([.type(.string)], maximum: 2)]) == expected)
    }

    @Test func `contains may ask for none`() {
        #expect(violations("[]", [.contains([.type(.string)], minimum: 0)]) == [])
    }

    @Test func `items after the prefix`() {
        let rule: SchemaRule = [.prefixItems([[.type(.string)], [.type(.integer)]]), .items([.never])]
        #expect(violations(#"["a"]"#, rule) == [])
        #expect(
            violations(#"[1,2.5,3]"#, rule) == [
                "/0: must be a string (type)", "/1: must be an integer (type)", "/2: is not allowed here (items)",
            ])
    }

    @Test func `names and patterns of properties`() {
        let rule: SchemaRule = [
            .property("name", []), .patternProperty("^x-", [.type(.string)]), .additionalProperties([.never]),
            .propertyNames([.maxLength(5)]),
        ]
        #expect(violations(#"{"name":1,"x-a":"b"}"#, rule) == [])
        #expect(
            violations(#"{"x-a":1,"x-long":"","y":1}"#, rule) == [
                "/x-a: must be a string (type)",
                "/x-long: has a name that is not allowed: it must be at most 5 characters long (propertyNames)",
                "/y: is not allowed here (additionalProperties)",
            ])
    }

    @Test(arguments: [
        (#"{"a":1,"b":1}"#, true), (#"{"a":1,"c":1}"#, true), (#"{"a":1,"d":1}"#, false), (#"{"b":1,"c":"x"}"#, true),
        (#"{"a":1,"then":1}"#, false), (#"{"test":1,"then":1}"#, true), (#"{"test":1,"else":1}"#, false),
    ]) func `properties that nothing has looked at`(json: String, isValid: Bool) {
        // A branch that fails has looked at nothing; a condition that holds has.
        let rule: SchemaRule = [
            .property("a", []), .anyOf([[.property("b", [])], [.property("c", [.type(.integer)])], []]),
            .allOf([[.property("b", []), .property("c", [])]]), .not([.property("d", [.never])]),
            .if([.required(["test"]), .property("test", [])], then: [.property("then", [])]),
            .unevaluatedProperties([.never]),
        ]
        let found = violations(json, rule)
        #expect(found.filter { !$0.contains("(not)") }.isEmpty == isValid, "\(found)")
    }

    @Test(arguments: [
        ("[1]", true), (#"[1,"a"]"#, true), ("[1,2]", false), (#"[1,"a",true]"#, false),
    ]) func `items that nothing has looked at`(json: String, isValid: Bool) {
        let rule: SchemaRule = [
            .prefixItems([[.type(.integer)]]), .contains([.type(.string)], minimum: 0), .unevaluatedItems([.never]),
        ]
        #expect(violations(json, rule).isEmpty == isValid)
    }

    // MARK: Values

    @Test(arguments: [
        (#"{"b":[2.0],"a":1}"#, true), ("1e2", true), ("123456789012345678901", true),
        ("123456789012345678902", false),
        (#"{"a":1,"b":[2],"c":3}"#, false), ("null", false), (#""\u00e9""#, true), (#""e\u0301""#, false),
    ]) func `listed values of any type`(json: String, isValid: Bool) {
        let rule: SchemaRule = [
            .enum([["a": 1, "b": [2]], 100, .longNumber("123456789012345678901"), "\u{e9}"])
        ]
        #expect(violations(json, rule).isEmpty == isValid)
    }

    @Test(arguments: [
        ("[1,1.0]", false), (#"[{"a":1,"b":2},{"b":2,"a":1}]"#, false), (#"[{"a":1},{"a":2},[1],1,"1",true]"#, true),
    ]) func `unique items`(json: String, isValid: Bool) {
        #expect(violations(json, [.uniqueItems]).isEmpty == isValid)
    }

    @Test func `numbers`() {
        let rule: SchemaRule = [.minimum(1), .exclusiveMaximum(2.5), .multipleOf(0.1)]
        #expect(violations("1.1", rule) == [])
        #expect(violations(#""text""#, rule) == [])
        #expect(
            violations("2.55", rule) == [
                "the body: must be less than 2.5 (exclusiveMaximum)",
                "the body: must be a multiple of 0.1 (multipleOf)",
            ])
        #expect(violations("1e400", [.type(.integer)]) == [])
        #expect(violations("12345678901234567890.5", [.type(.integer)]) == ["the body: must be an integer (type)"])
    }

    @Test func `strings`() {
        let rule: SchemaRule = [.minLength(2), .maxLength(3), .pattern("^a"), .format(.date)]
        #expect(
            violations(#""b""#, rule) == [
                "the body: must be at least 2 characters long (minLength)",
                "the body: must match the pattern ^a (pattern)",
                "the body: must be a date such as 2026-01-31 (format)",
            ])
    }

    // MARK: Beside a codec

    @Test func `what the codec says already is not said twice`() {
        let codec: Codec<[Int]> = .checked(
            .array(.integer(maximum: 3), maxItems: 1),
            by: [.maxItems(1), .items([.maximum(3)]), .contains([.const(0)])])
        #expect(
            violations("[9,1]", codec) == [
                "/0: must be at most 3 (maximum)", "the body: must have at most 1 item (maxItems)",
                "the body: must have at least 1 item of a kind, has 0 (contains)",
            ])
    }

    @Test func `a pointer leads to the part of the whole body`() {
        let codec: Codec<[String: [String]]> = .dictionary(
            .checked(.array(.string()), by: [.items([.not([.const("a/b")])])]))
        #expect(violations(#"{"x/y":["","a/b"]}"#, codec) == ["/x~1y/1: must not match a schema (not)"])
    }

    @Test func `a parameter follows its rule`() throws {
        let codec: Codec<[Int]> = .checked(.array(.integer()), by: [.contains([.const(0)])])
        #expect(try codec.value(of: .list(["1", "0"]), isStrict: true) == [1, 0])
        #expect(throws: DecodingFailure.self) { try codec.value(of: .list(["1"]), isStrict: true) }
        #expect(codec.validate([1]).map(\.keyword) == ["contains"])
    }

    @Test func `a syntax error is one`() {
        #expect(violations(#"{"a":1,"a":2}"#, [.never]).first?.contains("occurs twice") == true)
        #expect(violations("[1", [.never]).first?.contains("too early") == true)
    }

    // MARK: Rules that refer to each other

    private enum Rules {
        static let tree: SchemaRule = [
            .oneOf([
                [.type(.integer)],
                [.type(.object), .property("l", [.rule(tree)]), .property("r", [.rule(tree)]), .required(["r"])],
                [.type(.object), .property("l", [.rule(tree)]), .required(["other"])],
            ])
        ]
        static let list: SchemaRule = [.items([.allOf([[.rule(list)]])])]
        static let itself: SchemaRule = [.not([.rule(itself)])]
    }

    @Test func `a rule is asked once about each part`() {
        // Without that, three branches at each of forty levels would take 3^40 steps.
        let depth = 40
        let json = String(repeating: #"{"r":1,"l":"#, count: depth) + "1" + String(repeating: "}", count: depth)
        #expect(violations(json, [.rule(Rules.tree)]) == [])
        let broken = json.replacing(":1}", with: ":true}")
        #expect(violations(broken, [.rule(Rules.tree)]).count == 1)
    }

    @Test func `the text of nested values with rules is read once more in all`() throws {
        let depth = 300
        let json = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        var reader: [UInt8] = Array(json.utf8)
        reader.append(UInt8(ascii: "\n"))
        let value = try JSONDecoding.decode(Nest.self, from: reader, options: JSONReadingOptions(maximumDepth: 512))
        #expect(value.depth == depth)
    }

    @Test func `a rule that leads back to itself ends`() {
        #expect(violations("1", [.rule(Rules.itself)]).count == 1)
    }

    @Test func `rules within rules end before the stack does`() {
        let json = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        let found = violations(json, [.rule(Rules.list)])
        #expect(found.map { $0.suffix(39) } == ["is nested too deep to be checked ($ref)"])
    }

    @Test func `reasons within reasons are short`() {
        let json = String(repeating: #"{"l":"#, count: 60) + "true" + String(repeating: "}", count: 60)
        let found = violations(json, [.rule(Rules.tree)])
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.utf8.count < 1_000 })
    }
}

/// Arrays of arrays, each level with a rule.
private indirect enum Nest: SchemaUnion {
    case arrays([Nest])

    static let table = UnionTable<Nest>("Nest") {
        $0.add(.checked(.array(.of(Nest.self)), by: [.maxItems(1)]), Nest.arrays) {
            if case .arrays(let value) = $0 { value } else { nil }
        }
    }

    var depth: Int {
        switch self {
        case .arrays(let nests): 1 + (nests.first?.depth ?? 0)
        }
    }
}
