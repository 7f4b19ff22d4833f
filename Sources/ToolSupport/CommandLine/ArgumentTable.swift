/// What a command line may say after the name of the command, and where each of it goes: a row for each argument, as
/// help shows them.
public struct ArgumentTable<Values> {
    struct Row {
        /// `--output`, `-o`; empty for an argument that stands by itself.
        var names: [String]
        /// What help calls the value; nil for a flag, which has none.
        var valueName: String?
        var help: String
        var isRequired = false
        var isHidden = false
        let take: (inout Values, String) throws -> Void
    }

    private(set) var rows: [Row] = []

    public init(_ fill: (inout ArgumentTable) -> Void) {
        fill(&self)
    }

    /// A value without a name, found by its place.
    public mutating func argument(_ valueName: String, _ path: WritableKeyPath<Values, String?>, _ help: String) {
        rows.append(Row(names: [], valueName: valueName, help: help) { $0[keyPath: path] = $1 })
    }

    /// A value without a name that must be there.
    public mutating func argument(_ valueName: String, _ path: WritableKeyPath<Values, String>, _ help: String) {
        rows.append(Row(names: [], valueName: valueName, help: help, isRequired: true) { $0[keyPath: path] = $1 })
    }

    /// A named value; the last counts where there are several.
    ///
    /// - Parameter names: such as `--output`, `-o`.
    public mutating func option(
        _ names: String..., value: String, _ path: WritableKeyPath<Values, String?>, _ help: String
    ) {
        rows.append(Row(names: names, valueName: value, help: help) { $0[keyPath: path] = $1 })
    }

    /// A named value that must be there.
    public mutating func option(
        _ names: String..., value: String, _ path: WritableKeyPath<Values, String>, _ help: String
    ) {
        rows.append(Row(names: names, valueName: value, help: help, isRequired: true) { $0[keyPath: path] = $1 })
    }

    /// A named value that may be there several times.
    public mutating func option(
        _ names: String..., value: String, _ path: WritableKeyPath<Values, [String]>, _ help: String
    ) {
        rows.append(Row(names: names, valueName: value, help: help) { $0[keyPath: path].append($1) })
    }

    /// A named number.
    public mutating func option<Number: LosslessStringConvertible & Numeric>(
        _ name: String, value: String, _ path: WritableKeyPath<Values, Number?>, _ help: String
    ) {
        rows.append(
            Row(names: [name], valueName: value, help: help) { $0[keyPath: path] = try Self.number(name, $1) })
    }

    /// A named number in place of the usual one.
    public mutating func option<Number: LosslessStringConvertible & Numeric>(
        _ name: String, value: String, _ path: WritableKeyPath<Values, Number>, _ help: String
    ) {
        rows.append(
            Row(names: [name], valueName: value, help: help) { $0[keyPath: path] = try Self.number(name, $1) })
    }

    private static func number<Number: LosslessStringConvertible>(_ name: String, _ text: String) throws -> Number {
        guard let number = Number(text) else { throw UsageError("\(name) takes a number, not '\(text)'") }
        return number
    }

    /// One of several words.
    public mutating func option<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, oneOf path: WritableKeyPath<Values, Choice>, _ help: String
    ) {
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        rows.append(
            Row(names: [name], valueName: "word", help: "\(help) One of: \(words).") { values, text in
                guard let choice = Choice(rawValue: text) else {
                    throw UsageError("\(name) takes one of \(words), not '\(text)'")
                }
                values[keyPath: path] = choice
            })
    }

    /// - Parameter isHidden: whether help says nothing of it, since only programs have a use for it.
    public mutating func flag(
        _ name: String, _ path: WritableKeyPath<Values, Bool>, _ help: String, isHidden: Bool = false
    ) {
        rows.append(Row(names: [name], help: help, isHidden: isHidden) { values, _ in values[keyPath: path] = true })
    }

    /// The arguments that are read into a part of the values.
    public mutating func part<Part>(_ path: WritableKeyPath<Values, Part>, _ table: ArgumentTable<Part>) {
        rows += table.rows.map { row in
            Row(
                names: row.names, valueName: row.valueName, help: row.help, isRequired: row.isRequired,
                isHidden: row.isHidden
            ) {
                try row.take(&$0[keyPath: path], $1)
            }
        }
    }
}

extension ArgumentTable.Row {
    /// `--output <folder>`
    var usage: String {
        let words = [names.first, valueName.map { "<\($0)>" }].compactMap(\.self).joined(separator: " ")
        return isRequired ? words : "[\(words)]"
    }

    /// How help shows it: `-o, --output <folder>`, and what that means.
    var entry: (name: String, help: String) {
        let value = valueName.map { "<\($0)>" }
        return ([names.joined(separator: ", "), value ?? ""].filter { !$0.isEmpty }.joined(separator: " "), help)
    }
}
