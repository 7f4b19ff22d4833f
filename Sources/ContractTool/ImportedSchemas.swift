import ArgumentParser
import Codegen
import Contract
import ToolSupport

/// An entry of the import map: schemas of a file, and where their types are.
///
/// ```yaml
/// imports:
///   common.yaml: Common                                # the schemas of a contract: what Common is generated from
///   billing.yaml: Shop.Billing                         # the same, where that has a namespace
///   '#/components/schemas/*': Common                   # those of the contract itself that have the name of one there
///   types.yaml#/$defs/Money: Common                    # a single schema, named after itself
///   '#/components/schemas/Fault': Common.Problem       # one of the contract itself, with another name
/// ```
struct ImportedSchemas {
    /// The entry as a command line has it, `common.yaml=Common`.
    var text: String
    /// The path of the file; nil for the contract itself.
    var file: String?
    /// The place of one schema; nil for those that the file's own contract has.
    var schema: JSONPointer?
    /// The module, and the namespace or type in it.
    var path: [String]
    /// Where the entry is written; nil for the command line.
    var range: SourceRange?

    /// Where findings about the entry are.
    func range(in contract: SourceFile) -> SourceRange {
        range ?? SourceRange(file: contract, start: 0, end: 0)
    }

    /// - Parameters:
    ///   - reference: a file as `$ref` has it, with a JSON Pointer after `#` for a single schema.
    ///   - type: a module, or a module with the names in it after dots.
    ///   - folder: what the file's path is relative to.
    /// - Returns: nil and why where that is no entry.
    static func parse(
        _ reference: String, _ type: String, in folder: String = "", at range: SourceRange? = nil
    ) -> (ImportedSchemas?, fault: String) {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = type.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if let fault = GenerationJob.fault(inModule: path[0]) { return (nil, fault) }
        if let name = path.dropFirst().first(where: { !$0.isSwiftName }) {
            return (nil, "'\(name)' is not the name of a Swift type: letters, digits and _ make one")
        }
        let file = parts[0].isEmpty ? nil : ContractFile.join(folder, parts[0])
        let schema = parts.count > 1 ? JSONPointer(parsing: parts[1]) : nil
        guard schema?.isRoot == false || (parts.count == 1 && file != nil) else {
            return (
                nil, "'\(reference)' is neither a file nor a schema, such as 'common.yaml#/components/schemas/Money'"
            )
        }
        let text = "\(file ?? "")\(parts.count > 1 ? "#\(parts[1])" : "")=\(type)"
        return (ImportedSchemas(text: text, file: file, schema: schema, path: path, range: range), "")
    }
}

extension GenerationJob {
    /// The import map as the generator takes it: single schemas first. Nil when a contract in it cannot be read.
    func typeImports(
        in own: SourceFile, _ jobs: [GenerationJob], _ report: inout DiagnosticReport
    ) throws -> [TypeImport]? {
        var typeImports = singleImports(in: own)
        for entry in imports where entry.schema == nil {
            guard let file = entry.file else { continue }
            let names = entry.path.dropFirst()
            var typeImport = TypeImport(
                .one(.root, typeName: nil), file: file, module: entry.path[0],
                namespace: names.isEmpty ? nil : names.joined(separator: "."), range: entry.range(in: own))
            let other = job(for: file, typeImport, among: jobs)
            let source = try ContractFile.load(file)
            let (api, findings) = try other.readAPI(from: source)
            guard let api else {
                report.add(findings + [unnamed(typeImport)], of: contract)
                return nil
            }
            typeImport.schemas = .contract(api, other.options(for: api), imports: other.singleImports(in: source))
            typeImports.append(typeImport)
        }
        return typeImports
    }

    /// The imports of single schemas.
    private func singleImports(in own: SourceFile) -> [TypeImport] {
        imports.compactMap { entry in
            guard let schema = entry.schema else { return nil }
            let isOwn = entry.file.map { $0 == ContractFile.join("", contract) } ?? true
            let names = entry.path.dropFirst()
            let typeName = schema.last == "*" ? nil : names.last
            let outer = typeName == nil ? names : names.dropLast()
            return TypeImport(
                .one(schema, typeName: typeName), file: isOwn ? own.path : entry.file ?? "", module: entry.path[0],
                namespace: outer.isEmpty ? nil : outer.joined(separator: "."), range: entry.range(in: own))
        }
    }

    /// What generates the module: a job that is known, or one without further wishes.
    private func job(for file: String, _ typeImport: TypeImport, among jobs: [GenerationJob]) -> GenerationJob {
        let known = jobs.first { job in
            ContractFile.join("", job.contract) == file && job.module == typeImport.module
                && job.namespace == typeImport.namespace
        }
        return known
            ?? GenerationJob(
                contract: file, output: output, module: typeImport.module, namespace: typeImport.namespace,
                hasMock: false, severities: [:], references: references)
    }

    private func unnamed(_ typeImport: TypeImport) -> Diagnostic {
        Diagnostic(
            .unmatchedImport, at: typeImport.range,
            "'\(typeImport.file)' is no contract that '\(typeImport.module)' could be generated from",
            fix: "name its schemas one by one: '\(typeImport.file)#/$defs/…'")
    }
}

extension String {
    /// Whether it is a Swift identifier of ASCII letters, digits and underscores.
    var isSwiftName: Bool {
        guard let first = utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first), self != "_" else {
            return false
        }
        return utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
    }
}
