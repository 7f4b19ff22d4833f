public import ArgumentParser

/// The exit codes of the commands, beside `ExitCode.success` and `ExitCode.validationFailure`.
extension ExitCode {
    /// Generated files are stale, or a server breaks the contract.
    public static let findings = ExitCode(1)
    /// The contract has errors.
    public static let invalidContract = ExitCode(2)
    /// A file cannot be read or written (EX_IOERR of sysexits.h).
    public static let inputOutput = ExitCode(74)
}
