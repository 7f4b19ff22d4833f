import Contract

extension ValueGenerator {
    /// One broken value for every constraint of the schema and of all schemas inside it, each checked to be invalid
    /// for that reason alone. What cannot be broken is in ``notes``.
    public mutating func broken(_ use: API.SchemaUse) -> [BrokenValue] {
        var seen: Set<String> = []
        var values: [BrokenValue] = []
        beginWalk()
        for value in breaks(use) {
            guard values.count < Self.mostValues else {
                note("", "more broken values than \(Self.mostValues) were left out", use.range)
                break
            }
            guard !check.isValid(value.node, use) else {
                note(value.keyword, at: value.pointer, "the value around it is valid all the same", value.range)
                continue
            }
            if seen.insert(value.keyword + value.node.jsonText).inserted { values.append(value) }
        }
        return values
    }

    private mutating func breaks(_ use: API.SchemaUse) -> [BrokenValue] {
        guard api[use.schema].isSatisfiable, walks(into: use) else { return [] }
        let schema = api[use.schema]
        for (keyword, range) in schema.ruleKeywords + schema.otherKeywords {
            note(keyword, "no case breaks this keyword", range)
        }
        var values = ownBreaks(schema, use)
        if schema.likelyTypes.contains(.array) { values += elementBreaks(schema, use.schema) }
        if schema.likelyTypes.contains(.object) { values += memberBreaks(schema, use.schema) }
        values += branchBreaks(schema, use.schema)
        return values
    }

    /// Breaks of the keywords that stand in this very schema.
    private mutating func ownBreaks(_ schema: API.Schema, _ use: API.SchemaUse) -> [BrokenValue] {
        var breaks = typeBreaks(schema, use)
        let types = schema.likelyTypes
        if schema.allowedValues == nil {
            if types.contains(.string) { breaks += textBreaks(schema) }
            if !types.isDisjoint(with: [.integer, .number]) { breaks += numberBreaks(schema) }
        }
        if types.contains(.array) { breaks += arrayBreaks(schema, use.schema) }
        if types.contains(.object) { breaks += objectBreaks(schema, use.schema) }
        return breaks.compactMap { chosen($0, schema, use) }
    }

    /// The first candidate that breaks this keyword and no other one; else one that has to break others of the same
    /// place with it, as the empty string breaks `pattern` along with `minLength`.
    private mutating func chosen(
        _ broken: Break,
        _ schema: API.Schema,
        _ use: API.SchemaUse
    ) -> BrokenValue? {
        let alone = broken.candidates.first { check.breaks($0, use, only: broken.keyword) }
        let found = alone ?? broken.candidates.first { check.breaks($0, use, among: broken.keyword) }
        guard let node = found else {
            if !broken.isNoted {
                note(broken.keyword, "no value found that breaks this rule alone (\(broken.detail))", broken.range)
            }
            return nil
        }
        let others = alone == nil ? ", which breaks \(check.keywords(node, use, besides: broken.keyword)) too" : ""
        return BrokenValue(
            keyword: broken.keyword, pointer: .root, detail: broken.detail + others, node: node, range: broken.range,
            part: node, takesText: schema.types.isEmpty || schema.types.contains(.string))
    }

    private func typeBreaks(_ schema: API.Schema, _ use: API.SchemaUse) -> [Break] {
        var breaks: [Break] = []
        if !schema.types.isEmpty {
            let others: [Node] = [.text("text"), .integer(7), .bool(true), .list([]), .object()]
            let wrong = others.filter { !schema.types.takes($0) }
            if !wrong.isEmpty { breaks.append(Break("type", "another type", wrong, schema.range)) }
            if !use.isNullable, !schema.isNullable {
                breaks.append(Break("type", "null", [.null], schema.range))
            }
        }
        if let allowed = schema.allowedValues {
            let near = allowed.compactMap(\.string).map { Node.text($0 + "x") }
            let numbers: [Node] = [.integer(987_654), .integer(-1), .number("0.123")]
            let far: [Node] = [.text("unlisted")] + numbers + [.bool(true), .bool(false)]
            breaks.append(Break("enum", "not in the list", near + far, schema.range))
        }
        if schema.not != nil {
            breaks.append(Break("not", "what must not match", notCandidates(schema), schema.range))
        }
        return breaks
    }

    private func notCandidates(_ schema: API.Schema) -> [Node] {
        guard let not = schema.not else { return [] }
        var copy = self
        return [copy.base(not, isFull: false), copy.base(not, isFull: true)].compactMap { $0 }
    }
}

extension API.TypeSet {
    /// Whether a value's JSON type is in the set.
    func takes(_ node: Node) -> Bool {
        switch node.value {
        case .null: false
        case .bool: contains(.boolean)
        case .integer: contains(.integer) || contains(.number)
        case .number: contains(.number)
        case .string: contains(.string)
        case .sequence: contains(.array)
        case .mapping: contains(.object)
        }
    }
}

// MARK: - Arrays, objects and branches

