import Contract

extension ValueGenerator {
    /// Valid values: the minimal and the maximal one, the contract's examples, and one for each boundary.
    ///
    /// - Parameter examples: those of the place of use, such as a media type's.
    public mutating func valid(_ use: API.SchemaUse, examples: [API.Example] = []) -> [ValidValue] {
        var values: [ValidValue] = []
        if let node = minimal(use) { values.append(ValidValue(label: "minimal", node: node)) }
        if let node = maximal(use) { values.append(ValidValue(label: "maximal", node: node)) }
        for example in examples {
            values.append(ValidValue(label: "example \(example.name ?? "")".trimmed, node: example.value))
        }
        for node in api[use.schema].examples { values.append(ValidValue(label: "example", node: node)) }
        beginWalk()
        values += boundaries(use)
        return checked(values, use)
    }

    /// Without repetitions, and without what the schema refuses. (That an example breaks its own schema is the
    /// business of the linter.)
    private mutating func checked(_ values: [ValidValue], _ use: API.SchemaUse) -> [ValidValue] {
        var seen: Set<String> = []
        let unique = values.filter { seen.insert($0.node.jsonText).inserted && check.isValid($0.node, use) }
        guard unique.count > Self.mostValues else { return unique }
        note("", "\(unique.count - Self.mostValues) more boundary values were left out", use.range)
        return Array(unique.prefix(Self.mostValues))
    }

    /// Values at the boundaries of the constraints, each within a value that is minimal otherwise.
    mutating func boundaries(_ use: API.SchemaUse) -> [ValidValue] {
        guard walks(into: use) else { return [] }
        var values = use.isNullable ? [ValidValue(label: "null", node: .null)] : []
        let schema = api[use.schema]
        // Several texts may have been made for one boundary; the first that fits will do.
        var labels: Set<String> = []
        values += scalarBoundaries(schema).filter { value in
            let mark = value.label == "format" ? value.node.jsonText : value.label
            return check.isValid(value.node, use) && labels.insert(mark).inserted
        }
        if schema.likelyTypes.contains(.array) { values += arrayBoundaries(schema, use.schema) }
        if schema.likelyTypes.contains(.object) { values += memberBoundaries(schema, use.schema) }
        for (index, branch) in branchValues(schema, isFull: true).enumerated() {
            values.append(ValidValue(label: "branch \(index / 2)", node: branch.node))
        }
        return values
    }

    private mutating func scalarBoundaries(_ schema: API.Schema) -> [ValidValue] {
        if let allowed = schema.allowedValues {
            return allowed.map { ValidValue(label: "enum \($0.jsonText)", node: $0) }
        }
        var found: [(label: String, node: Node)] = []
        let types = schema.likelyTypes
        if types.contains(.string) { found += textBoundaries(schema) }
        if !types.isDisjoint(with: [.integer, .number]) { found += numberBoundaries(schema) }
        if types.contains(.boolean) { found += [("true", .bool(true)), ("false", .bool(false))] }
        return found.map { ValidValue(label: $0.label, node: $0.node) }
    }

    private mutating func arrayBoundaries(_ schema: API.Schema, _ id: SchemaID) -> [ValidValue] {
        path.append(id)
        defer { path.removeLast() }
        var values: [ValidValue] = []
        for (label, count) in [("minItems", schema.arrays.minItems ?? 0), ("maxItems", schema.arrays.maxItems)] {
            guard let count, let elements = elements(count, of: schema, isFull: false) else { continue }
            values.append(ValidValue(label: label, node: .list(elements)))
        }
        let count = max(schema.arrays.minItems ?? 0, 1)
        guard let items = schema.arrays.items, let elements = elements(count, of: schema, isFull: false) else {
            return values
        }
        for inner in boundaries(items) {
            let node = Node.list(elements).replacing(0, with: inner.node)
            values.append(ValidValue(label: "/0" + inner.label.asPlace, node: node))
        }
        return values
    }

    private mutating func memberBoundaries(_ schema: API.Schema, _ id: SchemaID) -> [ValidValue] {
        guard let object = base(id, isFull: false), object.mapping != nil else { return [] }
        let isOutermost = path.isEmpty
        path.append(id)
        defer { path.removeLast() }
        var values: [ValidValue] = []
        for property in schema.objects.properties where travels(property.schema) {
            let place = "\(JSONPointer([property.name]))"
            if let value = base(property.schema, isFull: false) {
                let around = isOutermost ? unlike(object, id) : object
                values.append(ValidValue(label: place, node: around.setting(property.name, to: value)))
            }
            for inner in boundaries(property.schema) where values.count <= Self.mostValues {
                // Texts of their own for every value: what may be said once only, such as an e-mail address, differs.
                let around = isOutermost ? unlike(object, id) : object
                let node = around.setting(property.name, to: inner.node)
                values.append(ValidValue(label: place + inner.label.asPlace, node: node))
            }
        }
        return values
    }

    /// The same members as `object`, made anew.
    private mutating func unlike(_ object: Node, _ id: SchemaID) -> Node {
        let outer = path
        path = []
        defer { path = outer }
        return base(id, isFull: false) ?? object
    }
}

extension String {
    /// Continues a pointer, or stands after it: `/0` + `/name minLength`, `/0` + ` minLength`.
    fileprivate var asPlace: String { hasPrefix("/") ? self : " " + self }

    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
