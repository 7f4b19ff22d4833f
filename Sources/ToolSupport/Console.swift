public import ArgumentParser
import Contract

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Where a command writes: results to standard output, everything about them to standard error.
public enum Console {
    /// Writes a line, and ends the process (exit code 74) where that is not possible.
    public static func print(_ text: String) {
        do {
            try Descriptor.standardOutput.send(text + "\n")
        } catch {
            note("standard output: error: \(reason(error))")
            exit(ExitCode.inputOutput.rawValue)
        }
    }

    /// Writes a line about the work.
    public static func note(_ text: String) {
        // Where not even this can be written there is nobody to tell.
        do { try Descriptor.standardError.send(text + "\n") } catch {}
    }

    /// Writes findings, one below the other with their lines of the document.
    public static func note(_ findings: [Diagnostic]) {
        guard !findings.isEmpty else { return }
        note(DiagnosticPrinter.text(findings).trimmingSuffix(while: \.isNewline))
    }

    /// Says why a file or folder can't be used; gives the exit code to throw.
    public static func failure(_ path: String, _ error: any Error) -> ExitCode {
        note("\(path): error: \(reason(error))")
        return .inputOutput
    }

    /// The system's words for what lies under Foundation's errors, such as `permission denied`.
    private static func reason(_ error: any Error) -> String {
        var innermost = error
        while let next = (innermost as? CocoaError)?.underlying { innermost = next }
        return switch innermost {
        case let error as POSIXError: unsafe String(cString: strerror(error.code.rawValue)).lowercased()
        case let error as CocoaError where [.fileReadNoSuchFile, .fileNoSuchFile].contains(error.code): "no such file"
        case let error as CocoaError where [.fileReadNoPermission, .fileWriteNoPermission].contains(error.code):
            "permission denied"
        default: "\(innermost)"
        }
    }
}

extension String {
    public func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, predicate(last) { text.removeLast() }
        return String(text)
    }
}
