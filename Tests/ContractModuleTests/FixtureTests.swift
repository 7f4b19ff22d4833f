import Contract
import Foundation
import Testing

/// A case is a folder with `contract.yaml` (or `.json`), files it refers to, overlays, and `diagnostics.txt`, the exact
/// text of all its diagnostics. `UPDATE_FIXTURES=1` rewrites that text, and the run fails all the same.
@Suite struct FixtureTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1"

    private static func cases() throws -> [String] { try TestData.names(in: TestData.fixtures) }

    private static func diagnostics(of name: String) throws -> [Diagnostic] {
        let folder = TestData.fixtures.appendingPathComponent(name)
        let document = try #require(try TestData.names(in: folder).first { $0.hasPrefix("contract.") })
        let file = try TestData.file(folder.appendingPathComponent(document), as: document)
        let overlays = try TestData.names(in: folder).filter { $0.hasPrefix("overlay") }.map { name in
            try TestData.file(folder.appendingPathComponent(name), as: name)
        }
        return makeAPI(from: file, overlays: overlays, loader: TestData.loader(for: folder)).1
    }

    @Test(arguments: try cases())
    func diagnosticsAreAsExpected(name: String) throws {
        let expectedFile = TestData.fixtures.appendingPathComponent(name).appendingPathComponent("diagnostics.txt")
        let found = DiagnosticPrinter.text(try Self.diagnostics(of: name))
        let contents = FileManager.default.contents(atPath: expectedFile.path)
        let expected = contents.map { String(decoding: $0, as: UTF8.self) }
        if Self.isUpdating, found != expected { try found.write(to: expectedFile, atomically: true, encoding: .utf8) }
        #expect(found == expected, "run with UPDATE_FIXTURES=1 and read the difference")
        #expect(!Self.isUpdating, "UPDATE_FIXTURES is set")
    }

    /// A folder that is named after a rule shows that rule.
    @Test func everyRuleHasAFixture() throws {
        // The first two need limits lower than any fixture could reach; HostileInputTests has them, FilterTests the
        // others.
        let elsewhere: Set = ["input-too-large", "too-many-nodes", "unmatched-filter", "unmatched-name"]
        let names = Set(try Self.cases())
        for rule in DiagnosticRule.all where !elsewhere.contains(rule.id) {
            #expect(names.contains(rule.id), "no fixture for \(rule.id)")
            guard names.contains(rule.id) else { continue }
            let found = try Self.diagnostics(of: rule.id)
            #expect(found.contains { $0.rule == rule }, "the fixture \(rule.id) does not show its rule")
        }
    }
}
