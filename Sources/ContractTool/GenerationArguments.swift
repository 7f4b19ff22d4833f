import Contract
import ToolSupport

/// The arguments that `generate` and `check` share.
struct GenerationArguments {
    var contract: String?
    var output: String?
    var module: String?
    var namespace: String?
    var imports: [String] = []
    var documentation: String?
    var shards: Int?
    var mock = false
    var rules: [String] = []
    var overlays: [String] = []
    var filters: [String] = []
    var references = ReferenceArguments()
    var strict = false
    var permissive = false
    var configurationFile: String?
    var settings: String?
    var knownOutputs = false
    var format = DiagnosticFormat.text

    static var table: ArgumentTable<Self> {
        ArgumentTable {
            $0.argument("contract", \.contract, "The OpenAPI document, in YAML or JSON.")
            $0.option("-o", "--output", value: "folder", \.output, "The folder to write Swift files to.")
            $0.option(
                "-m", "--module", value: "name", \.module, "The name of the Swift module that the files are part of.")
            $0.option(
                "--namespace", value: "name", \.namespace,
                "The enum to nest everything in, where the module has several contracts.")
            $0.option(
                "--import", value: "schemas=module", \.imports,
                """
                Use the types of another module for the schemas of a file, or for one schema: common.yaml=Common, \
                common.yaml#/components/schemas/Money=Common.Money.
                """)
            $0.option(
                "--documentation", value: "folder", \.documentation,
                "A folder to write the reference page and a copy of the document to.")
            $0.option(
                "--shards", value: "number", \.shards,
                """
                How many files to spread the types and the operations over; by default one of each, and 8 or 64 for \
                large contracts. More compile in parallel, and in less memory.
                """)
            $0.flag(
                "--mock", \.mock,
                "Write a mock as well: a closure for each operation, for tests of what uses the client.")
            $0.option(
                "--rule", value: "id=severity", \.rules,
                "Set the severity of a finding: error, warning, note or off.")
            $0.option(
                "--overlay", value: "file", \.overlays,
                "An OpenAPI Overlay to apply to the document; several are applied in this order.")
            $0.option(
                "--filter", value: "kind=name", \.filters,
                "Generate a part, with what it needs: tag=…, path=… (with * at the end), operation=… or schema=….")
            $0.part(\.references, ReferenceArguments.table)
            $0.flag("--strict", \.strict, "Take warnings as errors.")
            $0.flag(
                "--permissive", \.permissive,
                "Take errors as warnings: what an error is about is left out, and the rest is generated.")
            $0.option(
                "--config", value: "file", \.configurationFile,
                "A configuration file, in place of contracts/*.config.yaml.")
            $0.option(
                "--settings", value: "file", \.settings,
                """
                A file with what the command line doesn't say of its contract, by the keys of a configuration file: \
                overlays, filter, names, imports, root, hosts, permissive, rules, documentation, shards, mock.
                """)
            $0.flag(
                "--known-outputs", \.knownOutputs,
                "The files to write are those that --shards and --mock say, whatever the settings do.", isHidden: true)
            $0.option("--format", oneOf: \.format, "How findings are printed.")
        }
    }

    func validate() throws {
        try references.validate()
        if let contract {
            guard !contract.isEmpty else { throw UsageError("the path of the contract is empty") }
            guard configurationFile == nil else {
                throw UsageError("a configuration names its contract: give '\(contract)' or --config, not both")
            }
            guard let output else { throw UsageError("missing --output <folder>") }
            guard !output.isEmpty, documentation?.isEmpty != true else {
                throw UsageError("the path of a folder is empty; '.' is the current one")
            }
            guard let module else { throw UsageError("missing --module <name>") }
            try GenerationJob.validate(module: module)
            if let namespace, let fault = GenerationJob.fault(inNamespace: namespace, of: module) {
                throw UsageError(fault)
            }
        } else if output != nil || module != nil || namespace != nil || !imports.isEmpty || settings != nil
            || documentation != nil || shards != nil || mock
            || !overlays.isEmpty || !filters.isEmpty || !references.isEmpty
        {
            throw UsageError("missing the contract: contract generate <document> --output … --module …")
        }
        if permissive, strict { throw UsageError("--permissive and --strict exclude each other") }
        if let shards, !(1...64).contains(shards) { throw UsageError("--shards takes a number from 1 to 64") }
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
                throw UsageError("--filter takes tag=…, path=…, operation=… or schema=…, not '\(filter)'")
            }
            return API.Filter(kind, parts[1])
        }
    }

    private func parsedImports() throws -> [ImportedSchemas] {
        try imports.map { text in
            guard let index = text.lastIndex(of: "=") else {
                throw UsageError("--import takes file=Module, such as common.yaml=Common, not '\(text)'")
            }
            let (imported, fault) = ImportedSchemas.parse(String(text[..<index]), String(text[index...].dropFirst()))
            guard let imported else { throw UsageError(fault) }
            return imported
        }
    }

    private func severities() throws -> [String: SeverityOverride] {
        var severities: [String: SeverityOverride] = [:]
        for rule in rules {
            let parts = rule.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let severity = SeverityOverride(rawValue: parts[1]) else {
                throw UsageError("--rule takes id=error, id=warning, id=note or id=off, not '\(rule)'")
            }
            guard DiagnosticRule.choosable.contains(where: { $0.id == parts[0] }) else {
                throw UsageError("'\(parts[0])' is not a rule; findings name theirs in brackets")
            }
            severities[parts[0]] = severity
        }
        return severities
    }
}
