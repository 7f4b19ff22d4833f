/// What the merged schema asks for and cannot say itself.
extension SchemaMerge {
    /// Each schema's keywords stay together, because some of them look at their neighbours.
    mutating func mergeRules() {
        if atoms.count == 1, atoms[0].isScalar { return }
        var rules = atoms.map(shapelessKeywords) + [intersectionKeywords()]
        if atoms.contains(where: hasBranches) {
            let inner = branchAtoms()
            rules += atoms.map { overriddenKeywords(of: $0, by: inner) }
        }
        if atoms.contains(where: hasPatterns) { rules += atoms.filter { !hasPatterns($0) }.map(closingKeywords) }
        rules.removeAll(where: \.isEmpty)
        if rules.count == 1 {
            result.rule = API.Rule(rules[0])
        } else if !rules.isEmpty {
            result.rule = API.Rule([.schemas("allOf", rules.map { API.Rule($0) })])
        }
    }

    /// The keywords of one schema for which ``API/Schema`` has no place.
    private func shapelessKeywords(of atom: Document.Schema) -> [API.RuleKeyword] {
        if atom.boolean == false || atom.allowedValues?.isEmpty == true { return [.never] }
        // What is unevaluated depends on all that the schema says.
        if atom.arrays?.unevaluatedItems != nil || hasOpenUnevaluated(atom) {
            return resolver.rule(of: atom).keywords
        }
        var keywords = resolver.conditionKeywords(of: atom)
        if let objects = atom.objects {
            let members = resolver.memberKeywords(of: objects)
            // `additionalProperties` beside patterns leaves out the properties that have names.
            if !objects.patternProperties.isEmpty, objects.additionalProperties != nil {
                keywords += objects.properties.map {
                    .member(of: "properties", name: $0.name, API.Rule(), range: $0.nameRange)
                }
            }
            keywords += members
        }
        if let arrays = atom.arrays { keywords += resolver.itemKeywords(of: arrays) }
        return keywords
    }

    /// Whether `unevaluatedProperties` could not be read as `additionalProperties`.
    func hasOpenUnevaluated(_ atom: Document.Schema) -> Bool {
        guard let unevaluated = atom.objects?.unevaluatedProperties, unevaluated.boolean != true else { return false }
        return atom !== outer || !readsAsAdditional(unevaluated)
    }

    /// Keywords of which the merged schema has room for one, where several schemas have them.
    private func intersectionKeywords() -> [API.RuleKeyword] {
        var keywords: [API.RuleKeyword] = []
        for atom in branchSources(\.oneOf).dropFirst() {
            keywords.append(.schemas("oneOf", (atom.composition?.oneOf ?? []).map(resolver.rule(of:))))
        }
        let anyOf = branchSources(\.anyOf)
        for atom in result.oneOf.isEmpty ? anyOf.dropFirst() : anyOf[...] {
            keywords.append(.schemas("anyOf", (atom.composition?.anyOf ?? []).map(resolver.rule(of:))))
        }
        for atom in atoms {
            if let pattern = atom.strings?.pattern, pattern != result.strings.pattern {
                keywords.append(.pattern(pattern, range: atom.valueRange("pattern")))
            }
            if let divisor = atom.numbers?.multipleOf, let known = result.numbers.multipleOf.flatMap(ExactDecimal.init),
                let value = divisor.numberText.flatMap(ExactDecimal.init), !known.isMultiple(of: value)
            {
                keywords.append(.number("multipleOf", divisor))
            }
        }
        // Beside a tuple, the `items` of another schema hold for the tuple's items too.
        guard atoms.contains(where: { $0.arrays?.prefixItems.isEmpty == false }) else { return keywords }
        for atom in atoms where atom.arrays?.prefixItems.isEmpty == true {
            if let items = atom.arrays?.items {
                keywords.append(.schemas("allOf", [API.Rule([.schema("items", resolver.rule(of: items))])]))
            }
        }
        return keywords
    }
}

// MARK: Beside branches

extension SchemaMerge {
    private func hasBranches(_ atom: Document.Schema) -> Bool {
        guard let composition = atom.composition else { return false }
        return !composition.oneOf.isEmpty || !composition.anyOf.isEmpty
    }

    /// The schemas that the branches consist of, and those of their branches.
    private func branchAtoms() -> [Document.Schema] {
        var found: [Document.Schema] = []
        var seen = Set(atoms.map(\.range))
        var open = atoms
        while let atom = open.popLast() {
            for branch in (atom.composition?.oneOf ?? []) + (atom.composition?.anyOf ?? []) {
                for part in resolver.atoms(of: branch) where seen.insert(part.range).inserted {
                    found.append(part)
                    open.append(part)
                }
            }
        }
        return found
    }

