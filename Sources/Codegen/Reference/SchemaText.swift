import Contract

/// Schemas in words: `string (uuid)`, `array of Task`, `1 to 200 characters`.
struct SchemaText {
    let api: API

    /// Adds the type of a use, with links to named schemas.
    func addType(of use: API.SchemaUse, to html: inout HTML) {
        addType(of: use.schema, to: &html, depth: 0)
        if use.isNullable { html.escaped(" or null") }
    }

    private func addType(of id: SchemaID, to html: inout HTML, depth: Int) {
        let schema = api[id]
        if let name = schema.name {
            html.link(to: fragment("schema", name), text: name)
        } else if !(schema.oneOf + schema.anyOf).isEmpty, depth < 4 {
            for (index, branch) in (schema.oneOf + schema.anyOf).enumerated() {
                if index > 0 { html.escaped(" or ") }
                addType(of: branch.schema, to: &html, depth: depth + 1)
            }
        } else if let items = schema.arrays.items, depth < 4 {
            html.escaped("array of ")
            addType(of: items.schema, to: &html, depth: depth + 1)
        } else {
            html.escaped(typeName(schema))
        }
    }

    private func typeName(_ schema: API.Schema) -> String {
        let names: [(API.TypeSet, String)] = [
            (.boolean, "boolean"), (.integer, "integer"), (.number, "number"),
            (.string, "string"), (.array, "array"), (.object, "object"),
        ]
        let types = names.filter { schema.types.contains($0.0) }.map(\.1).joined(separator: " or ")
        let type = types.isEmpty ? "anything" : types
        return schema.format.map { "\(type) (\($0))" } ?? type
    }

    /// The rules of a value in words, in the order in which JSON Schema lists its keywords.
    func rules(of use: API.SchemaUse) -> [String] {
        let schema = api[use.schema]
        var rules: [String] = []
        if let values = schema.allowedValues {
            rules.append("one of " + values.map(valueText).joined(separator: ", "))
        }
        rules += [
            range("", schema.numbers.minimum?.text, schema.numbers.maximum?.text),
            schema.numbers.multipleOf.map { "a multiple of \($0)" },
            range(" characters", schema.strings.minLength, schema.strings.maxLength),
            schema.strings.pattern.map { "matching \($0)" },
            range(" items", schema.arrays.minItems, schema.arrays.maxItems),
            schema.arrays.hasUniqueItems ? "items unique" : nil,
            range(" properties", schema.objects.minProperties, schema.objects.maxProperties),
            (use.defaultValue ?? schema.defaultValue).map { "default \(valueText($0))" },
        ].compactMap(\.self)
        return rules
    }

    private func range<Value>(_ unit: String, _ low: Value?, _ high: Value?) -> String? {
        switch (low, high) {
        case (let low?, let high?): "\(low) to \(high)\(unit)"
        case (let low?, nil): "at least \(low)\(unit)"
        case (nil, let high?): "at most \(high)\(unit)"
        case (nil, nil): nil
        }
    }
}

/// A value in the words of a person: strings without quotes.
private func valueText(_ node: Node) -> String {
    switch node.value {
    case .null: "null"
    case .bool(let bool): String(bool)
    case .integer(let text), .number(let text), .string(let text): text
    case .sequence(let items): "[" + items.map(valueText).joined(separator: ", ") + "]"
    case .mapping(let mapping):
        "{" + mapping.entries.map { "\($0.key): \(valueText($0.value))" }.joined(separator: ", ") + "}"
    }
}
