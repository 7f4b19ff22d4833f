/// Properties that members of `allOf` describe in ways that contradict each other.
extension SchemaResolver {
    /// No value meets both, so one of them cannot be meant. `allOf` is how documents write inheritance: what stands
    /// later replaces what it is built on.
    func withoutOverridden(_ schemas: [Document.Schema]) -> [Document.Schema] {
        guard schemas.count > 1 else { return schemas }
        var kept: [Document.Schema] = []
        for schema in schemas.reversed() {
            guard let other = kept.first(where: { contradict(schema, $0) }) else {
                kept.insert(schema, at: 0)
                continue
            }
            let message =
                "this contradicts what another schema of 'allOf' says of the same property; it is read as "
                + "replacing that"
            let note = Diagnostic.Note(range: schema.anchorRange, message: "this is replaced")
            references.report(.contradiction, severity: .warning, at: other.anchorRange, message, notes: [note])
        }
        return kept
    }

    /// Whether the types, or the listed values, have nothing in common.
    private func contradict(_ left: Document.Schema, _ right: Document.Schema) -> Bool {
        let (some, others) = (atoms(of: left), atoms(of: right))
        if isNullable(some, outer: left), isNullable(others, outer: right) { return false }
        if let these = commonTypes(some), let those = commonTypes(others),
            these.intersectingTypes(those).isEmpty, !these.isEmpty, !those.isEmpty
        {
            return true
        }
        guard let these = listedValues(some), let those = listedValues(others) else { return false }
        return !these.contains { value in those.contains { $0.isSameValue(as: value) } }
    }

    private func commonTypes(_ atoms: [Document.Schema]) -> API.TypeSet? {
        let types = atoms.filter { !$0.types.isEmpty }.map { API.TypeSet($0.types) }
        return types.first.map { types.dropFirst().reduce($0) { $0.intersectingTypes($1) } }
    }

    private func listedValues(_ atoms: [Document.Schema]) -> [Node]? {
        atoms.lazy.compactMap { $0.allowedValues ?? $0.constant.map { [$0] } }.first
    }
}

extension Document.Schema {
    /// The first key, or the whole of a schema without any.
    fileprivate var anchorRange: SourceRange { node.mapping?.entries.first?.keyRange ?? range }
}
