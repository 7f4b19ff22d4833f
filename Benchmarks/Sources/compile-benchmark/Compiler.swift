import Codegen
import Foundation

/// Compiles sets of files, each in a folder of its own.
struct Compiler {
    enum Mode: CaseIterable {
        case debug, release

        var title: String { self == .debug ? "debug  " : "release" }
        fileprivate var arguments: [String] { self == .debug ? ["-Onone"] : ["-O", "-wmo"] }
    }

    /// Where ContractRuntime's and HTTPTypes' modules are.
    let modules: URL
    let scratch: URL

    func compile(_ files: [GeneratedFile], _ mode: Mode) throws -> Compilation {
        let folder = scratch.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name))
        }
        let arguments =
            ["swiftc"] + mode.arguments + [
                "-swift-version", "6", "-parse-as-library", "-module-name", "Corpus", "-emit-module", "-c", "-I",
                modules.path,
            ] + files.map(\.name)
        let cost = try run(arguments, in: folder)
        let contents = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.fileSizeKey])
        let sizes = try contents.filter { $0.pathExtension == "o" }
            .map { try $0.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 }
        return Compilation(cost: cost, objectBytes: sizes.reduce(0, +))
    }
}

struct Compilation {
    var cost: Cost
    var objectBytes: Int

    func text(against base: Compilation) -> String {
        let ratios = [
            cost.seconds / base.cost.seconds,
            Double(cost.peakBytes) / Double(base.cost.peakBytes),
            Double(objectBytes) / Double(base.objectBytes),
        ]
        let objects = String(format: "%6.2f MB", Double(objectBytes) / 1e6)
        return "\(cost.text) \(objects)   x " + ratios.map { String(format: "%.2f", $0) }.joined(separator: ", ")
    }
}

extension Cost {
    var text: String { String(format: "%6.1f s %5.0f MiB", seconds, Double(peakBytes) / 1_048_576) }
}
