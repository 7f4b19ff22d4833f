import Contract

extension Designer {
    /// Names the types of the top level: components first, then what only parameters, bodies and headers of components
    /// hold, then operations. So an added operation never renames a type.
    mutating func nameTopLevel() {
        takeNamesOfProtocols()
        nameComponents()
        for id in api.componentSchemas { nameInputType(of: id) }
        for id in api.componentSchemas where shapes[id.index].isDeclared == false { nameParts(ofAlias: id) }
        nameSharedParts()
        nameOperations()
    }

    /// The client and the handler protocols keep their names; a schema of such a name gets another.
    private mutating func takeNamesOfProtocols() {
        let ofContract = ReservedNames.ofContract.map { options.namePrefix + $0 }
        let ofImports = imports.map { $0.outermostName(in: options.moduleName) }
        let tags = api.tags.map(\.name) + api.operations.compactMap(\.tags.first)
        let ofTags = tags.flatMap { ["\(typeName($0))Handler", groupName(of: $0)] }
        for name in [options.contractName] + ofImports + ofContract + ofTags where !topLevel.contains(name) {
            _ = topLevel.take(name, at: nil)
        }
    }

    /// Names given by `x-swift-name` come first, then those that need no change, then the others, in document order.
    private mutating func nameComponents() {
        var others: [SchemaID] = []
        for id in api.componentSchemas {
            guard let given = givenName(of: id) else {
                others.append(id)
                continue
            }
            paths[id] = [given]
        }
        let unchanged = Set(others.filter { api[$0].name == typeName(api[$0].name ?? "") })
        for id in others.filter(unchanged.contains) + others.filter({ !unchanged.contains($0) }) {
            let schema = api[id]
            let (name, collision) = topLevel.claim(schema.name ?? "", at: schema.range)
            if let collision { report(collision, of: "schema '\(schema.name ?? "")'", at: schema.range) }
            paths[id] = [name]
        }
    }

    /// The name that `x-swift-name` gives, when it can be used.
    private mutating func givenName(of id: SchemaID) -> String? {
        let schema = api[id]
        guard let value = schema.extensions.first(where: { $0.key == "x-swift-name" })?.value else { return nil }
        guard let name = value.string, isIdentifier(name), !ReservedNames.types.contains(name),
            !ReservedNames.keywords.contains(name), name.first?.isUppercase == true
        else {
            report(
                .invalidSwiftName, at: value.range,
                "\(value.string.map { "'\($0)'" } ?? value.kindName) is not a Swift type name that can be used",
                fix: "use letters and digits, beginning with a capital, and no name of Swift or ContractRuntime")
            return nil
        }
        guard topLevel.take(name, at: schema.range) else {
            let notes = topLevel.owner(of: name).map { [Diagnostic.Note(range: $0, message: "it is taken here")] } ?? []
            report(.invalidSwiftName, at: value.range, "the name '\(name)' is taken already", notes: notes)
            return nil
        }
        return name
    }

    mutating func report(_ collision: NamePool.Collision, of thing: String, at range: SourceRange) {
        let notes = collision.other.map { [Diagnostic.Note(range: $0, message: "'\(collision.wanted)' is this")] } ?? []
        report(
            .nameCollision, at: range,
            "the \(thing) is named '\(collision.name)', because '\(collision.wanted)' is taken", notes: notes)
    }

    /// Names what a type is called in requests, where that differs: `Booking` and `BookingInput`.
    private mutating func nameInputType(of id: SchemaID) {
        guard splits.contains(id), inputPaths[id] == nil, let path = paths[id], let last = path.last else { return }
        if path.count == 1 {
            let (name, collision) = topLevel.claim("\(last)Input", at: api[id].range)
            if let collision { report(collision, of: "type of '\(last)' in requests", at: api[id].range) }
            inputPaths[id] = [name]
        } else {
            let parent = Array(path.dropLast())
            inputPaths[id] = parent + [claimNestedName("\(last)Input", in: parent)]
        }
    }
}

// MARK: - Nested types

extension Designer {
    /// Names the types inside of types. An inline schema belongs to the component in whose text it stands, also when
    /// `allOf` makes it part of others; what remains belongs to the first that uses it.
    mutating func nameNestedTypes() {
        for id in api.componentSchemas where shapes[id.index].isDeclared {
            nameParts(of: id, within: api[id])
        }
        for id in api.componentSchemas where shapes[id.index].isDeclared {
            nameParts(of: id, within: nil)
        }
        for id in importedIDs { nameParts(of: id, within: nil) }
        for (index, operation) in api.operations.enumerated() {
            nameParts(of: operation, path: [operationNames[index]])
        }
        nameWebhooks()
    }

