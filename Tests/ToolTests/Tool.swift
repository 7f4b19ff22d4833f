import Foundation

/// Runs the built `contract` in a folder of its own.
struct Tool {
    let folder: URL

    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "contract-tool-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() throws {
        try FileManager.default.removeItem(at: folder)
    }

    func run(_ arguments: String...) throws -> Outcome {
        try run(arguments)
    }

    func run(_ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        // Files, since a pipe that nobody reads while the process runs would block it.
        let output = folder.appending(path: ".stdout")
        let errors = folder.appending(path: ".stderr")
        for url in [output, errors] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8)
        )
    }

    func write(_ text: String, to path: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: url)
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    func modificationDate(_ path: String) throws -> Date? {
        try folder.appending(path: path).resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
    }

    /// Beside the test bundle.
    private static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "contract")

    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
