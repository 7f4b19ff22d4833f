import ContractRuntime

/// Keeps pages of other origins from acting with the session cookie of who looks at them.
///
/// Browsers say where a request comes from in `Sec-Fetch-Site` (Fetch Metadata §2.3), older ones in `Origin` only
/// (RFC 6454 §7). Programs that send neither have no cookie that they weren't given.
public struct OriginCheck: Sendable {
    /// Further origins whose pages may act, such as `https://tasks.example`.
    public let trustedOrigins: Set<String>

    public init(trustedOrigins: Set<String> = []) {
        self.trustedOrigins = trustedOrigins
    }

    /// Whether a request that carries the cookie may be answered.
    public func allows(_ request: HTTPRequest) -> Bool {
        let isSafe = [.get, .head, .options].contains(request.method)
        if isSafe { return true }
        let origins = request.headerFields[values: Self.origin]
        if origins.count == 1, trustedOrigins.contains(origins[0]) { return true }
        let sites = request.headerFields[values: Self.secFetchSite]
        if !sites.isEmpty { return sites == ["same-origin"] || sites == ["none"] }
        return origins.isEmpty || origins.count == 1 && Self.host(of: origins[0]) == request.authority?.lowercased()
    }

    /// The host and port of `https://host:port`. The scheme isn't compared: behind a proxy the server doesn't know it.
    private static func host(of origin: String) -> String? {
        for scheme in ["https://", "http://"] where origin.hasPrefix(scheme) {
            return origin.dropFirst(scheme.count).lowercased()
        }
        return nil
    }

    private static let origin = HTTPField.Name.origin
    private static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
