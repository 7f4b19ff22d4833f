import HTTPTypes

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
        return Self.isAddress(entry) ? entry : peer
    }

    /// Digits, hexadecimal letters and punctuation of IPv4 and IPv6, so that nothing else gets into logs and limits.
    private static func isAddress(_ text: String) -> Bool {
        (2...45).contains(text.utf8.count) && text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "a")...UInt8(ascii: "f"),
                UInt8(ascii: "A")...UInt8(ascii: "F"):
                true
            default: false
            }
        }
    }
}

extension HTTPField.Name {
    fileprivate static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
}
