public import ArgumentParser

/// The arguments that say where files are read from that a contract refers to.
public struct ReferenceArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder that a contract may refer to files in; by default its own.", valueName: "folder"))
    var root: String?

    @Option(
        name: .customLong("host"),
        help: ArgumentHelp(
            "A folder that holds what a host serves, for references to its URLs; nothing is read from the network.",
            valueName: "host=folder"))
    var hosts: [String] = []

    public init() {}

    public func validate() throws {
        guard root?.isEmpty != true else { throw ValidationError("--root takes the path of a folder") }
        for text in hosts where Self.host(text) == nil {
            throw ValidationError("--host takes host=folder, such as schemas.example=vendor/schemas, not '\(text)'")
        }
    }

    /// Whether any of them was given.
    public var isEmpty: Bool { root == nil && hosts.isEmpty }

    public var folders: ReferenceFolders {
        ReferenceFolders(
            root: root, hosts: Dictionary(hosts.compactMap(Self.host)) { _, last in last })
    }

    private static func host(_ text: String) -> (host: String, folder: String)? {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, !parts[0].contains("/") else { return nil }
        return (parts[0].lowercased(), parts[1])
    }
}
