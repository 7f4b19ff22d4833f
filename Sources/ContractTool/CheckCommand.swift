import ArgumentParser
import ToolSupport

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compares the generated files with the contract, without writing.",
        discussion: """
            Takes the same arguments as generate. Exits 1 when a file is stale, missing or left over, 2 when the \
            contract itself has errors.
            """
    )

    @OptionGroup var arguments: GenerationArguments

    func run() throws {
        var report = DiagnosticReport(format: arguments.format)
        let jobs = try arguments.jobs(&report)
        for job in jobs {
            guard let generated = try job.generate(among: jobs, &report) else { continue }
            var changes = try OutputFolder(job.output, namespace: job.namespace).changes(for: generated.swift)
            if let documentation = job.documentation {
                changes += try OutputFolder(documentation).changes(for: generated.documentation)
            }
            guard !changes.isEmpty else { continue }
            let command = try arguments.mendingCommand()
            Console.note("\(job.contract): the generated files are not what the contract says")
            for change in changes {
                Console.note("  \(change.finding)")
                report.add(change, mendedBy: command)
            }
            Console.note("mend with: \(command)")
        }
        try report.finish()
    }
}
