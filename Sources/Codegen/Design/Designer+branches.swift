import Contract

extension Designer {
    /// The shape of a schema with `oneOf` or `anyOf`, and of what may stand beside it.
    mutating func shape(ofBranches branches: [API.SchemaUse], isExclusive: Bool, in id: SchemaID) -> SchemaShape {
        let schema = api[id]
        if branches.allSatisfy({ requiredLists[$0.schema] != nil }), inferredTypes(of: schema) == .object {
            return .object
        }
        if let constants = listedStrings(of: branches) {
            api[id].allowedValues = constants.values
            caseDescriptions[id] = constants.descriptions
            return .stringEnum
        }
        let chain = surroundings[id, default: []] + [origins[id] ?? id]
        guard !branches.contains(where: { chain.contains(origins[$0.schema] ?? $0.schema) }) else {
            report(.endlessSchema, at: schema.range, "the branches of the schema contain the schema itself")
            return .anything
        }
        guard chain.count <= Self.deepestJoin, surroundings.count + branches.count <= Self.mostJoins else {
            report(.endlessSchema, at: schema.range, "branches within branches make too many types")
            return .anything
        }
        let joined = branches.map { branch in
            addsNothing(schema, to: api[branch.schema]) ? branch : join(schema, with: branch, within: chain)
        }
        if joined.count == 1 { return .alias(joined[0]) }
        return .union(joined, isExclusive: isExclusive)
    }

    /// The values of branches that are nothing but strings, such as `oneOf: [{const: a, description: …}, {const: b}]`:
    /// a way to describe the values of an enum one by one.
    private func listedStrings(of branches: [API.SchemaUse]) -> (values: [Node], descriptions: [String?])? {
        let schemas = branches.map { api[$0.schema] }
        guard schemas.allSatisfy({ $0.name == nil && $0.isStringEnum && $0.oneOf.isEmpty && $0.anyOf.isEmpty }),
            schemas.allSatisfy(\.rule.keywords.isEmpty)
        else { return nil }
        let values = schemas.map { $0.allowedValues ?? [] }
        let descriptions = zip(schemas, values).flatMap { schema, values in
            Array(repeating: values.count == 1 ? schema.description : nil, count: values.count)
        }
        return (values.flatMap { $0 }, descriptions)
    }

    /// How often the branches of a branch may be joined with what stands beside them, and how many schemas that may
    /// make in all: their number is the product of the branches of all levels.
    private static let deepestJoin = 6
    private static let mostJoins = 20_000

    /// A branch such as `{required: [id]}`, which asks for properties that are described elsewhere.
    func isListOfRequired(_ schema: API.Schema) -> Bool {
        let objects = schema.objects
        guard objects.properties.isEmpty, !objects.requiredElsewhere.isEmpty else { return false }
        guard case .unspecified = objects.additional, schema.rule.keywords.isEmpty, schema.allowedValues == nil,
            objects.minProperties == nil, objects.maxProperties == nil
        else { return false }
        return schema.oneOf.isEmpty && schema.anyOf.isEmpty && schema.types.isSubset(of: .object)
    }

    /// Whether a branch already says all that stands beside `oneOf` or `anyOf`.
    private func addsNothing(_ schema: API.Schema, to branch: API.Schema) -> Bool {
        let branchTypes = inferredTypes(of: branch)
        let hasTypes =
            schema.types.isEmpty || (!branchTypes.isEmpty && branchTypes.isSubset(of: schema.types))
            || !branch.oneOf.isEmpty || !branch.anyOf.isEmpty
        return hasTypes && schema.objects.properties.allSatisfy { $0.isRepeated(in: branch) }
            && schema.objects.requiredElsewhere.isEmpty && schema.allowedValues == nil && !schema.hasLimits
    }

