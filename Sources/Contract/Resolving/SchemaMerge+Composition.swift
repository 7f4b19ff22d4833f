/// `oneOf`, `anyOf`, `not`, the discriminator, and the keywords that have no shape.
extension SchemaMerge {
    mutating func mergeComposition() {
        guard atoms.contains(where: { $0.composition != nil }) || outer.discriminator != nil else { return }
        let oneOf = branches(\.oneOf)
        let anyOf = branches(\.anyOf)
        result.oneOf = oneOf.map(resolver.use(of:))
        result.anyOf = anyOf.map(resolver.use(of:))
        let areAllNull =
            oneOf.isEmpty && !branchSources(\.oneOf).isEmpty || anyOf.isEmpty && !branchSources(\.anyOf).isEmpty
        if areAllNull { result.allowedValues = [] }
        result.not = atoms.lazy.compactMap { $0.composition?.not }.first.map(resolver.use(of:))
        // What a member of `allOf` says about telling its children apart does not concern the child.
        if let discriminator = outer.discriminator {
            result.discriminator = resolver.resolve(
                discriminator, of: outer, branches: oneOf + anyOf, uses: result.oneOf + result.anyOf)
        }
    }

    /// The branches of the first atom that has the keyword, null branches left out: they made the schema nullable.
    private func branches(_ list: (Document.CompositionKeywords) -> [Document.Schema]) -> [Document.Schema] {
        let all = branchSources(list).first?.composition.map(list) ?? []
        return all.filter { !resolver.allowsOnlyNull($0) }
    }

    /// The atoms that have the keyword; those after the first become rules.
    ///
    /// A parent that lists its children, which are `allOf` the parent and something more, is OpenAPI's way to write
    /// inheritance: for a child that is among the branches, to match one of them says nothing new.
    func branchSources(_ list: (Document.CompositionKeywords) -> [Document.Schema]) -> [Document.Schema] {
        atoms.filter { atom in
            guard let branches = atom.composition.map(list), !branches.isEmpty else { return false }
            return atom === outer || !branches.contains { resolver.simplify($0).target === outer }
        }
    }

    private static let ruleKeywords: Set = [
        "if", "then", "else", "dependentSchemas", "dependentRequired", "contains", "minContains", "maxContains",
        "unevaluatedItems", "propertyNames",
    ]

    mutating func collectOtherKeywords() {
        for atom in atoms {
            guard let entries = atom.node.mapping?.entries, atom.composition != nil || hasRareKeywords(atom) else {
                continue
            }
            for entry in entries where Self.ruleKeywords.contains(entry.key) || isOpenUnevaluated(entry, of: atom) {
                result.ruleKeywords.append((entry.key, entry.keyRange))
            }
            if let dialect = atom.identity?.dialect, !isKnownDialect(dialect) {
                resolver.references.reportDialect(dialect, at: atom.valueRange("$schema"))
            }
            for entry in entries where resolver.changesMeaning(entry, of: atom) {
                result.otherKeywords.append((entry.key, entry.keyRange))
            }
        }
    }

    private func hasRareKeywords(_ atom: Document.Schema) -> Bool {
        atom.objects != nil || atom.arrays != nil || atom.identity != nil
    }

    private func isOpenUnevaluated(_ entry: Mapping.Entry, of atom: Document.Schema) -> Bool {
        entry.key == "unevaluatedProperties" && hasOpenUnevaluated(atom)
    }
}

