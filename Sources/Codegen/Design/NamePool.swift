import Contract

/// The names of one scope. Each is given once.
struct NamePool {
    enum Style {
        /// `UserID`
        case type
        /// `userID`
        case member
    }

    /// A name that two things of the contract both ask for.
    struct Collision {
        var wanted: String
        var name: String
        var other: SourceRange?
    }

    private let style: Style
    private let reserved: Set<String>
    /// What a reserved name gets appended.
    private let suffix: String
    private var owners: [String: SourceRange?]
    /// The next number to try for a name that is taken, so that a thousand equal names cost no million looks.
    private var numbers: [String: Int] = [:]

    /// - Parameter capacity: how many names are about to be given.
    init(
        _ style: Style,
        reserved: Set<String> = [],
        suffix: String,
        taken: [String: SourceRange?] = [:],
        capacity: Int = 0
    ) {
        self.style = style
        self.reserved = reserved
        self.suffix = suffix
        owners = taken
        owners.reserveCapacity(capacity)
    }

    /// How long a text may be for its punctuation to be spelled, in bytes: a line of dashes has no name to read.
    private static let mostSpelled = 100

    /// Gives a name to what the contract calls `text`.
    ///
    /// The rule: the words of the text in camel case; a reserved name gets the scope's suffix until it is free. Where
    /// that name is taken: the same with punctuation spelled (`foo_bar` is `fooUnderscoreBar`), for up to 100 bytes;
    /// then with a word for its case (`ASC` beside `asc` is `ascUppercased`); then with a number from 2 on. Names
    /// depend on the names before them in the scope, and on nothing else.
    mutating func claim(_ text: String, at range: SourceRange?) -> (name: String, collision: Collision?) {
        let wanted = admissible(Self.camelCase(text, style))
        if take(wanted, at: range) { return (wanted, nil) }
        for candidate in fallbacks(of: text) where take(candidate, at: range) {
            return (candidate, collision(wanted, candidate))
        }
        var number = numbers[wanted, default: 2]
        while !take("\(wanted)\(number)", at: range) { number += 1 }
        numbers[wanted] = number + 1
        let name = "\(wanted)\(number)"
        return (name, collision(wanted, name))
    }

    /// Takes a name exactly as it is; false when it has an owner already.
    mutating func take(_ name: String, at range: SourceRange?) -> Bool {
        guard owners[name] == nil else { return false }
        owners[name] = .some(range)
        return true
    }

    /// All names that have an owner.
    var names: some Sequence<String> { owners.keys }

    func contains(_ name: String) -> Bool { owners[name] != nil }

    func owner(of name: String) -> SourceRange? { owners[name] ?? nil }

    private func collision(_ wanted: String, _ name: String) -> Collision {
        Collision(wanted: wanted, name: name, other: owner(of: wanted))
    }

    private func fallbacks(of text: String) -> [String] {
        let isSpelled = text.utf8.count <= Self.mostSpelled
        let spelled = isSpelled ? Self.camelCase(text, style, spellingSymbols: true) : nil
        let cased = Self.caseName(of: text).map { "\(Self.camelCase(text, style))\($0)" }
        return [spelled, cased].compactMap { $0.map(admissible) }
    }

    private func admissible(_ name: String) -> String {
        guard !suffix.isEmpty else { return name }
        var name = name
        while reserved.contains(name) { name += suffix }
        return name
    }

    /// What `ASC` and `Asc` have that `asc` has not; nil for names that differ in other ways.
    private static func caseName(of text: String) -> String? {
        if text == text.lowercased() { return nil }
        if text == text.uppercased() { return "Uppercased" }
        return text.dropFirst() == text.dropFirst().lowercased() ? "Capitalized" : nil
    }

    /// Names of nothing but punctuation are spelled, as far as punctuation is.
    private static func camelCase(_ text: String, _ style: Style, spellingSymbols: Bool = false) -> String {
        if !spellingSymbols, let name = plainCamelCase(text, startsUpper: style == .type) { return name }
        var words = Words(text, spellingSymbols: spellingSymbols)
        if words.words.isEmpty { words = Words(String(text.prefix(mostSpelled)), spellingSymbols: true) }
        let name = style == .type ? words.upperCamelCase : words.lowerCamelCase
        guard let first = name.utf8.first else {
            return style == .type ? "Empty" : "empty"
        }
        let isDigit = first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
        if isDigit { return style == .type ? "Value\(name)" : "value\(name)" }
        return name
    }
}

/// The name as it is written: keywords stand in backticks.
func identifier(_ name: String) -> String {
    ReservedNames.keywords.contains(name) ? "`\(name)`" : name
}

/// The camel-case name of what has a scope to itself.
func memberName(_ text: String) -> String {
    var pool = NamePool(.member, suffix: "")
    return pool.claim(text, at: nil).name
}

func typeName(_ text: String) -> String {
    var pool = NamePool(.type, suffix: "")
    return pool.claim(text, at: nil).name
}

/// Whether the text is an identifier of ASCII letters, digits and underscores.
func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, first < UInt8(ascii: "0") || first > UInt8(ascii: "9") else { return false }
    return text.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") } && text != "_"
}
