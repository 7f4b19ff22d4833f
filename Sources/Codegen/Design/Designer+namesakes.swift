import Contract

/// Schemas that contracts have each in their own text, by the same names.
extension Designer {
    /// Gives a schema the type that the one of its name has in another contract; with `*` all that have one there.
    mutating func takeNamesakes(
        _ typeImport: TypeImport, at pointer: JSONPointer, of other: Designer, _ places: [SchemaPlace: SchemaID]
    ) {
        let components = other.api.componentSchemas.map { (other.api[$0].name ?? "", $0) }
        let byName = Dictionary(components) { first, _ in first }
        if pointer.last == "*" {
            let ids = api.componentSchemas.filter { id in
                api[id].range.file.path == typeImport.file && api[id].pointer.parent == pointer.parent
                    && byName[api[id].name ?? ""] != nil
            }
            if ids.isEmpty {
                let message = "the contract has no schema with the name of one that '\(typeImport.module)' has"
                report(.unmatchedImport, at: typeImport.range, message)
            }
            for id in ids { take(id, namesake: byName[api[id].name ?? ""], of: other, typeImport) }
        } else if let id = schema(at: pointer, typeImport, places) {
            let name = pointer.last ?? ""
            if byName[name] == nil {
                let message = "'\(typeImport.module)' has no type for a schema '\(name)'"
                let fix = Suggestion.fix(for: name, among: components.map(\.0))
                report(.unmatchedImport, at: typeImport.range, message, fix: fix)
            }
            take(id, namesake: byName[name], of: other, typeImport)
        }
    }

    /// Types of other properties, values or branches are no types of the schema.
    private mutating func take(
        _ id: SchemaID, namesake: SchemaID?, of other: Designer, _ typeImport: TypeImport
    ) {
        guard let namesake, imported[id] == nil else { return }
        guard isLike(id, namesake, of: other) else {
            let name = api[id].name ?? ""
            let message = "'\(name)' has other properties, values or branches than that of '\(typeImport.module)'"
            let notes = [Diagnostic.Note(range: other.api[namesake].range, message: "that of '\(typeImport.module)'")]
            return report(.importedType, at: api[id].range, message, notes: notes)
        }
        take(id, from: other, namesake, typeImport)
    }

    private func isLike(_ id: SchemaID, _ otherID: SchemaID, of other: Designer) -> Bool {
        let (own, foreign) = (api[id], other.api[otherID])
        let (shape, otherShape) = (shapes[id.index], other.shapes[otherID.index])
        return shape.isDeclared == otherShape.isDeclared
            && shape.childIDs(of: own).count == otherShape.childIDs(of: foreign).count
            && own.objects.properties.map(\.name) == foreign.objects.properties.map(\.name)
            && own.objects.properties.map(\.isRequired) == foreign.objects.properties.map(\.isRequired)
            && own.allowedValues?.map(\.jsonText) == foreign.allowedValues?.map(\.jsonText)
    }
}
