extension StringFormat {
    /// `P1Y2M3DT4H5M6S` or `P3W`, each part optional but one (RFC 3339, appendix A).
    func isDuration(_ text: Bytes) -> Bool {
        guard text.first == UInt8(ascii: "P") else { return false }
        let halves = text.dropFirst().split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
        guard let days = halves.first, halves.count <= 2 else { return false }
        if halves.count == 2 {
            return (days.isEmpty || areParts(days, units: "YMD")) && areParts(halves[1], units: "HMS")
        }
        return areParts(days, units: "YMD") || areParts(days, units: "W")
    }

    /// Numbers, each followed by its unit; the units follow one another without a gap.
    private func areParts(_ text: Bytes, units: String) -> Bool {
        var rest = text
        var remaining = Array(units.utf8)
        var isFirst = true
        while !rest.isEmpty {
            let number = rest.prefix(while: \.isDigit)
            guard !number.isEmpty, number.endIndex < rest.endIndex else { return false }
            guard let place = remaining.firstIndex(of: rest[number.endIndex]), isFirst || place == 0 else {
                return false
            }
            remaining.removeFirst(place + 1)
            rest = rest[(number.endIndex + 1)...]
            isFirst = false
        }
        return !isFirst
    }

    /// Empty, or segments each after a `/`, where `~` stands only in `~0` and `~1` (RFC 6901 §3).
    func isJSONPointer(_ text: Bytes) -> Bool {
        guard !text.isEmpty else { return true }
        guard text.first == UInt8(ascii: "/") else { return false }
        var isAfterTilde = false
        for byte in text {
            if isAfterTilde, byte != UInt8(ascii: "0"), byte != UInt8(ascii: "1") { return false }
            isAfterTilde = byte == UInt8(ascii: "~")
        }
        return !isAfterTilde
    }

    /// A number of levels up, perhaps a step to a neighbour, then `#` or a JSON Pointer.
    func isRelativeJSONPointer(_ text: Bytes) -> Bool {
        guard var rest = droppingNumber(text) else { return false }
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
            guard let number = droppingNumber(rest.dropFirst()) else { return false }
            rest = number
        }
        return rest.elementsEqual("#".utf8) || isJSONPointer(rest)
    }

    /// What follows a decimal number that has no zero in front.
    private func droppingNumber(_ text: Bytes) -> Bytes? {
        let digits = text.prefix(while: \.isDigit)
        guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
        return text[digits.endIndex...]
    }

    /// Text with expressions in braces, which name variables (RFC 6570 §2).
    func isURITemplate(_ text: Bytes) -> Bool {
        var rest = text
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "{"):
                guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return false }
                guard isTemplateExpression(rest[..<end].dropFirst()) else { return false }
                rest = rest[(end + 1)...]
            case UInt8(ascii: "%"):
                guard rest.count >= 3, rest.dropFirst().prefix(2).allSatisfy(\.isHexadecimalDigit) else { return false }
                rest = rest.dropFirst(3)
            case 0...0x20, 0x7F: return false
            case _ where "\"'<>\\^`|}".utf8.contains(byte): return false
            default: rest = rest.dropFirst()
            }
        }
        return true
    }

    /// `?list*,name:3`
    private func isTemplateExpression(_ text: Bytes) -> Bool {
        let hasOperator = text.first.map { "+#./;?&=,!@|".utf8.contains($0) } ?? false
        let variables = hasOperator ? text.dropFirst() : text
        return variables.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).allSatisfy { variable in
            var name = variable
            if name.last == UInt8(ascii: "*") {
                name = name.dropLast()
            } else if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
                let length = name[(colon + 1)...]
                guard (1...4).contains(length.count), length.allSatisfy(\.isDigit) else { return false }
                name = name[..<colon]
            }
            return !name.isEmpty && name.allSatisfy { $0.isAlphanumeric || "_.%".utf8.contains($0) }
        }
    }
}
