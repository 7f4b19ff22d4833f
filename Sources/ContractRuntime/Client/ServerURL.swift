/// The base of a server: scheme, host and port, and the path in front of the contract's paths.
struct ServerURL: Sendable, Hashable {
    let scheme: String
    let authority: String
    /// Empty, or beginning with a slash and not ending with one.
    let basePath: String
    /// The path as written; `/` where there is none.
    let path: String

    /// - Throws: ``InvalidServerURL``.
    init(_ text: String) throws(InvalidServerURL) {
        guard let colon = text.range(of: "://") else { throw InvalidServerURL("it has no scheme") }
        scheme = text[..<colon.lowerBound].lowercased()
        guard scheme == "https" || scheme == "http" else { throw InvalidServerURL("its scheme is not http or https") }
        let rest = text[colon.upperBound...]
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        authority = String(rest[..<slash])
        try Self.check(authority: authority)
        let path = rest[slash...]
        self.path = path.isEmpty ? "/" : String(path)
        guard path.utf8.allSatisfy(Self.isPathByte) else {
            throw InvalidServerURL("its path has a query, a fragment or characters that are not allowed")
        }
        basePath = String(path.reversed().drop { $0 == "/" }.reversed())
    }

    /// The same server with another path; a server's URL may be relative (OpenAPI 3.1 §4.8.5).
    func with(path: String) throws(InvalidServerURL) -> ServerURL {
        try ServerURL("\(scheme)://\(authority)\(path)")
    }

    /// Whether both have the same scheme, host and port (RFC 6454 §5).
    func hasOrigin(of other: ServerURL) -> Bool {
        scheme == other.scheme && explicitAuthority == other.explicitAuthority
    }

    /// The authority with its port, also where that is the scheme's own.
    private var explicitAuthority: String {
        let authority = authority.lowercased()
        // Within brackets stands an address of IPv6, whose colons begin no port.
        let afterAddress = authority.utf8.reversed().prefix { $0 != UInt8(ascii: "]") }
        let hasPort = afterAddress.contains(UInt8(ascii: ":"))
        return hasPort ? authority : authority + (scheme == "https" ? ":443" : ":80")
    }

    private static func check(authority: String) throws(InvalidServerURL) {
        if authority.contains("@") { throw InvalidServerURL("it has a user or password, which belong in credentials") }
        var host = authority[...]
        if let port = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
            let number = authority[authority.index(after: port)...]
            guard let value = UInt16(number), value > 0, number.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else {
                throw InvalidServerURL("its port is not a number from 1 to 65535")
            }
            host = authority[..<port]
        }
        let isAddress = host.hasPrefix("[") && host.hasSuffix("]")
        let isValid = host.utf8.allSatisfy { isHostByte($0, isAddress: isAddress) }
        guard !host.isEmpty, isValid else { throw InvalidServerURL("it has no valid host") }
    }

    private static func isHostByte(_ byte: UInt8, isAddress: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "%"): isAddress
        default: false
        }
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"?#\"<>\\^`{|}".utf8.contains(byte)
    }
}

extension String {
    fileprivate func range(of part: String) -> Range<String.Index>? {
        guard let first = part.first else { return nil }
        for index in indices where self[index] == first && self[index...].hasPrefix(part) {
            return index..<self.index(index, offsetBy: part.count)
        }
        return nil
    }
}

/// The text given as a client's server isn't a URL that it can use.
public struct InvalidServerURL: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong; the text itself isn't repeated, since it may hold a password.
    public let reason: String

    init(_ reason: String) {
        self.reason = reason
    }

    public var description: String { "the server's URL is not usable: \(reason)" }
}
