import ArgumentParser
import Codegen
import Contract
import ToolSupport

/// One contract and what is to be made of it.
struct GenerationJob {
    var contract: String
    var output: String
    var module: String
    /// What everything is nested in, where the module has several contracts.
    var namespace: String?
    var documentation: String?
    /// Nil: as many as the contract needs.
    var shards: Int?
    var hasMock: Bool
    var severities: [String: SeverityOverride]
    /// Warnings are errors.
    var isStrict = false
    /// Errors are warnings, as long as there is a contract left; those that the user asked for by name stay.
    var isPermissive = false
    /// Overlays to apply to the document, in this order.
    var overlays: [String] = []
    /// What is wanted of the contract; empty for all of it.
    var filters: [API.Filter] = []
    var names: [API.SwiftName] = []
    /// The schemas whose types are not made here.
    var imports: [ImportedSchemas] = []
    /// Where files are read from that the contract refers to.
    var references = ReferenceFolders()
    /// The configuration file that says all this, if one does.
    var configuration: String?

    struct Result {
        var swift: [GeneratedFile]
        var documentation: [GeneratedFile]
    }

    /// Reads the contract and makes all files in memory; nil when a finding is an error.
    ///
    /// - Parameter jobs: what else is generated, which types may be imported from.
    func generate(among jobs: [GenerationJob], _ report: inout DiagnosticReport) throws -> Result? {
        let file = try ContractFile.load(contract)
        let (read, findings) = try readAPI(from: file)
        guard let api = read else {
            report.add(judged(findings), of: contract)
            return nil
        }
        guard let typeImports = try typeImports(in: file, jobs, &report) else { return nil }
        let (files, generatingFindings) = Codegen.generate(api, options: options(for: api), imports: typeImports)
        let all = judged((findings + generatingFindings).sortedByPosition(), isReadable: true)
        report.add(all, of: contract)
        guard !all.hasErrors else { return nil }
        return Result(swift: files, documentation: documentationFiles(of: api, file: file))
    }

    /// The contract with all that is to be done to it before generation.
    func readAPI(from file: SourceFile) throws -> (API?, [Diagnostic]) {
        let (whole, reading) = makeAPI(
            from: file, overlays: try overlays.map(ContractFile.load), loader: references.loader(for: contract))
        guard let whole else { return (nil, reading) }
        let (named, naming) = whole.naming(names)
        let (api, filtering) = named.filtered(by: filters, in: file)
        return (api, reading + naming + filtering)
    }

    private func judged(_ findings: [Diagnostic], isReadable: Bool = false) -> [Diagnostic] {
        findings.applying(severities).map { finding in
            var finding = finding
            if isStrict, finding.severity == .warning { finding.severity = .error }
            let isChosen = severities[finding.rule.id] == .error
            if isPermissive, isReadable, finding.severity == .error, !isChosen { finding.severity = .warning }
            return finding
        }
    }

    /// What two jobs have in common that only one may have; nil when they don't clash.
    func clash(with other: GenerationJob) -> String? {
        let isShared = module == other.module && namespace != nil && other.namespace != nil
        if output == other.output, !isShared { return "output, \(output)" }
        if let documentation, documentation == other.documentation { return "documentation, \(documentation)" }
        guard module == other.module else { return nil }
        guard isShared, let namespace else { return "module, \(module), where each needs a 'namespace' of its own" }
        // Names of files, and of the functions that make services, may not tell capitals apart.
        let isSame = namespace.lowercased() == other.namespace?.lowercased()
        return isSame ? "module and namespace, \(module).\(namespace)" : nil
    }

    /// The command line that does the same.
    var command: String {
        var words = ["contract", "generate", contract, "--output", output, "--module", module]
        if let namespace { words += ["--namespace", namespace] }
        if let documentation { words += ["--documentation", documentation] }
        if let shards { words += ["--shards", String(shards)] }
        if hasMock { words.append("--mock") }
        words += overlays.flatMap { ["--overlay", $0] }
        words += filters.flatMap { ["--filter", "\($0.kind.rawValue)=\($0.name)"] }
        words += imports.flatMap { ["--import", $0.text] }
        if let root = references.root { words += ["--root", root] }
        words += references.hosts.sorted { $0.key < $1.key }.flatMap { ["--host", "\($0.key)=\($0.value)"] }
        if isStrict { words.append("--strict") }
        if isPermissive { words.append("--permissive") }
        words += severities.sorted { $0.key < $1.key }.flatMap { ["--rule", "\($0.key)=\($0.value.rawValue)"] }
        return words.map(\.shellWord).joined(separator: " ")
    }

    func options(for api: API) -> GeneratorOptions {
        GeneratorOptions(
            moduleName: module,
            namespace: namespace,
            contractPath: ContractFile.shown(contract),
            outputPath: ContractFile.shown(output),
            shards: shards ?? GeneratorOptions.shardCount(for: api),
            hasMock: hasMock
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
        module.isSwiftName ? nil : "'\(module)' is not the name of a Swift module: letters, digits and _ make one"
    }

    /// Why a text cannot be the namespace of a contract in a module, or nil.
    static func fault(inNamespace namespace: String, of module: String) -> String? {
        if namespace == module { return "the namespace '\(namespace)' has the name of its module, which would hide it" }
        if GeneratorOptions.isNamespace(namespace) { return nil }
        return "'\(namespace)' is not a namespace: letters, digits and _ make one, beginning with a capital, and no "
            + "name of Swift or ContractRuntime"
    }
}

extension String {
    /// The text as one word of a command line: in quotes unless every character stands for itself.
    var shellWord: String {
        let isPlain = !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=:,+@".contains($0)) }
        return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
