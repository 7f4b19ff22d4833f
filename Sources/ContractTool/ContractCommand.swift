import ArgumentParser

/// `contract`: everything that follows from an OpenAPI document, as one command.
@main
struct ContractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: "Generates Swift from an OpenAPI contract, and holds servers to it.",
        discussion: """
            Exit codes: 0 all is well; 1 generated files are stale, or a server breaks the contract; 2 the contract \
            itself has errors; 64 the command line is wrong; 74 a file cannot be read or written.
            """,
        subcommands: [GenerateCommand.self, CheckCommand.self, TestCommand.self]
    )
}
