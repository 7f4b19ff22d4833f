import Contract
import Foundation

/// Where the test data lies: fixtures beside the tests, public documents and vectors beside the package.
enum TestData {
    static let suite = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    static let fixtures = suite.appendingPathComponent("Fixtures")
    static let shared = suite.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared")
    static let corpus = shared.appendingPathComponent("corpus")
    static let jsonVectors = shared.appendingPathComponent("vectors/json-parsing")
    static let schemaVectors = shared.appendingPathComponent("vectors/json-schema")

    static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

    /// A file, shown in diagnostics under the given path.
    static func file(_ url: URL, as path: String) throws -> SourceFile {
        SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: url)))
    }

    /// The names in a folder, sorted.
    static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    /// Gives the files below a folder, and none outside.
    static func loader(for folder: URL) -> ReferenceLoader {
        { file in
            guard case .below(let path) = file,
                let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path)
            else { return nil }
            return SourceFile(path: path, bytes: [UInt8](data))
        }
    }
}

extension SourceFile {
    /// A YAML document that stands in the test.
    convenience init(yaml: String) { self.init(path: "contract.yaml", text: yaml) }
}

/// The rule ids of diagnostics, in order.
func rules(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.rule.id) }
