/// The syntax of URIs and relative references (RFC 3986, appendix A), or of IRIs (RFC 3987), which may have characters
/// outside of ASCII too.
struct URIText {
    let hasScheme: Bool
    private let allowsUnicode: Bool

    /// Nil: it is neither.
    init?(_ text: ArraySlice<UInt8>, allowsUnicode: Bool = false) {
        self.allowsUnicode = allowsUnicode
        var rest = text
        let scheme = URIText.schemeLength(rest)
        hasScheme = scheme != nil
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            guard isMade(of: .pathOrQuery, rest[(hash + 1)...]) else { return nil }
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            guard isMade(of: .pathOrQuery, rest[(mark + 1)...]) else { return nil }
            rest = rest[..<mark]
        }
        if let scheme { rest = rest.dropFirst(scheme + 1) }
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let authority = rest.prefix { $0 != UInt8(ascii: "/") }
            guard isAuthority(authority) else { return nil }
            rest = rest.dropFirst(authority.count)
        } else if !hasScheme, rest.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) {
            // The first segment of a relative path has no colon: it would read as a scheme.
            return nil
        }
        guard isMade(of: .path, rest) else { return nil }
    }

    private static func schemeLength(_ text: ArraySlice<UInt8>) -> Int? {
        let scheme = text.prefix { $0.isAlphanumeric || "+-.".utf8.contains($0) }
        guard scheme.first?.isLetter == true, scheme.endIndex < text.endIndex else { return nil }
        return text[scheme.endIndex] == UInt8(ascii: ":") ? scheme.count : nil
    }

    private func isAuthority(_ text: ArraySlice<UInt8>) -> Bool {
        var host = text
        if let at = host.firstIndex(of: UInt8(ascii: "@")) {
            guard isMade(of: .userInformation, host[..<at]) else { return false }
            host = host[(at + 1)...]
        }
        guard host.first == UInt8(ascii: "[") else {
            let port = host.firstIndex(of: UInt8(ascii: ":")).map { host[($0 + 1)...] }
            guard port?.allSatisfy(\.isDigit) ?? true else { return false }
            return isMade(of: .host, host.prefix { $0 != UInt8(ascii: ":") })
        }
        guard let close = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
        let port = host[(close + 1)...]
        guard port.isEmpty || port.first == UInt8(ascii: ":") && port.dropFirst().allSatisfy(\.isDigit) else {
            return false
        }
        let address = host[..<close].dropFirst()
        return StringFormat.ipv6.isIPv6(address) || isFutureAddress(address)
    }

    /// `vF.…`: an address of a version yet to come.
    private func isFutureAddress(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first | 0x20 == UInt8(ascii: "v") else { return false }
        let version = text.dropFirst().prefix(while: \.isHexadecimalDigit)
        let rest = text[version.endIndex...]
        guard !version.isEmpty, rest.first == UInt8(ascii: "."), rest.count > 1 else { return false }
        return !rest.contains(UInt8(ascii: "%")) && isMade(of: .userInformation, rest.dropFirst())
    }

    private enum Part {
        case host, userInformation, path, pathOrQuery

        var others: String {
            switch self {
            case .host: "-._~!$&'()*+,;="
            case .userInformation: "-._~!$&'()*+,;=:"
            case .path: "-._~!$&'()*+,;=:@/"
            case .pathOrQuery: "-._~!$&'()*+,;=:@/?"
            }
        }
    }

    private func isMade(of part: Part, _ text: ArraySlice<UInt8>) -> Bool {
        let others = part.others.utf8
        var digitsDue = 0
        for byte in text {
            if digitsDue > 0 {
                guard byte.isHexadecimalDigit else { return false }
                digitsDue -= 1
            } else if byte == UInt8(ascii: "%") {
                digitsDue = 2
            } else if !byte.isAlphanumeric, !others.contains(byte), !(allowsUnicode && byte >= 0x80) {
                return false
            }
        }
        return digitsDue == 0
    }
}
