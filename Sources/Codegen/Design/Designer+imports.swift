import Contract

/// What is known of a type that is not made here.
struct ImportedType {
    /// The directions that it is made for; empty where that isn't known.
    var reach: Reach = []
    var hasXML = true
}

/// Where a component stands.
struct SchemaPlace: Hashable {
    var file: String
    var pointer: JSONPointer
}

extension Designer {
    /// The modules to import, in the order of their names.
    var importedModules: [String] {
        Set(imports.map(\.module)).subtracting([options.moduleName, "ContractRuntime"]).sorted()
    }

    /// Gives imported schemas the names that their types have elsewhere. They are no components of this contract then,
    /// so that nothing declares them.
    mutating func takeImports() {
        guard !imports.isEmpty else { return }
        var places: [SchemaPlace: SchemaID] = [:]
        for index in api.schemas.indices.reversed() {
            let place = SchemaPlace(file: api.schemas[index].range.file.path, pointer: api.schemas[index].pointer)
            places[place] = SchemaID(index: index)
        }
        let others = designedImports()
        var namesakes: Set<Int> = []
        for typeImport in imports {
            guard case .one(let pointer, let name) = typeImport.schemas else { continue }
            let index = others.firstIndex { $0.typeImport.isOfSameTypes(as: typeImport) }
            if name == nil, let index {
                namesakes.insert(index)
                takeNamesakes(typeImport, at: pointer, of: others[index].design, places)
            } else {
                takeOne(typeImport, at: pointer, name, places)
            }
        }
        for (index, other) in others.enumerated() {
            takeAll(other.typeImport, of: other.design, places, isUsed: namesakes.contains(index))
        }
        api.componentSchemas.removeAll { imported[$0] != nil }
    }

    /// The contracts that types are imported from, as far as their types have names.
    private func designedImports() -> [(typeImport: TypeImport, design: Designer)] {
        imports.compactMap { typeImport in
            guard case .contract(let api, let options, let imports) = typeImport.schemas else { return nil }
            var design = Designer(api, options: options, imports: imports)
            design.nameTypes()
            return (typeImport, design)
        }
    }

    /// The schema at a place of a file; nil, and reported, where there is none.
    mutating func schema(
        at pointer: JSONPointer, _ typeImport: TypeImport, _ places: [SchemaPlace: SchemaID]
    ) -> SchemaID? {
        if let id = places[SchemaPlace(file: typeImport.file, pointer: pointer)] { return id }
        let inFile = places.keys.filter { $0.file == typeImport.file }.map(\.pointer)
        let names = inFile.filter { $0.parent == pointer.parent }.compactMap(\.last)
        let fix = pointer.last.flatMap { Suggestion.fix(for: $0, among: names.sorted()) }
        let message = "the contract has no schema '#\(pointer)' of '\(typeImport.file)' whose type could be imported"
        report(.unmatchedImport, at: typeImport.range, message, fix: fix)
        return nil
    }

    private mutating func takeOne(
        _ typeImport: TypeImport, at pointer: JSONPointer, _ name: String?, _ places: [SchemaPlace: SchemaID]
    ) {
        if pointer.last == "*" {
            let message = "no import says which contract has the types of '\(typeImport.module)' that '*' stands for"
            let fix = "name its file as well: 'common.yaml: \(typeImport.module)'"
            return report(.unmatchedImport, at: typeImport.range, message, fix: fix)
        }
        guard let id = schema(at: pointer, typeImport, places) else { return }
        take(id, named: pointer.last ?? "")
        let own = api[id].extensions.first { $0.key == "x-swift-name" }?.value.string.flatMap {
            isIdentifier($0) ? $0 : nil
        }
        var pool = NamePool(.type, reserved: ReservedNames.types, suffix: "Model")
        setPath(of: id, to: [name ?? own ?? pool.claim(pointer.last ?? "", at: nil).name], typeImport)
    }

    private mutating func takeAll(
        _ typeImport: TypeImport, of other: Designer, _ places: [SchemaPlace: SchemaID], isUsed: Bool
    ) {
        var isUsed = isUsed
        for component in other.api.componentSchemas where other.api[component].range.file.path == typeImport.file {
            let place = SchemaPlace(file: typeImport.file, pointer: other.api[component].pointer)
            guard let id = places[place] else { continue }
            isUsed = true
            guard imported[id] == nil else { continue }
            take(id, named: other.api[component].name ?? "")
            take(id, from: other, component, typeImport)
        }
        guard !isUsed else { return }
        let message = "no reference of the contract leads to a schema of '\(typeImport.file)'"
        report(
            .unmatchedImport, at: typeImport.range, message, fix: "leave the import out, or name the file that is meant"
        )
    }

    private mutating func take(_ id: SchemaID, named name: String) {
        imported[id] = ImportedType()
        // A component of this contract may have the name too; then the schema had none.
        if api[id].name == nil { api[id].name = name }
    }

    /// The names of a type and of those without a name of their own that it is made of: both contracts have them from
    /// the same text, and so in the same order.
    mutating func take(_ id: SchemaID, from other: Designer, _ otherID: SchemaID, _ typeImport: TypeImport) {
        imported[id] = ImportedType(reach: other.reach[otherID.index], hasXML: other.xmlTypes.contains(otherID))
        if let path = other.paths[otherID] { setPath(of: id, to: path, typeImport) }
        if let path = other.inputPaths[otherID] { inputPaths[id] = qualified(path, typeImport) }
        let children = shapes[id.index].childIDs(of: api[id])
        let others = other.shapes[otherID.index].childIDs(of: other.api[otherID])
        for (child, otherChild) in zip(children, others) where api[child].name == nil && imported[child] == nil {
            take(child, from: other, otherChild, typeImport)
        }
    }

    private mutating func setPath(of id: SchemaID, to path: [String], _ typeImport: TypeImport) {
        guard shapes[id.index].isDeclared else { return }
        paths[id] = qualified(path, typeImport)
    }

    /// The type's name with what it stands in as the first part of its full name.
    private mutating func qualified(_ path: [String], _ typeImport: TypeImport) -> [String] {
        let module = typeImport.module == options.moduleName ? nil : typeImport.module
        let outermost = [module, typeImport.namespace, path[0]].compactMap(\.self).joined(separator: ".")
        importedNames.insert(outermost)
        return [outermost] + path.dropFirst()
    }

    /// In the order of the document.
    var importedIDs: [SchemaID] { imported.keys.sorted { $0.index < $1.index } }

    /// Reports imported types that lack what is asked of them here.
    mutating func checkImports() {
        for id in importedIDs {
            guard let type = imported[id], let name = paths[id]?.joined(separator: ".") else { continue }
            if xmlTypes.contains(id), !type.hasXML {
                report(
                    .importedType, at: api[id].range,
                    "'\(name)' has no XML form: no body of its own contract is XML, and one of this contract is")
            }
            let missing = reach[id.index].subtracting(type.reach)
            guard !type.reach.isEmpty, !missing.isEmpty, inputPaths[id] == nil, isDirected(id) else { continue }
            let directions = type.reach == .request ? ("requests", "an answer") : ("answers", "a request")
            report(
                .importedType, at: api[id].range,
                "'\(name)' is made for \(directions.0), without what \(directions.1) has, and is used in one here")
        }
    }

    /// Whether an object has properties that travel one way only.
    private func isDirected(_ id: SchemaID) -> Bool {
        guard case .object = shapes[id.index] else { return false }
        return api[id].objects.properties.contains { isReadOnly($0) || isWriteOnly($0) }
    }
}
