import Foundation
import PackagePlugin

/// Generates Swift from the contracts in a target's folder on every build in which one of them, or another such file
/// that they may refer to, changed: one of the target, or of the targets that it depends on.
///
/// A contract is an `openapi.yaml` (or `.yml`, `.json`): the module is the target's own, so its client is
/// `<Target>Client` and so on. Where there are several, each has a name, `billing.openapi.yaml`, and what follows from
/// it is nested in an enum of that name: `Billing.Client`. Files of the same name beside a contract belong to it:
/// `openapi.overlay.yaml` is applied to the document first, and `openapi.config.yaml` has what else there is to say.
///
/// A build has to know its files before it runs a tool; their names follow from whether there is a mock, and from the
/// number of shards, which follows from the size of the documents. An `openapi.config.yaml` may say both, each on a
/// line of its own: `mock: true` and `shards: 8`. The tool says so where it finds them and they were not seen here.
@main
struct ContractGenerator: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        // Any of them may be what a document refers to.
        let inputs = documents(of: target)
        let others = target.recursiveTargetDependencies.compactMap { $0 as? any SourceModuleTarget }
        let contracts = inputs.filter { $0.stem == "openapi" || $0.stem.hasSuffix(".openapi") }
        guard !contracts.isEmpty else { throw Failure.noContract(target: target.name) }
        let namespaces = try contracts.map { try namespace(of: $0, in: target, isOnly: contracts.count == 1) }
        let usualShards = shardCount(for: inputs)
        let tool = try context.tool(named: "ContractTool").url
        return try zip(contracts, namespaces).map { contract, namespace in
            if namespaces.count(where: { $0?.lowercased() == namespace?.lowercased() }) > 1 {
                throw Failure.sameName(target: target.name, contract.lastPathComponent)
            }
            // Each has a folder to itself, so that no contract's files are in the way of another's.
            let folder = context.pluginWorkDirectoryURL.appending(path: namespace ?? "Generated")
            var arguments = ["generate", contract.path, "--output", folder.path, "--module", target.moduleName]
            let settings = inputs.filter { $0.stem == "\(contract.stem).config" }
            let lines = try settings.flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
            let shards = value(of: "shards", in: lines).flatMap { Int($0) }.map { min(max($0, 1), 64) } ?? usualShards
            let hasMock = value(of: "mock", in: lines) == "true"
            arguments += ["--known-outputs", "--shards", "\(shards)"]
            if hasMock { arguments.append("--mock") }
            if let namespace { arguments += ["--namespace", namespace] }
            for file in inputs where file.stem == "\(contract.stem).overlay" { arguments += ["--overlay", file.path] }
            for file in settings { arguments += ["--settings", file.path] }
            let prefix = namespace.map { "\($0)+" } ?? ""
            return .buildCommand(
                displayName: "Generating \(target.name) from \(contract.lastPathComponent)",
                executable: tool,
                arguments: arguments,
                inputFiles: inputs + others.flatMap(documents),
                outputFiles: fileNames(shards: shards, hasMock: hasMock).map { folder.appending(path: prefix + $0) }
            )
        }
    }

    private func documents(of target: any SourceModuleTarget) -> [URL] {
        target.sourceFiles.map(\.url).filter { ["yaml", "yml", "json"].contains($0.pathExtension) }
    }

    /// `billing-v2.openapi.yaml` is `BillingV2`; a contract that is called `openapi` alone has none.
    private func namespace(of contract: URL, in target: any SourceModuleTarget, isOnly: Bool) throws -> String? {
        guard contract.stem != "openapi" else {
            if isOnly { return nil }
            throw Failure.noName(target: target.name, contract.lastPathComponent)
        }
        let words = contract.stem.dropLast(".openapi".count).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        guard name.first?.isLetter == true else {
            throw Failure.noName(target: target.name, contract.lastPathComponent)
        }
        return name
    }

    /// One file of each kind for ordinary contracts, eight from a quarter of a megabyte on, and 64 from eight on.
    private func shardCount(for inputs: [URL]) -> Int {
        let sizes = inputs.map { (try? $0.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0 }
        return switch sizes.reduce(0, +) {
        case ..<262_144: 1
        case ..<8_388_608: 8
        default: 64
        }
    }

    /// What stands behind a key that begins a line, without a comment.
    private func value(of key: String, in lines: [Substring]) -> String? {
        let line = lines.first { $0.hasPrefix("\(key):") }
        return line?.dropFirst(key.count + 1).prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
    }

    /// As `contract generate` names them.
    private func fileNames(shards: Int, hasMock: Bool) -> [String] {
        let numbers = shards == 1 ? [""] : (1...shards).map(String.init)
        return numbers.map { "Types\($0).swift" } + numbers.map { "Operations\($0).swift" }
            + ["Server.swift", "Client.swift"] + (hasMock ? ["Mock.swift"] : [])
    }

    enum Failure: Error, CustomStringConvertible {
        case noContract(target: String)
        case noName(target: String, String)
        case sameName(target: String, String)

        var description: String {
            switch self {
            case .noContract(let target): "target '\(target)' holds no openapi.yaml, openapi.yml or openapi.json"
            case .noName(let target, let file):
                "'\(file)' of target '\(target)' has no name beside the others: call it such as billing.openapi.yaml"
            case .sameName(let target, let file):
                "target '\(target)' holds another contract with the name of '\(file)'"
            }
        }
    }
}

extension URL {
    /// The file's name without its last extension.
    fileprivate var stem: String { deletingPathExtension().lastPathComponent }
}
