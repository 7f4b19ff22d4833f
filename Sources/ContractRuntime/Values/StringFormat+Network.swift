extension StringFormat {
    typealias Bytes = ArraySlice<UInt8>

    /// Four decimal numbers up to 255, without zeros in front (RFC 2673 §3.2).
    func isIPv4(_ text: Bytes) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard (1...3).contains(part.count), part.allSatisfy(\.isDigit) else { return false }
                if part.count > 1, part.first == UInt8(ascii: "0") { return false }
                return part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 255
            }
    }

    /// Eight groups of up to four hexadecimal digits, `::` once for groups of zeros, the last two perhaps as IPv4
    /// (RFC 4291 §2.2).
    func isIPv6(_ text: Bytes) -> Bool {
        var groups = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard groups.count >= 3 else { return false }
        var limit = 8
        if let last = groups.last, last.contains(UInt8(ascii: ".")) {
            guard isIPv4(last) else { return false }
            groups.removeLast()
            limit = 6
        }
        // A `::` at either end makes two empty groups there, one of which says nothing.
        if groups.first?.isEmpty == true {
            groups.removeFirst()
            guard groups.first?.isEmpty == true else { return false }
        }
        if limit == 8, groups.last?.isEmpty == true {
            groups.removeLast()
            guard groups.last?.isEmpty == true else { return false }
        }
        let gaps = groups.count { $0.isEmpty }
        guard groups.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isHexadecimalDigit) }) else { return false }
        return gaps == 0 ? groups.count == limit : gaps == 1 && groups.count <= limit
    }

    /// Labels of letters, digits and inner hyphens, up to 63 characters each and 253 in all (RFC 1123 §2.1).
    ///
    /// - Parameter allowsUnicode: whether letters may be of any script (RFC 5890); which of them isn't looked at.
    func isHostname(_ text: Bytes, allowsUnicode: Bool) -> Bool {
        guard (1...253).contains(text.count) else { return false }
        return text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            let hyphen = UInt8(ascii: "-")
            guard (1...63).contains(label.count), label.first != hyphen else { return false }
            guard label.allSatisfy({ $0.isAlphanumeric || $0 == hyphen || allowsUnicode && $0 >= 0x80 }) else {
                return false
            }
            return label.dropFirst(label.count - 1).first != hyphen && !hasReservedHyphens(label)
        }
    }

    /// Hyphens in the third and fourth place are reserved (RFC 5891 §4.2.3.1); `xn--` marks an internationalised label.
    private func hasReservedHyphens(_ label: Bytes) -> Bool {
        let start = label.prefix(4)
        guard start.count == 4, start.dropFirst(2).allSatisfy({ $0 == UInt8(ascii: "-") }) else { return false }
        return !start.elementsEqual("xn--".utf8, by: { $0 | 0x20 == $1 | 0x20 })
    }

    /// `local@domain` (RFC 5321 §4.1.2): a dotted or quoted local part of up to 64 bytes, and a host name or an address
    /// in brackets.
    func isEmail(_ text: Bytes, allowsUnicode: Bool) -> Bool {
        guard text.count <= 254, let at = text.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = text[..<at]
        let domain = text[(at + 1)...]
        guard (1...64).contains(local.count), isLocalPart(local, allowsUnicode) else { return false }
        guard domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]") else {
            return isHostname(domain, allowsUnicode: allowsUnicode)
        }
        let address = domain.dropFirst().dropLast()
        if address.starts(with: "IPv6:".utf8) { return isIPv6(address.dropFirst(5)) }
        return isIPv4(address)
    }

    private func isLocalPart(_ text: Bytes, _ allowsUnicode: Bool) -> Bool {
        let quote = UInt8(ascii: "\"")
        if text.count >= 2, text.first == quote, text.last == quote {
            return isQuotedContent(text.dropFirst().dropLast())
        }
        return text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty
                && atom.allSatisfy { byte in
                    byte.isAlphanumeric || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte) || allowsUnicode && byte >= 0x80
                }
        }
    }

    private func isQuotedContent(_ text: Bytes) -> Bool {
        var isEscaped = false
        for byte in text {
            guard (0x20..<0x7F).contains(byte) else { return false }
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                return false
            }
        }
        return !isEscaped
    }
}
