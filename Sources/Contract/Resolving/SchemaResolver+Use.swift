extension SchemaResolver {
    /// What a schema comes down to when wrappers are taken off.
    struct Simplified {
        /// The schema that has the constraints.
        var target: Document.Schema
        /// The schemas on the way to it, outermost first: their words hold at the place of use.
        var wrappers: [Document.Schema] = []
        var isNullable = false
        var isReference = false
    }

    /// One place where a schema is used.
    func use(of schema: Document.Schema) -> API.SchemaUse {
        let simplified = simplify(schema)
        let target = simplified.target
        let words = simplified.wrappers + (simplified.isReference ? [] : [target])
        let summary = summary(of: target)
        var use = API.SchemaUse(
            schema: id(for: target), isNullable: simplified.isNullable || summary.isNullable,
            pointer: schema.pointer, range: schema.range)
        use.description = words.lazy.compactMap(\.annotations.description).first
        use.defaultValue =
            simplified.wrappers.lazy.compactMap { self.checkedDefault(of: $0) }.first
            ?? summary.defaultValue
        use.isReadOnly = summary.isReadOnly || words.contains(where: \.annotations.isReadOnly)
        use.isWriteOnly = summary.isWriteOnly || words.contains(where: \.annotations.isWriteOnly)
        use.isDeprecated = words.contains(where: \.annotations.isDeprecated)
        use.xml = simplified.wrappers.lazy.compactMap(\.xml).first.map(API.XML.init)
        use.isReference = simplified.isReference
        return use
    }

    /// The use of a schema that must match several schemas at once: a property that two members of `allOf` describe.
    func use(ofAll schemas: [Document.Schema]) -> API.SchemaUse {
        if schemas.count == 1 { return use(of: schemas[0]) }
        var distinct: [Document.Schema] = []
        for schema in schemas where !isWithoutConstraint(schema) || distinct.isEmpty {
            let target = simplify(schema).target
            if !distinct.contains(where: { simplify($0).target === target }) { distinct.append(schema) }
        }
        if distinct.count > 1 { distinct.removeAll(where: isWithoutConstraint) }
        distinct = withoutOverridden(distinct)
        guard distinct.count > 1, let last = distinct.last else { return use(of: distinct.first ?? schemas[0]) }
        let parts = distinct.flatMap { atoms(of: $0) }
        var use = API.SchemaUse(
            schema: id(for: distinct), isNullable: isNullable(parts, outer: last), pointer: last.pointer,
            range: last.range)
        use.description = schemas.reversed().lazy.compactMap(\.annotations.description).first
        use.defaultValue = schemas.reversed().lazy.compactMap { self.checkedDefault(of: $0) }.first
        use.isReadOnly = parts.contains(where: \.annotations.isReadOnly)
        use.isWriteOnly = parts.contains(where: \.annotations.isWriteOnly)
        use.isDeprecated = schemas.contains(where: \.annotations.isDeprecated)
        return use
    }

    /// Takes off `$ref`, `allOf` of one and `oneOf`/`anyOf` of one and null, as long as nothing but words and
    /// `nullable` stands beside them. A component keeps an `allOf` of its own, because it has a name for it.
    func simplify(_ schema: Document.Schema) -> Simplified {
        if schema.isPlain { return Simplified(target: schema) }
        if let known = simplified[schema.range] { return known }
        let result = followWrappers(of: schema)
        simplified[schema.range] = result
        return result
    }

    private func followWrappers(of schema: Document.Schema) -> Simplified {
        var result = Simplified(target: schema)
        var visited: Set<SourceRange> = []
        while let (next, isNullable, isReference) = unwrap(result.target) {
            visited.insert(result.target.range)
            let range = result.target.reference?.targetRange ?? result.target.range
            if visited.contains(next.range) {
                references.reportCycle(of: visited, at: range)
                return Simplified(target: schema)
            }
            if visited.count >= Self.longestChain {
                let message = "references lead more than \(Self.longestChain) schemas deep"
                references.report(.nestingTooDeep, at: range, message)
                return Simplified(target: schema)
            }
            result.wrappers.append(result.target)
            result.isNullable = result.isNullable || isNullable
            result.isReference = result.isReference || isReference
            result.target = next
        }
        return result
    }

    private func unwrap(
        _ schema: Document.Schema
    ) -> (next: Document.Schema, isNullable: Bool, isReference: Bool)? {
        if let reference = schema.reference {
            // In 3.0 nothing beside `$ref` counts.
            let keyword = schema.node["$ref"] == nil ? "$dynamicRef" : "$ref"
            guard references.version.feature == .v30 || hasOnlyWords(schema, beside: keyword),
                let next = references.schema(reference)
            else { return nil }
            return (next, false, true)
        }
        guard let composition = schema.composition, schema.discriminator == nil else { return nil }
        let isNullable = schema.isNullable ?? false
        if let member = composition.allOf.first, composition.allOf.count == 1, !isComponent(schema) {
            guard hasOnlyWords(schema, beside: "allOf", typesOf: member) else { return nil }
            return (member, isNullable, false)
        }
        let (keyword, branches) =
            composition.oneOf.isEmpty
            ? ("anyOf", composition.anyOf) : ("oneOf", composition.oneOf)
        let rest = branches.filter { !allowsOnlyNull($0) }
        guard let branch = rest.first, rest.count == 1, hasOnlyWords(schema, beside: keyword) else { return nil }
        // A component `oneOf: [{…}]` has a name for its inline branch; one that names another component does not.
        if isComponent(schema), branch.reference == nil { return nil }
        return (branch, isNullable || branches.count > 1, false)
    }

    private static let words: Set<String> = [
        "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly",
        "externalDocs", "$comment", "$anchor", "$dynamicAnchor", "nullable", "xml",
    ]

    /// Whether a schema says nothing beside a keyword but words: no constraint of its own. A `type` that the wrapped
    /// schema has too adds nothing.
    private func hasOnlyWords(
        _ schema: Document.Schema, beside keyword: String, typesOf member: Document.Schema? = nil
    ) -> Bool {
        guard let entries = schema.node.mapping?.entries else { return false }
        return entries.allSatisfy { entry in
            if entry.key == keyword || Self.words.contains(entry.key) || entry.key.utf8.starts(with: "x-".utf8) {
                return true
            }
            guard entry.key == "type", let member else { return false }
            let typed = atoms(of: member).filter { !$0.types.isEmpty }
            return typed.count == 1 && typed[0].types == schema.types
        }
    }

    private func isWithoutConstraint(_ schema: Document.Schema) -> Bool { hasOnlyWords(schema, beside: "") }

    /// Whether a schema is null and nothing else: `type: 'null'`, `const: null` or `enum: [null]`.
    func allowsOnlyNull(_ schema: Document.Schema) -> Bool {
        if schema.types == [.null] || schema.constant?.isNull == true { return true }
        return schema.allowedValues.map { !$0.isEmpty && $0.allSatisfy(\.isNull) } ?? false
    }
}
