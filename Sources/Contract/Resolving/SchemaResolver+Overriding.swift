/// Properties that members of `allOf` describe in ways that contradict each other.
extension SchemaResolver {
    /// No value meets both, so one of them cannot be meant. `allOf` is how documents write inheritance: what stands
    /// later replaces what it is built on.
    func withoutOverridden(_ schemas: [Document.Schema]) -> [Document.Schema] {
        guard schemas.count > 1 else { return schemas }
        var kept: [Document.Schema] = []
        // One for all that claim the same, the last one first: members of `allOf` can be many, and are mostly alike.
        var claims: [(claim: Claim, schema: Document.Schema)] = []
        for schema in schemas.reversed() {
            let claim = claim(of: schema)
            guard let other = claims.first(where: { claim.contradicts($0.claim) }) else {
                kept.append(schema)
                claims.removeAll { $0.claim == claim }
                claims.insert((claim, schema), at: 0)
                continue
            }
            let message =
                "this contradicts what another schema of 'allOf' says of the same property; it is read as "
                + "replacing that"
            let note = Diagnostic.Note(range: schema.anchorRange, message: "this is replaced")
            references.report(
                .contradiction, severity: .warning, at: other.schema.anchorRange, message, notes: [note])
        }
        return kept.reversed()
    }

    private func claim(of schema: Document.Schema) -> Claim {
        let atoms = atoms(of: schema)
        return Claim(
            isNullable: isNullable(atoms, outer: schema), types: commonTypes(atoms), values: listedValues(atoms))
    }

    private func commonTypes(_ atoms: [Document.Schema]) -> API.TypeSet? {
        let types = atoms.filter { !$0.types.isEmpty }.map { API.TypeSet($0.types) }
        return types.first.map { types.dropFirst().reduce($0) { $0.intersectingTypes($1) } }
    }

    private func listedValues(_ atoms: [Document.Schema]) -> [Node]? {
        atoms.lazy.compactMap { $0.allowedValues ?? $0.constant.map { [$0] } }.first
    }
}

/// What a schema says of the types and the values that it takes.
private struct Claim: Equatable {
    var isNullable: Bool
    var types: API.TypeSet?
    var values: [Node]?

    static func == (left: Claim, right: Claim) -> Bool {
        guard left.isNullable == right.isNullable, left.types == right.types else { return false }
        guard let values = left.values, let others = right.values else {
            return left.values == nil && right.values == nil
        }
        return values.count == others.count && zip(values, others).allSatisfy { $0.isSameValue(as: $1) }
    }

    /// Whether the types, or the listed values, have nothing in common.
    func contradicts(_ other: Claim) -> Bool {
        if isNullable, other.isNullable { return false }
        if let types, let others = other.types, types.intersectingTypes(others).isEmpty, !types.isEmpty, !others.isEmpty
        {
            return true
        }
        guard let values, let others = other.values else { return false }
        return !values.contains { value in others.contains { $0.isSameValue(as: value) } }
    }
}

extension Document.Schema {
    /// The first key, or the whole of a schema without any.
    fileprivate var anchorRange: SourceRange { node.mapping?.entries.first?.keyRange ?? range }
}
