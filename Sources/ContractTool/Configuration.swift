import ArgumentParser
import Contract
import ToolSupport

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads `contracts/<name>.config.yaml`: what a bare `contract generate` does. Paths are relative to the file.
///
/// ```yaml
/// contract: auth-api.yaml
/// module: AuthAPI
/// namespace: Auth                           # optional: where the module has several contracts
/// output: ../Sources/Generated
/// documentation: ../Sources/Server/Public   # optional
/// shards: 1                                 # optional; by default what the contract's size asks for
/// mock: true                                # optional: a mock for tests as well
/// overlays: [auth-api.overlay.yaml]         # optional: OpenAPI Overlays, applied in this order
/// filter:                                   # optional: a part of the contract, with what it needs
///   tags: [tasks]                           # also: paths (with * at the end), operations, schemas
/// names:                                    # optional: names in Swift
///   schemas: { Task: TodoItem }             # also: operations
/// imports:                                  # optional: schemas whose types other modules have
///   common.yaml: Common                     # those that the module is generated from, or single ones by #/…
/// root: ..                                  # optional: the folder that the contract may refer to files in
/// hosts: { schemas.example: ../vendor }     # optional: folders with what hosts serve, for references to URLs
/// permissive: true                          # optional: errors are warnings, what they are about is left out
/// rules:                                    # optional: rule id → error, warning, note or off
///   unknown-key: warning
/// ```
enum Configuration {
    static func files(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".config.yaml") }.sorted().map { "\(folder)/\($0)" }
    }

    /// Nil when the file has faults, which are in the report then.
    static func job(from path: String, _ report: inout DiagnosticReport) throws -> GenerationJob? {
        try read(path, &report) { $0.job(relativeTo: path) }
    }

    /// What a file says beside a command line that names contract, output and module; nil when it has faults.
    ///
    /// - Parameter hasKnownOutputs: whether only the command line may say which files there will be.
    static func settings(
        from path: String, for job: GenerationJob, hasKnownOutputs: Bool, _ report: inout DiagnosticReport
    ) throws -> GenerationJob? {
        try read(path, &report) { $0.settings(relativeTo: path, for: job, hasKnownOutputs: hasKnownOutputs) }
    }

    private static func read(
        _ path: String, _ report: inout DiagnosticReport, _ job: (inout ConfigurationReader) -> GenerationJob?
    ) throws -> GenerationJob? {
        let (node, diagnostics) = readContract(try ContractFile.load(path))
        guard let node else {
            report.add(diagnostics, of: path)
            return nil
        }
        guard let mapping = node.mapping else {
            let message = "the configuration is \(node.kindName), where an object is expected"
            report.add(diagnostics + [Diagnostic(.wrongType, at: node.range, message)], of: path)
            return nil
        }
        var reader = ConfigurationReader(mapping: mapping, range: node.range)
        reader.diagnostics = diagnostics
        let job = job(&reader)
        report.add(reader.diagnostics, of: path)
        return reader.diagnostics.hasErrors ? nil : job
    }
}

struct ConfigurationReader {
    let mapping: Mapping
    let range: SourceRange
    var diagnostics: [Diagnostic] = []

    init(mapping: Mapping, range: SourceRange) {
        self.mapping = mapping
        self.range = range
    }

    mutating func job(relativeTo path: String) -> GenerationJob? {
        let folder = Self.folder(of: path)
        refuseUnknownKeys(Self.placeKeys + Self.outputKeys + Self.settingKeys)
        let contract = text("contract", isRequired: true)
        let module = text("module", isRequired: true)
        let namespace = text("namespace", isRequired: false)
        let output = text("output", isRequired: true)
        let documentation = text("documentation", isRequired: false)
        checkNames(module, namespace)
        var job = GenerationJob(
            contract: ContractFile.join(folder, contract ?? ""),
            output: ContractFile.join(folder, output ?? ""),
            module: module ?? "",
            namespace: namespace,
            documentation: documentation.map { ContractFile.join(folder, $0) },
            shards: shardCount(),
            hasMock: flag("mock"),
            severities: [:],
            configuration: path
        )
        addSettings(to: &job, folder)
        return job
    }

    mutating func settings(
        relativeTo path: String, for job: GenerationJob, hasKnownOutputs: Bool
    ) -> GenerationJob {
        var job = job
        for entry in mapping.entries where Self.placeKeys.contains(entry.key) {
            let message = "'\(entry.key)' is said on the command line where this file is named by --settings"
            diagnostics.append(Diagnostic(.unknownKey, at: entry.keyRange, message))
        }
        refuseUnknownKeys(Self.placeKeys + Self.outputKeys + Self.settingKeys)
        addSettings(to: &job, Self.folder(of: path))
        if hasKnownOutputs { checkOutputs(of: job) } else { addOutputs(to: &job, Self.folder(of: path)) }
        return job
    }

    /// The command line goes first.
    private mutating func addOutputs(to job: inout GenerationJob, _ folder: String) {
        job.hasMock = flag("mock") || job.hasMock
        job.shards = job.shards ?? shardCount()
        let documentation = text("documentation", isRequired: false)
        job.documentation = job.documentation ?? documentation.map { ContractFile.join(folder, $0) }
    }

