extension SchemaEvaluation {
    mutating func evaluateObject(
        _ mapping: Mapping, _ value: Node, _ schema: Document.Schema, at pointer: JSONPointer,
        _ evaluated: inout Evaluated
    ) {
        guard let keywords = schema.objects else { return }
        checkPropertyCount(mapping.entries.count, keywords, schema, at: pointer)
        checkRequired(mapping, keywords, schema, at: pointer)
        for entry in mapping.entries {
            let place = pointer.appending(entry.key)
            if let names = keywords.propertyNames {
                descend(Node(.string(entry.key), range: entry.keyRange), names, at: place)
            }
            if evaluateProperty(entry, keywords, at: place) { evaluated.properties.insert(entry.key) }
        }
        for dependent in keywords.dependentSchemas where mapping.entry(dependent.name) != nil {
            evaluated.formUnion(evaluate(value, dependent.value, at: pointer))
        }
        guard let unevaluated = keywords.unevaluatedProperties else { return }
        for entry in mapping.entries where !evaluated.properties.contains(entry.key) {
            descend(entry.value, unevaluated, at: pointer.appending(entry.key))
            evaluated.properties.insert(entry.key)
        }
    }

    /// Applies what `properties`, `patternProperties` and `additionalProperties` say; false when none says anything.
    private mutating func evaluateProperty(
        _ entry: Mapping.Entry, _ keywords: Document.ObjectKeywords, at pointer: JSONPointer
    ) -> Bool {
        var isKnown = false
        if let property = keywords.properties.first(where: { $0.name == entry.key }) {
            descend(entry.value, property.value, at: pointer)
            isKnown = true
        }
        for pattern in keywords.patternProperties where validator.matchesPattern(pattern.name, entry.key) {
            descend(entry.value, pattern.value, at: pointer)
            isKnown = true
        }
        if !isKnown, let additional = keywords.additionalProperties {
            if additional.boolean == false {
                violations.append(
                    SchemaValidator.Violation(
                        instance: pointer, keyword: "additionalProperties",
                        message: "the property '\(entry.key)' is not allowed", schemaRange: additional.range))
            } else {
                descend(entry.value, additional, at: pointer)
            }
            isKnown = true
        }
        return isKnown
    }

    private mutating func checkPropertyCount(
        _ count: Int, _ keywords: Document.ObjectKeywords, _ schema: Document.Schema, at pointer: JSONPointer
    ) {
        if let limit = keywords.minProperties, count < limit {
            violate("minProperties", schema, pointer, "must have \(limit) properties at least, has \(count)")
        }
        if let limit = keywords.maxProperties, count > limit {
            violate("maxProperties", schema, pointer, "must have \(limit) properties at most, has \(count)")
        }
    }

    private mutating func checkRequired(
        _ mapping: Mapping, _ keywords: Document.ObjectKeywords, _ schema: Document.Schema, at pointer: JSONPointer
    ) {
        for required in keywords.required where mapping.entry(required.name) == nil {
            let property = keywords.properties.first { $0.name == required.name }?.value
            if let property, !travels(property) { continue }
            violate("required", schema, pointer, "the property '\(required.name)' is missing")
        }
        for dependent in keywords.dependentRequired where mapping.entry(dependent.name) != nil {
            for name in dependent.value where mapping.entry(name) == nil {
                let message = "the property '\(name)' is missing, which '\(dependent.name)' requires"
                violate("dependentRequired", schema, pointer, message)
            }
        }
    }
}

extension SchemaEvaluation {
    /// Whether a property goes the way of the value, by its own schema and by those that it builds on.
    private func travels(_ property: Document.Schema) -> Bool {
        guard direction != .neither else { return true }
        var open = [property]
        var seen: Set<SourceRange> = []
        while let schema = open.popLast() {
            guard seen.insert(schema.range).inserted else { continue }
            let annotations = schema.annotations
            if direction == .request ? annotations.isReadOnly : annotations.isWriteOnly { return false }
            if let reference = schema.reference, let target = validator.references.schema(reference) {
                open.append(target)
            }
            open += schema.composition?.allOf ?? []
        }
        return true
    }

