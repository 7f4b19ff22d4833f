/// The files of a module, always the same list for the same options.
///
/// The types are let go when they are printed: in large contracts they are the most of it.
func printFiles(of module: consuming SwiftModule, options: GeneratorOptions) -> [GeneratedFile] {
    let types = printTypes(of: module, options)
    module.types = []
    return types + printOperations(of: module, options)
}

private func printTypes(of module: SwiftModule, _ options: GeneratorOptions) -> [GeneratedFile] {
    var types = module.types.map { type in
        (name: type.name, print: { (printer: inout SwiftPrinter) in printer.print(type) })
    }
    if !module.rules.isEmpty { types.append(("SchemaRules", { $0.printRules(module.rules) })) }
    return printShards(options.shardNames("Types"), types, options)
}

private func printOperations(of module: SwiftModule, _ options: GeneratorOptions) -> [GeneratedFile] {
    var operations = module.operations.map { operation in
        (name: operation.name, print: { (printer: inout SwiftPrinter) in printer.printWithExtensions(operation) })
    }
    if !module.webhooks.isEmpty {
        operations.append(("Webhooks", { $0.printWebhooks(module.webhooks) }))
    }
    operations += module.rejections.map { rejection in (rejection.name, { $0.print(rejection) }) }
    return printShards(options.shardNames("Operations"), operations, options)
        + [
            printFile("Server.swift", options) { $0.printServer(module) },
            printFile("Client.swift", options) { $0.printClient(module) },
        ] + (module.mock.map { mock in [printFile("Mock.swift", options) { $0.print(mock) }] } ?? [])
}

private typealias NamedPart = (name: String, print: (inout SwiftPrinter) -> Void)

private func printShards(_ fileNames: [String], _ parts: [NamedPart], _ options: GeneratorOptions) -> [GeneratedFile] {
    var shards: [[NamedPart]] = Array(repeating: [], count: fileNames.count)
    for part in parts {
        shards[stableHash(part.name) % fileNames.count].append(part)
    }
    return zip(fileNames, shards).map { fileName, shard in
        printFile(fileName, options) { printer in
            for part in shard {
                printer.blankLine()
                part.print(&printer)
            }
        }
    }
}

/// ```swift
/// // Generated from contracts/auth-api.yaml by `contract generate`. Do not edit.
/// // To regenerate: contract generate contracts/auth-api.yaml --output Sources/Generated --module AuthAPI
///
/// import ContractRuntime
/// ```
private func printFile(
    _ name: String,
    _ options: GeneratorOptions,
    _ body: (inout SwiftPrinter) -> Void
) -> GeneratedFile {
    var printer = SwiftPrinter()
    let contract = commentText(options.contractPath)
    printer.line("// Generated from \(contract) by `\(commentText(options.toolCommand))`. Do not edit.")
    printer.line("// To regenerate: \(commentText(options.command))")
    printer.blankLine()
    printer.line("import ContractRuntime")
    body(&printer)
    return GeneratedFile(name: name, text: printer.text)
}

/// FNV-1a over the name's bytes: the same on every machine and in every release.
private func stableHash(_ name: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name.utf8 {
        hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    return Int(hash)
}

extension GeneratorOptions {
    /// The command line that makes these files again, for a POSIX shell.
    fileprivate var command: String {
        let shardOption = (shards == 1 ? "" : " --shards \(shards)") + (hasMock ? " --mock" : "")
        let paths = "\(quoted(contractPath)) --output \(quoted(outputPath))"
        return "\(toolCommand) \(paths) --module \(moduleName)\(shardOption)"
    }

    private func quoted(_ argument: String) -> String {
        let isPlain = argument.utf8.allSatisfy { byte in
            byte >= 0x80 || byte.isLetterOrDigit || "/._-+@%:=,".utf8.contains(byte)
        }
        if isPlain, !argument.isEmpty { return argument }
        return "'\(argument.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }
}
