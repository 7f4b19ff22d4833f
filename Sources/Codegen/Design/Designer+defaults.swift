import Contract

extension Designer {
    /// The default of a place as a Swift expression of its type; nil when there is none, or when no literal says it.
    mutating func defaultValue(of use: API.SchemaUse, at place: Place) -> String? {
        guard let node = use.defaultValue ?? api[use.schema].defaultValue else { return nil }
        if node.isNull { return isNullable(use) ? "nil" : nil }
        if let literal = literal(node, of: use.schema, at: place) { return literal }
        let type = type(of: use.schema, at: place).text
        report(
            .unsupportedDefault, at: node.range,
            "the default, \(node.kindName), has no Swift literal as \(type), or doesn't fit",
            fix: "the property is optional instead, and nothing is filled in")
        return nil
    }

    /// The default of what is always there, or its only value: nothing is filled in when it is read, but callers need
    /// not write it.
    mutating func suggestedValue(of use: API.SchemaUse, at place: Place) -> String? {
        let node = use.defaultValue ?? api[use.schema].defaultValue ?? onlyValue(of: use)
        guard let node, !node.isNull else { return nil }
        return literal(node, of: use.schema, at: place)
    }

    private func onlyValue(of use: API.SchemaUse) -> Node? {
        guard !isNullable(use) else { return nil }
        if let values = api[use.schema].allowedValues { return values.count == 1 ? values[0] : nil }
        if case .alias(let target) = shapes[use.schema.index] { return onlyValue(of: target) }
        return nil
    }

    /// What a property has by which its schema is told from others: the text that discriminators have for the schema.
    mutating func discriminatorValue(of property: API.Property, in owner: SchemaID, at place: Place) -> String? {
        let values = discriminatorValues[origins[owner] ?? owner]?[property.name] ?? []
        guard values.count == 1, let value = values.first else { return nil }
        return literal(Node(.string(value), range: property.schema.range), of: property.schema.schema, at: place)
    }

    /// Finds the texts that discriminators have for schemas. Those of whatever has no such text say nothing of it.
    mutating func findDiscriminatorValues() {
        for case let discriminator? in api.schemas.map(\.discriminator) {
            for (value, schema) in discriminator.mapping where schema != discriminator.fallback {
                discriminatorValues[schema, default: [:]][discriminator.propertyName, default: []].insert(value)
            }
        }
    }

    mutating func literal(_ node: Node, of id: SchemaID, at place: Place) -> String? {
        switch shapes[id.index] {
        case .anything: return jsonLiteral(node)
        case .boolean: return node.bool.map { $0 ? "true" : "false" }
        case .integer(isUnsigned: false): return node.int.map(integerLiteral)
        case .integer(isUnsigned: true): return node.numberText.flatMap(unsignedLiteral)
        case .number(isDecimal: false): return node.numberText.flatMap(doubleLiteral)
        case .number(isDecimal: true): return node.numberText.flatMap(decimalLiteral)
        case .text(let kind): return kind == .string ? node.string.map(stringLiteral) : nil
        case .stringEnum: return caseLiteral(node, of: id)
        case .array(let use): return arrayLiteral(node, of: use, at: place)
        case .dictionary(let use): return dictionaryLiteral(node, of: use, at: place)
        case .alias(let use): return literal(node, of: use.schema, at: place)
        case .wrapper(let use):
            let type = type(of: id, at: place).text
            return literal(node, of: use.schema, at: place).map { "\(type)(\(wrappedName(of: use.schema)): \($0))" }
        case .choice(let branches, _): return branches.first.flatMap { literal(node, of: $0.schema, at: place) }
        case .union: return unionLiteral(node, of: id, at: place)
        case .object: return objectLiteral(node, of: id, at: place)
        }
    }

    private func caseLiteral(_ node: Node, of id: SchemaID) -> String? {
        guard let value = node.string else { return nil }
        let literal = stringLiteral(value)
        return cases(ofEnum: id).first { $0.literal == literal }.map { ".\($0.name)" }
    }

    private mutating func arrayLiteral(_ node: Node, of use: API.SchemaUse?, at place: Place) -> String? {
        guard let elements = node.sequence else { return nil }
        guard let use else { return jsonLiteral(node) }
        var literals: [String] = []
        for element in elements {
            guard let literal = literal(element, of: use.schema, at: place) else { return nil }
            literals.append(literal)
        }
        return "[\(literals.joined(separator: ", "))]"
    }

    private mutating func dictionaryLiteral(_ node: Node, of use: API.SchemaUse?, at place: Place) -> String? {
        guard let mapping = node.mapping else { return nil }
        guard let use else { return jsonLiteral(node) }
        var literals: [String] = []
        for entry in mapping.entries {
            guard let value = literal(entry.value, of: use.schema, at: place) else { return nil }
            literals.append("\(stringLiteral(entry.key)): \(value)")
        }
        return literals.isEmpty ? "[:]" : "[\(literals.joined(separator: ", "))]"
    }

    /// The first branch that the value fits.
    private mutating func unionLiteral(_ node: Node, of id: SchemaID, at place: Place) -> String? {
        guard case .union(let branches, _) = shapes[id.index] else { return nil }
        for (branch, name) in zip(branches, caseNames(of: id)) {
            if let literal = literal(node, of: branch.schema, at: place) { return ".\(identifier(name))(\(literal))" }
        }
        return nil
    }

    /// Only `{}`, for a struct that can be made of nothing.
    private func objectLiteral(_ node: Node, of id: SchemaID, at place: Place) -> String? {
        guard node.mapping?.entries.isEmpty == true else { return nil }
        let properties = properties(of: id, direction: place.direction)
        return properties.contains(where: \.isRequired) ? nil : "\(type(of: id, at: place).text)()"
    }
}
