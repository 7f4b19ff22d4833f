import ArgumentParser
import Codegen
import ToolSupport

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder of generated files, compared with what it should hold.
struct OutputFolder {
    let path: String
    /// Several contracts of a module may share a folder: the names of their files begin with their namespaces.
    var namespace: String?

    init(_ path: String, namespace: String? = nil) {
        self.path = path
        self.namespace = namespace
    }

    enum Change: Equatable {
        case stale(String)
        case missing(String)
        case extra(String)

        var path: String {
            switch self {
            case .stale(let path), .missing(let path), .extra(let path): path
            }
        }

        /// What `check` says of it.
        var finding: String {
            switch self {
            case .stale(let path): "stale: \(path)"
            case .missing(let path): "missing: \(path)"
            case .extra(let path): "left over: \(path)"
            }
        }

        /// What `generate` says that it did.
        var description: String {
            switch self {
            case .stale(let path): "rewrote \(path)"
            case .missing(let path): "wrote \(path)"
            case .extra(let path): "removed \(path)"
            }
        }
    }

    /// What has to change so that the folder holds the files, and no generated file besides.
    func changes(for files: [GeneratedFile]) throws -> [Change] {
        var changes: [Change] = []
        for file in files {
            let place = place(of: file.name)
            guard let current = try contents(of: place) else {
                changes.append(.missing(place))
                continue
            }
            guard current != Data(file.text.utf8) else { continue }
            guard current.isEmpty || !place.hasSuffix(".swift") || Self.isGenerated(current) else {
                Console.note("\(place): error: was not written by contract generate; move it, or generate elsewhere")
                throw ExitCode.inputOutput
            }
            changes.append(.stale(place))
        }
        return try changes + leftOvers(besides: files).map { .extra(place(of: $0)) }
    }

    /// Writes what differs and removes what is left over.
    func write(_ files: [GeneratedFile]) throws -> [Change] {
        let changes = try changes(for: files)
        guard !changes.isEmpty else { return [] }
        try reporting(path) {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        for file in files
        where changes.contains(where: { $0 == .stale(place(of: file.name)) || $0 == .missing(place(of: file.name)) }) {
            let url = URL(fileURLWithPath: place(of: file.name))
            try reporting(url.path) { try Data(file.text.utf8).write(to: url, options: .atomic) }
        }
        for case .extra(let place) in changes {
            try reporting(place) { try FileManager.default.removeItem(atPath: place) }
        }
        return changes
    }

    /// Swift files in the folder that carry the generator's first line but are not among `files`, nor of another
    /// contract that shares the folder.
    private func leftOvers(besides files: [GeneratedFile]) throws -> [String] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let names = try reporting(path) { try FileManager.default.contentsOfDirectory(atPath: path) }
        return try names.sorted().filter { name in
            guard name.hasSuffix(".swift"), !files.contains(where: { $0.name == name }) else { return false }
            if let namespace, name.contains("+"), !name.hasPrefix("\(namespace)+") { return false }
            return try contents(of: place(of: name)).map(Self.isGenerated) ?? false
        }
    }

    /// Whether a Swift file begins with the generator's first line.
    private static func isGenerated(_ contents: Data) -> Bool {
        let first = contents.prefix { $0 != UInt8(ascii: "\n") }
        return GeneratedFile.isHeader(String(decoding: first, as: UTF8.self))
    }

    private func place(of name: String) -> String {
        path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    /// The bytes of a regular file; nil when there is none. A link is refused: writing would replace its target.
    private func contents(of place: String) throws -> Data? {
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: place)
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
            return nil
        } catch {
            throw Console.failure(place, error)
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            Console.note("\(place): error: is not a regular file; remove it, so that it can be generated")
            throw ExitCode.inputOutput
        }
        return try reporting(place) { try Data(contentsOf: URL(fileURLWithPath: place)) }
    }

    private func reporting<Result>(_ place: String, _ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch {
            throw Console.failure(place, error)
        }
    }
}
