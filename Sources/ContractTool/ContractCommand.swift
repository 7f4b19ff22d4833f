import ArgumentParser

/// `contract`: everything that follows from an OpenAPI document, as one command.
@main
struct ContractCommand: AsyncParsableCommand {
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

extension ExitCode {
    /// Generated files are stale, or a server breaks the contract.
    static let findings = ExitCode(1)
    /// The contract has errors.
    static let invalidContract = ExitCode(2)
    /// A file cannot be read or written (EX_IOERR of sysexits.h).
    static let inputOutput = ExitCode(74)
}
