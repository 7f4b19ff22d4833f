import ArgumentParser
import ToolSupport

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes the Swift that follows from a contract.",
        discussion: """
            Files whose text would not change are left untouched, and generated files that the contract no longer \
            asks for are removed; files that were written by hand are neither removed nor replaced. Without a \
            contract on the command line, every contracts/*.config.yaml is carried out.
            """
    )

    @OptionGroup var arguments: GenerationArguments

    func run() throws {
        var report = DiagnosticReport(format: arguments.format)
        let jobs = try arguments.jobs(&report)
        for job in jobs {
            guard let generated = try job.generate(among: jobs, &report) else { continue }
            for change in try OutputFolder(job.output, namespace: job.namespace).write(generated.swift) {
                Console.note(change.description)
            }
            guard let documentation = job.documentation else { continue }
            for change in try OutputFolder(documentation).write(generated.documentation) {
                Console.note(change.description)
            }
        }
        try report.finish()
    }
}
