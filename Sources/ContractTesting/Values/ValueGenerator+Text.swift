import Contract

extension ValueGenerator {
    /// Strings to try, of exactly `length` characters (Unicode scalars) where one is given.
    mutating func textCandidates(_ schema: API.Schema, length: Int?) -> [String] {
        var candidates: [String] = []
        let limits = schema.strings
        if let format = schema.format {
            candidates += FormatText.valid(format, length: length, random: &random)
        }
        let natural = Self.naturalLength(limits)
        if let pattern = limits.pattern, let text = PatternText(pattern) {
            // Rather long than short, so that two of them differ.
            let targets = length.map { [$0] } ?? [natural, 9, 6, 4, 3, 2, limits.minLength ?? 0, 0]
            for target in targets {
                if let made = text.text(length: target, random: &random) { candidates.append(made) }
            }
        }
        let count = length ?? natural
        guard count <= Self.longestText else { return candidates }
        candidates.append(random.letters(count))
        // For patterns outside the generator's reach, a few shapes that many of them take.
        if limits.pattern != nil, length == nil {
            candidates += schema.examples.compactMap(\.string) + Self.commonTexts
        }
        guard let length else { return candidates }
        return candidates.filter { $0.unicodeScalars.count == length }
    }

    private static let commonTexts = [
        "a", "A", "1", "a1", "A1b2c3d4", "abc-def", "text", "a.b", "2026-03-02", "#00ff00",
    ]

    /// Long enough not to meet another one by chance, short enough to be read.
    private static func naturalLength(_ limits: API.StringLimits) -> Int {
        let usual = 12
        return min(max(usual, limits.minLength ?? 0), limits.maxLength ?? Int.max)
    }

    /// The boundaries of a string schema.
    mutating func textBoundaries(_ schema: API.Schema) -> [(label: String, node: Node)] {
        var result: [(label: String, node: Node)] = []
        for (label, length) in [("minLength", schema.strings.minLength), ("maxLength", schema.strings.maxLength)] {
            guard let length else { continue }
            guard length <= Self.longestText else {
                note(label, "strings of \(length) characters are longer than this generator makes", schema.range)
                continue
            }
            for text in textCandidates(schema, length: length) { result.append((label, .text(text))) }
        }
        if let length = schema.strings.maxLength, length > 0, length <= Self.longestText, schema.format == nil {
            // JSON Schema counts code points: neither bytes, nor UTF-16 units, nor what people see as characters.
            let scalars: [Unicode.Scalar] = ["e", "\u{301}", "\u{1F600}", "\u{DF}"]
            let text = String(String.UnicodeScalarView((0..<length).map { scalars[$0 % scalars.count] }))
            result.append(("maxLength in other scripts", .text(text)))
        }
        for text in FormatText.others(schema.format ?? "") { result.append(("format", .text(text))) }
        return result
    }

    /// Strings that break one keyword; several to try for each.
    mutating func textBreaks(_ schema: API.Schema) -> [Break] {
        var breaks: [Break] = []
        let limits = schema.strings
        if let minimum = limits.minLength, minimum > 0 {
            let texts = textCandidates(schema, length: minimum - 1)
            breaks.append(Break("minLength", "\(minimum - 1) characters", texts.map(Node.text), schema.range))
        }
        if let maximum = limits.maxLength {
            breaks.append(longBreak(schema, maximum))
        }
        if let pattern = limits.pattern {
            let texts = patternBreaks(schema)
            breaks.append(Break("pattern", "no match of \(pattern)", texts, limits.patternRange ?? schema.range))
        }
        if let format = schema.format, schema.likelyTypes.contains(.string), FormatText.isKnown(format) {
            let texts = FormatText.broken(format).map(Node.text)
            breaks.append(Break("format", "not a valid \(format)", texts, schema.range))
        }
        return breaks
    }

    private mutating func longBreak(_ schema: API.Schema, _ maximum: Int) -> Break {
        guard maximum < Self.longestText else {
            note("maxLength", "strings of \(maximum) characters are longer than this generator makes", schema.range)
            return Break("maxLength", "too long", [], schema.range, isNoted: true)
        }
        let texts = textCandidates(schema, length: maximum + 1)
        return Break("maxLength", "\(maximum + 1) characters", texts.map(Node.text), schema.range)
    }

    /// Strings that many patterns refuse, brought to an allowed length.
    private mutating func patternBreaks(_ schema: API.Schema) -> [Node] {
        let limits = schema.strings
        let good = textCandidates(schema, length: nil)
        let minimum = limits.minLength ?? 0
        var candidates = [" ", "!", "\u{7F}", "a", "A", "0", "-", "\u{E9}", "\u{0}"].map { unit in
            String(repeating: unit, count: max(minimum, 1))
        }
        for text in good.prefix(3) {
            for extra in ["!", " ", "\n", "\u{0}", "a", "0"] {
                candidates.append(String(text.dropLast()) + extra)
                candidates.append(text + extra)
                candidates.append(extra + text)
            }
        }
        candidates.append("")
        return candidates.map(Node.text)
    }
}
