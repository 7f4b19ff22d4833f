import Contract

/// What a user chooses about the output.
public struct GeneratorOptions: Hashable, Sendable {
    /// The module that the files will be compiled as; begins the names of the client and of the handler protocols.
    public var moduleName: String
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
        contractPath: String,
        outputPath: String,
        toolCommand: String = "contract generate",
        shards: Int = 1,
        hasMock: Bool = false
    ) {
        self.moduleName = moduleName
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

    /// The names of all files that a generation with these options has: known before the contract is read.
    public var fileNames: [String] {
        shardNames("Types") + shardNames("Operations") + ["Server.swift", "Client.swift"]
            + (hasMock ? ["Mock.swift"] : [])
    }

    func shardNames(_ stem: String) -> [String] {
        shards == 1 ? ["\(stem).swift"] : (1...shards).map { "\(stem)\($0).swift" }
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
