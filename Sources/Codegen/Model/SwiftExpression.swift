/// A Swift expression, as far as laying it out over lines needs to know it.
enum SwiftExpression: Sendable {
    /// Text that stays on one line.
    case text(String)
    case call(String, [SwiftArgument])
    case list([SwiftExpression])
    /// A string literal on one line, and the lines of the same text in a literal of several, with its delimiters.
    case literal(String, lines: [String])

    /// A member of the expected type, such as `.uuid`.
    static func member(_ name: String) -> SwiftExpression { .text(".\(name)") }

    /// A call of a static function of the expected type without labels, such as `.nullable(.uuid)`.
    static func member(_ name: String, _ arguments: SwiftExpression...) -> SwiftExpression {
        .call(".\(name)", arguments.map { SwiftArgument($0) })
    }

    /// Whether it can be laid out over several lines.
    var isBreakable: Bool {
        switch self {
        case .text: false
        case .call, .list: true
        case .literal(_, let lines): lines.count > 1
        }
    }

    /// How many lists of several elements there are in it.
    var listCount: Int {
        switch self {
        case .text, .literal: 0
        case .call(_, let arguments): arguments.reduce(0) { $0 + $1.value.listCount }
        case .list(let elements): elements.reduce(elements.count > 1 ? 1 : 0) { $0 + $1.listCount }
        }
    }

    /// The expression on one line.
    var flat: String {
        switch self {
        case .text(let text), .literal(let text, _): text
        case .call(let callee, let arguments): "\(callee)(\(arguments.map(\.flat).joined(separator: ", ")))"
        case .list(let elements): "[\(elements.map(\.flat).joined(separator: ", "))]"
        }
    }
}

/// Expressions are the same when they read the same.
extension SwiftExpression: Equatable {
    static func == (left: SwiftExpression, right: SwiftExpression) -> Bool { left.flat == right.flat }
}

struct SwiftArgument: Equatable, Sendable {
    var label: String?
    var value: SwiftExpression

    init(_ value: SwiftExpression) {
        self.value = value
    }

    init(_ label: String?, _ value: SwiftExpression) {
        self.label = label
        self.value = value
    }

    init(_ text: String) {
        value = .text(text)
    }

    init(_ label: String?, _ text: String) {
        self.label = label
        value = .text(text)
    }

    /// `label: `, or nothing.
    var prefix: String { label.map { "\($0): " } ?? "" }

    var flat: String { prefix + value.flat }
}

/// One line of a table: a call on the table's builder, `$0`.
enum TableRow: Equatable, Sendable {
    case call(SwiftExpression)
    /// `$0.security = …`
    case assignment(String, SwiftExpression)
    /// A call whose trailing closure takes the payload out of an enum's case.
    case extraction(SwiftExpression, caseName: String)

    static func call(_ method: String, _ arguments: [SwiftArgument]) -> TableRow {
        .call(.call("$0.\(method)", arguments))
    }
}
