import Contract

extension Designer {
    /// The types of the top level: components in the contract's order, then what belongs to other components.
    mutating func designTypes() -> [Declaration] {
        var declarations: [Declaration] = []
        for id in api.componentSchemas {
            declarations += shapes[id.index].isDeclared ? designDeclarations(of: id) : [designAlias(of: id)]
            for loose in looseTypes[id] ?? [] {
                declarations += designDeclarations(of: loose) + designXML(of: loose)
            }
            declarations += designXML(of: id)
        }
        for loose in (looseTypes[nil] ?? []).sorted(by: { api[$0].range < api[$1].range }) {
            declarations += designDeclarations(of: loose) + designXML(of: loose)
        }
        let headers = sharedHeaders.values.sorted { $0.response.range < $1.response.range }
        return declarations + headers.map { .structure(designHeaders($0)) }
    }

    /// A type, and its form for requests where that differs.
    mutating func designDeclarations(of id: SchemaID) -> [Declaration] {
        var declarations: [Declaration] = []
        if let path = paths[id] {
            let direction = splits.contains(id) ? .response : direction(of: id)
            declarations.append(designDeclaration(of: id, path, Place(scope: path, direction: direction)))
        }
        if let path = inputPaths[id] {
            declarations.append(designDeclaration(of: id, path, Place(scope: path, direction: .request)))
        }
        return declarations
    }

    private mutating func designDeclaration(of id: SchemaID, _ path: [String], _ place: Place) -> Declaration {
        switch shapes[id.index] {
        case .stringEnum: .enumeration(designEnum(of: id, path))
        case .union: .union(designUnion(of: id, path, place))
        case .wrapper(let use): .structure(designWrapper(of: id, use, path, place))
        default: .structure(designStruct(of: id, path, place))
        }
    }

    /// The types nested in a type, in the order of its properties.
    mutating func designNestedTypes(in path: [String]) -> [Declaration] {
        (nestedTypes[path] ?? []).flatMap { designDeclarations(of: $0) }
    }

    /// Properties show the description of their inline types; those types don't repeat it.
    func documentation(ofType id: SchemaID, nestedIn path: [String]) -> Documentation {
        let schema = api[id]
        guard path.count == 1 || itemSchemas.contains(id) else { return Documentation() }
        let words = documentation(of: schema.description, isDeprecated: schema.isDeprecated)
        return .paragraphs(title(of: schema, besides: path[path.count - 1]), words)
    }

    /// A title that says more than the name does.
    private func title(of schema: API.Schema, besides name: String) -> Documentation {
        guard let title = schema.title, title != schema.description else { return Documentation() }
        let said = [name, schema.name ?? ""].map { Words($0).words.map { $0.lowercased() } }
        return said.contains(Words(title).words.map { $0.lowercased() })
            ? Documentation() : Documentation(markdown: title)
    }

    /// `Example: "octocat"`, where it is short.
    func example(of schema: API.Schema) -> Documentation {
        guard let example = schema.examples.first, schema.format != "password", example.mapping == nil else {
            return Documentation()
        }
        let text = example.jsonText
        let isShort = text.utf8.count <= Self.longestExample && !text.utf8.contains(UInt8(ascii: "`"))
        return isShort ? Documentation(markdown: "Example: `\(text)`") : Documentation()
    }

    /// In bytes of JSON.
    private static let longestExample = 60

    func documentation(of description: String?, isDeprecated: Bool = false) -> Documentation {
        let text = description.map(Documentation.init(markdown:)) ?? Documentation()
        return isDeprecated ? .paragraphs(text, Documentation(lines: ["- Warning: Deprecated."])) : text
    }

    private func designAlias(of id: SchemaID) -> Declaration {
        let type = type(of: id, at: Place(direction: direction(of: id)))
        let name = paths[id]?.last ?? ""
        return .alias(AliasModel(name: name, documentation: documentation(of: api[id].description), type: type))
    }

    private mutating func designEnum(of id: SchemaID, _ path: [String]) -> EnumModel {
        let isOpen = reach[id.index].contains(.response) && !branchMarks.contains(id)
        return EnumModel(
            name: path[path.count - 1],
            documentation: documentation(ofType: id, nestedIn: path),
            isOpen: isOpen,
            cases: cases(ofEnum: id)
        )
    }
}

// MARK: - Objects

extension Designer {
    private mutating func designStruct(of id: SchemaID, _ path: [String], _ place: Place) -> StructModel {
        let schema = api[id]
        let name = path[path.count - 1]
        var model = StructModel(
            name: name, documentation: documentation(ofType: id, nestedIn: path), conformance: "SchemaObject")
        var rows: [TableRow] = []
        let names = propertyNames(of: id)
        let visible = Set(properties(of: id, direction: place.direction).map(\.name))
        for (property, name) in zip(schema.objects.properties, names) where visible.contains(property.name) {
            let (member, row) = designProperty(property, name: identifier(name), owner: id, at: place)
            model.properties.append(member)
            rows.append(row)
        }
        let hidden = schema.objects.properties.filter { !visible.contains($0.name) }
        rows += designAdditional(of: id, name: names[names.count - 1], hidden: hidden, model: &model, at: place)
        rows += limitRows(of: schema)
        if paths[id] == path { model.nested = designNestedTypes(in: path) }
        let label = stringLiteral(schema.name ?? path.joined(separator: "."))
        model.table = TableModel(type: "ObjectTable<\(name)>", arguments: [SwiftArgument(label)], rows: rows)
        model.codec = rule(of: id, at: place).map { checked(.text("table"), by: $0) }
        return model
    }

