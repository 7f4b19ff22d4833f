import Contract

extension ValueGenerator {
    /// A branch of `oneOf` or `anyOf` with a value for the whole schema that goes through it.
    struct BranchValue {
        let use: API.SchemaUse
        let node: Node
    }

    mutating func branchCandidates(_ schema: API.Schema, isFull: Bool) -> [Node] {
        branchValues(schema, isFull: isFull).map(\.node)
    }

    /// Not checked yet: a value of one branch may fit another one too.
    mutating func branchValues(_ schema: API.Schema, isFull: Bool) -> [BranchValue] {
        let branches = schema.oneOf + schema.anyOf
        guard !branches.isEmpty else { return [] }
        let own = schema.likelyTypes.contains(.object) ? objectCandidates(schema, isFull: isFull).first : nil
        var values: [BranchValue] = []
        for branch in branches {
            for isBranchFull in isFull ? [true, false] : [false, true] {
                guard let part = base(branch, isFull: isBranchFull) else { continue }
                // Only objects have the property of a discriminator.
                guard schema.discriminator == nil || part.mapping != nil else { continue }
                let node = embed(part, branch, own, schema)
                values.append(BranchValue(use: branch, node: node))
            }
        }
        return values
    }

    /// A branch's value as a value of the whole: with the schema's own members, and the discriminator set.
    mutating func embed(_ part: Node, _ branch: API.SchemaUse, _ own: Node?, _ schema: API.Schema) -> Node {
        guard part.mapping != nil else { return part }
        var node = (own ?? .object()).merging(part)
        let described = Set(api[branch.schema].objects.properties.map(\.name))
        for property in schema.objects.properties
        where !described.contains(property.name) && part[property.name] != nil {
            // The branch only requires it; what it looks like is said here.
            if let value = base(property.schema, isFull: false) { node = node.setting(property.name, to: value) }
        }
        if let discriminator = schema.discriminator,
            let value = discriminator.mapping.first(where: { $0.schema == branch.schema })?.value
        {
            node = node.setting(discriminator.propertyName, to: .text(value))
        }
        return node
    }
}
