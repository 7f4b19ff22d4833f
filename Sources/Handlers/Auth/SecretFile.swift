#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that keeps the signing secret when none is configured: 64 hexadecimal digits and a line feed, for its owner
/// only.
public struct SecretFile: Sendable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    public enum Fault: Error, Equatable, CustomStringConvertible {
        /// Others than the owner may read or write the file, or it is someone else's, or no plain file.
        case notPrivate(path: String)
        /// It doesn't hold what ``SecretFile`` writes.
        case malformed(path: String)
        case system(path: String, call: String, code: Int32)

        public var description: String {
            switch self {
            case .notPrivate(let path):
                "\(path) must be a plain file of the server's user with mode 0600; `chmod 600` mends the mode, "
                    + "but a secret that others could read should be replaced"
            case .malformed(let path):
                "\(path) does not hold a secret of 64 hexadecimal digits"
            case .system(let path, let call, let code):
                unsafe "\(call) \(path): \(String(cString: strerror(code)))"
            }
        }
    }

    /// The secret in the file; makes one first when there is no file. Of several servers that start at once, one makes
    /// it and all use it.
    ///
    /// - Returns: 64 bytes, the text in the file.
    /// - Throws: ``Fault``, or ``CryptoFault``.
    public func readOrCreate() throws -> [UInt8] {
        if let secret = try read() { return secret }
        try create()
        guard let secret = try read() else { throw Fault.system(path: path, call: "open", code: ENOENT) }
        return secret
    }

    private static let length = 64

    /// - Returns: nil when there is no file.
    private func read() throws -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno != ENOENT else { return nil }
            guard errno != ELOOP else { throw Fault.notPrivate(path: path) }
            throw Fault.system(path: path, call: "open", code: errno)
        }
        defer { close(descriptor) }
        try checkIsPrivate(descriptor)
        var bytes = [UInt8](repeating: 0, count: Self.length + 2)
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        guard count >= 0 else { throw Fault.system(path: path, call: "read", code: errno) }
        let text = bytes.prefix(count)
        guard count == Self.length + 1, text.last == UInt8(ascii: "\n"), text.dropLast().allSatisfy(Self.isDigit) else {
            throw Fault.malformed(path: path)
        }
        return Array(text.dropLast())
    }

    private func checkIsPrivate(_ descriptor: Int32) throws(Fault) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .system(path: path, call: "stat", code: errno) }
        let isPlain = status.st_mode & S_IFMT == S_IFREG
        guard isPlain, status.st_mode & 0o077 == 0, status.st_uid == geteuid() else { throw .notPrivate(path: path) }
    }

    /// Writes under another name first, and gives it the right one by a link, which fails where one is: no reader ever
    /// sees half a secret, and none is overwritten.
    private func create() throws {
        let random = try RandomBytes.make(count: Self.length / 2 + 8)
        let draft = path + "." + Self.hexadecimal(random.suffix(8))
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Fault.system(path: draft, call: "create", code: errno) }
        defer {
            close(descriptor)
            unsafe unlink(draft)
        }
        let text = Array((Self.hexadecimal(random.prefix(Self.length / 2)) + "\n").utf8)
        guard unsafe write(descriptor, text, text.count) == text.count, fsync(descriptor) == 0 else {
            throw Fault.system(path: draft, call: "write", code: errno)
        }
        guard unsafe link(draft, path) == 0 || errno == EEXIST else {
            throw Fault.system(path: path, call: "link", code: errno)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }

    private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
