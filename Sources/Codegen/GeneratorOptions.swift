import Contract

/// What a user chooses about the output.
public struct GeneratorOptions: Hashable, Sendable {
    /// The module that the files will be compiled as; begins the names of the client and of the handler protocols.
    public var moduleName: String
    /// The enum that everything is nested in, where the module has several contracts; begins the names of the files.
    /// Inside of it the client is `Client`, and so on.
    public var namespace: String?
    /// The contract's path as it is to stand in the files' header.
    public var contractPath: String
    /// The output folder as it is to stand in the files' header.
    public var outputPath: String
    /// What a user types to generate.
    public var toolCommand: String
    /// Over how many files types and operations are spread, each; at least 1.
    ///
    /// A type's file follows from its name alone, so that a new type moves no other. Large contracts compile faster,
    /// and in less memory, as several files.
    public var shards: Int
    /// Whether there is a mock for tests.
    public var hasMock: Bool

    public init(
        moduleName: String,
        namespace: String? = nil,
        contractPath: String,
        outputPath: String,
        toolCommand: String = "contract generate",
        shards: Int = 1,
        hasMock: Bool = false
    ) {
        self.moduleName = moduleName
        self.namespace = namespace
        self.contractPath = contractPath
        self.outputPath = outputPath
        self.toolCommand = toolCommand
        self.shards = max(shards, 1)
        self.hasMock = hasMock
    }

    /// Over how many files it is best to spread what a contract gives: one for most, so that people find everything in
    /// it; more where a compiler would need gigabytes for one.
    public static func shardCount(for api: API) -> Int {
        switch api.schemas.count {
        case ..<4_000: 1
        case ..<64_000: 8
        default: 64
        }
    }

    /// Whether an enum can have this name for all that follows from a contract: an identifier with a capital that is no
    /// name of Swift or of ContractRuntime.
    public static func isNamespace(_ name: String) -> Bool {
        isIdentifier(name) && name.first?.isUppercase == true && !ReservedNames.types.contains(name)
            && !ReservedNames.keywords.contains(name)
    }

    /// The names of all files that a generation with these options has: known before the contract is read.
    public var fileNames: [String] {
        shardNames("Types") + shardNames("Operations") + [fileName("Server"), fileName("Client")]
            + (hasMock ? [fileName("Mock")] : [])
    }

    func shardNames(_ stem: String) -> [String] {
        shards == 1 ? [fileName(stem)] : (1...shards).map { fileName("\(stem)\($0)") }
    }

    /// No two files of a module may have the same name, also in different folders.
    func fileName(_ stem: String) -> String {
        namespace.map { "\($0)+\(stem).swift" } ?? "\(stem).swift"
    }

    /// What the names begin with of the types that a contract has once: its client, its mock.
    var namePrefix: String { namespace == nil ? moduleName : "" }

    /// What the contract is called: its namespace, or the module.
    var contractName: String { namespace ?? moduleName }

    /// The name of a generated type outside of the namespace.
    func qualified(_ name: String) -> String {
        namespace.map { "\($0).\(name)" } ?? name
    }
}

/// A file to be written.
public struct GeneratedFile: Hashable, Sendable {
    /// The name without a folder.
    public let name: String
    /// UTF-8 text, all of it ASCII but for doc comments.
    public let text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// Whether a file that begins with this line was written by the generator, so that it may be removed.
    public static func isHeader(_ line: String) -> Bool {
        line.hasPrefix("// Generated from ") && line.hasSuffix("Do not edit.")
    }
}
