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
        NamedPart(name: type.name, isExtension: type.isExtension) { $0.print(type) }
    }
    if !module.rules.isEmpty { types.append(NamedPart(name: "SchemaRules") { $0.printRules(module.rules) }) }
    return printShards(options.shardNames("Types"), types, module, options)
}

private func printOperations(of module: SwiftModule, _ options: GeneratorOptions) -> [GeneratedFile] {
    var operations = module.operations.flatMap { operation in
        [NamedPart(name: operation.name) { $0.print(operation) }] + extensions(operation.extensions, of: operation.name)
    }
    if !module.webhooks.isEmpty {
        operations.append(NamedPart(name: "Webhooks") { $0.printWebhooks(module.webhooks) })
        operations += extensions(module.webhooks.flatMap(\.extensions), of: "Webhooks")
    }
    operations += module.rejections.map { rejection in NamedPart(name: rejection.name) { $0.print(rejection) } }
    let mock = module.mock.map { mock in
        printFile(options.fileName("Mock"), module, options) { $0.nested { $0.print(mock) } }
    }
    return printShards(options.shardNames("Operations"), operations, module, options)
        + [
            printFile(options.fileName("Server"), module, options) { $0.printServer(module) },
            printFile(options.fileName("Client"), module, options) { $0.printClient(module) },
        ] + [mock].compactMap(\.self)
}

/// What stands in a file, and the name that decides in which.
private struct NamedPart {
    var name: String
    /// Extensions stand outside of the namespace.
    var isExtension = false
    var print: (inout SwiftPrinter) -> Void
}

private func extensions(_ declarations: [Declaration], of name: String) -> [NamedPart] {
    declarations.map { declaration in NamedPart(name: name, isExtension: true) { $0.print(declaration) } }
}

private func printShards(
    _ fileNames: [String],
    _ parts: [NamedPart],
    _ module: SwiftModule,
    _ options: GeneratorOptions
) -> [GeneratedFile] {
    var shards: [[NamedPart]] = Array(repeating: [], count: fileNames.count)
    for part in parts {
        shards[stableHash(part.name) % fileNames.count].append(part)
    }
    return zip(fileNames, shards).map { fileName, shard in
        printFile(fileName, module, options) { $0.print(shard) }
    }
}

extension SwiftPrinter {
    /// In their order; in a namespace what is nested in it goes before the extensions.
    fileprivate mutating func print(_ parts: [NamedPart]) {
        let outer = namespace == nil ? parts : parts.filter(\.isExtension)
        let inner = namespace == nil ? [] : parts.filter { !$0.isExtension }
        if !inner.isEmpty { nested { $0.separated(inner) { $1.print(&$0) } } }
        for part in outer {
            blankLine()
            part.print(&self)
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
    _ module: SwiftModule,
    _ options: GeneratorOptions,
    _ body: (inout SwiftPrinter) -> Void
) -> GeneratedFile {
    var printer = SwiftPrinter()
    printer.namespace = module.namespace
    let contract = commentText(options.contractPath)
    printer.line("// Generated from \(contract) by `\(commentText(options.toolCommand))`. Do not edit.")
    printer.line("// To regenerate: \(commentText(options.command))")
    printer.blankLine()
    for name in (module.imports + ["ContractRuntime"]).sorted() { printer.line("import \(name)") }
    body(&printer)
    // A copy takes what it needs; the text that grew takes up to twice as much.
    return GeneratedFile(name: name, text: String(decoding: printer.text.utf8, as: UTF8.self))
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
        let namespaceOption = namespace.map { " --namespace \($0)" } ?? ""
        return "\(toolCommand) \(paths) --module \(moduleName)\(namespaceOption)\(shardOption)"
    }

    private func quoted(_ argument: String) -> String {
        let isPlain = argument.utf8.allSatisfy { byte in
            byte >= 0x80 || byte.isLetterOrDigit || "/._-+@%:=,".utf8.contains(byte)
        }
        if isPlain, !argument.isEmpty { return argument }
        return "'\(argument.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }
}
