import HTTPTypes

/// Whether a client came over TLS, when proxies stand in between.
struct ForwardedProtocol: Sendable {
    /// How many proxies are ours; without one, nobody is believed.
    let trustedProxies: Int

    /// Whether the proxies say that the request was https. Each may have appended a word of its own, and then all of
    /// them have to say so.
    func isSecure(_ request: HTTPRequest) -> Bool {
        guard trustedProxies > 0 else { return false }
        let words = request.headerFields[values: .xForwardedProto]
            .flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
            .map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
        return !words.isEmpty && words.allSatisfy { $0 == "https" }
    }
}

extension HTTPField.Name {
    fileprivate static let xForwardedProto = HTTPField.Name("X-Forwarded-Proto")!
}