    mutating func evaluateArray(
        _ elements: [Node], _ value: Node, _ schema: Document.Schema, at pointer: JSONPointer,
        _ evaluated: inout Evaluated
    ) {
        guard let keywords = schema.arrays else { return }
        checkItemCount(elements.count, keywords, schema, at: pointer)
        if keywords.hasUniqueItems { checkUnique(elements, schema, at: pointer) }
        for (index, element) in elements.enumerated() {
            if index < keywords.prefixItems.count {
                descend(element, keywords.prefixItems[index], at: pointer.appending(index))
            } else if let items = keywords.items {
                descend(element, items, at: pointer.appending(index))
            } else {
                continue
            }
            evaluated.items.insert(index)
        }
        evaluateContains(elements, keywords, schema, at: pointer, &evaluated)
        guard let unevaluated = keywords.unevaluatedItems else { return }
        for (index, element) in elements.enumerated() where !evaluated.items.contains(index) {
            descend(element, unevaluated, at: pointer.appending(index))
            evaluated.items.insert(index)
        }
    }

    private mutating func evaluateContains(
        _ elements: [Node], _ keywords: Document.ArrayKeywords, _ schema: Document.Schema, at pointer: JSONPointer,
        _ evaluated: inout Evaluated
    ) {
        guard let contains = keywords.contains else { return }
        let matches = elements.indices.filter { trial(elements[$0], contains, at: pointer) != nil }
        evaluated.items.formUnion(matches)
        let minimum = keywords.minContains ?? 1
        if matches.count < minimum {
            let keyword = keywords.minContains == nil ? "contains" : "minContains"
            violate(keyword, schema, pointer, "must have \(minimum) matching items at least, has \(matches.count)")
        }
        if let maximum = keywords.maxContains, matches.count > maximum {
            violate("maxContains", schema, pointer, "must have \(maximum) matching items at most, has \(matches.count)")
        }
    }

    private mutating func checkItemCount(
        _ count: Int, _ keywords: Document.ArrayKeywords, _ schema: Document.Schema, at pointer: JSONPointer
    ) {
        if let limit = keywords.minItems, count < limit {
            violate("minItems", schema, pointer, "must have \(limit) items at least, has \(count)")
        }
        if let limit = keywords.maxItems, count > limit {
            violate("maxItems", schema, pointer, "must have \(limit) items at most, has \(count)")
        }
    }

    private mutating func checkUnique(_ elements: [Node], _ schema: Document.Schema, at pointer: JSONPointer) {
        var seen: [ExactString: Int] = [:]
        for (index, element) in elements.enumerated() {
            let text = ExactString(element.canonicalText)
            if let first = seen[text] {
                violate("uniqueItems", schema, pointer, "the items \(first) and \(index) are the same")
            }
            seen[text] = seen[text] ?? index
        }
    }
}

extension Node {
    /// A text that two values share exactly when they are the same JSON value: members sorted, numbers normalised.
    fileprivate var canonicalText: String {
        switch value {
        case .null: "null"
        case .bool(let bool): bool ? "true" : "false"
        case .integer(let text), .number(let text): ExactDecimal(text).map(\.canonicalText) ?? text
        case .string(let text): JSONDiagnosticPrinter.quoted(text)
        case .sequence(let elements): "[" + elements.map(\.canonicalText).joined(separator: ",") + "]"
        case .mapping(let mapping):
            "{"
                + mapping.entries.map { JSONDiagnosticPrinter.quoted($0.key) + ":" + $0.value.canonicalText }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: ",") + "}"
        }
    }
}

extension ExactDecimal {
    fileprivate var canonicalText: String {
        (isNegative ? "-" : "") + digits.map { String($0) }.joined() + "e\(exponent)"
    }
}