    /// A property and its row in the table.
    private mutating func designProperty(
        _ property: API.Property,
        name: String,
        owner: SchemaID,
        at place: Place
    ) -> (PropertyModel, TableRow) {
        let (member, presence) = designMember(property, name: name, owner: owner, at: place)
        var codec = codec(of: property.schema.schema, at: place)
        if isIndirect(property.schema, in: owner) { codec = .member("indirect", codec) }
        let saysNull = presence == .required || presence == .defaulted
        if saysNull, isNullable(property.schema) { codec = .member("nullable", codec) }
        var arguments = [
            SwiftArgument(stringLiteral(property.name)), SwiftArgument("\\.\(name)"), SwiftArgument(codec),
        ]
        if presence == .defaulted, let value = member.defaultValue { arguments.append(SwiftArgument(value)) }
        return (member, .call(presence.rawValue, arguments))
    }

    /// A property as code has it, by the four ways in which it can be left out or null.
    mutating func designMember(
        _ property: API.Property,
        name: String,
        owner: SchemaID,
        at place: Place
    ) -> (PropertyModel, Presence) {
        let use = property.schema
        let isRecursive = isIndirect(use, in: owner)
        let plain = type(of: use.schema, at: place)
        let type = isRecursive ? SwiftType.indirect(plain) : plain
        let isNullable = isNullable(use)
        var member = PropertyModel(
            name: name, type: isNullable ? .optional(type) : type, documentation: documentation(of: use))
        if property.isRequired {
            // Always sent and asked for; who makes a value needs to say only what differs.
            if !isRecursive {
                member.defaultValue =
                    suggestedValue(of: use, at: place) ?? discriminatorValue(of: property, in: owner, at: place)
            }
            return (member, .required)
        }
        if !isRecursive, let value = defaultValue(of: use, at: place) {
            member.defaultValue = value
            return (member, .defaulted)
        }
        member.type = isNullable ? .patch(type) : .optional(type)
        member.defaultValue = isNullable ? ".absent" : "nil"
        return (member, isNullable ? .patch : .optional)
    }

    /// What is said at the place of use; an inline schema has its own words there.
    func documentation(of use: API.SchemaUse) -> Documentation {
        let schema = api[use.schema]
        let isInline = schema.name == nil && !use.isReference
        let words = documentation(
            of: use.description ?? (isInline ? schema.description : nil),
            isDeprecated: use.isDeprecated || (isInline && schema.isDeprecated)
        )
        guard isInline else { return words }
        return .paragraphs(title(of: schema, besides: use.pointer.last ?? ""), words, example(of: schema))
    }

    /// Properties that the contract doesn't name. Those that only travel the other way are read and thrown away where
    /// they would be refused or collected otherwise.
    private mutating func designAdditional(
        of id: SchemaID,
        name: String,
        hidden: [API.Property],
        model: inout StructModel,
        at place: Place
    ) -> [TableRow] {
        let ignored = hidden.map { TableRow.call("ignored", [SwiftArgument(stringLiteral($0.name))]) }
        let value: (type: SwiftType, codec: SwiftExpression)
        switch api[id].objects.additional {
        case .unspecified: return []
        case .nothing: return ignored + [.call("refusesUnknown", [])]
        case .anything: value = (.jsonValue, .member("any"))
        case .schema(let use): value = (type(of: use, at: place), codec(of: use, at: place))
        }
        model.properties.append(PropertyModel(name: name, type: .dictionary(value.type), defaultValue: "[:]"))
        let property = SwiftArgument("\\.\(name)")
        return ignored + [.call("additional", [property, SwiftArgument(value.codec)])]
    }

    /// How many properties there are, and which of them must be there together.
    private func limitRows(of schema: API.Schema) -> [TableRow] {
        var rows: [TableRow] = []
        let limits = [("minimum", schema.objects.minProperties), ("maximum", schema.objects.maxProperties)]
        let arguments = limits.compactMap { label, count in
            count.map { SwiftArgument(label, integerLiteral($0)) }
        }
        if !arguments.isEmpty { rows.append(.call("count", arguments)) }
        for (branches, rule) in [(schema.oneOf, "exactlyOne"), (schema.anyOf, "atLeastOne")] where !branches.isEmpty {
            let lists = branches.map { branch in
                SwiftExpression.list((requiredLists[branch.schema] ?? []).map { .text(stringLiteral($0)) })
            }
            rows.append(.call("requires", [SwiftArgument(.member(rule)), SwiftArgument("of", .list(lists))]))
        }
        return rows
    }
}
