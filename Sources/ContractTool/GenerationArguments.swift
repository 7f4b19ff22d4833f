import ArgumentParser
import Contract
import ToolSupport

/// The arguments that `generate` and `check` share.
struct GenerationArguments: ParsableArguments {
    @Argument(help: "The OpenAPI document, in YAML or JSON.")
    var contract: String?

    @Option(name: .shortAndLong, help: "The folder to write Swift files to.")
    var output: String?

    @Option(name: .shortAndLong, help: "The name of the Swift module that the files are part of.")
    var module: String?

    @Option(help: "The enum to nest everything in, where the module has several contracts.")
    var namespace: String?

    @Option(
        name: .customLong("import"),
        help: ArgumentHelp(
            """
            Use the types of another module for the schemas of a file, or for one schema: common.yaml=Common, \
            common.yaml#/components/schemas/Money=Common.Money.
            """, valueName: "schemas=module"))
    var imports: [String] = []

    @Option(help: "A folder to write the reference page and a copy of the document to.")
    var documentation: String?

    @Option(
        help: """
            How many files to spread the types and the operations over; by default one of each, and 8 or 64 for large \
            contracts. More compile in parallel, and in less memory.
            """)
    var shards: Int?

    @Flag(help: "Write a mock as well: a closure for each operation, for tests of what uses the client.")
    var mock = false

    @Option(
        name: .customLong("rule"),
        help: ArgumentHelp("Set the severity of a finding: error, warning, note or off.", valueName: "id=severity")
    )
    var rules: [String] = []

    @Option(
        name: .customLong("overlay"),
        help: "An OpenAPI Overlay to apply to the document; several are applied in this order.")
    var overlays: [String] = []

    @Option(
        name: .customLong("filter"),
        help: ArgumentHelp(
            "Generate a part, with what it needs: tag=…, path=… (with * at the end), operation=… or schema=….",
            valueName: "kind=name"))
    var filters: [String] = []

    @OptionGroup var references: ReferenceArguments

    @Flag(help: "Take warnings as errors.")
    var strict = false

    @Flag(help: "Take errors as warnings: what an error is about is left out, and the rest is generated.")
    var permissive = false

    @Option(name: .customLong("config"), help: "A configuration file, in place of contracts/*.config.yaml.")
    var configurationFile: String?

    @Option(
        help: """
            A file with what the command line doesn't say of its contract, by the keys of a configuration file: \
            overlays, filter, names, imports, root, hosts, permissive, rules, documentation, shards, mock.
            """)
    var settings: String?

    @Flag(
        help: ArgumentHelp(
            "The files to write are those that --shards and --mock say, whatever the settings do.",
            visibility: .hidden))
    var knownOutputs = false

    @Option(help: "How findings are printed.")
    var format: DiagnosticFormat = .text

    func validate() throws {
        if let contract {
            guard !contract.isEmpty else { throw ValidationError("the path of the contract is empty") }
            guard configurationFile == nil else {
                throw ValidationError("a configuration names its contract: give '\(contract)' or --config, not both")
            }
            guard let output else { throw ValidationError("missing --output <folder>") }
            guard !output.isEmpty, documentation?.isEmpty != true else {
                throw ValidationError("the path of a folder is empty; '.' is the current one")
            }
            guard let module else { throw ValidationError("missing --module <name>") }
            try GenerationJob.validate(module: module)
            if let namespace, let fault = GenerationJob.fault(inNamespace: namespace, of: module) {
                throw ValidationError(fault)
            }
        } else if output != nil || module != nil || namespace != nil || !imports.isEmpty || settings != nil
            || documentation != nil || shards != nil || mock
            || !overlays.isEmpty || !filters.isEmpty || !references.isEmpty
        {
            throw ValidationError("missing the contract: contract generate <document> --output … --module …")
        }
        if permissive, strict { throw ValidationError("--permissive and --strict exclude each other") }
        if let shards, !(1...64).contains(shards) { throw ValidationError("--shards takes a number from 1 to 64") }
        _ = try severities()
        _ = try parsedFilters()
        _ = try parsedImports()
    }

