extension ObjectReader {
    private func subject(_ key: String) -> String { "'\(key)' of \(name)" }

    mutating func node(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> Node? {
        entry(key, since: feature)?.value
    }

    mutating func string(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> String? {
        guard let value = node(key, since: feature) else { return nil }
        if let string = value.string { return string }
        // Null stands for nothing, and a number or boolean for its text: what is meant is clear.
        let isClear = value.isNull || value.numberText != nil || value.bool != nil
        let severity: Diagnostic.Severity = isClear ? .warning : .error
        context.reportWrongType(value, of: subject(key), expected: "a string", severity: severity)
        return isClear && !value.isNull ? value.sourceText : nil
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

    mutating func bool(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> Bool? {
        guard let value = node(key, since: feature) else { return nil }
        if let bool = value.bool { return bool }
        let fix = ["true", "false"].contains(value.string) ? "remove the quotes" : nil
        context.reportWrongType(value, of: subject(key), expected: "a boolean", fix: fix)
        return nil
    }

    /// A length or a count: an integer that is not negative.
    mutating func count(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> Int? {
        guard let value = node(key, since: feature) else { return nil }
        guard value.numberText != nil else {
            context.reportWrongType(value, of: subject(key), expected: "an integer")
            return nil
        }
        if let int = value.int, int >= 0 { return int }
        let message = "\(subject(key)) must be an integer from 0 on, found \(value.sourceText)"
        context.report(.invalidValue, at: value.range, message)
        return nil
    }

    /// Any number, as a node because bounds are compared without rounding.
    mutating func number(_ key: String) -> Node? {
        guard let value = node(key) else { return nil }
        if value.numberText != nil { return value }
        context.reportWrongType(value, of: subject(key), expected: "a number")
        return nil
    }

    /// One of a fixed set of words.
    mutating func choice<Value: RawRepresentable>(
        _ key: String, since feature: OpenAPIVersion.Feature = .v30, among allowed: [Value]
    ) -> Value? where Value.RawValue == String {
        guard let text = string(key, since: feature) else { return nil }
        if let value = allowed.first(where: { $0.rawValue == text }) { return value }
        reportInvalid(key, text, allowed: allowed.map(\.rawValue))
        return nil
    }

    func reportInvalid(_ key: String, _ text: String, allowed: [String]) {
        let words = allowed.map { "'\($0)'" }.joined(separator: ", ")
        let message = "\(subject(key)) must be one of \(words), found '\(text)'"
        let fix = Suggestion.fix(for: text, among: allowed)
        context.report(.invalidValue, at: node[key]?.range ?? node.range, message, fix: fix)
    }

    mutating func strings(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> [String]? {
        guard let elements = sequence(key, since: feature) else { return nil }
        return elements.compactMap { element in
            if element.string == nil {
                context.reportWrongType(element, of: "an element of \(subject(key))", expected: "a string")
            }
            return element.string
        }
    }

    mutating func sequence(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> [Node]? {
        guard let value = node(key, since: feature) else { return nil }
        if let elements = value.sequence { return elements }
        context.reportWrongType(value, of: subject(key), expected: "an array")
        return nil
    }

    mutating func mapping(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> Mapping? {
        guard let value = node(key, since: feature) else { return nil }
        if let mapping = value.mapping { return mapping }
        context.reportWrongType(value, of: subject(key), expected: "an object")
        return nil
    }

    func reportMissing(_ key: String, severity: Diagnostic.Severity? = nil) {
        context.report(.missingKey, severity: severity, at: anchorRange, "\(name) lacks '\(key)'")
    }

    /// Reports the later of two keys that exclude each other, with the place of the first.
    func reportConflict(_ first: String, _ second: String) {
        guard has(first), has(second) else { return }
        let ranges = [(first, keyRange(first)), (second, keyRange(second))].sorted { $0.1 < $1.1 }
        let message = "\(name) may have '\(first)' or '\(second)', not both"
        let note = Diagnostic.Note(range: ranges[0].1, message: "'\(ranges[0].0)' is here")
        context.report(.conflictingKeys, at: ranges[1].1, message, notes: [note])
    }
}