    /// A build has to know its files before it runs the tool, so the plugin looks for what they depend on by itself.
    private mutating func checkOutputs(of job: GenerationJob) {
        func refuse(_ key: String, _ line: String) -> Diagnostic? {
            guard let value = mapping[key] else { return nil }
            let message = "the build-tool plugin, which has to know its files, doesn't find '\(key)' here"
            return Diagnostic(.invalidValue, at: value.range, message, fix: "write it on a line of its own: \(line)")
        }
        if flag("mock") != job.hasMock, let fault = refuse("mock", "mock: true") { diagnostics.append(fault) }
        let shards = shardCount()
        if let shards, shards != job.shards, let fault = refuse("shards", "shards: \(shards)") {
            diagnostics.append(fault)
        }
        guard let value = mapping["documentation"] else { return }
        let message = "the build-tool plugin writes sources, and no documentation"
        let fix = "leave it out, and run 'contract generate' with --documentation where the page is to be"
        diagnostics.append(Diagnostic(.invalidValue, at: value.range, message, fix: fix))
    }

    /// What the job says by itself goes first.
    private mutating func addSettings(to job: inout GenerationJob, _ folder: String) {
        job.isPermissive = flag("permissive") && !job.isStrict || job.isPermissive
        job.overlays = texts(mapping["overlays"], "overlays").map { ContractFile.join(folder, $0.text) } + job.overlays
        job.filters += filters()
        job.names += names()
        job.imports += imports(relativeTo: folder)
        job.severities.merge(severities()) { first, _ in first }
        let root = text("root", isRequired: false)
        job.references.root = job.references.root ?? root.map { ContractFile.join(folder, $0) }
        let hosts = hosts().mapValues { ContractFile.join(folder, $0) }
        job.references.hosts.merge(hosts) { first, _ in first }
    }

    private static func folder(of path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    /// What becomes of the contract as a whole, and where.
    private static let placeKeys = ["contract", "module", "namespace", "output"]
    private static let outputKeys = ["documentation", "shards", "mock"]
    private static let settingKeys = [
        "overlays", "filter", "names", "imports", "root", "hosts", "permissive", "rules",
    ]

    private mutating func refuseUnknownKeys(_ known: [String]) {
        for entry in mapping.entries where !known.contains(entry.key) {
            let message = "'\(entry.key)' is not a key of the configuration"
            let fix = "the keys are \(known.joined(separator: ", "))"
            diagnostics.append(Diagnostic(.unknownKey, at: entry.keyRange, message, fix: fix))
        }
    }

    private mutating func checkNames(_ module: String?, _ namespace: String?) {
        guard let module, let value = mapping["module"] else { return }
        if let fault = GenerationJob.fault(inModule: module) {
            diagnostics.append(Diagnostic(.invalidValue, at: value.range, fault))
        }
        guard let namespace, let value = mapping["namespace"] else { return }
        if let fault = GenerationJob.fault(inNamespace: namespace, of: module) {
            diagnostics.append(Diagnostic(.invalidValue, at: value.range, fault))
        }
    }

    private mutating func text(_ key: String, isRequired: Bool) -> String? {
        guard let value = mapping[key] else {
            if isRequired { diagnostics.append(Diagnostic(.missingKey, at: range, "'\(key)' is missing")) }
            return nil
        }
        guard let text = value.string, !text.isEmpty else {
            let found = value.string == nil ? value.kindName : "empty"
            let message = "'\(key)' is \(found), where a string is expected"
            diagnostics.append(Diagnostic(.wrongType, at: value.range, message))
            return nil
        }
        return text
    }

    private mutating func shardCount() -> Int? {
        guard let value = mapping["shards"] else { return nil }
        guard let count = value.int, (1...64).contains(count) else {
            diagnostics.append(Diagnostic(.invalidValue, at: value.range, "'shards' must be a number from 1 to 64"))
            return nil
        }
        return count
    }

    private mutating func flag(_ key: String) -> Bool {
        guard let value = mapping[key] else { return false }
        guard let flag = value.bool else {
            diagnostics.append(Diagnostic(.wrongType, at: value.range, "'\(key)' must be true or false"))
            return false
        }
        return flag
    }

    private mutating func severities() -> [String: SeverityOverride] {
        guard let value = mapping["rules"] else { return [:] }
        var severities: [String: SeverityOverride] = [:]
        for entry in value.mapping?.entries ?? [] {
            if !DiagnosticRule.choosable.contains(where: { $0.id == entry.key }) {
                let message = "'\(entry.key)' is not a rule"
                diagnostics.append(
                    Diagnostic(.unknownKey, at: entry.keyRange, message, fix: "findings name theirs in brackets"))
            } else if let severity = entry.value.string.flatMap(SeverityOverride.init(rawValue:)) {
                severities[entry.key] = severity
            } else {
                let message = "the severity of '\(entry.key)' must be error, warning, note or off"
                diagnostics.append(Diagnostic(.invalidValue, at: entry.value.range, message))
            }
        }
        if value.mapping == nil {
            diagnostics.append(Diagnostic(.wrongType, at: value.range, "'rules' must be an object"))
        }
        return severities
    }
}
