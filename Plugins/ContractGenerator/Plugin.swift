import Foundation
import PackagePlugin

/// Generates Swift from `openapi.yaml` (or `.yml`, `.json`) in a target's folder on every build in which it, or another
/// such file of the target that it may refer to, changed.
///
/// Where there is an `openapi.overlay.yaml` (or `.yml`, `.json`) too, it is applied to the document first.
///
/// The module is the target's own, so its client is `<Target>Client` and so on. A build has to know its files before it
/// runs a tool; their names follow from the number of shards alone, which follows from the size of the document.
@main
struct ContractGenerator: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        // Any of them may be what the document refers to.
        let inputs = target.sourceFiles.map(\.url).filter { ["yaml", "yml", "json"].contains($0.pathExtension) }
        let documents = inputs.filter { $0.deletingPathExtension().lastPathComponent == "openapi" }
        guard let document = documents.first, documents.count == 1 else {
            throw Failure(target: target.name, count: documents.count)
        }
        let overlays = inputs.filter { $0.deletingPathExtension().lastPathComponent == "openapi.overlay" }
        let folder = context.pluginWorkDirectoryURL.appending(path: "Generated")
        let shards = shardCount(for: inputs)
        return [
            .buildCommand(
                displayName: "Generating \(target.name) from \(document.lastPathComponent)",
                executable: try context.tool(named: "ContractTool").url,
                arguments: [
                    "generate", document.path, "--output", folder.path, "--module", target.moduleName,
                    "--shards", "\(shards)",
                ] + overlays.flatMap { ["--overlay", $0.path] },
                inputFiles: inputs,
                outputFiles: fileNames(shards: shards).map { folder.appending(path: $0) }
            )
        ]
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

    /// As `contract generate` names them.
    private func fileNames(shards: Int) -> [String] {
        let numbers = shards == 1 ? [""] : (1...shards).map(String.init)
        return numbers.map { "Types\($0).swift" } + numbers.map { "Operations\($0).swift" }
            + ["Server.swift", "Client.swift"]
    }

    struct Failure: Error, CustomStringConvertible {
        var target: String
        var count: Int
        var description: String {
            count == 0
                ? "target '\(target)' holds no openapi.yaml, openapi.yml or openapi.json"
                : "target '\(target)' holds \(count) files called openapi; one is expected"
        }
    }
}