    /// The branch together with what stands beside `oneOf` or `anyOf`; the branch goes first where both say something.
    private mutating func join(
        _ schema: API.Schema,
        with use: API.SchemaUse,
        within chain: [SchemaID]
    ) -> API.SchemaUse {
        let branch = api[use.schema]
        var joined = branch
        joined.types = inferredTypes(of: branch).isEmpty ? schema.types : branch.types
        joined.format = branch.format ?? schema.format
        joined.allowedValues = branch.allowedValues ?? schema.allowedValues
        joined.strings = branch.strings.filled(from: schema.strings)
        joined.numbers = branch.numbers.filled(from: schema.numbers)
        joined.arrays = branch.arrays.filled(from: schema.arrays)
        joined.objects = branch.objects.joined(with: schema.objects)
        joined.title = branch.name ?? branch.title
        joined.name = nil
        joined.pointer = use.pointer
        joined.otherKeywords = []
        var copy = add(joined)
        origins[copy.schema] = origins[use.schema] ?? use.schema
        surroundings[copy.schema] = chain
        copy.isNullable = use.isNullable
        copy.description = use.description
        return copy
    }
}

extension API.Schema {
    fileprivate var hasLimits: Bool {
        self.strings != API.StringLimits() || self.numbers != API.NumberLimits() || self.arrays.isWritten
            || self.objects.minProperties != nil || self.objects.maxProperties != nil || self.objects.isClosed
    }
}

extension API.ObjectShape {
    /// Whether unknown properties are refused. Beside branches, each of them refuses what neither it nor the schema
    /// around it describes.
    fileprivate var isClosed: Bool {
        if case .nothing = additional { true } else { false }
    }
}

extension API.StringLimits {
    fileprivate func filled(from other: API.StringLimits) -> API.StringLimits {
        var limits = self
        limits.minLength = [minLength, other.minLength].compactMap(\.self).max()
        limits.maxLength = [maxLength, other.maxLength].compactMap(\.self).min()
        limits.pattern = pattern ?? other.pattern
        limits.patternRange = patternRange ?? other.patternRange
        return limits
    }
}

extension API.ArrayShape {
    fileprivate func filled(from other: API.ArrayShape) -> API.ArrayShape {
        var shape = self
        shape.items = items ?? other.items
        if prefixItems.isEmpty { shape.prefixItems = other.prefixItems }
        shape.minItems = [minItems, other.minItems].compactMap(\.self).max()
        shape.maxItems = [maxItems, other.maxItems].compactMap(\.self).min()
        shape.hasUniqueItems = hasUniqueItems || other.hasUniqueItems
        return shape
    }
}

extension API.NumberLimits {
    fileprivate func filled(from other: API.NumberLimits) -> API.NumberLimits {
        var limits = self
        limits.minimum = minimum ?? other.minimum
        limits.maximum = maximum ?? other.maximum
        limits.multipleOf = multipleOf ?? other.multipleOf
        return limits
    }
}

extension API.ObjectShape {
    /// Properties of the outer schema first; where the branch describes one of them, its description holds.
    fileprivate func joined(with outer: API.ObjectShape) -> API.ObjectShape {
        var joined = self
        let own = Dictionary(properties.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let required = Set(requiredElsewhere).union(outer.requiredElsewhere)
        joined.properties = outer.properties.map { property in
            var property = own[property.name].map { API.Property(property, describedBy: $0) } ?? property
            property.isRequired = property.isRequired || required.contains(property.name)
            return property
        }
        let names = Set(outer.properties.map(\.name))
        joined.properties += properties.filter { !names.contains($0.name) }.map { property in
            var property = property
            property.isRequired = property.isRequired || required.contains(property.name)
            return property
        }
        let described = Set(joined.properties.map(\.name))
        let elsewhere = outer.requiredElsewhere + requiredElsewhere.filter { !outer.requiredElsewhere.contains($0) }
        joined.requiredElsewhere = elsewhere.filter { !described.contains($0) }
        if case .unspecified = additional { joined.additional = outer.additional }
        joined.minProperties = [minProperties, outer.minProperties].compactMap(\.self).max()
        joined.maxProperties = [maxProperties, outer.maxProperties].compactMap(\.self).min()
        return joined
    }
}

extension API.Property {
    /// Whether a branch has the property too, as one that builds on the schema around it by `allOf` does.
    fileprivate func isRepeated(in branch: API.Schema) -> Bool {
        branch.objects.properties.contains { other in
            other.name == name && other.schema.schema == schema.schema && (other.isRequired || !isRequired)
        }
    }

    fileprivate init(_ property: API.Property, describedBy other: API.Property) {
        self.init(name: property.name, isRequired: property.isRequired || other.isRequired, schema: other.schema)
    }
}
