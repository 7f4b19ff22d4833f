public import Contract

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The folders that files which a contract refers to are read from, links out of them not followed.
public struct ReferenceFolders: Sendable {
    /// Where the contract and what it refers to by a path are; nil for the contract's own folder.
    public var root: String?
    /// Folders that hold what hosts serve, by host: nothing is read from the network.
    public var hosts: [String: String]

    public init(root: String? = nil, hosts: [String: String] = [:]) {
        self.root = root
        self.hosts = hosts
    }

    /// - Parameter contract: the path of the contract.
    public func loader(for contract: String) -> @Sendable (FileReference) -> SourceFile? {
        let own = Self.url(contract)
        let folder = own.deletingLastPathComponent()
        let root = root.map(Self.url) ?? folder
        let shownFolder = contract.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        return { [hosts] reference in
            switch reference {
            case .below(let path), .outside(let path):
                let url = Self.url(folder.appending(path: path).path)
                // A file outside of the contract's folder may lead back to it.
                let shown = url == own ? contract : ContractFile.join(shownFolder, path)
                return Self.file(url, below: root, shown)
            case .remote(let host, let path):
                guard let folder = hosts[host] else { return nil }
                let url = Self.url(folder + path)
                return Self.file(url, below: Self.url(folder), ContractFile.join(folder, String(path.dropFirst())))
            }
        }
    }

    private static func url(_ path: String) -> URL {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    }

    private static func file(_ url: URL, below root: URL, _ shownPath: String) -> SourceFile? {
        guard url.path.hasPrefix(root.path == "/" ? "/" : root.path + "/") else { return nil }
        return ContractFile.contents(of: url.path).map { SourceFile(path: shownPath, bytes: $0) }
    }
}
