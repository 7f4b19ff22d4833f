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

/// An open file, pipe or device, as POSIX numbers them.
struct Descriptor {
    static let standardOutput = Descriptor(number: 1)
    static let standardError = Descriptor(number: 2)

    private let number: Int32

    /// Reads a file from its start, as far as a limit.
    ///
    /// In pieces, and not by its size: pipes and devices have none, and some of them no end.
    static func contents(of path: String, atMost limit: Int) throws -> [UInt8] {
        let file = Descriptor(number: unsafe open(path, O_RDONLY | O_CLOEXEC))
        guard file.number >= 0 else { throw lastError() }
        defer { close(file.number) }
        var bytes: [UInt8] = []
        while bytes.count < limit, case let piece = try file.piece(atMost: 1 << 20), !piece.isEmpty { bytes += piece }
        return bytes
    }

    /// Writes all bytes of a text, in UTF-8.
    func send(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw Self.lastError()
            }
        }
    }

    /// As many bytes as there are now; none at the end.
    private func piece(atMost limit: Int) throws -> [UInt8] {
        unsafe try [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            repeat {
                unsafe count = read(number, buffer.baseAddress, limit)
            } while count < 0 && errno == EINTR
            guard count >= 0 else {
                count = 0
                throw Self.lastError()
            }
        }
    }

    private static func lastError() -> POSIXError {
        POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
}
