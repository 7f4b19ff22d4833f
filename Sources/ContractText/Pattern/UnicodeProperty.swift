/// The properties that `\p{…}` may name: general categories, and those of the others that the standard library knows.
enum UnicodeProperty {
    /// The code points of a property; nil for one that isn't supported, such as scripts.
    static func scalars(named name: String) -> ScalarSet? {
        let parts = name.split(separator: "=", omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard ["General_Category", "gc"].contains(parts[0]) else { return nil }
            return category(String(parts[1]))
        }
        switch name {
        case "Any": return .all
        case "ASCII": return ScalarSet([0...0x7F])
        case "Assigned": return category("Cn")?.inverted
        default: return category(name) ?? binary(name)
        }
    }

    /// Whether ECMA-262 has a property of that name, or a script might be called so.
    static func isKnown(_ name: String) -> Bool {
        let parts = name.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            let isOwn = ["Any", "ASCII", "Assigned"].contains(name) || binaryProperties[name] != nil
            return isOwn || !categories(named: name).isEmpty
        }
        switch parts[0] {
        case "General_Category", "gc": return !categories(named: String(parts[1])).isEmpty
        case "Script", "sc", "Script_Extensions", "scx":
            return !parts[1].isEmpty && parts[1].utf8.allSatisfy { $0.isLetter || $0 == UInt8(ascii: "_") }
        default: return false
        }
    }

    private static func category(_ name: String) -> ScalarSet? {
        let categories = categories(named: name)
        return categories.isEmpty ? nil : ScalarSet(categories.flatMap { runs[$0] ?? [] })
    }

    /// The categories that a name stands for: one, or all of a group such as `L`.
    private static func categories(named name: String) -> [Unicode.GeneralCategory] {
        let short = longNames[name] ?? name
        let names = short == "LC" ? ["Lu", "Ll", "Lt"] : [short]
        let categories = shortNames.filter { category in
            names.contains { $0 == category.value || $0.count == 1 && category.value.hasPrefix($0) }
        }
        return Array(categories.keys)
    }

    private static func binary(_ name: String) -> ScalarSet? {
        binaryProperties[name].map { isMember in ScalarSet(collect { isMember($0.properties) }[true] ?? []) }
    }

    /// The ranges of each general category, found by asking for every code point, once in a process.
    private static let runs: [Unicode.GeneralCategory: [ScalarSet.Bounds]] = {
        var runs = collect(\.properties.generalCategory)
        runs[.surrogate] = [0xD800...0xDFFF]
        return runs
    }()

    /// The ranges of code points for which a function answers the same.
    private static func collect<Key: Hashable>(_ key: (Unicode.Scalar) -> Key) -> [Key: [ScalarSet.Bounds]] {
        var ranges: [Key: [ScalarSet.Bounds]] = [:]
        var current: (key: Key, start: UInt32)?
        var value: UInt32 = 0
        while value <= ScalarSet.lastScalar + 1 {
            let new = Unicode.Scalar(value).map(key)
            if current?.key != new {
                if let current { ranges[current.key, default: []].append(current.start...(value - 1)) }
                current = new.map { ($0, value) }
            }
            // A question takes 300 ns: a third of a second for all code points.
            if let end = uniformRanges[value], Unicode.Scalar(end).map(key) == new { value = end }
            value += 1
        }
        return ranges
    }

    /// Ideographs, syllables and code points for private use or for nothing, which have the same properties from the
    /// first to the last. Those at the end of a range may not be assigned yet; then it is gone through.
    private static let uniformRanges: [UInt32: UInt32] = [
        0x3400: 0x4DBF, 0x4E00: 0x9FFF, 0xAC00: 0xD7A3, 0xE000: 0xF8FF, 0x17000: 0x187F7, 0x20000: 0x2A6DF,
        0x2A700: 0x2B739, 0x2B740: 0x2B81D, 0x2B820: 0x2CEA1, 0x2CEB0: 0x2EBE0, 0x30000: 0x3134A, 0x31350: 0x323AF,
        0x34000: 0xDFFFF, 0xE0200: 0xEFFFF, 0xF0000: 0xFFFFD, 0x100000: 0x10FFFD,
    ]

    private static let binaryProperties: [String: @Sendable (Unicode.Scalar.Properties) -> Bool] = [
        "Alphabetic": { $0.isAlphabetic }, "Alpha": { $0.isAlphabetic },
        "Uppercase": { $0.isUppercase }, "Upper": { $0.isUppercase },
        "Lowercase": { $0.isLowercase }, "Lower": { $0.isLowercase },
        "White_Space": { $0.isWhitespace }, "space": { $0.isWhitespace },
        "ID_Start": { $0.isIDStart }, "ID_Continue": { $0.isIDContinue },
        "XID_Start": { $0.isXIDStart }, "XID_Continue": { $0.isXIDContinue },
        "Emoji": { $0.isEmoji }, "Emoji_Presentation": { $0.isEmojiPresentation },
        "Math": { $0.isMath }, "Hex_Digit": { $0.isHexDigit }, "ASCII_Hex_Digit": { $0.isASCIIHexDigit },
        "Dash": { $0.isDash }, "Ideographic": { $0.isIdeographic }, "Diacritic": { $0.isDiacritic },
        "Cased": { $0.isCased }, "Case_Ignorable": { $0.isCaseIgnorable },
        "Quotation_Mark": { $0.isQuotationMark }, "Variation_Selector": { $0.isVariationSelector },
    ]

    private static let shortNames: [Unicode.GeneralCategory: String] = [
        .uppercaseLetter: "Lu", .lowercaseLetter: "Ll", .titlecaseLetter: "Lt", .modifierLetter: "Lm",
        .otherLetter: "Lo", .nonspacingMark: "Mn", .spacingMark: "Mc", .enclosingMark: "Me",
        .decimalNumber: "Nd", .letterNumber: "Nl", .otherNumber: "No", .connectorPunctuation: "Pc",
        .dashPunctuation: "Pd", .openPunctuation: "Ps", .closePunctuation: "Pe", .initialPunctuation: "Pi",
        .finalPunctuation: "Pf", .otherPunctuation: "Po", .mathSymbol: "Sm", .currencySymbol: "Sc",
        .modifierSymbol: "Sk", .otherSymbol: "So", .spaceSeparator: "Zs", .lineSeparator: "Zl",
        .paragraphSeparator: "Zp", .control: "Cc", .format: "Cf", .surrogate: "Cs", .privateUse: "Co",
        .unassigned: "Cn",
    ]

    /// Unicode's PropertyValueAliases.txt.
    private static let longNames: [String: String] = [
        "Letter": "L", "Cased_Letter": "LC", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll",
        "Titlecase_Letter": "Lt", "Modifier_Letter": "Lm", "Other_Letter": "Lo", "Mark": "M",
        "Combining_Mark": "M", "Nonspacing_Mark": "Mn", "Spacing_Mark": "Mc", "Enclosing_Mark": "Me",
        "Number": "N", "Decimal_Number": "Nd", "digit": "Nd", "Letter_Number": "Nl", "Other_Number": "No",
        "Punctuation": "P", "punct": "P", "Connector_Punctuation": "Pc", "Dash_Punctuation": "Pd",
        "Open_Punctuation": "Ps", "Close_Punctuation": "Pe", "Initial_Punctuation": "Pi",
        "Final_Punctuation": "Pf", "Other_Punctuation": "Po", "Symbol": "S", "Math_Symbol": "Sm",
        "Currency_Symbol": "Sc", "Modifier_Symbol": "Sk", "Other_Symbol": "So", "Separator": "Z",
        "Space_Separator": "Zs", "Line_Separator": "Zl", "Paragraph_Separator": "Zp", "Other": "C",
        "Control": "Cc", "cntrl": "Cc", "Format": "Cf", "Surrogate": "Cs", "Private_Use": "Co",
        "Unassigned": "Cn",
    ]
}
