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

    /// More than the longest document that is read (`input-too-large`).
    private static let mostBytes = 33 << 20

    /// A path below a folder, without `.` and with as few `..` as it takes.
    public static func join(_ folder: String, _ path: String) -> String {
        guard !path.hasPrefix("/") else { return path }
        var parts: [Substring] = []
        let isAbsolute = folder.hasPrefix("/")
        for part in folder.split(separator: "/") + path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !isAbsolute {
                parts.append(part)
            }
        }
        return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
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

    /// Reads files that a contract refers to: those in its own folder tree, links out of it not followed.
    /// - Throws: `ExitCode.inputOutput`, after saying why.
    public static func loader(beside contract: String) -> @Sendable (String) -> SourceFile? {
        let folder = URL(fileURLWithPath: contract).deletingLastPathComponent().resolvingSymlinksInPath()
        let shownFolder = contract.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        return { path in
            let url = folder.appending(path: path).resolvingSymlinksInPath()
            guard url.path.hasPrefix(folder.path + "/"), FileManager.default.fileExists(atPath: url.path) else {
                return nil
            }
            do {
                let bytes = try Descriptor.contents(of: url.path, atMost: mostBytes)
                return SourceFile(path: join(shownFolder, path), bytes: bytes)
            } catch {
                return nil
            }
        }
    }
}
