import Contract
import Testing

/// Documents made to exhaust the reader end early, with a diagnostic.
@Suite(.timeLimit(.minutes(5)))
struct HostileInputTests {
    private func findings(_ text: String, path: String = "contract.yaml") -> [String] {
        let (_, diagnostics) = readContract(SourceFile(path: path, text: text))
        return rules(diagnostics)
    }

    @Test func deepFlowCollections() {
        #expect(findings(String(repeating: "[", count: 50_000)) == ["nesting-too-deep"])
        #expect(findings(String(repeating: "{a: ", count: 50_000)) == ["nesting-too-deep"])
        #expect(findings(String(repeating: "[", count: 50_000), path: "a.json") == ["nesting-too-deep"])
        #expect(findings(String(repeating: "- ", count: 50_000)) == ["nesting-too-deep"])
    }

    @Test func depthByAliases() {
        var text = "a0: &a0 " + nested(100, around: "1") + "\n"
        text += "a1: " + nested(100, around: "*a0") + "\n"
        #expect(findings(text).first == "nesting-too-deep")
    }

    private func nested(_ depth: Int, around inner: String) -> String {
        String(repeating: "[", count: depth) + inner + String(repeating: "]", count: depth)
    }

    @Test func billionLaughs() {
        var text = "l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
            text += "l\(level): &l\(level) [\(aliases)]\n"
        }
        #expect(findings(text).first == "alias-budget")
    }

    @Test func manyKeysAndLongScalars() {
        let keys = (0..<20_000).map { "k\($0): \($0)" }.joined(separator: "\n")
        #expect(findings(keys) == [])
        #expect(findings("a: " + String(repeating: "x", count: 1_000_000)) == [])
    }

    @Test func limitsAreReported() {
        var limits = ReadingLimits()
        limits.inputBytes = 10
        let large = readContract(SourceFile(yaml: "a: 12345678901"), limits: limits)
        #expect(rules(large.1) == ["input-too-large"])
        limits = ReadingLimits()
        limits.nodes = 5
        #expect(rules(readContract(SourceFile(yaml: "[1, 2, 3, 4, 5]"), limits: limits).1).contains("too-many-nodes"))
        let json = SourceFile(path: "a.json", text: "[1, 2, 3, 4, 5]")
        #expect(rules(readContract(json, limits: limits).1) == ["too-many-nodes"])
    }

    @Test func otherEncodings() {
        #expect(rules(readContract(SourceFile(path: "a.yaml", bytes: [0xFF, 0xFE, 0x61])).1) == ["not-utf8"])
        #expect(rules(readContract(SourceFile(path: "a.yaml", bytes: [0xFF, 0xFE, 0, 0xD8])).1) == ["not-utf8"])
        #expect(rules(readContract(SourceFile(path: "a.yaml", bytes: [0x61, 0xC0, 0xAF])).1) == ["not-utf8"])
        let surrogate = SourceFile(path: "a.json", bytes: [0x22, 0xED, 0xA0, 0x80, 0x22])
        #expect(rules(readContract(surrogate).1) == ["not-utf8"])
        let marked = SourceFile(path: "a.yaml", text: "\u{FEFF}a: 1")
        #expect(readContract(marked).0?["a"]?.int == 1)
    }

    /// Chains of references are followed by recursion, and have to end before the stack does.
    @Test func longReferenceChains() {
        var text = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
        for index in 0..<300 {
            text += "    A\(index): {allOf: [{$ref: '#/components/schemas/A\(index + 1)'}]}\n"
            text += "    B\(index): {$ref: '#/components/schemas/B\(index + 1)'}\n"
            text += "    C\(index): {oneOf: [{$ref: '#/components/schemas/C\(index + 1)'}, {type: string}]}\n"
        }
        text += "    A300: {type: object}\n    B300: {type: object}\n    C300: {type: integer}\n"
        let (api, diagnostics) = makeAPI(from: SourceFile(yaml: text))
        #expect(api != nil)
        #expect(Set(rules(diagnostics)) == ["nesting-too-deep"])
    }
}
