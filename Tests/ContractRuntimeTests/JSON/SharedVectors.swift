import Foundation

/// The test data that lies beside the repository.
enum SharedVectors {
    static let folder: URL = {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root.deletingLastPathComponent().appending(path: "shared/vectors")
    }()

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func files(_ path: String) throws -> [URL] {
        let url = folder.appending(path: path)
        return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}