    /// The work to do: the one given on the command line, or that of every configuration file.
    func jobs(_ report: inout DiagnosticReport) throws -> [GenerationJob] {
        guard let contract, let output, let module else { return try configuredJobs(&report) }
        let job = try job(contract, output, module)
        guard let settings else { return [job] }
        let hasKnownOutputs = knownOutputs
        return [try Configuration.settings(from: settings, for: job, hasKnownOutputs: hasKnownOutputs, &report)]
            .compactMap(\.self)
    }

    private func job(_ contract: String, _ output: String, _ module: String) throws -> GenerationJob {
        GenerationJob(
            contract: contract,
            output: output,
            module: module,
            namespace: namespace,
            documentation: documentation,
            shards: shards,
            hasMock: mock,
            severities: try severities(),
            isStrict: strict,
            isPermissive: permissive,
            overlays: overlays,
            filters: try parsedFilters(),
            imports: try parsedImports(),
            references: references.folders
        )
    }

    /// The command that brings the generated files up to date.
    func mendingCommand() throws -> String {
        if let contract, let output, let module {
            return try job(contract, output, module).command + (settings.map { " --settings \($0.shellWord)" } ?? "")
        }
        return configurationFile.map { "contract generate --config \($0.shellWord)" } ?? "contract generate"
    }

    private func configuredJobs(_ report: inout DiagnosticReport) throws -> [GenerationJob] {
        let files = configurationFile.map { [$0] } ?? Configuration.files(in: "contracts")
        guard !files.isEmpty else {
            Console.note("error: no contract is named, and there is no contracts/*.config.yaml to name one")
            Console.note("try: contract generate <document> --output <folder> --module <name>")
            throw ExitCode.validationFailure
        }
        let overrides = try severities()
        let jobs = try files.compactMap { file -> GenerationJob? in
            var job = try Configuration.job(from: file, &report)
            job?.severities.merge(overrides) { _, new in new }
            if strict {
                job?.isStrict = true
                job?.isPermissive = false
            }
            if permissive { job?.isPermissive = true }
            return job
        }
        try refuseClashes(of: jobs)
        return jobs
    }

    /// Contracts must not write over each other's files, nor declare the same names in a module.
    private func refuseClashes(of jobs: [GenerationJob]) throws {
        for (index, job) in jobs.enumerated() {
            for other in jobs[..<index] {
                guard let clash = job.clash(with: other) else { continue }
                let files = [other, job].compactMap(\.configuration).joined(separator: " and ")
                Console.note("error: \(files) have the same \(clash)")
                throw ExitCode.invalidContract
            }
        }
    }

    private func parsedFilters() throws -> [API.Filter] {
        try filters.map { filter in
            let parts = filter.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let kind = API.Filter.Kind(rawValue: parts[0]) else {
                throw ValidationError("--filter takes tag=…, path=…, operation=… or schema=…, not '\(filter)'")
            }
            return API.Filter(kind, parts[1])
        }
    }

    private func parsedImports() throws -> [ImportedSchemas] {
        try imports.map { text in
            guard let index = text.lastIndex(of: "=") else {
                throw ValidationError("--import takes file=Module, such as common.yaml=Common, not '\(text)'")
            }
            let (imported, fault) = ImportedSchemas.parse(String(text[..<index]), String(text[index...].dropFirst()))
            guard let imported else { throw ValidationError(fault) }
            return imported
        }
    }

    private func severities() throws -> [String: SeverityOverride] {
        var severities: [String: SeverityOverride] = [:]
        for rule in rules {
            let parts = rule.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let severity = SeverityOverride(rawValue: parts[1]) else {
                throw ValidationError("--rule takes id=error, id=warning, id=note or id=off, not '\(rule)'")
            }
            guard DiagnosticRule.choosable.contains(where: { $0.id == parts[0] }) else {
                throw ValidationError("'\(parts[0])' is not a rule; findings name theirs in brackets")
            }
            severities[parts[0]] = severity
        }
        return severities
    }
}

extension SeverityOverride: ExpressibleByArgument {}
