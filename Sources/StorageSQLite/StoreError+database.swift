import GRDB
import Handlers

extension StoreError {
    /// What an error of the database means to the service. Its reason names codes, and never values of rows.
    init(_ error: any Error) {
        switch error {
        case let error as StoreError:
            self = error
        case let error as DatabaseError where Self.isTemporary(error.resultCode):
            self = .unavailable(reason: "SQLite \(error.extendedResultCode.rawValue)")
        case let error as DatabaseError:
            self = .broken(reason: "SQLite \(error.extendedResultCode.rawValue)")
        case is CancellationError:
            self = .unavailable(reason: "cancelled")
        default:
            self = .broken(reason: "\(type(of: error))")
        }
    }

    /// Whether the cause lies outside of this program and may pass: the disk, the file, another process, memory.
    private static func isTemporary(_ code: ResultCode) -> Bool {
        let temporary: [ResultCode] = [
            .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN,
            .SQLITE_NOMEM, .SQLITE_INTERRUPT, .SQLITE_ABORT, .SQLITE_PROTOCOL, .SQLITE_PERM,
            // GRDB's answer after the store was closed.
            .SQLITE_MISUSE,
        ]
        return temporary.contains(code)
    }
}
