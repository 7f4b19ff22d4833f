/// The rules that schemas refer to, while they are being made.
struct RuleTable {
    var rules: [API.NamedRule] = []
    var ids: [SourceRange: RuleID] = [:]
    var pending: [(id: RuleID, schema: Document.Schema)] = []
    /// Keywords in the text of rules that no rule says.
    var otherKeywords: [(keyword: String, range: SourceRange)] = []
}

extension SchemaResolver {
    /// Everything that a schema says, as a rule.
    func rule(of schema: Document.Schema) -> API.Rule {
        if let boolean = schema.boolean { return API.Rule(boolean ? [] : [.never]) }
        noteOtherKeywords(of: schema)
        if let reference = schema.reference, references.version.feature == .v30 {
            return API.Rule(references.schema(reference).map { [.reference(ruleID(of: $0))] } ?? [])
        }
        let keywords =
            referenceKeywords(of: schema) + valueKeywords(of: schema) + scalarKeywords(of: schema)
            + compositionKeywords(of: schema) + objectKeywords(of: schema) + arrayKeywords(of: schema)
        // `nullable: true` without a type is how 3.0 documents make another type nullable, whatever that says.
        if schema.isNullable == true, schema.types.isEmpty, !keywords.isEmpty {
            return API.Rule([.schemas("anyOf", [API.Rule([.types(["null"])]), API.Rule(keywords)])])
        }
        return API.Rule(keywords)
    }

    /// The rule of a schema inside of another. A large one gets an address of its own: a compiler's time grows with the
    /// square of an expression.
    private func part(of schema: Document.Schema) -> API.Rule {
        var budget = Self.largestPart
        return schema.node.fits(&budget) ? rule(of: schema) : API.Rule([.reference(ruleID(of: schema))])
    }

    private static let largestPart = 40

    /// The address of the rule that says everything that a schema says.
    func ruleID(of schema: Document.Schema) -> RuleID {
        if let id = ruleTable.ids[schema.range] { return id }
        let id = RuleID(index: ruleTable.rules.count)
        ruleTable.ids[schema.range] = id
        ruleTable.rules.append(
            API.NamedRule(name: componentName(schema), pointer: schema.pointer, range: schema.range))
        ruleTable.pending.append((id, schema))
        return id
    }

    /// Works until every rule that another refers to is made.
    func resolvePendingRules() {
        while let (id, schema) = ruleTable.pending.popLast() {
            let rule = rule(of: schema)
            ruleTable.rules[id.index].rule = rule
        }
    }

    private func noteOtherKeywords(of schema: Document.Schema) {
        if let dialect = schema.identity?.dialect, !isKnownDialect(dialect) {
            references.reportDialect(dialect, at: schema.valueRange("$schema"))
        }
        for entry in schema.node.mapping?.entries ?? [] where changesMeaning(entry, of: schema) {
            ruleTable.otherKeywords.append((entry.key, entry.keyRange))
        }
    }

    /// A `$dynamicRef` that is not followed.
    func changesMeaning(_ entry: Mapping.Entry, of schema: Document.Schema) -> Bool {
        entry.key == "$dynamicRef" && schema.identity?.dynamicReference != nil
            && schema.reference?.targetRange != entry.value.range
    }
}

extension SchemaResolver {
    private func referenceKeywords(of schema: Document.Schema) -> [API.RuleKeyword] {
        guard let target = schema.reference.flatMap(references.schema) else { return [] }
        return [.reference(ruleID(of: target))]
    }

    func valueKeywords(of schema: Document.Schema) -> [API.RuleKeyword] {
        var keywords: [API.RuleKeyword] = []
        let allowsNull = schema.isNullable == true
        if !schema.types.isEmpty {
            keywords.append(.types(schema.types.map(\.rawValue) + (allowsNull ? ["null"] : [])))
        }
        // 3.0 asks for null among the values of a nullable schema too, but hardly any document follows it.
        let null = allowsNull ? [Node(.null, range: schema.range)] : []
        if let values = schema.allowedValues { keywords.append(.values(values + null)) }
        if let constant = schema.constant { keywords.append(.constant(constant)) }
        return keywords
    }

    func scalarKeywords(of schema: Document.Schema) -> [API.RuleKeyword] {
        var keywords: [API.RuleKeyword] = []
        for bound in schema.numbers?.minimums ?? [] {
            keywords.append(.number(bound.isExclusive ? "exclusiveMinimum" : "minimum", bound.value))
        }
        for bound in schema.numbers?.maximums ?? [] {
            keywords.append(.number(bound.isExclusive ? "exclusiveMaximum" : "maximum", bound.value))
        }
        if let divisor = schema.numbers?.multipleOf { keywords.append(.number("multipleOf", divisor)) }
        let strings = schema.strings
        keywords += [("minLength", strings?.minLength), ("maxLength", strings?.maxLength)].compactMap(count)
        if let pattern = strings?.pattern {
            keywords.append(.pattern(pattern, range: schema.valueRange("pattern")))
        }
        if let format = schema.format { keywords.append(.format(format)) }
        return keywords
    }

