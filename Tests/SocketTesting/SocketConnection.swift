import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A TCP connection that sends exactly the bytes that it is given: for what no HTTP client would send.
public final class SocketConnection: Sendable {
    private let descriptor: Int32
    /// One for each direction, since both can block.
    private let sending = DispatchQueue(label: "sending")
    private let receiving = DispatchQueue(label: "receiving")

    public struct Failure: Error, CustomStringConvertible {
        public let description: String

        public init(description: String) {
            self.description = description
        }
    }

    /// Connects to this machine.
    public init(port: Int) async throws {
        let descriptor = socket(AF_INET, streamType, 0)
        self.descriptor = descriptor
        try await perform("connect") {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
            let size = socklen_t(MemoryLayout<sockaddr_in>.size)
            return withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
            }
        }
    }

    /// A connection that a listener has taken.
    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Sends text with `\r\n` where it has line ends.
    public func send(_ text: String) async throws {
        try await send(bytes: Array(text.replacingLineEnds.utf8))
    }

    /// - Throws: ``Failure`` when the other side has closed.
    public func send(bytes: [UInt8]) async throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest
            let count = try await perform("send") { [descriptor] in
                Int32(piece.withUnsafeBytes { systemSend(descriptor, $0.baseAddress, $0.count, sendFlags) })
            }
            rest = rest.dropFirst(Int(count))
        }
    }

    /// Says that nothing more will be sent.
    public func finishSending() async throws {
        try await perform("shutdown") { [descriptor] in shutdown(descriptor, Int32(SHUT_WR)) }
    }

    /// What comes next; empty at the end of the stream, nil when nothing comes in time.
    public func receive(within seconds: Int = 30) async throws -> [UInt8]? {
        try await on(receiving) { [descriptor] in
            var timeout = timeval()
            timeout.tv_sec = time_t(seconds)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count < 0, errno == EAGAIN || errno == EWOULDBLOCK { return nil }
            // A reset is an end too.
            return Array(buffer.prefix(max(count, 0)))
        }
    }

    /// Everything until the other side closes; nil when it doesn't in time.
    public func receiveToEnd(within seconds: Int = 30) async throws -> String? {
        var bytes: [UInt8] = []
        while let piece = try await receive(within: seconds) {
            guard !piece.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
            bytes += piece
        }
        return nil
    }

    @discardableResult
    private func perform(_ name: String, _ call: @escaping @Sendable () -> Int32) async throws -> Int32 {
        try await on(sending) {
            let result = call()
            guard result >= 0 else { throw Failure(description: "\(name): \(String(cString: strerror(errno)))") }
            return result
        }
    }

    /// Blocking calls stay off Swift's cooperative threads.
    private func on<Value: Sendable>(
        _ queue: DispatchQueue,
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}

// A closed connection is an error here and no signal.
#if os(Linux)
    let streamType = Int32(SOCK_STREAM.rawValue)
    private let sendFlags = Int32(MSG_NOSIGNAL)
#else
    let streamType = SOCK_STREAM
    private let sendFlags: Int32 = 0
#endif

/// `send` under a name of its own: within `SocketConnection` the plain name means the method.
private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
    send(descriptor, bytes, count, flags)
}

extension String {
    fileprivate var replacingLineEnds: String {
        var text = ""
        for scalar in unicodeScalars {
            if scalar == "\n" { text.unicodeScalars.append("\r") }
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}
