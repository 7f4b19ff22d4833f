/// The origin of a page: scheme, host and port (RFC 6454).
struct Origin: Hashable, Sendable {
    let scheme: String
    /// Host and port, without the scheme's own port, in lower case.
    let authority: String

    var isSecure: Bool { scheme == "https" }

    /// Reads the serialisation that browsers send: `https://tasks.example` or `http://127.0.0.1:8080`. Nil for anything
    /// else, `null` among it.
    init?(_ text: String) {
        let text = text.lowercased()
        guard let scheme = ["https", "http"].first(where: { text.hasPrefix($0 + "://") }) else { return nil }
        let authority = text.dropFirst(scheme.count + 3)
        guard !authority.isEmpty, authority.utf8.allSatisfy(Origin.isAuthorityByte) else { return nil }
        self.scheme = scheme
        self.authority = Origin.normalise(authority, scheme: scheme)
    }

    /// Whether a request with this `Host` header was sent to this origin. Which scheme the client used is not known to
    /// a server behind a proxy, so only host and port are compared.
    func isHost(_ host: String) -> Bool {
        authority == Origin.normalise(host.lowercased()[...], scheme: scheme)
    }

    private static func normalise(_ authority: Substring, scheme: String) -> String {
        let ownPort = scheme == "https" ? ":443" : ":80"
        return String(authority.hasSuffix(ownPort) ? authority.dropLast(ownPort.count) : authority)
    }

    private static func isAuthorityByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"): true
        case UInt8(ascii: "["), UInt8(ascii: "]"): true
        default: false
        }
    }
}

extension Origin: CustomStringConvertible {
    var description: String { "\(scheme)://\(authority)" }
}
