/// The files of a module, always the same list for the same options.
///
/// What is printed is let go: in large contracts that is the most of it.
func printFiles(of module: consuming SwiftModule, options: GeneratorOptions) -> [GeneratedFile] {
    let types = takeTypes(of: &module)
    let typeFiles = printShards(options.shardNames("Types"), consume types, module, options)
    let operations = takeOperations(of: &module)
    let operationFiles = printShards(options.shardNames("Operations"), consume operations, module, options)
    let mock = module.mock.map { [module] mock in
        printFile(options.fileName("Mock"), module, options) { $0.nested { $0.print(mock) } }
    }
    return typeFiles + operationFiles
        + [
            printFile(options.fileName("Server"), module, options) { [module] in $0.printServer(module) },
            printFile(options.fileName("Client"), module, options) { [module] in $0.printClient(module) },
        ] + [mock].compactMap(\.self)
}

private func takeTypes(of module: inout SwiftModule) -> [NamedPart] {
    var types = module.types.map { type in
        NamedPart(name: type.name, isExtension: type.isExtension) { $0.print(type) }
    }
    let rules = module.rules
    if !rules.isEmpty { types.append(NamedPart(name: "SchemaRules") { $0.printRules(rules) }) }
    module.types = []
    module.rules = []
    return types
}

private func takeOperations(of module: inout SwiftModule) -> [NamedPart] {
    var operations = module.operations.flatMap { operation in
        [NamedPart(name: operation.name) { $0.print(operation) }] + extensions(operation.extensions, of: operation.name)
    }
    let webhooks = module.webhooks
    if !webhooks.isEmpty {
        operations.append(NamedPart(name: "Webhooks") { $0.printWebhooks(webhooks) })
        operations += extensions(webhooks.flatMap(\.extensions), of: "Webhooks")
    }
    operations += module.rejections.map { rejection in NamedPart(name: rejection.name) { $0.print(rejection) } }
    module.operations = []
    return operations
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
    _ parts: consuming [NamedPart],
    _ module: SwiftModule,
    _ options: GeneratorOptions
) -> [GeneratedFile] {
    var shards: [[NamedPart]] = Array(repeating: [], count: fileNames.count)
    while let part = parts.popLast() {
        shards[stableHash(part.name) % fileNames.count].append(part)
    }
    return fileNames.indices.map { index in
        let shard = Array(shards[index].reversed())
        shards[index] = []
        return printFile(fileNames[index], module, options) { $0.print(shard) }
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
