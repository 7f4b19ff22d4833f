/// The words of a name in a contract, whatever separates them: `user_id`, `userId`, `User ID` are `user` and `id`.
struct Words {
    /// Letters and digits of ASCII only. Never empty strings.
    private(set) var words: [String] = []
    /// True when the name has lower-case letters, so that words in capitals mean to be so.
    private var hasLowerCase = false

    /// - Parameter spellingSymbols: true to keep punctuation apart by its name: `a_b` is `a`, `underscore`, `b`.
    init(_ text: String, spellingSymbols: Bool = false) {
        let scalars = Array(text.unicodeScalars)
        var piece: [UInt8] = []
        var pieces: [[UInt8]] = []
        func endPiece() {
            if !piece.isEmpty { pieces.append(piece) }
            piece = []
        }
        for (index, scalar) in scalars.enumerated() {
            if scalar.isASCII, UInt8(ascii: scalar).isLetterOrDigit {
                piece.append(UInt8(ascii: scalar))
            } else if let letters = scalar.latinLetters {
                piece += Array(letters.utf8)
            } else if let name = Self.spelling(of: index, in: scalars, always: spellingSymbols) {
                endPiece()
                pieces.append(Array(name.utf8))
            } else if scalar.isSeparator {
                endPiece()
            } else if !scalar.isMark {
                endPiece()
                pieces.append(Array("u\(hex(scalar))".utf8))
            }
        }
        endPiece()
        hasLowerCase = pieces.contains { $0.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } }
        words = Self.mergingBrands(pieces.flatMap(Self.split))
    }

    /// `UserID`
    var upperCamelCase: String { words.map(capitalized).joined() }

    /// `userID`
    var lowerCamelCase: String {
        guard let first = words.first else { return "" }
        return first.lowercased() + words.dropFirst().map(capitalized).joined()
    }

    private func capitalized(_ word: String) -> String {
        let lower = word.lowercased()
        if let written = Self.brands[lower] { return written }
        if Self.acronyms.contains(lower) { return word.uppercased() }
        let singular = String(lower.dropLast())
        if lower.hasSuffix("s"), Self.acronyms.contains(singular) { return "\(singular.uppercased())s" }
        let isAcronym = hasLowerCase && word.utf8.count > 1 && word == word.uppercased()
        return isAcronym ? word : word.prefix(1).uppercased() + lower.dropFirst()
    }
}

extension Words {
    /// Written in capitals wherever they don't begin a name.
    static let acronyms: Set<String> = [
        "acl", "api", "ascii", "cdn", "cors", "cpu", "css", "csv", "dns", "fifo", "gpu", "html", "http", "https", "iam",
        "id", "ip", "iso", "json", "jwt", "mfa", "mime", "ok", "otp", "pdf", "png", "rss", "sdk", "sms", "smtp", "sql",
        "ssh", "ssl", "sso", "svg", "tcp", "tls", "totp", "ttl", "udp", "ui", "uri", "url", "urn", "utc", "utf", "uuid",
        "vm", "vpc", "vpn", "xml", "yaml",
    ]

    /// Words with a spelling of their own.
    static let brands = [
        "oauth": "OAuth", "oauth2": "OAuth2", "ipv4": "IPv4", "ipv6": "IPv6", "graphql": "GraphQL",
    ]
}

extension Words {
    /// Splits at changes of case: `userID2Name` is `user`, `ID2`, `Name`; `HTTPServer` is `HTTP`, `Server`; the plural
    /// `IDs` is one word.
    private static func split(_ piece: [UInt8]) -> [String] {
        var words: [String] = []
        var start = 0
        for index in piece.indices.dropFirst() where isBoundary(piece, index) {
            words.append(String(decoding: piece[start..<index], as: UTF8.self))
            start = index
        }
        words.append(String(decoding: piece[start...], as: UTF8.self))
        return words
    }

    private static func isBoundary(_ piece: [UInt8], _ index: Int) -> Bool {
        guard isUpper(piece[index]) else { return false }
        if !isUpper(piece[index - 1]) { return true }
        guard index + 1 < piece.count, isLower(piece[index + 1]) else { return false }
        let isPlural = piece[index + 1] == UInt8(ascii: "s") && (index + 2 == piece.count || isUpper(piece[index + 2]))
        return !isPlural
    }

    private static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

    /// `OAuth` and `IPv4` fall apart at their capitals; they are put together again.
    private static func mergingBrands(_ words: [String]) -> [String] {
        var merged: [String] = []
        for word in words {
            if let last = merged.last, ["O", "o", "I", "i"].contains(last), brands[(last + word).lowercased()] != nil {
                merged[merged.count - 1] = last + word
            } else {
                merged.append(word)
            }
        }
        return merged
    }
}

extension Words {
    /// The name of a punctuation mark where it carries meaning: a sign before a name or number (`+1`, `-created_at`), a
    /// point between digits, a comparison, an asterisk; with `always`, any.
    private static func spelling(of index: Int, in scalars: [Unicode.Scalar], always: Bool) -> String? {
        guard let name = symbolNames[scalars[index]] else { return nil }
        if always { return name }
        switch scalars[index] {
        case "*", "<", ">", "=", "!", "%": return name
        case "+", "-": return index == 0 && scalars.count > 1 ? name : nil
        case ".":
            let isBetweenDigits =
                index > 0 && index + 1 < scalars.count && scalars[index - 1].isDigit && scalars[index + 1].isDigit
            return isBetweenDigits ? "Point" : nil
        default: return nil
        }
    }
}

private let symbolNames: [Unicode.Scalar: String] = [
    " ": "Space", "!": "Not", "\"": "Quote", "#": "Hash", "$": "Dollar", "%": "Percent", "&": "And", "'": "Apostrophe",
    "(": "Open", ")": "Close", "*": "Star", "+": "Plus", ",": "Comma", "-": "Minus", ".": "Dot", "/": "Slash",
    ":": "Colon", ";": "Semicolon", "<": "Less", "=": "Equal", ">": "Greater", "?": "Question", "@": "At",
    "[": "OpenBracket", "\\": "Backslash", "]": "CloseBracket", "^": "Caret", "_": "Underscore", "`": "Backtick",
    "{": "OpenBrace", "|": "Or", "}": "CloseBrace", "~": "Tilde",
]

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

    /// White space, punctuation of ASCII, and controls.
    fileprivate var isSeparator: Bool { isASCII || properties.isWhitespace || properties.generalCategory == .control }

    /// Accents that follow their letter, joiners, and other characters without a form of their own.
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    /// The letter without its accent, by the character's name: `LATIN SMALL LETTER E WITH ACUTE` is `e`.
    fileprivate var latinLetters: String? {
        guard !isASCII else { return nil }
        if self == "\u{DF}" { return "ss" }
        guard let name = properties.name else { return nil }
        for (prefix, isCapital) in [("LATIN SMALL LETTER ", false), ("LATIN CAPITAL LETTER ", true)] {
            guard name.hasPrefix(prefix) else { continue }
            let letter = name.dropFirst(prefix.count).prefix { $0 != " " }
            guard letter.count <= 2 else { return nil }
            return isCapital ? String(letter) : letter.lowercased()
        }
        return nil
    }
}
