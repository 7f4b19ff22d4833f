import Codegen
import Contract
import Foundation
import Testing

/// A folder with `contract.yaml`, the files that it refers to, and what it gives, mock included: `expected/*.swift`
/// and, where there is something to say, `diagnostics.txt`.
///
/// `UPDATE_FIXTURES=1` writes what is expected from what comes out, and still fails, so that nobody forgets to look.
@Suite struct FixtureTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1"

    static var names: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The contract of a fixture, as far as it is in one file.
    static func root(of fixture: String) throws -> Node {
        let file = folder.appending(path: fixture).appending(path: "contract.yaml")
        let source = SourceFile(path: "contract.yaml", bytes: Array(try Data(contentsOf: file)))
        return try #require(readContract(source).0)
    }

    @Test(arguments: names) func `generates what is expected`(name: String) throws {
        let folder = Self.folder.appending(path: name)
        let contract = try String(contentsOf: folder.appending(path: "contract.yaml"), encoding: .utf8)
        let outcome = generated(contract, module: Self.moduleName(of: name), hasMock: true) { file in
            guard case .below(let path) = file else { return nil }
            let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
            return text.map { SourceFile(path: path, text: $0) }
        }
        for file in outcome.files {
            try Self.compare(file.text, with: folder.appending(path: "expected").appending(path: file.name))
        }
        let diagnostics = DiagnosticPrinter.text(outcome.diagnostics.sortedByPosition())
        let file = folder.appending(path: "diagnostics.txt")
        if !diagnostics.isEmpty || FileManager.default.fileExists(atPath: file.path()) {
            try Self.compare(diagnostics, with: file)
        }
    }

    /// `kitchen-sink` is the module `KitchenSink`.
    static func moduleName(of folder: String) -> String {
        folder.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    static func compare(_ text: String, with file: URL) throws {
        let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard text != expected else { return }
        if isUpdating {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let difference = text.split(separator: "\n", omittingEmptySubsequences: false)
            .difference(from: expected.split(separator: "\n", omittingEmptySubsequences: false))
        let lines = difference.prefix(12).map { change in
            switch change {
            case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
            case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
            }
        }
        Issue.record(
            "\(file.lastPathComponent) differs; UPDATE_FIXTURES=1 accepts it:\n\(lines.joined(separator: "\n"))")
    }
}
