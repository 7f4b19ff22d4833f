extension ObjectReader {
    /// Texts; a number or boolean among them stands for its text.
    mutating func strings(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> [String]? {
        guard let elements = sequence(key, since: feature) else { return nil }
        return elements.compactMap { element in
            if let string = element.string { return string }
            let isClear = element.numberText != nil || element.bool != nil
            context.reportWrongType(
                element, of: "an element of \(subject(key))", expected: "a string",
                severity: isClear ? .warning : nil, outcome: isClear ? "its text" : nil)
            return isClear ? element.sourceText : nil
        }
    }

    /// An array; what stands there without one is its only element, and null no array at all.
    mutating func sequence(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> [Node]? {
        guard let value = node(key, since: feature) else { return nil }
        if let elements = value.sequence { return elements }
        if isNothing(value, key) { return nil }
        let message = "\(subject(key)) must be an array, found \(value.kindName); it is read as an array of that"
        context.repair(.wrongType, at: value.range, message, fix: "put it into brackets")
        return [value]
    }

    /// An object; null is none, and so is the empty array, which some languages make of an empty map.
    mutating func mapping(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> Mapping? {
        guard let value = node(key, since: feature) else { return nil }
        if let mapping = value.mapping { return mapping }
        if isNothing(value, key) { return nil }
        let isEmpty = value.sequence?.isEmpty == true
        context.reportWrongType(
            value, of: subject(key), expected: "an object", severity: isEmpty ? .warning : nil,
            fix: isEmpty ? "write {}" : nil, outcome: isEmpty ? "an empty one" : nil)
        return nil
    }
}