extension ValueGenerator {
    private mutating func arrayBreaks(_ schema: API.Schema, _ id: SchemaID) -> [Break] {
        path.append(id)
        defer { path.removeLast() }
        var breaks: [Break] = []
        if let minimum = schema.arrays.minItems, minimum > 0 {
            let lists = [elements(minimum - 1, of: schema, isFull: false)].compactMap { $0 }.map(Node.list)
            breaks.append(Break("minItems", "\(minimum - 1) items", lists, schema.range))
        }
        if let maximum = schema.arrays.maxItems {
            let lists = [elements(maximum + 1, of: schema, isFull: false)].compactMap { $0 }.map(Node.list)
            breaks.append(Break("maxItems", "\(maximum + 1) items", lists, schema.range))
        }
        if schema.arrays.hasUniqueItems {
            let count = max(schema.arrays.minItems ?? 0, 2) - 1
            let lists = [elements(count, of: schema, isFull: false)].compactMap { $0 }
            let doubled = lists.map { Node.list($0 + $0.suffix(1)) }
            breaks.append(Break("uniqueItems", "the same item twice", doubled, schema.range))
        }
        return breaks
    }

    private mutating func objectBreaks(_ schema: API.Schema, _ id: SchemaID) -> [Break] {
        guard let object = base(id, isFull: false), object.mapping != nil else { return [] }
        let full = base(id, isFull: true) ?? object
        path.append(id)
        defer { path.removeLast() }
        var breaks: [Break] = []
        let required = schema.objects.properties.filter { $0.isRequired && travels($0.schema) }.map(\.name)
        for name in required + schema.objects.requiredElsewhere {
            let without = [object.removing(name), full.removing(name)]
            breaks.append(Break("required", "without \(name)", without, schema.range))
        }
        if case .nothing = schema.objects.additional {
            let more = ["unexpected", "unexpected_member"].map { object.setting($0, to: .text("text")) }
            breaks.append(Break("additionalProperties", "an unknown member", more, schema.range))
        }
        return breaks + countBreaks(schema, object)
    }

    private mutating func countBreaks(_ schema: API.Schema, _ object: Node) -> [Break] {
        var breaks: [Break] = []
        if let minimum = schema.objects.minProperties, minimum > 0 {
            let fewer = Node.object(Array(object.members.prefix(minimum - 1)))
            breaks.append(Break("minProperties", "\(minimum - 1) members", [fewer], schema.range))
        }
        if let maximum = schema.objects.maxProperties {
            var more = object
            addOptional(schema, to: &more, upTo: maximum + 1)
            addExtras(schema, to: &more, upTo: maximum + 1)
            breaks.append(Break("maxProperties", "\(maximum + 1) members", [more], schema.range))
        }
        return breaks
    }

    private mutating func elementBreaks(_ schema: API.Schema, _ id: SchemaID) -> [BrokenValue] {
        path.append(id)
        defer { path.removeLast() }
        let count = max(schema.arrays.minItems ?? 0, 1)
        guard let items = schema.arrays.items, count <= schema.arrays.maxItems ?? Int.max,
            let elements = elements(count, of: schema, isFull: false)
        else { return [] }
        return breaks(items).map { inner in
            inner.inside("0", Node.list(elements).replacing(0, with: inner.node))
        }
    }

    private mutating func memberBreaks(_ schema: API.Schema, _ id: SchemaID) -> [BrokenValue] {
        guard let object = base(id, isFull: false), object.mapping != nil else { return [] }
        path.append(id)
        defer { path.removeLast() }
        var values: [BrokenValue] = []
        for property in schema.objects.properties where travels(property.schema) {
            for inner in breaks(property.schema) {
                values.append(inner.inside(property.name, object.setting(property.name, to: inner.node)))
            }
        }
        if case .schema(let use) = schema.objects.additional {
            for inner in breaks(use) {
                values.append(inner.inside("extra", object.setting("extra", to: inner.node)))
            }
        }
        for (pattern, use) in schema.objects.patternProperties {
            note("patternProperties", "no case breaks the members that match \(pattern)", use.range)
        }
        return values
    }

    /// A value that matches no branch, and the breaks of each branch that make the whole invalid.
    private mutating func branchBreaks(_ schema: API.Schema, _ id: SchemaID) -> [BrokenValue] {
        let keyword = schema.oneOf.isEmpty ? "anyOf" : "oneOf"
        guard !schema.oneOf.isEmpty || !schema.anyOf.isEmpty else { return [] }
        var values: [BrokenValue] = []
        let others: [Node] = [.bool(true), .integer(-7), .text("\u{1}no branch"), .list([.null]), .object()]
        if let node = others.first(where: { !check.isValid($0, id) }) {
            values.append(
                BrokenValue(
                    keyword: keyword, pointer: .root, detail: "no branch matches", node: node, range: schema.range,
                    part: node, takesText: true))
        } else {
            note(keyword, "no value found that matches no branch", schema.range)
        }
        let own = schema.likelyTypes.contains(.object) ? objectCandidates(schema, isFull: false).first : nil
        path.append(id)
        defer { path.removeLast() }
        for branch in schema.oneOf + schema.anyOf {
            for var inner in breaks(branch) {
                inner.node = embed(inner.node, branch, own, schema)
                // A value that another branch takes is no broken one.
                if !check.isValid(inner.node, id) { values.append(inner) }
            }
        }
        return values
    }
}

extension BrokenValue {
    /// The same break one level further out.
    fileprivate func inside(_ token: String, _ node: Node) -> BrokenValue {
        var copy = self
        copy.pointer = JSONPointer([token] + pointer.tokens)
        copy.node = node
        return copy
    }
}
