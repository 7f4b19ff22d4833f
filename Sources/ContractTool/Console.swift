import ArgumentParser
import Foundation

/// Where the command writes: results to standard output, everything about them to standard error.
enum Console {
    static func print(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
        } catch {
            note("standard output: error: \(reason(error))")
            exit(ExitCode.inputOutput.rawValue)
        }
    }

    static func note(_ text: String) {
        // Where not even this can be written there is nobody to tell.
        do { try FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8)) } catch {}
    }

    static func error(_ text: String) {
        note(text)
    }

    /// Says why a file or folder can't be used; gives the exit code to throw.
    static func failure(_ path: String, _ error: any Error) -> ExitCode {
        Console.error("\(path): error: \(reason(error))")
        return .inputOutput
    }

    /// The system's words for what lies under Foundation's errors, such as `permission denied`.
    private static func reason(_ error: any Error) -> String {
        var innermost = error as NSError
        while let next = innermost.userInfo[NSUnderlyingErrorKey] as? any Error { innermost = next as NSError }
        switch (innermost.domain, innermost.code) {
        case (NSPOSIXErrorDomain, let code): return unsafe String(cString: strerror(Int32(code))).lowercased()
        case (NSCocoaErrorDomain, CocoaError.fileReadNoSuchFile.rawValue),
            (NSCocoaErrorDomain, CocoaError.fileNoSuchFile.rawValue):
            return "no such file"
        case (NSCocoaErrorDomain, CocoaError.fileReadNoPermission.rawValue),
            (NSCocoaErrorDomain, CocoaError.fileWriteNoPermission.rawValue):
            return "permission denied"
        default: return error.localizedDescription
        }
    }
}
