/// The shape of arrays and objects.
extension SchemaMerge {
    mutating func mergeArrays() {
        let arrays = atoms.compactMap(\.arrays)
        guard !arrays.isEmpty else { return }
        result.arrays.minItems = arrays.compactMap(\.minItems).max()
        result.arrays.maxItems = arrays.compactMap(\.maxItems).min()
        if !areInOrder(result.arrays.minItems, "minItems", result.arrays.maxItems, "maxItems") {
            (result.arrays.minItems, result.arrays.maxItems) = (nil, nil)
        }
        result.arrays.hasUniqueItems = arrays.contains(where: \.hasUniqueItems)
        let items = arrays.compactMap(\.items)
        if !items.isEmpty { result.arrays.items = resolver.use(ofAll: items) }
        let tuples = atoms.filter { $0.arrays?.prefixItems.isEmpty == false }
        if let tuple = tuples.first?.arrays { result.arrays.prefixItems = tuple.prefixItems.map(resolver.use(of:)) }
    }

    mutating func mergeObjects() {
        let objects = atoms.filter { $0.objects != nil }
        guard !objects.isEmpty else { return }
        result.objects.minProperties = objects.compactMap { $0.objects?.minProperties }.max()
        result.objects.maxProperties = objects.compactMap { $0.objects?.maxProperties }.min()
        if !areInOrder(result.objects.minProperties, "minProperties", result.objects.maxProperties, "maxProperties") {
            (result.objects.minProperties, result.objects.maxProperties) = (nil, nil)
        }
        let required = objects.flatMap { $0.objects?.required ?? [] }
        result.objects.properties = mergeProperties(objects, required)
        if !required.isEmpty {
            var known = Set(result.objects.properties.map(\.name))
            result.objects.requiredElsewhere = required.map(\.name).filter { known.insert($0).inserted }
        }
        result.objects.patternProperties = objects.flatMap { $0.objects?.patternProperties ?? [] }.map { named in
            (pattern: named.name, schema: resolver.use(of: named.value))
        }
        result.objects.additional = mergeAdditional(objects)
    }

    /// The union of the properties. One that a schema with `additionalProperties` does not list must match those too.
    private func mergeProperties(
        _ objects: [Document.Schema], _ required: [Document.RequiredName]
    ) -> [API.Property] {
        if objects.count == 1, let properties = objects[0].objects?.properties {
            let requiredNames = Set(required.map(\.name))
            return properties.map { named in
                let isRequired = requiredNames.contains(named.name)
                return API.Property(name: named.name, isRequired: isRequired, schema: resolver.use(of: named.value))
            }
        }
        return mergeProperties(ofSeveral: objects, required)
    }

    private func mergeProperties(
        ofSeveral objects: [Document.Schema], _ required: [Document.RequiredName]
    ) -> [API.Property] {
        var names: [String] = []
        var schemas: [String: [Document.Schema]] = [:]
        for property in objects.flatMap({ $0.objects?.properties ?? [] }) where schemas[property.name] == nil {
            names.append(property.name)
            schemas[property.name] = []
        }
        // What the schema itself says comes last: it replaces what it is built on.
        for object in objects.filter({ $0 !== outer }) + objects.filter({ $0 === outer }) {
            for property in object.objects?.properties ?? [] { schemas[property.name]?.append(property.value) }
        }
        let requiredNames = Set(required.map(\.name))
        let closed = objects.count > 1 ? objects.filter(isClosed) : []
        return names.map { name in
            var all = schemas[name] ?? []
            for object in closed where !lists(object, name) {
                guard let additional = object.objects?.additionalProperties else { continue }
                if additional.boolean == false {
                    reportRefused(name, by: object, at: all.first?.range)
                } else {
                    all.append(additional)
                }
            }
            let isRequired = requiredNames.contains(name)
            return API.Property(name: name, isRequired: isRequired, schema: resolver.use(ofAll: all))
        }
    }

    /// Whether `additionalProperties` of a schema says anything about properties that others list.
    private func isClosed(_ object: Document.Schema) -> Bool {
        guard let additional = object.objects?.additionalProperties else { return false }
        return additional.boolean != true && additional.node.mapping?.entries.isEmpty != true
    }

    private func lists(_ object: Document.Schema, _ name: String) -> Bool {
        guard let keywords = object.objects else { return false }
        return !keywords.patternProperties.isEmpty || keywords.properties.contains { $0.name == name }
    }

    /// A schema that is closed sees only what stands beside `additionalProperties` (JSON Schema 2020-12 §10.3.2.3). Who
    /// writes that in a part of an `allOf` means the whole: no author lists a property that nothing may have.
    private func reportRefused(_ name: String, by object: Document.Schema, at range: SourceRange?) {
        let message =
            "the property '\(name)' is refused by 'additionalProperties: false' of another schema that must "
            + "match as well, which is read as about all their properties"
        report(
            .contradiction, severity: .warning, message, at: range ?? outer.range,
            first: object.keyRange("additionalProperties"))
    }

    private func mergeAdditional(_ objects: [Document.Schema]) -> API.AdditionalProperties {
        var all = objects.compactMap { $0.objects?.additionalProperties }
        // The outermost schema knows all properties, so that `unevaluatedProperties` means the same there. Branches
        // bring properties of their own: with `false` beside them, each branch is closed.
        if let unevaluated = outer.objects?.unevaluatedProperties {
            if readsAsAdditional(unevaluated) { all.append(unevaluated) }
            // Where it takes more than that, a rule says which ones it means.
            if all.isEmpty, unevaluated.boolean != false { return .anything }
        }
        if all.contains(where: { $0.boolean == false }) { return .nothing }
        let schemas = all.filter { $0.boolean != true && $0.node.mapping?.entries.isEmpty != true }
        if !schemas.isEmpty { return .schema(resolver.use(ofAll: schemas)) }
        return all.isEmpty ? .unspecified : .anything
    }

    /// Whether `unevaluatedProperties` of the outermost schema says what `additionalProperties` would say there.
    func readsAsAdditional(_ unevaluated: Document.Schema) -> Bool {
        let compositions = atoms.compactMap(\.composition)
        if compositions.contains(where: { $0.ifSchema != nil || !$0.anyOf.isEmpty }) { return false }
        let objects = atoms.compactMap(\.objects)
        let looksFurther = objects.contains { keywords in
            keywords.additionalProperties != nil || !keywords.patternProperties.isEmpty
                || !keywords.dependentSchemas.isEmpty
                || keywords.unevaluatedProperties != nil && keywords !== outer.objects
        }
        if looksFurther { return false }
        return unevaluated.boolean == false || !compositions.contains { !$0.oneOf.isEmpty }
    }
}
