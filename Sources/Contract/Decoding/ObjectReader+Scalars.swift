extension ObjectReader {
    func subject(_ key: String) -> String { "'\(key)' of \(name)" }

    mutating func node(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> Node? {
        entry(key, since: feature)?.value
    }

    /// The value of a key, where null stands for nothing.
    func isNothing(_ value: Node, _ key: String) -> Bool {
        guard value.isNull else { return false }
        context.repair(.wrongType, at: value.range, "\(subject(key)) is null; it is read as if it were not there")
        return true
    }

    mutating func string(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> String? {
        guard let value = node(key, since: feature) else { return nil }
        if let string = value.string { return string }
        if isNothing(value, key) { return nil }
        if let target = value["$ref"]?.string { return text(of: key, at: target, value) }
        // A number or boolean stands for its text: what is meant is clear. Several strings are lines.
        let lines = value.sequence.map { $0.compactMap(\.string) } ?? []
        let isText = !lines.isEmpty && lines.count == value.sequence?.count && Self.documenting.contains(key)
        let isClear = value.numberText != nil || value.bool != nil || isText
        let severity: Diagnostic.Severity? = isClear || Self.documenting.contains(key) ? .warning : nil
        context.reportWrongType(
            value, of: subject(key), expected: "a string", severity: severity, outcome: isClear ? "its text" : nil)
        if isText { return lines.joined(separator: "\n") }
        return isClear ? value.sourceText : nil
    }

    /// Keys whose values are read by people only.
    static let documenting: Set<String> = [
        "description", "summary", "title", "externalDocs", "example", "examples", "$comment", "termsOfService",
    ]

    /// The text that a `$ref` leads to: the specification has none here, but what it means is clear.
    private func text(of key: String, at target: String, _ value: Node) -> String? {
        let place = context.follow(target, at: value["$ref"]?.range ?? value.range, in: pointer)
        let text = place?.node.string
        let message = "\(subject(key)) cannot be a '$ref'"
        let outcome =
            text == nil ? "; it leads to no text and is left out" : "; it is read as the text that it leads to"
        let isClear = text != nil || Self.documenting.contains(key)
        context.report(
            .referenceNotAllowed, severity: isClear ? .warning : nil, at: value.range, message + outcome,
            fix: "put the text here")
        return text
    }

    /// Reports the key when it is missing and goes on with the empty string.
    ///
    /// - Parameter onlyDocuments: nothing depends on the text, so that its absence is a warning.
    mutating func requiredString(_ key: String, onlyDocuments: Bool = false) -> String {
        guard has(key), node[key]?.isNull != true else {
            reportMissing(key, severity: onlyDocuments ? .warning : nil)
            _ = entry(key)
            return ""
        }
        return string(key) ?? ""
    }

    /// The text of a key without which the object means nothing: nil, and reported, when there is none.
    mutating func neededString(_ key: String) -> String? {
        let text = requiredString(key)
        return text.isEmpty && node[key]?.string == nil ? nil : text
    }

    mutating func bool(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> Bool? {
        guard let value = node(key, since: feature) else { return nil }
        if let bool = value.bool { return bool }
        if isNothing(value, key) { return nil }
        let meant = value.meantBool
        let fix = value.string != nil && meant != nil ? "remove the quotes" : nil
        context.reportWrongType(
            value, of: subject(key), expected: "a boolean", severity: meant == nil ? nil : .warning, fix: fix,
            outcome: meant.map { "\($0)" })
        return meant
    }

    /// A length or a count: an integer that is not negative.
    mutating func count(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> Int? {
        guard let value = number(key, since: feature, expected: "an integer") else { return nil }
        if let int = value.int, int >= 0 { return int }
        let exact = value.numberText.flatMap(ExactDecimal.init)
        let isEndless = exact.map { !$0.isNegative && $0.isInteger } ?? false && key.hasPrefix("max")
        let message = "\(subject(key)) must be an integer from 0 on, found \(value.sourceText)"
        // A negative limit, often -1, and one beyond all machines: no limit.
        guard exact?.isNegative == true || isEndless else {
            context.report(.invalidValue, at: value.range, message)
            return nil
        }
        context.repair(.invalidValue, at: value.range, message + "; it is read as no limit")
        return nil
    }

    /// Any number, as a node because bounds are compared without rounding.
    mutating func number(
        _ key: String, since feature: OpenAPIVersion.Feature = .v30, expected: String = "a number"
    ) -> Node? {
        guard let value = node(key, since: feature) else { return nil }
        if value.numberText != nil { return value }
        if isNothing(value, key) { return nil }
        let meant = value.meantNumber
        let fix = meant == nil ? nil : "remove the quotes"
        context.reportWrongType(
            value, of: subject(key), expected: expected, severity: meant == nil ? nil : .warning, fix: fix,
            outcome: meant?.numberText)
        return meant
    }

    /// One of a fixed set of words; in other capitals, it is clear which one is meant.
    mutating func choice<Value: RawRepresentable>(
        _ key: String, since feature: OpenAPIVersion.Feature = .v30, among allowed: [Value]
    ) -> Value? where Value.RawValue == String {
        guard let text = string(key, since: feature) else { return nil }
        if let value = allowed.first(where: { $0.rawValue == text }) { return value }
        let word = text.lowercased().filter { !$0.isWhitespace }
        let meant = allowed.first { $0.rawValue.lowercased() == word }
        reportInvalid(key, text, allowed: allowed.map(\.rawValue), meant: meant?.rawValue)
        return meant
    }

    private func reportInvalid(_ key: String, _ text: String, allowed: [String], meant: String?) {
        let words = allowed.map { "'\($0)'" }.joined(separator: ", ")
        let outcome = meant.map { "; it is read as '\($0)'" } ?? ""
        let message = "\(subject(key)) must be one of \(words), found '\(text)'" + outcome
        let severity: Diagnostic.Severity? = meant == nil ? nil : .warning
        let fix = Suggestion.fix(for: text, among: allowed)
        context.report(.invalidValue, severity: severity, at: node[key]?.range ?? node.range, message, fix: fix)
    }

    func reportMissing(_ key: String, severity: Diagnostic.Severity? = nil) {
        context.report(.missingKey, severity: severity, at: anchorRange, "\(name) lacks '\(key)'")
    }

    /// Reports the later of two keys that exclude each other, with the place of the first.
    ///
    /// - Parameter outcome: which of the two counts all the same, where that is clear.
    func reportConflict(_ first: String, _ second: String, outcome: String? = nil) {
        guard has(first), has(second) else { return }
        let (earlier, later) = keyRange(first) < keyRange(second) ? (first, second) : (second, first)
        let message = "\(name) may have '\(first)' or '\(second)', not both" + (outcome.map { "; \($0)" } ?? "")
        let note = Diagnostic.Note(range: keyRange(earlier), message: "'\(earlier)' is here")
        context.report(
            .conflictingKeys, severity: outcome == nil ? nil : .warning, at: keyRange(later), message, notes: [note])
    }
}

extension Node {
    /// The boolean that a text or a number stands for.
    var meantBool: Bool? {
        switch string?.lowercased() ?? numberText {
        case "true", "yes", "1": true
        case "false", "no", "0": false
        default: nil
        }
    }

    /// The number that a text spells.
    var meantNumber: Node? {
        guard let text = string, !text.isEmpty else { return nil }
        let scalar = YAMLScalar(text: text, isPlain: true, anchor: nil, tag: nil)
        let (value, _) = CoreSchema.value(of: scalar)
        let node = Node(value, range: range)
        return node.numberText == nil ? nil : node
    }
}
