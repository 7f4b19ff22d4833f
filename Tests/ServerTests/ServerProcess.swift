import Foundation

@testable import Server

/// The built executable, run as a process of its own.
final class ServerProcess: Sendable {
    private let process: Process
    private let output = Pipe()
    private let errors = Pipe()

    /// What a process that has ended left behind.
    struct End {
        let status: Int32
        let output: String
        let errors: String
    }

    /// - Parameter environment: all that the process sees of it.
    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        process = Process()
        process.executableURL = try Self.executable()
        process.arguments = arguments
        process.environment = environment
        process.standardOutput = output
        process.standardError = errors
        try process.run()
    }

    /// The executable lies beside the bundle with the files of its page.
    static func executable() throws -> URL {
        try TasksService.pageFolder().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("server")
    }

    /// The first line of standard output.
    func readyLine() async -> String? {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [output] in
                let data = output.fileHandleForReading.availableData
                let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first
                continuation.resume(returning: line.map(String.init))
            }
        }
    }

    func terminate() {
        process.terminate()
    }

    func interrupt() {
        process.interrupt()
    }

    /// Ends it without a chance to say goodbye.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
    }

    /// Waits for the end.
    func end() async -> End {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [process, output, errors] in
                let errorText = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                let outputText = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                process.waitUntilExit()
                let end = End(status: process.terminationStatus, output: outputText, errors: errorText)
                continuation.resume(returning: end)
            }
        }
    }
}
