import ArgumentParser
import Codegen
import Contract
import Foundation

/// One contract and what is to be made of it.
struct GenerationJob {
    var contract: String
    var output: String
    var module: String
    var documentation: String?
    var shards: Int
    var severities: [String: SeverityOverride]
    /// True when a configuration file says all this, so that a bare `contract generate` carries it out.
    var isConfigured = false

    struct Result {
        var swift: [GeneratedFile]
        var documentation: [GeneratedFile]
    }

    /// Reads the contract and makes all files in memory.
    ///
    /// - Throws: an exit code, after the findings were printed, when one of them is an error.
    func generate(report: DiagnosticReport) throws -> Result {
        let file = try ContractFile.load(contract)
        let (api, findings) = makeAPI(from: file, loader: ContractFile.loader(beside: contract))
        guard let api else {
            try report.print(findings.applying(severities))
            throw ExitCode.invalidContract
        }
        let (files, generatingFindings) = Codegen.generate(api, options: options)
        try report.print((findings + generatingFindings).sortedByPosition().applying(severities))
        return Result(swift: files, documentation: documentationFiles(of: api, file: file))
    }

    /// The command line that does the same.
    var command: String {
        guard !isConfigured else { return "contract generate" }
        var words = ["contract generate", contract, "--output", output, "--module", module]
        if let documentation { words += ["--documentation", documentation] }
        if shards != 1 { words += ["--shards", String(shards)] }
        words += severities.sorted { $0.key < $1.key }.map { "--rule \($0.key)=\($0.value.rawValue)" }
        return words.joined(separator: " ")
    }

    private var options: GeneratorOptions {
        GeneratorOptions(
            moduleName: module,
            contractPath: ContractFile.shown(contract),
            outputPath: ContractFile.shown(output),
            shards: shards
        )
    }

    /// The reference page, and the document itself for the server to serve.
    private func documentationFiles(of api: API, file: SourceFile) -> [GeneratedFile] {
        guard documentation != nil else { return [] }
        let document = contract.hasSuffix(".json") ? "openapi.json" : "openapi.yaml"
        let page = referencePage(of: api, styleSheet: "/assets/css/docs.css", document: "/\(document)")
        return [
            GeneratedFile(name: document, text: String(decoding: file.bytes, as: UTF8.self)),
            GeneratedFile(name: "docs.html", text: page),
        ]
    }

    static func validate(module: String) throws {
        if let fault = fault(inModule: module) { throw ValidationError(fault) }
    }

    /// Why a text cannot be the name of a Swift module, or nil.
    static func fault(inModule module: String) -> String? {
        let isIdentifier =
            module.unicodeScalars.allSatisfy {
                $0 == "_" || $0.isASCII && $0.properties.isAlphabetic || ("0"..."9" ~= $0)
            }
            && module.unicodeScalars.first.map { !("0"..."9" ~= $0) } == true
        return isIdentifier ? nil : "'\(module)' is not the name of a Swift module: letters, digits and _ make one"
    }
}
