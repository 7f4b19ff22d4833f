/// The arguments that say where files are read from that a contract refers to.
public struct ReferenceArguments {
    var root: String?
    var hosts: [String] = []

    public static var table: ArgumentTable<Self> {
        ArgumentTable {
            $0.option(
                "--root", value: "folder", \.root,
                "The folder that a contract may refer to files in; by default its own.")
            $0.option(
                "--host", value: "host=folder", \.hosts,
                """
                A folder that holds what a host serves, for references to its URLs; nothing is read from the network.
                """)
        }
    }

    public init() {}

    public func validate() throws {
        guard root?.isEmpty != true else { throw UsageError("--root takes the path of a folder") }
        for text in hosts where Self.host(text) == nil {
            throw UsageError("--host takes host=folder, such as schemas.example=vendor/schemas, not '\(text)'")
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