    /// What a schema says beside its branches and they say again. The type of a branch has room for one of both: that
    /// of the branch.
    private func overriddenKeywords(of atom: Document.Schema, by inner: [Document.Schema]) -> [API.RuleKeyword] {
        var keywords = resolver.valueKeywords(of: atom).filter { isOverridden($0, of: atom, by: inner) }
        keywords += resolver.scalarKeywords(of: atom).filter { isOverridden($0, of: atom, by: inner) }
        if let items = atom.arrays?.items, inner.contains(where: { $0.arrays?.items != nil }),
            atom.arrays?.prefixItems.isEmpty == true
        {
            keywords.append(.schema("items", resolver.rule(of: items)))
        }
        guard let objects = atom.objects else { return keywords }
        return keywords + overriddenProperties(of: objects, by: inner.compactMap(\.objects))
    }

    private func isOverridden(
        _ keyword: API.RuleKeyword, of atom: Document.Schema, by inner: [Document.Schema]
    ) -> Bool {
        switch keyword {
        case .types:
            let types = Set(atom.types)
            let wider = types.contains(.number) ? types.union([.integer]) : types
            return inner.contains { $0.isNullable != true && !wider.isSuperset(of: $0.types.filter { $0 != .null }) }
        case .values, .constant: return inner.contains { $0.allowedValues != nil || $0.constant != nil }
        case .number: return inner.contains { $0.numbers != nil }
        case .pattern: return inner.contains { $0.strings?.pattern != nil }
        default: return false
        }
    }

    private func overriddenProperties(
        of objects: Document.ObjectKeywords, by inner: [Document.ObjectKeywords]
    ) -> [API.RuleKeyword] {
        let overridden = objects.properties.filter { property in inner.contains { describesAgain(property, $0) } }
        let keywords: [API.RuleKeyword] = overridden.map {
            .member(of: "properties", name: $0.name, resolver.rule(of: $0.value), range: $0.nameRange)
        }
        guard objects.patternProperties.isEmpty, refusesProperties(objects, of: inner) else { return keywords }
        return keywords.isEmpty
            ? closingKeywords(of: objects)
            : [.schemas("allOf", [API.Rule(keywords), API.Rule(closingKeywords(of: objects))])]
    }

    /// `additionalProperties` with the names that it isn't about.
    private func closingKeywords(of objects: Document.ObjectKeywords) -> [API.RuleKeyword] {
        guard let additional = objects.additionalProperties, additional.boolean != true else { return [] }
        return objects.properties.map {
            .member(of: "properties", name: $0.name, API.Rule(), range: $0.nameRange)
        } + [.schema("additionalProperties", resolver.rule(of: additional))]
    }

    /// Beside the patterns of another schema, `additionalProperties` speaks of the properties that match them too.
    private func closingKeywords(of atom: Document.Schema) -> [API.RuleKeyword] {
        atom.objects.map(closingKeywords(of:)) ?? []
    }

    private func hasPatterns(_ atom: Document.Schema) -> Bool { atom.objects?.patternProperties.isEmpty == false }

    private func describesAgain(
        _ property: Document.Named<Document.Schema>, _ inner: Document.ObjectKeywords
    ) -> Bool {
        guard let other = inner.properties.first(where: { $0.name == property.name })?.value else { return false }
        let target = resolver.simplify(property.value).target
        return resolver.simplify(other).target !== target && !saysOnlyItsType(property.value)
    }

    /// Whether a schema says no more than its type, which a branch has to agree with to be of any use.
    private func saysOnlyItsType(_ schema: Document.Schema) -> Bool {
        resolver.atoms(of: schema).allSatisfy { atom in
            atom.boolean != false && atom.numbers == nil && atom.strings == nil && atom.arrays == nil
                && atom.objects == nil && atom.allowedValues == nil && atom.constant == nil
                && (atom.composition?.allOf.isEmpty ?? true) && !hasBranches(atom) && atom.composition?.not == nil
                && atom.composition?.ifSchema == nil
        }
    }

    /// Whether `additionalProperties` speaks of properties that only branches name: they are additional all the same
    /// (JSON Schema 2020-12 §10.3.2.3).
    private func refusesProperties(_ objects: Document.ObjectKeywords, of inner: [Document.ObjectKeywords]) -> Bool {
        guard let additional = objects.additionalProperties, additional.boolean != true,
            additional.node.mapping?.entries.isEmpty != true
        else { return false }
        let names = Set(objects.properties.map(\.name))
        return inner.contains { other in
            other.properties.contains { !names.contains($0.name) } || !other.patternProperties.isEmpty
                || other.additionalProperties != nil
        }
    }
}

extension Document.Schema {
    /// Whether the schema has only keywords for which ``API/Schema`` has a place, because it speaks of one text, number
    /// or boolean.
    fileprivate var isScalar: Bool {
        isPlain && objects == nil && arrays == nil && boolean != false && allowedValues?.isEmpty != true
    }
}
