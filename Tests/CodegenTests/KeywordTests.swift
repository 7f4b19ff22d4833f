import Contract
import Foundation
import Testing

/// What decoding knows is tried in the fixtures that have every keyword. What each does there is in `SupportTests`.
@Suite struct KeywordTests {
    static let fixtures = ["every-keyword-30", "every-keyword-32"]

    @Test func `every keyword that is decoded stands in a fixture`() throws {
        var written: Set<String> = []
        // What Swagger 2.0 had stands where it is repaired.
        for fixture in Self.fixtures + ["faults"] { collectKeys(try FixtureTests.root(of: fixture), &written) }
        let missing = try decodedKeywords().subtracting(written)
        #expect(missing.isEmpty, "add them to Fixtures/\(Self.fixtures[1])/contract.yaml")
    }

    /// The keys that the sources of decoding ask a reader for.
    private func decodedKeywords() throws -> Set<String> {
        let folder = RepositoryTests.root.appending(path: "Sources/Contract/Decoding")
        var keywords: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for match in text.matches(of: #/reader(?:\.(?!report|has|keyRange)\w+\(|,)\s*"([^"]+)"/#) {
                keywords.insert(String(match.1))
            }
        }
        try #require(keywords.count > 100, "the sources are not where they were")
        return keywords
    }

    private func collectKeys(_ node: Node, _ keys: inout Set<String>) {
        for entry in node.mapping?.entries ?? [] {
            keys.insert(entry.key)
            collectKeys(entry.value, &keys)
        }
        for element in node.sequence ?? [] { collectKeys(element, &keys) }
    }
}
