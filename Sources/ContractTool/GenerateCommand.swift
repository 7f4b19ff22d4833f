import ToolSupport

struct GenerateCommand: Command {
    static let name = "contract generate"
    static let abstract = "Writes the Swift that follows from a contract."
    static let discussion = """
        Files whose text would not change are left untouched, and generated files that the contract no longer \
        asks for are removed; files that were written by hand are neither removed nor replaced. Without a \
        contract on the command line, every contracts/*.config.yaml is carried out.
        """

    static var arguments: ArgumentTable<Self> {
        ArgumentTable { $0.part(\.arguments, GenerationArguments.table) }
    }

    var arguments = GenerationArguments()

    func validate() throws { try arguments.validate() }

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
