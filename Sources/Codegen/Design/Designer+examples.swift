import Contract

extension Designer {
    /// An example that the contract gives for the schema, or one that is put together from those of its parts. Nil
    /// where the contract doesn't say enough.
    func madeExample(of use: API.SchemaUse) -> Node? {
        var size = ExampleSize()
        return example(of: use, within: [], &size)
    }

    private func example(of use: API.SchemaUse, within outer: Set<SchemaID>, _ size: inout ExampleSize) -> Node? {
        let schema = api[use.schema]
        if let value = use.defaultValue ?? schema.examples.first ?? schema.defaultValue { return value }
        if let value = schema.allowedValues?.first { return value }
        guard !outer.contains(use.schema), size.hasRoom() else { return nil }
        let outer = outer.union([use.schema])
        switch shapes[use.schema.index] {
        case .alias(let target), .wrapper(let target): return example(of: target, within: outer, &size)
        case .choice(let branches, _), .union(let branches, _):
            return branches.firstNonNil { example(of: $0, within: outer, &size) }
        case .object: return exampleObject(schema, range: use.range, within: outer, &size)
        case .array(let items):
            if let items, let item = example(of: items, within: outer, &size), schema.arrays.minItems ?? 1 <= 1 {
                return Node(.sequence([item]), range: use.range)
            }
            return schema.arrays.minItems ?? 0 == 0 ? Node(.sequence([]), range: use.range) : nil
        case .dictionary: return Node(.mapping(Mapping()), range: use.range)
        case .boolean: return Node(.bool(true), range: use.range)
        case .text(let kind): return kind.example(schema.strings).map { Node(.string($0), range: use.range) }
        case .integer, .number:
            let isFree = schema.numbers.minimum == nil && schema.numbers.maximum == nil
            return isFree ? Node(.integer("0"), range: use.range) : nil
        case .anything, .stringEnum: return nil
        }
    }

    /// Every property that a response has and that has an example; deep inside, those that are required.
    private func exampleObject(
        _ schema: API.Schema, range: SourceRange, within outer: Set<SchemaID>, _ size: inout ExampleSize
    ) -> Node? {
        var entries: [Mapping.Entry] = []
        for property in schema.objects.properties where !property.schema.isWriteOnly {
            guard property.isRequired || outer.count <= ExampleSize.fullDepth else { continue }
            if let value = example(of: property.schema, within: outer, &size) {
                entries.append(Mapping.Entry(key: property.name, keyRange: range, value: value))
            } else if property.isRequired {
                return nil
            }
        }
        return Node(.mapping(Mapping(entries)), range: range)
    }
}

/// How much more an example may hold. Where objects refer to each other all round, one that goes every way there is
/// grows with the product of their properties.
private struct ExampleSize {
    /// How many schemas deep an object still has its optional properties.
    static let fullDepth = 4
    private var values = 1000

    /// Whether there is room for one more value, which takes it.
    mutating func hasRoom() -> Bool {
        values -= 1
        return values >= 0
    }
}

extension TextKind {
    /// A text of that kind, where any will do.
    fileprivate func example(_ limits: API.StringLimits) -> String? {
        switch self {
        case .string:
            limits.minLength ?? 0 <= 6 && limits.maxLength ?? 6 >= 6 && limits.pattern == nil ? "string" : nil
        case .uuid: "00000000-0000-0000-0000-000000000000"
        case .dateTime: "2000-01-01T00:00:00Z"
        case .date: "2000-01-01"
        case .base64, .binary: ""
        }
    }
}
