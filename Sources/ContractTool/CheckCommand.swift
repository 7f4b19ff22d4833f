import ArgumentParser

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compares the generated files with the contract, without writing.",
        discussion: "Takes the same arguments as generate. Exits 1 when a file is stale, missing or left over."
    )

    @OptionGroup var arguments: GenerationArguments

    func run() throws {
        var isStale = false
        for job in try arguments.jobs() {
            let generated = try job.generate(report: arguments.report)
            var changes = try OutputFolder(job.output).changes(for: generated.swift)
            if let documentation = job.documentation {
                changes += try OutputFolder(documentation).changes(for: generated.documentation)
            }
            guard !changes.isEmpty else { continue }
            isStale = true
            Console.error("\(job.contract): the generated files are not what the contract says")
            for change in changes { Console.error("  \(change.finding)") }
            Console.error("mend with: \(arguments.mendingCommand(for: job))")
        }
        if isStale { throw ExitCode.findings }
    }
}
