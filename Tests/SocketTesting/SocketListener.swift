import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Takes TCP connections on a port of this machine that was free.
public final class SocketListener: Sendable {
    public let port: Int
    private let descriptor: Int32
    private let accepting = DispatchQueue(label: "accepting")
    private let isStopped = Atomic(false)

    public init() throws {
        let descriptor = socket(AF_INET, streamType, 0)
        self.descriptor = descriptor
        port = try SocketListener.listen(descriptor)
    }

    deinit {
        close(descriptor)
    }

    /// The next connection; nil once the listener was stopped.
    public func next() async throws -> SocketConnection? {
        let connection = try await withCheckedThrowingContinuation { continuation in
            accepting.async { [descriptor] in
                let accepted = accept(descriptor, nil, nil)
                continuation.resume(with: Result { SocketConnection(descriptor: try SocketListener.verify(accepted)) })
            }
        }
        return isStopped.load(ordering: .sequentiallyConsistent) ? nil : connection
    }

    /// Ends the wait for the next connection, by being it.
    public func stop() async throws {
        isStopped.store(true, ordering: .sequentiallyConsistent)
        _ = try await SocketConnection(port: port)
    }

    /// Listens on any free port, and says which.
    private static func listen(_ descriptor: Int32) throws -> Int {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = try verify(bind(descriptor, address, size))
                _ = try verify(systemListen(descriptor))
                _ = try verify(getsockname(descriptor, address, &size))
            }
            return Int(in_port_t(bigEndian: pointer.pointee.sin_port))
        }
    }

    private static func verify(_ result: Int32) throws -> Int32 {
        guard result >= 0 else { throw SocketConnection.Failure(description: String(cString: strerror(errno))) }
        return result
    }
}

/// `listen` under a name of its own: within `SocketListener` the plain name means the method.
private func systemListen(_ descriptor: Int32) -> Int32 { listen(descriptor, 16) }
