import ToolSupport

/// `contract`: everything that follows from an OpenAPI document, as one command.
@main
enum ContractCommand {
    private static let help = """
        Generates Swift from an OpenAPI contract, and holds servers to it.

        usage: contract <command> …

        commands:
          generate  \(GenerateCommand.abstract)
          check     \(CheckCommand.abstract)
          test      Tests a running server against its contract.

        Each command has a --help of its own. Exit codes: 0 all is well; 1 generated
        files are stale, or a server breaks the contract; 2 the contract itself has
        errors; 64 the command line is wrong; 74 a file cannot be read or written.
        """

    static func main() {
        var words = CommandLine.arguments.dropFirst()
        let name = words.popFirst() ?? "help"
        do {
            switch name {
            case "generate": try GenerateCommand.read(Array(words)).run()
            case "check": try CheckCommand.read(Array(words)).run()
            case "test": try TestCommand(arguments: Array(words)).run()
            case "help", "--help", "-h": Console.print(help)
            default: throw UsageError("there is no command '\(name)'; there are generate, check and test")
            }
        } catch {
            ExitCode.end(after: error, of: "contract")
        }
    }
}
