import ArgumentParser
import Contract
import Foundation

/// Reads documents from disk.
enum ContractFile {
    static func load(_ path: String) throws -> SourceFile {
        do {
            return SourceFile(path: path, bytes: try bytes(of: URL(fileURLWithPath: path)))
        } catch {
            throw Console.failure(path, error)
        }
    }

    /// More than the longest document that is read (`input-too-large`).
    private static let mostBytes = 33 << 20

    /// In pieces: pipes and devices have no size, and some of them no end.
    private static func bytes(of url: URL) throws -> [UInt8] {
        let file = try FileHandle(forReadingFrom: url)
        var bytes: [UInt8] = []
        while bytes.count < mostBytes, let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { bytes += piece }
        try file.close()
        return bytes
    }

    /// A path below a folder, without `.` and with as few `..` as it takes.
    static func join(_ folder: String, _ path: String) -> String {
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
    static func shown(_ path: String) -> String {
        guard path.hasPrefix("/") else { return join("", path) }
        let here = FileManager.default.currentDirectoryPath + "/"
        if path.hasPrefix(here) { return String(path.dropFirst(here.count)) }
        return path.split(separator: "/").last.map(String.init) ?? path
    }

    /// Reads files that a contract refers to: those in its own folder tree, links out of it not followed.
    static func loader(beside contract: String) -> @Sendable (String) -> SourceFile? {
        let folder = URL(fileURLWithPath: contract).deletingLastPathComponent().resolvingSymlinksInPath()
        let shownFolder = contract.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        return { path in
            let url = folder.appending(path: path).resolvingSymlinksInPath()
            guard url.path.hasPrefix(folder.path + "/"), FileManager.default.fileExists(atPath: url.path) else {
                return nil
            }
            do {
                return SourceFile(path: join(shownFolder, path), bytes: try bytes(of: url))
            } catch {
                return nil
            }
        }
    }
}
