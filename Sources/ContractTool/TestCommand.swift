import ArgumentParser
import ToolSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Hands on to `contract-test`, which is a program of its own so that generating doesn't load what requests need.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Tests a running server against its contract.",
        discussion: "Hands its arguments on to contract-test, beside this program or on the PATH."
    )

    @Argument(parsing: .captureForPassthrough, help: "What contract-test takes; --help shows it.")
    var arguments: [String] = []

    /// Replaces this process by `contract-test`; returns only where there is none.
    func run() throws {
        let program = sibling
        let words = [program] + arguments
        let pointers = unsafe words.map { unsafe strdup($0) } + [nil]
        unsafe _ = execvp(program, pointers)
        throw missing(program)
    }

    /// `contract-test` in the folder of this program, or by its name alone where the PATH named the program.
    private var sibling: String {
        let own = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
        return (own.dropLast() + ["contract-test"]).joined(separator: "/")
    }

    private func missing(_ program: String) -> ExitCode {
        Console.note("\(program): error: \(unsafe String(cString: strerror(errno)).lowercased())")
        Console.note("try: swift run contract-test \(arguments.map(\.shellWord).joined(separator: " "))")
        return .inputOutput
    }
}
