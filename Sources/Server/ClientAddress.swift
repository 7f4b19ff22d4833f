import HTTPTypes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Who sent a request, when proxies stand in between.
struct ClientAddress: Sendable {
    /// How many proxies are ours. Each appends the address it was called from to `X-Forwarded-For`.
    let trustedProxies: Int

    /// The address of the client: the entry that the outermost of our proxies appended. What stands before it was
    /// claimed by the client itself, and is worth nothing.
    ///
    /// - Parameter peer: the other end of the connection.
    func resolve(_ request: HTTPRequest, peer: String?) -> String? {
        guard trustedProxies > 0 else { return peer }
        let entries = request.headerFields[values: .xForwardedFor]
            .flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
        guard entries.count >= trustedProxies else { return peer }
        let entry = entries[entries.count - trustedProxies].filter { $0 != " " && $0 != "\t" }
        return Self.address(in: entry) ?? peer
    }

    /// The address that an entry holds, without the port that some proxies add: `203.0.113.7:4711` and
    /// `[2001:db8::1]:4711`. Nil for anything else, so that nothing else gets into limits.
    private static func address(in entry: String) -> String? {
        if isAddress(entry, AF_INET) || isAddress(entry, AF_INET6) { return entry }
        if entry.hasPrefix("["), let end = entry.firstIndex(of: "]") {
            let address = String(entry[..<end].dropFirst())
            return isAddress(address, AF_INET6) ? address : nil
        }
        let address = String(entry.prefix { $0 != ":" })
        return isAddress(address, AF_INET) ? address : nil
    }

    private static func isAddress(_ text: String, _ family: Int32) -> Bool {
        var bytes = in6_addr()
        return unsafe inet_pton(family, text, &bytes) == 1
    }
}

extension HTTPField.Name {
    fileprivate static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
}
