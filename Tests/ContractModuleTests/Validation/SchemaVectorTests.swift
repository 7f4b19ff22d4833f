import Contract
import Foundation
import Testing

/// The JSON Schema Test Suite: draft 4 with the rules of OpenAPI 3.0, draft 2020-12 with those of 3.1.
@Suite struct SchemaVectorTests {
    private static let suiteIsHere = ConditionTrait.enabled(
        if: TestData.exists(TestData.schemaVectors), "needs ../shared/vectors/json-schema")

    /// Files, groups or single tests that do not apply, with the reason. `file`, `file: group` or `file: group: test`.
    private static let draft4Exceptions: [String: String] = [
        "patternProperties.json": "OpenAPI 3.0 has no patternProperties",
        "ref.json": "refers to metaschemas and ids, and OpenAPI 3.0 has no 'definitions' in a schema",
        "items.json: an array of schemas for items": "OpenAPI 3.0 knows one schema for all items",
        "items.json: items and subitems": "OpenAPI 3.0 knows one schema for all items, and no 'definitions'",
        "additionalProperties.json: additionalProperties being false does not allow other properties":
            "OpenAPI 3.0 has no patternProperties",
        "additionalProperties.json: non-ASCII pattern with additionalProperties":
            "OpenAPI 3.0 has no patternProperties",
        "properties.json: properties, patternProperties, additionalProperties interaction":
            "OpenAPI 3.0 has no patternProperties",
        "type.json: multiple types can be specified in an array": "OpenAPI 3.0 knows one type",
        "type.json: type as array with one item": "OpenAPI 3.0 knows one type",
        "type.json: type: array or object": "OpenAPI 3.0 knows one type",
        "type.json: type: array, object or null": "OpenAPI 3.0 knows one type",
        "type.json: null type matches only the null object": "OpenAPI 3.0 has no null type",
        "allOf.json: nested allOf, to check validation semantics": "OpenAPI 3.0 has no null type",
        "anyOf.json: nested anyOf, to check validation semantics": "OpenAPI 3.0 has no null type",
        "oneOf.json: nested oneOf, to check validation semantics": "OpenAPI 3.0 has no null type",
        "not.json: not multiple types": "OpenAPI 3.0 knows one type",
        "uniqueItems.json: uniqueItems with an array of items": "OpenAPI 3.0 knows one schema for all items",
        "uniqueItems.json: uniqueItems with an array of items and additionalItems=false":
            "OpenAPI 3.0 knows one schema for all items",
        "uniqueItems.json: uniqueItems=false with an array of items": "OpenAPI 3.0 knows one schema for all items",
        "uniqueItems.json: uniqueItems=false with an array of items and additionalItems=false":
            "OpenAPI 3.0 knows one schema for all items",
        "optional/zeroTerminatedFloats.json": "1.0 is an integer, as from draft 6 on",
        "optional/ecmascript-regex.json": "patterns are matched by the caller",
        "optional/non-bmp-regex.json": "patterns are matched by the caller",
    ]

    private static let draft2020Exceptions: [String: String] = [
        "ref.json: remote ref, containing refs itself": "refers to the metaschema",
        "optional/format/hostname.json: validation of A-label (punycode) host names": "punycode is not decoded",
        "optional/ecmascript-regex.json": "patterns are matched by the caller",
        "optional/non-bmp-regex.json": "patterns are matched by the caller",
        "optional/format-assertion.json": "refers to files on localhost",
        "optional/format/regex.json": "patterns are read by the caller",
    ]

    @Test(suiteIsHere) func draft4() throws {
        try run("draft4", feature: .v30, exceptions: Self.draft4Exceptions)
    }

    @Test(suiteIsHere) func draft2020() throws {
        try run("draft2020-12", feature: .v31, exceptions: Self.draft2020Exceptions)
    }

    /// The cases that the suite lacks, which generated code passes too.
    @Test func ownCases() throws {
        let path = TestData.suite.deletingLastPathComponent().appendingPathComponent("JSONSchema/cases.json")
        var unused: Set<String> = []
        for group in try #require(readJSON(try TestData.file(path, as: "cases.json")).0?.sequence) {
            let title = group["description"]?.string ?? ""
            #expect(try check(group, title, .v31, assertsFormat: false, &unused) > 0)
        }
    }

    private func run(_ draft: String, feature: OpenAPIVersion.Feature, exceptions: [String: String]) throws {
        let folder = TestData.schemaVectors.appendingPathComponent(draft)
        var unused = Set(exceptions.keys)
        var count = 0
        for name in try ["", "optional/", "optional/format/"].flatMap({ prefix in
            try TestData.names(in: folder.appendingPathComponent(prefix)).filter { $0.hasSuffix(".json") }
                .map { prefix + $0 }
        }) {
            if unused.remove(name) != nil { continue }
            let file = try TestData.file(folder.appendingPathComponent(name), as: "\(draft)/\(name)")
            for group in try #require(readJSON(file).0?.sequence) {
                let title = "\(name): \(group["description"]?.string ?? "")"
                if unused.remove(title) != nil { continue }
                count += try check(group, title, feature, assertsFormat: name.contains("format/"), &unused)
            }
        }
        #expect(unused.isEmpty, "exceptions that no test has: \(unused.sorted())")
        #expect(count > 400)
    }

    private func check(
        _ group: Node, _ title: String, _ feature: OpenAPIVersion.Feature, assertsFormat: Bool,
        _ unused: inout Set<String>
    ) throws -> Int {
        let text = try #require(group["schema"]).range.text
        let root = try #require(readJSON(SourceFile(path: "schema.json", text: text)).0)
        let version = OpenAPIVersion(feature: feature, text: feature.name)
        let (schema, diagnostics) = decodeSchema(root, version: version)
        let validator = SchemaValidator(
            schema: root, version: version, assertsFormat: assertsFormat, matchesPattern: Self.matches)
        var count = 0
        for test in group["tests"]?.sequence ?? [] {
            let name = "\(title): \(test["description"]?.string ?? "")"
            if unused.remove(name) != nil { continue }
            guard let schema, let data = test["data"], let isValid = test["valid"]?.bool else {
                Issue.record("\(name): \(DiagnosticPrinter.text(diagnostics))")
                continue
            }
            let violations = validator.violations(of: data, against: schema)
            #expect(violations.isEmpty == isValid, "\(name): \(violations.map(\.message)) \(rules(diagnostics))")
            count += 1
        }
        return count
    }

    /// Foundation's expressions are near enough for these patterns.
    private static func matches(_ pattern: String, _ text: String) -> Bool {
        do {
            let expression = try NSRegularExpression(pattern: pattern)
            return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
        } catch {
            Issue.record("the pattern \(pattern): \(error)")
            return false
        }
    }
}
