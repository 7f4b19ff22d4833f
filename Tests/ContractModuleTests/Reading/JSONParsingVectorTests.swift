import Contract
import Foundation
import Testing

/// JSONTestSuite by Nicolas Seriot: a name that begins with `y` must be accepted, `n` refused, `i` is free.
@Suite(.enabled(if: TestData.exists(TestData.jsonVectors), "needs ../shared/vectors/json-parsing"))
struct JSONParsingVectorTests {
    private static let folder = TestData.jsonVectors.appendingPathComponent("test_parsing")

    @Test func acceptsAndRefuses() throws {
        var counts: [Character: Int] = [:]
        for name in try TestData.names(in: Self.folder) where name.hasSuffix(".json") {
            let file = try TestData.file(Self.folder.appendingPathComponent(name), as: name)
            let (node, diagnostics) = readJSON(file)
            let kind = try #require(name.first)
            counts[kind, default: 0] += 1
            let isRefused = node == nil || diagnostics.hasErrors
            // Duplicate keys are legal JSON, and errors here on purpose.
            let isDuplicate = name.hasPrefix("y_object_duplicated_key")
            if kind == "y", !isDuplicate { #expect(!isRefused, "\(name): \(DiagnosticPrinter.text(diagnostics))") }
            if kind == "n" { #expect(isRefused, "\(name) must be refused") }
            if isDuplicate { #expect(rules(diagnostics) == ["duplicate-key"]) }
        }
        #expect(counts["y"] == 95)
        #expect(counts["n"] == 188)
    }

    /// How these read is free, but nothing may trap.
    @Test func transformsEndWithoutATrap() throws {
        let folder = TestData.jsonVectors.appendingPathComponent("test_transform")
        for name in try TestData.names(in: folder) where name.hasSuffix(".json") {
            let file = try TestData.file(folder.appendingPathComponent(name), as: name)
            let (node, diagnostics) = readJSON(file)
            #expect(node != nil || !diagnostics.isEmpty, "\(name)")
        }
    }
}
