/// Durations, pointers into JSON, and references to resources.
extension StringFormat {
    /// RFC 3339, appendix A: `P1Y2M3DT4H5M6S`, where units may be left out at both ends of a half, or `P2W`.
    static func isDuration(_ text: [UInt8]) -> Bool {
        let halves = text.dropFirst().split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
        guard text.first == UInt8(ascii: "P"), let date = units(of: halves[0]) else { return false }
        guard halves.count > 1 else { return date == "W" || isRun(date, of: "YMD") }
        guard halves.count == 2, let time = units(of: halves[1]) else { return false }
        return (date.isEmpty || isRun(date, of: "YMD")) && isRun(time, of: "HMS")
    }

    /// `YD` of `3Y12D`; nil where a number or a unit is missing.
    private static func units(of half: ArraySlice<UInt8>) -> String? {
        var units: [UInt8] = []
        var rest = half
        while !rest.isEmpty {
            let digits = rest.prefix(while: isDigit)
            rest = rest.dropFirst(digits.count)
            guard !digits.isEmpty, let unit = rest.popFirst(), isLetter(unit) else { return nil }
            units.append(unit)
        }
        return String(decoding: units, as: UTF8.self)
    }

    private static func isRun(_ units: String, of all: String) -> Bool { !units.isEmpty && all.contains(units) }

    /// RFC 6901 §3: empty, or each token after a `/`; `~` only as `~0` and `~1`.
    static func isJSONPointer(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.isEmpty || text.first == UInt8(ascii: "/") else { return false }
        let afterTildes = text.split(separator: UInt8(ascii: "~"), omittingEmptySubsequences: false).dropFirst()
        return afterTildes.allSatisfy { $0.first == UInt8(ascii: "0") || $0.first == UInt8(ascii: "1") }
    }

    /// RFC 3986 §4.1: a URI, or a reference whose first segment has no colon.
    static func isURIReference(_ text: [UInt8]) -> Bool {
        if isURI(text) { return true }
        let ends = Array("/?#".utf8)
        let hasColon = text.prefix { !ends.contains($0) }.contains(UInt8(ascii: ":"))
        return !hasColon && hasURICharacters(text[...]) && hasValidAuthority(text[...])
    }
}
