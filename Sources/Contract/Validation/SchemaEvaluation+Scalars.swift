extension SchemaEvaluation {
    mutating func checkType(_ value: Node, _ schema: Document.Schema, at pointer: JSONPointer) {
        guard !schema.types.isEmpty, !schema.types.contains(where: { Self.matches(value, $0) }) else { return }
        let expected = schema.types.map(\.rawValue).joined(separator: " or ")
        violate("type", schema, pointer, "must be \(expected), found \(value.kindName)")
    }

    private static func matches(_ value: Node, _ type: Document.SchemaType) -> Bool {
        switch (type, value.value) {
        case (.null, .null), (.boolean, .bool), (.string, .string), (.array, .sequence), (.object, .mapping),
            (.number, .integer), (.number, .number), (.integer, .integer):
            true
        case (.integer, .number(let text)): ExactDecimal(text)?.isInteger ?? false
        default: false
        }
    }

    mutating func checkValues(_ value: Node, _ schema: Document.Schema, at pointer: JSONPointer) {
        if let allowed = schema.allowedValues, !allowed.contains(where: { $0.isSameValue(as: value) }) {
            let list = allowed.prefix(8).map(\.sourceText).joined(separator: ", ") + (allowed.count > 8 ? ", …" : "")
            violate("enum", schema, pointer, "must be one of \(list)")
        }
        if let constant = schema.constant, !constant.isSameValue(as: value) {
            violate("const", schema, pointer, "must be \(constant.sourceText)")
        }
    }

    mutating func checkNumber(_ text: String, _ schema: Document.Schema, at pointer: JSONPointer) {
        guard let keywords = schema.numbers, let value = ExactDecimal(text) else { return }
        for bound in keywords.minimums {
            guard let text = bound.value.numberText, let limit = ExactDecimal(text) else { continue }
            if value < limit || bound.isExclusive && value == limit {
                violate(bound.keyword, schema, pointer, "must be \(bound.isExclusive ? ">" : ">=") \(text)")
            }
        }
        for bound in keywords.maximums {
            guard let text = bound.value.numberText, let limit = ExactDecimal(text) else { continue }
            if value > limit || bound.isExclusive && value == limit {
                violate(bound.keyword, schema, pointer, "must be \(bound.isExclusive ? "<" : "<=") \(text)")
            }
        }
        if let divisor = keywords.multipleOf?.numberText, let number = ExactDecimal(divisor),
            !value.isMultiple(of: number)
        {
            violate("multipleOf", schema, pointer, "must be a multiple of \(divisor)")
        }
    }

    /// Lengths count Unicode scalars (JSON Schema 2020-12 validation §6.3.1).
    mutating func checkString(_ text: String, _ schema: Document.Schema, at pointer: JSONPointer) {
        if let keywords = schema.strings {
            let length = text.unicodeScalars.count
            if let limit = keywords.minLength, length < limit {
                violate("minLength", schema, pointer, "must have \(limit) characters at least, has \(length)")
            }
            if let limit = keywords.maxLength, length > limit {
                violate("maxLength", schema, pointer, "must have \(limit) characters at most, has \(length)")
            }
            if let pattern = keywords.pattern, !validator.matchesPattern(pattern, text) {
                violate("pattern", schema, pointer, "must match the pattern \(pattern)")
            }
        }
        if validator.assertsFormat, let format = schema.format, !StringFormat.matches(text, format) {
            violate("format", schema, pointer, "must have the format '\(format)'")
        }
    }
}
