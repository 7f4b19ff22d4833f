public import Contract

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads documents from disk.
public enum ContractFile {
    /// - Throws: `ExitCode.inputOutput`, after saying why.
    public static func load(_ path: String) throws -> SourceFile {
        do {
            return SourceFile(path: path, bytes: try Descriptor.contents(of: path, atMost: mostBytes))
        } catch {
            throw Console.failure(path, error)
        }
    }

    /// The bytes of a file that need not be there.
    static func contents(of path: String) -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try? Descriptor.contents(of: path, atMost: mostBytes)
    }

    /// More than the longest document that is read (`input-too-large`).
    private static let mostBytes = 33 << 20

    /// A path below a folder, without `.` and with as few `..` as it takes.
    public static func join(_ folder: String, _ path: String) -> String {
        guard !path.hasPrefix("/") else { return path }
        let parts = FileReference.parts(of: "\(folder)/\(path)")
        guard folder.hasPrefix("/") else { return parts.joined(separator: "/") }
        return "/" + parts.drop { $0 == ".." }.joined(separator: "/")
    }
}

extension ContractFile {
    /// How a path stands in generated files: below the current folder, or by its name alone, so that the files are the
    /// same on every machine.
    public static func shown(_ path: String) -> String {
        guard path.hasPrefix("/") else { return join("", path) }
        let here = FileManager.default.currentDirectoryPath + "/"
        if path.hasPrefix(here) { return String(path.dropFirst(here.count)) }
        return path.split(separator: "/").last.map(String.init) ?? path
    }
}
