import Foundation

/// The files of this repository that people write.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct File: CustomStringConvertible, Sendable {
        /// Relative to the repository.
        var path: String
        var lines: [String]
        var description: String { path }

        var isGenerated: Bool { path.hasPrefix("Sources/Generated/") }
        /// The folder under Sources, which is the target.
        var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }
    }

    /// Swift files under `folders`, without build products, fixtures and what is generated.
    static func swiftFiles(in folders: [String]) -> [File] {
        files(in: folders) { $0.hasSuffix(".swift") && !$0.contains("/Fixtures/") }.filter { !$0.isGenerated }
    }

    static func files(in folders: [String], where isWanted: (String) -> Bool) -> [File] {
        folders.flatMap { folder -> [File] in
            let base = root.appending(path: folder)
            guard let names = FileManager.default.enumerator(atPath: base.path) else { return [] }
            return names.compactMap { $0 as? String }.sorted().compactMap { name in
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                guard !isHidden(path), isWanted(path) else { return nil }
                guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else {
                    return nil
                }
                return File(path: path, lines: text.components(separatedBy: "\n"))
            }
        }
    }

    /// Build products and what tools keep for themselves.
    private static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { part in
            part.hasPrefix(".") && part != ".ci" || part == "__pycache__" || part == "node_modules"
        }
    }
}
