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
/// output: ../Sources/Generated
/// documentation: ../Sources/Server/Public   # optional
/// shards: 1                                 # optional; by default what the contract's size asks for
/// mock: true                                # optional: a mock for tests as well
/// overlays: [auth-api.overlay.yaml]         # optional: OpenAPI Overlays, applied in this order
/// filter:                                   # optional: a part of the contract, with what it needs
///   tags: [tasks]                           # also: paths (with * at the end), operations, schemas
/// names:                                    # optional: names in Swift
///   schemas: { Task: TodoItem }             # also: operations
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
        let job = reader.job(relativeTo: path)
        report.add(reader.diagnostics, of: path)
        return job
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
        refuseUnknownKeys()
        let contract = text("contract", isRequired: true)
        let module = text("module", isRequired: true)
        let output = text("output", isRequired: true)
        let documentation = text("documentation", isRequired: false)
        let shards = shardCount()
        let hasMock = flag("mock")
        let isPermissive = flag("permissive")
        let overlays = texts(mapping["overlays"], "overlays").map(\.text)
        let filters = filters()
        let names = names()
        let root = text("root", isRequired: false)
        let hosts = hosts()
        let severities = severities()
        if let module, let value = mapping["module"], let reason = GenerationJob.fault(inModule: module) {
            diagnostics.append(Diagnostic(.invalidValue, at: value.range, reason))
        }
        guard let contract, let module, let output, !diagnostics.hasErrors else { return nil }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return GenerationJob(
            contract: ContractFile.join(folder, contract),
            output: ContractFile.join(folder, output),
            module: module,
            documentation: documentation.map { ContractFile.join(folder, $0) },
            shards: shards,
            hasMock: hasMock,
            severities: severities,
            isPermissive: isPermissive,
            overlays: overlays.map { ContractFile.join(folder, $0) },
            filters: filters,
            names: names,
            references: ReferenceFolders(
                root: root.map { ContractFile.join(folder, $0) },
                hosts: hosts.mapValues { ContractFile.join(folder, $0) }),
            configuration: path
        )
    }

    private mutating func refuseUnknownKeys() {
        let known = [
            "contract", "module", "output", "documentation", "shards", "mock", "overlays", "filter", "names",
            "root", "hosts", "permissive", "rules",
        ]
        for entry in mapping.entries where !known.contains(entry.key) {
            let message = "'\(entry.key)' is not a key of the configuration"
            let fix = "the keys are \(known.joined(separator: ", "))"
            diagnostics.append(Diagnostic(.unknownKey, at: entry.keyRange, message, fix: fix))
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
