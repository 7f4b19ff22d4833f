/// Names and addresses of the network.
extension StringFormat {
    /// RFC 1123 §2.1: labels of letters, digits and inner hyphens, 63 each, 253 together. A label of punycode is not
    /// decoded.
    static func isHostname(_ text: ArraySlice<UInt8>) -> Bool {
        guard !text.isEmpty, text.count <= 253 else { return false }
        return text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            let hyphen = UInt8(ascii: "-")
            return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == hyphen }
        }
    }

    /// RFC 2673 §3.2: four decimal numbers, without leading zeros.
    static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard part.count <= 3, let value = number(part), value <= 255 else { return false }
                return part.count == 1 || part.first != UInt8(ascii: "0")
            }
    }

    /// RFC 4291 §2.2: eight groups, `::` once in place of zeros, the last two as an IPv4 address.
    static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count >= 3, parts.count <= 9 else { return false }
        var groups = 0
        for (index, part) in parts.enumerated() where !part.isEmpty {
            if part.contains(UInt8(ascii: ".")) {
                guard index == parts.count - 1, isIPv4(part) else { return false }
                groups += 2
            } else {
                guard part.count <= 4, part.allSatisfy(isHexDigit) else { return false }
                groups += 1
            }
        }
        // Where parts are empty: nowhere, in the middle, or two at an end; three for `::` alone.
        let empty = parts.indices.filter { parts[$0].isEmpty }
        let last = parts.count - 1
        switch empty {
        case []: return groups == 8
        case [0, 1, 2] where last == 2: return true
        case [0, 1], [last - 1, last]: return groups <= 7
        case let one where one.count == 1 && one[0] > 0 && one[0] < last: return groups <= 7
        default: return false
        }
    }

    /// RFC 5321 §4.1.2: a dotted or quoted local part, and a domain or an address in brackets.
    static func isEmail(_ text: [UInt8]) -> Bool {
        guard text.count <= 320, let at = text.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = text[..<at]
        let domain = text[(at + 1)...]
        guard !local.isEmpty, local.count <= 64 else { return false }
        return (isQuoted(local) || isDotted(local)) && isMailDomain(domain)
    }

    private static func isDotted(_ local: ArraySlice<UInt8>) -> Bool {
        let marks = Array("!#$%&'*+-/=?^_`{|}~".utf8)
        return local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { isLetter($0) || isDigit($0) || marks.contains($0) }
        }
    }

    private static func isQuoted(_ local: ArraySlice<UInt8>) -> Bool {
        let quote = UInt8(ascii: "\"")
        guard local.count >= 2, local.first == quote, local.last == quote else { return false }
        var isEscaped = false
        for byte in local.dropFirst().dropLast() {
            guard (0x20...0x7E).contains(byte) else { return false }
            if !isEscaped, byte == quote { return false }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        }
        return !isEscaped
    }

    private static func isMailDomain(_ domain: ArraySlice<UInt8>) -> Bool {
        guard domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]") else { return isHostname(domain) }
        let address = domain.dropFirst().dropLast()
        let prefix = Array("IPv6:".utf8)
        return address.starts(with: prefix) ? isIPv6(address.dropFirst(prefix.count)) : isIPv4(address)
    }

    /// RFC 3986 §3: a scheme, and only characters that a URI may have, with whole percent escapes.
    static func isURI(_ text: [UInt8]) -> Bool {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), let first = text.first, isLetter(first) else {
            return false
        }
        let schemeMarks = Array("+-.".utf8)
        guard text[..<colon].allSatisfy({ isLetter($0) || isDigit($0) || schemeMarks.contains($0) }) else {
            return false
        }
        let rest = text[(colon + 1)...]
        return hasURICharacters(rest) && hasValidAuthority(rest)
    }

    static func hasURICharacters(_ text: ArraySlice<UInt8>) -> Bool {
        let marks = Array("-._~:/?#[]@!$&'()*+,;=".utf8)
        var index = text.startIndex
        var fragments = 0
        while index < text.endIndex {
            let byte = text[index]
            if byte == UInt8(ascii: "%") {
                let digits = text[(index + 1)...].prefix(2)
                guard digits.count == 2, digits.allSatisfy(isHexDigit) else { return false }
            } else if byte == UInt8(ascii: "#") {
                fragments += 1
            } else if !(isLetter(byte) || isDigit(byte) || marks.contains(byte)) {
                return false
            }
            index += 1
        }
        return fragments <= 1
    }

    /// `//user@host:port`: brackets around an IPv6 address only, digits in the port.
    static func hasValidAuthority(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: "//".utf8) else {
            return !rest.contains(UInt8(ascii: "[")) && !rest.contains(UInt8(ascii: "]"))
        }
        let ends = Array("/?#".utf8)
        let authority = rest.dropFirst(2).prefix { !ends.contains($0) }
        let brackets = Array("[]".utf8)
        guard !rest.dropFirst(2 + authority.count).contains(where: brackets.contains) else { return false }
        let at = authority.lastIndex(of: UInt8(ascii: "@"))
        let unusable = Array("[]@".utf8)
        if let at, authority[..<at].contains(where: unusable.contains) { return false }
        var host = at.map { authority[($0 + 1)...] } ?? authority
        if host.first == UInt8(ascii: "[") {
            guard let close = host.firstIndex(of: UInt8(ascii: "]")), isIPv6(host[(host.startIndex + 1)..<close]) else {
                return false
            }
            host = host[(close + 1)...]
            return host.isEmpty || host.first == UInt8(ascii: ":") && host.dropFirst().allSatisfy(isDigit)
        }
        let parts = host.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard !host.contains(where: brackets.contains), parts.count <= 2 else { return false }
        return parts.count < 2 || parts[1].allSatisfy(isDigit)
    }
}