extension SchemaResolver {
    /// Completes the mapping: explicit entries first, then the names of the branches or children without one
    /// (OpenAPI 3.1 §4.8.25), or the values that those list for the property.
    func resolve(
        _ discriminator: Document.Discriminator, of schema: Document.Schema, branches: [Document.Schema],
        uses: [API.SchemaUse]
    ) -> API.Discriminator {
        var mapping: [(value: String, schema: SchemaID)] = []
        for entry in discriminator.mapping {
            let key = JSONPointer(["mapping", entry.name])
            guard let target = mappingTarget(entry.value, at: discriminator.location, key) else { continue }
            mapping.append((entry.name, use(of: target).schema))
        }
        var mapped = Set(mapping.map(\.schema))
        var taken = Set(mapping.map(\.value))
        func complete(_ id: SchemaID, _ branch: Document.Schema, _ name: String?) {
            guard mapped.insert(id).inserted else { return }
            let values = impliedValues(of: branch, name, besides: schema, propertyName: discriminator.propertyName)
            mapping += values.filter { taken.insert($0).inserted }.map { ($0, id) }
        }
        for (branch, use) in zip(branches, uses) { complete(use.schema, branch, branch.reference.flatMap(lastPart)) }
        if branches.isEmpty {
            for child in descendants(of: schema) { complete(use(of: child.value).schema, child.value, child.name) }
        }
        var result = API.Discriminator(
            propertyName: discriminator.propertyName, mapping: mapping, range: discriminator.location.range)
        result.fallback = discriminator.defaultMapping.flatMap { text in
            let key = JSONPointer(["defaultMapping"])
            return mappingTarget(text, at: discriminator.location, key, .warning).map { use(of: $0).schema }
        }
        return result
    }

    /// A mapping names a component or has a reference; a name that could be both is a name (§4.8.25.2).
    ///
    /// - Parameters:
    ///   - key: where the text stands in the discriminator.
    ///   - severity: of a name that no component has.
    private func mappingTarget(
        _ text: String, at location: Location, _ key: JSONPointer, _ severity: Diagnostic.Severity = .error
    ) -> Document.Schema? {
        if let schema = components[text] { return schema }
        let range =
            location.range.file === references.root.range.file
            ? references.root.node(at: JSONPointer(location.pointer.tokens + key.tokens))?.range : nil
        let place = range ?? location.range
        let isName = !text.contains("/") && !text.contains("#") && !text.contains(".")
        guard !isName else {
            let fix = Suggestion.fix(for: text, among: references.components.map(\.name))
            let message = "there is no schema '\(text)'"
            references.report(.unresolvedReference, severity: severity, at: place, message, fix: fix)
            return nil
        }
        let reference = Document.Reference(
            target: text, targetRange: place, summary: nil, description: nil, location: location)
        return references.schema(reference)
    }

    private func lastPart(of reference: Document.Reference) -> String? {
        guard !references.leadsNowhere(reference), let name = reference.target.split(separator: "/").last else {
            return nil
        }
        let decoded = removePercentEncoding(String(name)) ?? String(name)
        return JSONPointer(parsing: "/\(decoded)")?.last ?? decoded
    }

    /// The name of a branch; where it has none, or doesn't allow it for the property, the values that it does allow.
    ///
    /// - Parameter parent: the schema of the discriminator. What a child has from it doesn't tell children apart.
    private func impliedValues(
        of branch: Document.Schema, _ name: String?, besides parent: Document.Schema, propertyName: String
    ) -> [String] {
        let inherited = Set(atoms(of: parent).map(\.range))
        let own = atoms(of: branch).filter { !inherited.contains($0.range) }
        let listed = listedValues(of: own, propertyName: propertyName)
        guard let name, listed.isEmpty || listed.contains(name) else { return listed }
        return [name]
    }

    private func listedValues(of own: [Document.Schema], propertyName: String) -> [String] {
        for atom in own {
            guard let property = atom.objects?.properties.first(where: { $0.name == propertyName }) else { continue }
            for part in atoms(of: property.value) {
                if let constant = part.constant?.string { return [constant] }
                if let values = part.allowedValues { return values.compactMap(\.string) }
            }
        }
        return []
    }

    /// The components that build on a schema by `allOf`, directly or through others.
    private func descendants(of schema: Document.Schema) -> [Document.Named<Document.Schema>] {
        var found: [Document.Named<Document.Schema>] = []
        var seen: Set<SourceRange> = [schema.range]
        var open = children[schema.range] ?? []
        while !open.isEmpty {
            let child = open.removeFirst()
            guard seen.insert(child.value.range).inserted else { continue }
            found.append(child)
            open += children[child.value.range] ?? []
        }
        return found
    }
}
