import Contract
import Foundation
import Testing

/// `docs/openapi-support.md` says of every keyword of the official schemas what is made of it. The table is made here:
/// each keyword is taken out of a contract that has all of them, in each version, and what changes is what it does.
@Suite struct SupportTests {
    static let page = RepositoryTests.root.appending(path: "docs/openapi-support.md")
    static let list = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "keywords.txt")

    @Test func `the table says what each keyword does`() throws {
        let table = try SupportTable(list: KeywordList(parsing: String(contentsOf: Self.list, encoding: .utf8)))
        for row in table.rows {
            let name = "'\(row.keyword.name)' of \(row.keyword.object)"
            for version in OpenAPIVersion.Feature.allCases where row.keyword.versions.contains(version) {
                if row.cells[version] == nil { Issue.record("no fixture has \(name) in \(version.name)") }
            }
            switch (row.keyword.reason, row.hasEffect) {
            case (let reason?, true): Issue.record("\(name) has an effect, though '\(reason)'")
            case (nil, false): Issue.record("\(name) is ignored: use it, report it, or say why")
            default: break
            }
        }
        let expected = try String(contentsOf: Self.page, encoding: .utf8)
        let (start, end) = ("<!-- begin -->\n", "<!-- end -->\n")
        let begin = try #require(expected.range(of: start)?.upperBound)
        let rest = try #require(expected.range(of: end)?.lowerBound)
        let written = expected[..<begin] + table.text + expected[rest...]
        guard written != expected else { return }
        if FixtureTests.isUpdating { try Data(written.utf8).write(to: Self.page) }
        let known = Set(expected.split(separator: "\n"))
        let changed = written.split(separator: "\n").filter { !known.contains($0) }.prefix(5).joined(separator: "\n")
        Issue.record("\(Self.page.lastPathComponent) differs; UPDATE_FIXTURES=1 accepts it:\n\(changed)")
    }
}
