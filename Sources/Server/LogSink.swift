import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where finished lines go. Lines of several threads don't mix.
final class LogSink: Sendable {
    private let output: Mutex<@Sendable ([UInt8]) -> Void>

    init(_ output: @escaping @Sendable ([UInt8]) -> Void) {
        self.output = Mutex(output)
    }

    func write(_ line: [UInt8]) {
        output.withLock { $0(line) }
    }

    static let standardError = LogSink { line in
        var rest = line[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
            // Without a reader there is nobody to tell that the line is lost.
            guard count > 0 || errno == EINTR else { return }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}

/// `write` under a name of its own: within `LogSink` the plain name means the method.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, buffer, count)
}
