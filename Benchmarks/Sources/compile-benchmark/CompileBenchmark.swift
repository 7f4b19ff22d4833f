import Codegen
import Contract
import Foundation

/// What generated code costs to compile: each document's types against the bare structs alone, and the whole of it.
///
///     compile-benchmark <folder with ContractRuntime.swiftmodule> <document> …
///
/// One `swiftc` for each, with `-Onone` as a debug build has it, and with `-O -wmo` as a release build: CPU seconds of
/// the compiler with all that it starts (the less of two), the most memory of one of its processes, and the bytes of
/// all object files. The ratios are between compilations of the same run, which take turns.
///
///     compile-benchmark --tool <package> <product>
///
/// What a clean release build of a product costs, and how long its start takes.
@main
struct CompileBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("compile-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        if arguments.first == "--tool", arguments.count == 3 {
            try measureTool(URL(fileURLWithPath: arguments[2]), product: arguments[3], scratch: scratch)
        } else if arguments.count >= 2, let modules = arguments.first {
            let compiler = Compiler(modules: URL(fileURLWithPath: modules), scratch: scratch)
            for document in arguments.dropFirst().map({ URL(fileURLWithPath: $0) }) { try measure(document, compiler) }
        } else {
            print("usage: compile-benchmark <modules> <document> … | --tool <package> <product>")
        }
    }

    static func measure(_ document: URL, _ compiler: Compiler) throws {
        let name = document.lastPathComponent
        let file = SourceFile(path: name, bytes: Array(try Data(contentsOf: document)))
        guard let api = makeAPI(from: file).0 else { throw Failed(description: "\(name) has errors") }
        let options = GeneratorOptions(moduleName: "Corpus", contractPath: name, outputPath: "Output")
        let files = generate(api, options: options).files
        let types = files.filter { $0.name.hasPrefix("Types") }
        let bare = types.map { GeneratedFile(name: $0.name, text: bareStructs(of: $0.text)) }
        print("\(name): \(lineCount(files)) lines, \(lineCount(types)) of them types, \(lineCount(bare)) bare structs")
        for mode in Compiler.Mode.allCases {
            var best: [Compilation] = []
            for round in 0..<2 {
                for (index, sources) in [bare, types, files].enumerated() {
                    let compilation = try compiler.compile(sources, mode)
                    if round == 0 { best.append(compilation) }
                    best[index].cost.seconds = min(best[index].cost.seconds, compilation.cost.seconds)
                    best[index].cost.peakBytes = min(best[index].cost.peakBytes, compilation.cost.peakBytes)
                }
            }
            for (label, compilation) in zip(["bare structs", "types", "everything"], best) {
                print("  \(mode.title) \(label.padded(to: 12)) \(compilation.text(against: best[0]))")
            }
        }
    }

    /// Starts the tool thirty times; the least wall time counts, as everything else on the machine only adds to it.
    static func measureTool(_ package: URL, product: String, scratch: URL) throws {
        let build = scratch.appendingPathComponent("build")
        let arguments = ["-c", "release", "--product", product, "--scratch-path", build.path]
        let cost = try run(["swift", "build"] + arguments, in: package, environment: ["CONTRACT_CORE": "1"])
        print("clean release build of \(product): \(cost.text)")
        let tool = build.appendingPathComponent("release/\(product)").path
        let starts = try (0..<30).map { _ in try run([tool, "--help"], in: package).wallSeconds }
        print("\(product) --help: \(String(format: "%.1f", (starts.min() ?? 0) * 1000)) ms")
    }

    static func lineCount(_ files: [GeneratedFile]) -> Int {
        files.reduce(0) { $0 + $1.text.utf8.count { $0 == UInt8(ascii: "\n") } }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }
}
