import Contract

extension Designer {
    /// The type of an array's items, nil for any: the one that all of `prefixItems` and `items` have in common.
    mutating func itemType(of id: SchemaID) -> API.SchemaUse? {
        let schema = api[id]
        let arrays = schema.arrays
        guard let first = arrays.prefixItems.first else { return arrays.items }
        var uses = arrays.prefixItems
        if let items = arrays.items {
            if api[items.schema].isSatisfiable { uses.append(items) }
        } else if arrays.maxItems.map({ $0 > uses.count }) ?? true {
            return nil
        }
        if uses.allSatisfy({ isSame($0, first) }) {
            typedCollections.insert(id)
            return first
        }
        guard let types = plainType(of: first.schema), uses.allSatisfy({ plainType(of: $0.schema) == types }),
            !uses.contains(where: \.isNullable)
        else { return nil }
        var common = API.Schema(pointer: schema.pointer.appending("prefixItems"), range: schema.range)
        common.types = types
        return add(common)
    }

    /// What the properties are that have no name of their own, by `additionalProperties` and `patternProperties`.
    mutating func additional(of id: SchemaID) -> API.AdditionalProperties {
        let objects = api[id].objects
        guard let first = objects.patternProperties.first?.schema else { return objects.additional }
        guard objects.patternProperties.allSatisfy({ isSame($0.schema, first) }) else { return .anything }
        switch objects.additional {
        case .unspecified, .anything: return .anything
        case .schema(let use) where !isSame(use, first): return .anything
        case .nothing, .schema:
            // A property with a name can match a pattern too: then only the rule knows of both.
            if objects.properties.isEmpty, objects.requiredElsewhere.isEmpty { typedCollections.insert(id) }
            return .schema(first)
        }
    }

    private func isSame(_ left: API.SchemaUse, _ right: API.SchemaUse) -> Bool {
        left.schema == right.schema && left.isNullable == right.isNullable
    }

    /// The one type of booleans, numbers and strings without a Swift type of their own; nil for all other schemas.
    private func plainType(of id: SchemaID) -> API.TypeSet? {
        let schema = api[id]
        let types = inferredTypes(of: schema)
        guard schema.oneOf.isEmpty, schema.anyOf.isEmpty, schema.allowedValues == nil, schema.isSatisfiable,
            [.boolean, .integer, .number, .string].contains(types)
        else { return nil }
        return types == .string && TextKind(schema) != .string ? nil : types
    }
}
