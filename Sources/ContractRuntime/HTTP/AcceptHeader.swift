/// What a client is willing to receive (RFC 9110 §12.5.1): media ranges with weights.
struct AcceptHeader: Sendable {
    private struct Preference {
        let range: MediaType
        /// From 0, not acceptable, to 1000, the default.
        let weight: Int
    }

    private let preferences: [Preference]

    /// Elements that aren't media ranges are left out; a field in which none is left accepts everything, as if absent.
    init(_ text: String) {
        preferences = Self.elements(of: text).compactMap(Self.preference)
    }

    /// The weight of a media type by the most specific range that includes it.
    func weight(of mediaType: MediaType) -> Int {
        if preferences.isEmpty { return 1_000 }
        var best: Preference?
        for preference in preferences where preference.range.includes(mediaType) {
            if let chosen = best, chosen.range.specificity >= preference.range.specificity { continue }
            best = preference
        }
        return best?.weight ?? 0
    }

    /// The best of the offered media types; the earlier of two that weigh the same; nil when none is acceptable.
    func best(of offers: [MediaType]) -> Int? {
        var best: (index: Int, weight: Int)?
        for (index, offer) in offers.enumerated() {
            let weight = weight(of: offer)
            if weight > (best?.weight ?? 0) { best = (index, weight) }
        }
        return best?.index
    }

    private static func preference(_ element: Substring) -> Preference? {
        var scanner = FieldScanner(element)
        scanner.skipWhitespace()
        guard let type = scanner.token(), scanner.skip(UInt8(ascii: "/")), let subtype = scanner.token() else {
            return nil
        }
        guard let parameters = scanner.parameters(), scanner.isAtEnd else { return nil }
        let weightIndex = parameters.firstIndex { $0.name == "q" }
        // What follows the weight are extensions that nobody uses (RFC 9110 §12.5.1).
        let own = weightIndex.map { Array(parameters[..<$0]) } ?? parameters
        guard let weight = weightIndex.map({ weight(parameters[$0].value) }) ?? 1_000 else { return nil }
        return Preference(range: MediaType(type: type, subtype: subtype, parameters: own), weight: weight)
    }

    /// `0`, `1`, or either with up to three decimals, in thousandths (RFC 9110 §12.4.2).
    private static func weight(_ text: String) -> Int? {
        let digits = text.utf8
        guard let first = digits.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1") else { return nil }
        var weight = first == UInt8(ascii: "1") ? 1_000 : 0
        guard digits.count > 1 else { return weight }
        guard digits.count <= 5, digits.dropFirst().first == UInt8(ascii: ".") else { return nil }
        var unit = 100
        for digit in digits.dropFirst(2) {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            weight += Int(digit - UInt8(ascii: "0")) * unit
            unit /= 10
        }
        return weight <= 1_000 ? weight : nil
    }

    /// The elements of the list; commas within quotes don't separate.
    private static func elements(of text: String) -> [Substring] {
        var isQuoted = false
        var isEscaped = false
        let elements = text.utf8.split { byte in
            defer { isEscaped = isQuoted && byte == UInt8(ascii: "\\") && !isEscaped }
            if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
            return byte == UInt8(ascii: ",") && !isQuoted
        }
        return elements.map { Substring($0) }
    }
}
