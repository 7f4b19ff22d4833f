#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How a command ends. It is thrown when all has been said about the reason.
public struct ExitCode: Error, Equatable {
    public let rawValue: Int32

    public static let success = ExitCode(rawValue: 0)
    /// Generated files are stale, or a server breaks the contract.
    public static let findings = ExitCode(rawValue: 1)
    /// The contract has errors.
    public static let invalidContract = ExitCode(rawValue: 2)
    /// The command line is wrong (EX_USAGE of sysexits.h).
    public static let validationFailure = ExitCode(rawValue: 64)
    /// A file cannot be read or written (EX_IOERR of sysexits.h).
    public static let inputOutput = ExitCode(rawValue: 74)
}

extension ExitCode {
    /// Ends the process.
    public func end() -> Never { exit(rawValue) }

    /// Ends the process after an error, and says what it is where nobody did yet.
    ///
    /// - Parameter command: the one to ask for help.
    public static func end(after error: any Error, of command: String) -> Never {
        switch error {
        case let code as ExitCode: code.end()
        case let error as UsageError:
            Console.note("error: \(error.message)\ntry: \(command) --help")
            validationFailure.end()
        default:
            Console.note("error: \(error)")
            findings.end()
        }
    }
}
