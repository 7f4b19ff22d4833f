/// A command of a tool; its properties are what its command line says.
///
/// Of our own, since every package that uses the plugin builds the tool: a library for command lines of all kinds costs
/// it twenty times as much.
public protocol Command {
    /// As it is called: `contract generate`.
    static var name: String { get }
    /// What it does, in a line.
    static var abstract: String { get }
    /// What else there is to know, in a paragraph.
    static var discussion: String { get }
    static var arguments: ArgumentTable<Self> { get }

    /// Without arguments.
    init()

    /// - Throws: ``UsageError`` where arguments don't go together.
    func validate() throws
}

/// The command line is wrong: exit code 64.
public struct UsageError: Error {
    public let message: String

    public init(_ message: String) {
        self.message = message
    }
}

extension Command {
    /// Reads the command line. Ends the process where there is nothing to run: after help, and after saying what is
    /// wrong.
    public static func read(_ words: [String]) -> Self {
        let options = words.prefix { $0 != "--" }
        if options.contains("--help") || options.contains("-h") {
            Console.print(help)
            ExitCode.success.end()
        }
        var command = Self()
        do {
            try arguments.read(words, into: &command)
            try command.validate()
        } catch {
            ExitCode.end(after: error, of: name)
        }
        return command
    }
}