    private func compositionKeywords(of schema: Document.Schema) -> [API.RuleKeyword] {
        guard let composition = schema.composition else { return [] }
        var keywords: [API.RuleKeyword] = []
        let lists = [("allOf", composition.allOf), ("anyOf", composition.anyOf), ("oneOf", composition.oneOf)]
        for (keyword, members) in lists where !members.isEmpty {
            // A parent that lists its children says nothing new of them; see ``SchemaMerge/mergeComposition()``.
            if keyword != "allOf", members.contains(where: { isBuilt($0, on: schema) }) { continue }
            keywords.append(.schemas(keyword, members.map(part(of:))))
        }
        return keywords + conditionKeywords(of: schema)
    }

    private func isBuilt(_ member: Document.Schema, on schema: Document.Schema) -> Bool {
        atoms(of: simplify(member).target).contains { $0 === schema }
    }

    /// `not` and `if` with `then` and `else`.
    func conditionKeywords(of schema: Document.Schema) -> [API.RuleKeyword] {
        guard let composition = schema.composition else { return [] }
        var keywords: [API.RuleKeyword] = []
        if let not = composition.not { keywords.append(.schema("not", part(of: not))) }
        if let condition = composition.ifSchema {
            let then = composition.thenSchema.map(part(of:))
            let otherwise = composition.elseSchema.map(part(of:))
            keywords.append(.condition(part(of: condition), then: then, otherwise: otherwise))
        }
        return keywords
    }

    fileprivate func count(_ keyword: String, _ limit: Int?) -> API.RuleKeyword? { limit.map { .count(keyword, $0) } }
}

// MARK: Objects and arrays

extension SchemaResolver {
    private func objectKeywords(of schema: Document.Schema) -> [API.RuleKeyword] {
        guard let objects = schema.objects else { return [] }
        var keywords: [API.RuleKeyword] = []
        let required = objects.required.map(\.name).filter { isRequiredEitherWay($0, objects) }
        if !required.isEmpty { keywords.append(.required(required)) }
        keywords += [("minProperties", objects.minProperties), ("maxProperties", objects.maxProperties)]
            .compactMap(count)
        keywords += members("properties", objects.properties) + memberKeywords(of: objects)
        if objects.patternProperties.isEmpty, let additional = objects.additionalProperties {
            keywords.append(.schema("additionalProperties", part(of: additional)))
        }
        if let unevaluated = objects.unevaluatedProperties {
            keywords.append(.schema("unevaluatedProperties", part(of: unevaluated)))
        }
        return keywords
    }

    /// Properties that travel one way only are required that way only (OpenAPI 3.0 §4.7.24.2). Rules hold both ways.
    private func isRequiredEitherWay(_ name: String, _ objects: Document.ObjectKeywords) -> Bool {
        guard let property = objects.properties.first(where: { $0.name == name })?.value else { return true }
        let words = summary(of: property)
        return !words.isReadOnly && !words.isWriteOnly
    }

    /// What no Swift type says of an object. `additionalProperties` is about the names beside `patternProperties`, so
    /// it comes with those; see ``SchemaMerge/mergeRules()``.
    func memberKeywords(of objects: Document.ObjectKeywords) -> [API.RuleKeyword] {
        var keywords = members("patternProperties", objects.patternProperties)
        if !keywords.isEmpty, let additional = objects.additionalProperties {
            keywords.append(.schema("additionalProperties", part(of: additional)))
        }
        if let names = objects.propertyNames { keywords.append(.schema("propertyNames", part(of: names))) }
        for dependent in objects.dependentRequired {
            keywords.append(.dependentRequired(dependent.name, dependent.value))
        }
        return keywords + members("dependentSchemas", objects.dependentSchemas)
    }

    private func members(_ keyword: String, _ members: [Document.Named<Document.Schema>]) -> [API.RuleKeyword] {
        members.map { .member(of: keyword, name: $0.name, part(of: $0.value), range: $0.nameRange) }
    }

    private func arrayKeywords(of schema: Document.Schema) -> [API.RuleKeyword] {
        guard let arrays = schema.arrays else { return [] }
        var keywords = [("minItems", arrays.minItems), ("maxItems", arrays.maxItems)].compactMap(count)
        if arrays.hasUniqueItems { keywords.append(.uniqueItems) }
        keywords += itemKeywords(of: arrays)
        if arrays.prefixItems.isEmpty, let items = arrays.items {
            keywords.append(.schema("items", part(of: items)))
        }
        if let unevaluated = arrays.unevaluatedItems {
            keywords.append(.schema("unevaluatedItems", part(of: unevaluated)))
        }
        return keywords
    }

    /// What no Swift type says of an array. `items` is about what comes after `prefixItems`, so it comes with those.
    func itemKeywords(of arrays: Document.ArrayKeywords) -> [API.RuleKeyword] {
        var keywords: [API.RuleKeyword] = []
        if !arrays.prefixItems.isEmpty {
            keywords.append(.schemas("prefixItems", arrays.prefixItems.map(part(of:))))
            if let items = arrays.items { keywords.append(.schema("items", part(of: items))) }
        }
        if let contains = arrays.contains {
            keywords.append(
                .contains(part(of: contains), minimum: arrays.minContains, maximum: arrays.maxContains))
        }
        return keywords
    }
}

extension Node {
    /// Whether the value has no more parts than the budget, which they take away from.
    fileprivate func fits(_ budget: inout Int) -> Bool {
        budget -= 1
        guard budget >= 0 else { return false }
        for entry in mapping?.entries ?? [] where !entry.value.fits(&budget) { return false }
        for element in sequence ?? [] where !element.fits(&budget) { return false }
        return true
    }
}
