import Contract
import Testing

@Suite struct YAMLReadingTests {
    private func value(_ scalar: String) -> String {
        let (node, diagnostics) = readContract(SourceFile(yaml: "a: \(scalar)\n"))
        guard diagnostics.isEmpty, let value = node?["a"] else { return rules(diagnostics).joined(separator: ",") }
        switch value.value {
        case .null: return "null"
        case .bool(let bool): return "bool \(bool)"
        case .integer(let text): return "integer \(text)"
        case .number(let text): return "number \(text)"
        case .string(let text): return "string \(text)"
        case .sequence, .mapping: return "collection"
        }
    }

    /// The core schema of YAML 1.2.2 §10.3.2.
    @Test(arguments: [
        ("null", "null"), ("Null", "null"), ("NULL", "null"), ("~", "null"), ("", "null"), ("nul", "string nul"),
        ("true", "bool true"), ("True", "bool true"), ("FALSE", "bool false"), ("tRue", "string tRue"),
        ("yes", "string yes"), ("no", "string no"), ("NO", "string NO"), ("on", "string on"), ("off", "string off"),
        ("y", "string y"), ("n", "string n"), ("12:30", "string 12:30"), ("1_000", "string 1_000"),
        ("2024-01-31", "string 2024-01-31"), ("017", "integer 17"), ("0o17", "integer 15"), ("0x1F", "integer 31"),
        ("0b1", "string 0b1"), ("+5", "integer 5"), ("-0", "integer -0"), ("-12", "integer -12"),
        ("1.5", "number 1.5"), (".5", "number 0.5"), ("5.", "number 5"), ("1e3", "number 1e3"), ("1.0", "number 1.0"),
        ("-1.25E-2", "number -1.25E-2"), ("1e", "string 1e"), ("1.2.3", "string 1.2.3"), (".", "string ."),
        (".inf", "not-json-number"), ("-.INF", "not-json-number"), (".nan", "not-json-number"), ("0x", "string 0x"),
        ("0xG", "string 0xG"), ("'12'", "string 12"), ("\"true\"", "string true"), ("!!str 12", "string 12"),
        ("!!int 12", "integer 12"), ("!!float 1", "integer 1"), ("!!int x", "unknown-tag"), ("!foo x", "unknown-tag"),
        ("! 12", "string 12"), ("!!binary aGk=", "unknown-tag"),
        ("99999999999999999999", "integer 99999999999999999999"),
    ])
    func coreSchema(scalar: String, expected: String) {
        #expect(value(scalar) == expected)
    }

    @Test func keysKeepTheirSourceText() throws {
        let (node, diagnostics) = readContract(SourceFile(yaml: "200: a\ntrue: b\n0x10: c\nnull: d\n1.0: e\n"))
        #expect(diagnostics.isEmpty)
        #expect(try #require(node?.mapping).entries.map(\.key) == ["200", "true", "0x10", "null", "1.0"])
    }

    @Test func positionsAreExactBehindOtherScripts() throws {
        let text = "# größe 🙂\nключ: \"wert: é\"\nb:\n  - 日本: x\n    c: y\nd: 1\n"
        let (node, _) = readContract(SourceFile(yaml: text))
        let root = try #require(node?.mapping)
        #expect(root.entries[0].keyRange.start == SourcePosition(line: 2, column: 1))
        #expect(root.entries[0].value.range.text == "\"wert: é\"")
        let item = try #require(root.entries[1].value.sequence?.first)
        #expect(item.range.start == SourcePosition(line: 4, column: 5))
        #expect(item.range.text == "日本: x\n    c: y")
        #expect(item["c"]?.range.start == SourcePosition(line: 5, column: 8))
        #expect(root.entries[2].keyRange.text == "d")
    }

    @Test func aliasesRepeatValues() {
        let (node, diagnostics) = readContract(SourceFile(yaml: "a: &x {b: [1, 2]}\nc: *x\nd: &k key\n*k : 1\n"))
        #expect(diagnostics.isEmpty)
        #expect(node?["c"]?["b"]?.sequence?.count == 2)
        #expect(node?["key"]?.int == 1)
    }

    @Test func jsonUnderAYAMLNameIsReadAsJSON() {
        let key = String(repeating: "k", count: 2_000)
        let (node, diagnostics) = readContract(SourceFile(yaml: "{\"\(key)\": \"\\ud83d\\ude00\"}"))
        #expect(diagnostics.isEmpty)
        #expect(node?[key]?.string == "😀")
    }

    @Test func flowYAMLIsReadWhereJSONFails() {
        let (node, diagnostics) = readContract(SourceFile(yaml: "{openapi: 3.0.0, info: {title: x}}"))
        #expect(diagnostics.isEmpty)
        #expect(node?["info"]?["title"]?.string == "x")
    }

    @Test func equalLooksAreDifferentKeys() {
        let (node, diagnostics) = readContract(SourceFile(yaml: "\u{E9}: 1\ne\u{301}: 2\n"))
        #expect(diagnostics.isEmpty)
        #expect(node?.mapping?.entries.count == 2)
    }
}
