/// What codecs and rules say alike.
extension Findings {
    mutating func add(minLength: Int) {
        add(keyword: "minLength", limit: minLength.json, "must be at least \(counted(minLength, "character")) long")
    }

    mutating func add(maxLength: Int) {
        add(keyword: "maxLength", limit: maxLength.json, "must be at most \(counted(maxLength, "character")) long")
    }

    mutating func add(_ pattern: Pattern) {
        add(keyword: "pattern", limit: .string(pattern.source), "must match the pattern \(pattern.source)")
    }

    mutating func add(_ format: StringFormat) {
        add(keyword: "format", limit: .string(format.rawValue), "must be \(format.phrase)")
    }

    /// - Parameter limit: a number.
    mutating func add(multipleOf limit: JSONValue) {
        add(keyword: "multipleOf", limit: limit, "must be a multiple of \(limit)")
    }
}

/// "1 item", "2 items".
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