    /// - Parameter within: only schemas in the text of this one are named; nil for all.
    private mutating func nameParts(of id: SchemaID, within owner: API.Schema?) {
        guard let path = paths[id] else { return }
        switch shapes[id.index] {
        case .object: nameProperties(of: id, path, within: owner)
        case .union(let branches, _):
            let names = caseNames(of: id)
            for (branch, name) in zip(branches, names) {
                itemSchemas.insert(branch.schema)
                // What a parent says itself is shared with its children: those types go into the parent's.
                if api[branch.schema].isWritten(as: api[id]) { nameProperties(of: branch.schema, path, within: owner) }
                nameType(of: branch, base: name, parent: path, within: owner)
            }
        default: break
        }
    }

    private mutating func nameProperties(of id: SchemaID, _ path: [String], within owner: API.Schema?) {
        for property in api[id].objects.properties {
            nameType(of: property.schema, base: property.name, parent: path, within: owner)
        }
        if case .schema(let use) = api[id].objects.additional {
            nameType(of: use, base: "additionalPropertiesValue", parent: path, within: owner)
        }
    }

    /// Items of a component that is an array have no type to be nested in.
    private mutating func nameParts(ofAlias id: SchemaID) {
        guard let name = paths[id]?.first else { return }
        for use in shapes[id.index].children(of: api[id]) {
            let base = part(of: name, in: shapes[id.index])
            nameType(of: use, base: base, parent: [], within: nil, alias: id)
        }
    }

    private func part(of name: String, in shape: SchemaShape) -> String {
        switch shape {
        case .array: "\(name)Item"
        case .dictionary: "\(name)Value"
        default: name
        }
    }

    /// Names the type of an inline schema, or those that it is made of, unless they have names.
    mutating func nameType(
        of use: API.SchemaUse,
        base: String,
        parent: [String],
        within owner: API.Schema? = nil,
        alias: SchemaID? = nil
    ) {
        let id = use.schema
        let schema = api[id]
        guard schema.name == nil else { return }
        guard paths[id] == nil else {
            // Its own text was named before; what `allOf` brought into it from elsewhere may not have been.
            if owner == nil, finishedTypes.insert(id).inserted { nameParts(of: id, within: nil) }
            return
        }
        if let owner, !schema.isWritten(within: owner) { return }
        guard shapes[id.index].isDeclared else {
            for child in shapes[id.index].children(of: schema) {
                let childBase = part(of: base, in: shapes[id.index])
                itemSchemas.insert(child.schema)
                nameType(of: child, base: childBase, parent: parent, within: owner, alias: alias)
            }
            return
        }
        if parent.isEmpty {
            paths[id] = [topLevel.claim(base, at: schema.range).name]
            looseTypes[alias, default: []].append(id)
        } else {
            paths[id] = parent + [claimNestedName(writtenName(of: schema) ?? base, in: parent)]
            nestedTypes[parent, default: []].append(id)
        }
        nameInputType(of: id)
        nameParts(of: id, within: owner)
    }

    private func writtenName(of schema: API.Schema) -> String? {
        schema.extensions.first { $0.key == "x-swift-name" }?.value.string
    }

    /// A nested type hides types of the top level in its surroundings, so it never has the name of one, nor that of a
    /// type around it; it is then named after its parent as well: `Pet.PetStatus`.
    mutating func claimNestedName(_ base: String, in parent: [String]) -> String {
        var pool = scopes[parent] ?? NamePool(.type, reserved: ReservedNames.types, suffix: "Model")
        defer { scopes[parent] = pool }
        let long = "\(parent.last ?? "") \(base)"
        for text in [base, long, "\(long) value"] {
            let name = typeName(text)
            let allowed = ReservedNames.types.contains(name) ? "\(name)Model" : name
            if !topLevel.contains(allowed), !parent.contains(allowed), pool.take(allowed, at: nil) { return allowed }
        }
        var number = 2
        while !pool.take("\(typeName(long))\(number)", at: nil) { number += 1 }
        return "\(typeName(long))\(number)"
    }
}

extension API.Schema {
    fileprivate func isWritten(within other: API.Schema) -> Bool {
        self.range.file === other.range.file && self.pointer.isWithin(other.pointer)
    }

    /// Whether both are the same place in the document.
    fileprivate func isWritten(as other: API.Schema) -> Bool {
        self.range == other.range && self.pointer == other.pointer
    }
}

// MARK: - Using names

extension Designer {
    /// The full name of a type in a direction.
    func path(of id: SchemaID, direction: Direction) -> [String]? {
        direction == .request ? inputPaths[id] ?? paths[id] : paths[id]
    }

    /// A type's name as it is written in a scope: a type nested in the scope needs no prefix, and one of the contract
    /// that of its namespace only outside of all.
    func name(_ path: [String], in scope: [String]) -> String {
        if path.count > 1, Array(path.dropLast()) == scope { return path[path.count - 1] }
        let name = path.joined(separator: ".")
        return scope.isEmpty && !importedNames.contains(path[0]) ? options.qualified(name) : name
    }
}
