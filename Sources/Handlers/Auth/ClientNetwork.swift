#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What counts as one client when attempts are limited.
enum ClientNetwork {
    /// The network of an address: an IPv4 address alone, an IPv6 address with all of its /64, since that is the least
    /// that one subscriber gets (RFC 6177 §2), who could otherwise use another address for each attempt. Text that is
    /// no address stands for itself.
    static func of(_ address: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard unsafe inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        guard !bytes.starts(with: mappedPrefix) else {
            return bytes[mappedPrefix.count...].map(String.init).joined(separator: ".")
        }
        return bytes[..<8].map { String($0, radix: 16) }.joined(separator: ":") + "/64"
    }

    /// `::ffff:0:0/96`, under which IPv6 sockets show IPv4 addresses (RFC 4291 §2.5.5.2).
    private static let mappedPrefix = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
}
