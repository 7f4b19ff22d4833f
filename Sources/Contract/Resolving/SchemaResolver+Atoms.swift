extension SchemaResolver {
    /// The schemas that must all match, with `$ref` and `allOf` followed to the end. What an atom says in those two
    /// keywords is done with; everything else in it counts. In the order in which properties shall come.
    func atoms(of schema: Document.Schema) -> [Document.Schema] {
        if schema.isPlain { return [schema] }
        if let known = atomsBySchema[schema.range] { return known }
        if openSchemas.contains(schema.range) {
            let range = schema.reference?.targetRange ?? schema.keyRange("allOf")
            references.reportCycle(of: openSchemas, at: range)
            return []
        }
        // A chain of references is followed by recursion, so it has to end.
        if openSchemas.count >= Self.longestChain {
            let message = "'allOf' and '$ref' lead more than \(Self.longestChain) schemas deep"
            references.report(.nestingTooDeep, at: schema.range, message)
            return []
        }
        openSchemas.append(schema.range)
        defer { openSchemas.removeLast() }
        var inherited: [Document.Schema] = []
        if let reference = schema.reference, let target = references.schema(reference) {
            inherited += atoms(of: target)
        }
        for member in schema.composition?.allOf ?? [] { inherited += atoms(of: member) }
        // Properties come in the order in which the document has them: before or after those of `allOf`.
        let isOwnFirst =
            schema.node["properties"] != nil
            && schema.keyRange("properties") < schema.keyRange("allOf") && schema.reference == nil
        var seen: Set<SourceRange> = []
        let own = isBare(schema) ? [] : [schema]
        let all = isOwnFirst ? own + inherited : inherited + own
        let result = all.filter { seen.insert($0.range).inserted }
        atomsBySchema[schema.range] = result
        return result
    }

    /// Whether a schema says nothing at all beside `$ref` and `allOf`.
    private func isBare(_ schema: Document.Schema) -> Bool {
        guard schema.reference != nil || schema.composition != nil else { return false }
        return schema.node.mapping?.entries.allSatisfy { $0.key == "$ref" || $0.key == "allOf" } ?? false
    }

    /// What uses of a schema need to know before its contents are merged.
    struct Summary {
        var isNullable: Bool
        var isReadOnly: Bool
        var isWriteOnly: Bool
        var defaultValue: Node?
    }

    func summary(of schema: Document.Schema) -> Summary {
        if schema.isPlain { return plainSummary(of: schema) }
        if let known = summaries[schema.range] { return known }
        let atoms = atoms(of: schema)
        let defaultValue =
            checkedDefault(of: schema)
            ?? atoms.reversed().lazy.compactMap { self.checkedDefault(of: $0) }.first
        let summary = Summary(
            isNullable: isNullable(atoms, outer: schema),
            isReadOnly: atoms.contains(where: \.annotations.isReadOnly),
            isWriteOnly: atoms.contains(where: \.annotations.isWriteOnly),
            defaultValue: defaultValue)
        summaries[schema.range] = summary
        return summary
    }

    private func plainSummary(of schema: Document.Schema) -> Summary {
        Summary(
            isNullable: isNullable([schema], outer: schema), isReadOnly: schema.annotations.isReadOnly,
            isWriteOnly: schema.annotations.isWriteOnly, defaultValue: checkedDefault(of: schema))
    }

    /// Whether null was asked for, and no atom refuses it. A schema without any type allows null too, but says
    /// nothing about it: that is not counted.
    func isNullable(_ atoms: [Document.Schema], outer: Document.Schema) -> Bool {
        // `nullable: true` beside `allOf` or `$ref` is how 3.0 documents make a type nullable, whatever it says.
        if outer.isNullable == true, outer.types.isEmpty { return true }
        return atoms.contains(where: allowsNull) && !atoms.contains(where: refusesNull)
    }

    private func allowsNull(_ atom: Document.Schema) -> Bool {
        if atom.isNullable == true || atom.types.contains(.null) { return true }
        if atom.types.isEmpty, atom.allowedValues?.contains(where: \.isNull) == true { return true }
        if atom.types.isEmpty, atom.constant?.isNull == true { return true }
        guard atom.types.isEmpty, let composition = atom.composition else { return false }
        return composition.oneOf.contains(where: allowsOnlyNull) || composition.anyOf.contains(where: allowsOnlyNull)
    }

    private func refusesNull(_ atom: Document.Schema) -> Bool {
        if atom.boolean == false { return true }
        if !atom.types.isEmpty, !atom.types.contains(.null), atom.isNullable != true { return true }
        // From 3.1 on null must be among the values. 3.0 says so too, but hardly any document follows it.
        guard references.version.feature > .v30, atom.isNullable != true else { return false }
        if let values = atom.allowedValues, !values.contains(where: \.isNull) { return true }
        return atom.constant.map { !$0.isNull } ?? false || refusesNullByCondition(atom)
    }

    /// Whether `not` or `if` refuses null.
    private func refusesNullByCondition(_ atom: Document.Schema) -> Bool {
        guard let composition = atom.composition else { return false }
        let validator = SchemaValidator(references)
        func matchesNull(_ schema: Document.Schema) -> Bool {
            validator.violations(of: Node(.null, range: schema.range), against: schema).isEmpty
        }
        if let not = composition.not, matchesNull(not) { return true }
        guard let condition = composition.ifSchema else { return false }
        let consequence = matchesNull(condition) ? composition.thenSchema : composition.elseSchema
        return consequence.map { !matchesNull($0) } ?? false
    }

    /// The default of a schema, when the schema itself accepts it.
    func checkedDefault(of schema: Document.Schema) -> Node? {
        guard let value = schema.annotations.defaultValue else { return nil }
        if let known = defaults[schema.range] { return known }
        let violation = SchemaValidator(references).violations(of: value, against: schema).first
        if let violation {
            let place = violation.instance.isRoot ? "" : " at '\(violation.instance)'"
            let message = "the default does not match\(place): \(violation.message)"
            references.report(.defaultMismatch, at: value.range, message)
        }
        let accepted = violation == nil ? value : nil
        defaults.updateValue(accepted, forKey: schema.range)
        return accepted
    }
}

extension Document.Schema {
    /// Whether the schema is all that it says: neither `$ref` nor other schemas that hold for the same value.
    var isPlain: Bool { !hasReference && composition == nil }
}
