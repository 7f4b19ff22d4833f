import Contract

extension ArgumentTable {
    /// Reads the words that follow the name of a command: `--name value`, `--name=value`, and after `--` nothing but
    /// arguments without names.
    ///
    /// - Throws: ``UsageError`` for the first word that means nothing, and for what is missing.
    public func read(_ words: [String], into values: inout Values) throws {
        var words = words[...]
        var places = rows.indices.filter { rows[$0].names.isEmpty }[...]
        var missing = Set(rows.indices.filter { rows[$0].isRequired })
        var mayBeOption = true
        while let word = words.popFirst() {
            if mayBeOption, word == "--" {
                mayBeOption = false
            } else if mayBeOption, word.isOption {
                missing.remove(try readOption(word, &words, &values))
            } else if let place = places.popFirst() {
                try rows[place].take(&values, word)
                missing.remove(place)
            } else {
                throw UsageError("there is no place for '\(word)'")
            }
        }
        if let index = missing.min() { throw UsageError("missing \(rows[index].usage)") }
    }

    private func readOption(
        _ word: String, _ words: inout ArraySlice<String>, _ values: inout Values
    ) throws -> Int {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = parts[0]
        guard let index = rows.firstIndex(where: { $0.names.contains(name) }) else {
            let fix = Suggestion.fix(for: name, among: rows.flatMap(\.names))
            throw UsageError("there is no option '\(name)'" + (fix.map { "; \($0)" } ?? ""))
        }
        let row = rows[index]
        guard row.valueName != nil else {
            if parts.count > 1 { throw UsageError("\(name) takes no value") }
            try row.take(&values, "")
            return index
        }
        if parts.count > 1 {
            try row.take(&values, parts[1])
        } else {
            guard let value = words.first, !value.isOption else { throw UsageError("missing the value of \(name)") }
            words.removeFirst()
            try row.take(&values, value)
        }
        return index
    }
}

extension String {
    /// A lone `-` is a value by custom.
    fileprivate var isOption: Bool { utf8.first == UInt8(ascii: "-") && utf8.count > 1 }
}
