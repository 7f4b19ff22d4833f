import Testing

/// The examples of the guides under `docs/` are run. Each in Swift stands in a test, line for line; files in YAML are
/// read from the guide by its test.
@Suite("Guides")
struct GuideTests {
    /// Which tests hold the examples of a guide.
    private static let tests = [
        "docs/client.md": ["Tests/HandlersTests/ClientGuideTests.swift"],
        "docs/generator.md": [
            "Tests/ToolTests/GenerateOptionTests.swift", "Tests/KitchenSinkTests/KitchenSinkTests.swift",
        ],
        "docs/openapi-support.md": ["Tests/CodegenTests/Keywords/SupportTests.swift"],
    ]

    @Test("every guide has its tests")
    func guides() {
        #expect(Set(Repository.files(in: ["docs"]) { $0.hasSuffix(".md") }.map(\.path)) == Set(Self.tests.keys))
    }

    @Test("every Swift example stands in its tests", arguments: tests)
    func examples(guide: String, tests: [String]) throws {
        let page = try #require(Repository.files(in: ["docs"]) { $0 == guide }.first)
        let code = Repository.files(in: ["Tests"]) { tests.contains($0) }
        try #require(code.count == tests.count)
        let lines = code.flatMap(\.lines).map(trimmed)
        let examples = page.lines.split(separator: "```swift").dropFirst().map { $0.prefix { $0 != "```" } }
        #expect(!examples.isEmpty || lines.contains { $0.contains(guide) })
        for example in examples {
            let wanted = example.map(trimmed)
            let isThere = lines.indices.contains { lines[$0...].starts(with: wanted) }
            #expect(isThere, "\(guide): not in \(tests): \(wanted.joined(separator: "\n"))")
        }
    }

    private func trimmed(_ line: String) -> Substring { line.drop { $0 == " " } }
}
