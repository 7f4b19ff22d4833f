import Codegen
import Contract

/// What generating a contract gave.
struct Outcome {
    var files: [GeneratedFile]
    var diagnostics: [Diagnostic]

    subscript(name: String) -> String { files.first { $0.name == name }?.text ?? "" }

    /// All files as one text.
    var text: String { files.map(\.text).joined() }
}

/// Runs all stages on the text of a contract.
func generated(
    _ contract: String,
    module: String = "Mod",
    path: String = "contract.yaml",
    shards: Int = 1,
    hasMock: Bool = false,
    loader: ReferenceLoader? = nil
) -> Outcome {
    let (api, reading) = makeAPI(from: SourceFile(path: path, text: contract), loader: loader)
    guard let api else { return Outcome(files: [], diagnostics: reading) }
    let options = GeneratorOptions(
        moduleName: module, contractPath: path, outputPath: "Sources/\(module)", shards: shards,
        hasMock: hasMock)
    let (files, generating) = generate(api, options: options)
    return Outcome(files: files, diagnostics: reading + generating)
}

/// A contract with one operation and the given schemas.
func contract(schemas: String) -> String {
    """
    openapi: 3.1.0
    info: { title: Test, version: '1' }
    paths: {}
    components:
      schemas:
    \(schemas)
    """
}
