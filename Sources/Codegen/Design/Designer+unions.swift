import Contract

extension Designer {
    mutating func designUnion(of id: SchemaID, _ path: [String], _ place: Place) -> UnionModel {
        let name = path[path.count - 1]
        guard case .union(let branches, let isExclusive) = shapes[id.index] else {
            preconditionFailure("only unions are designed as unions")
        }
        let names = caseNames(of: id).map(identifier)
        let choice = discriminator(of: id, branches)
        let fallback = fallback(of: id, branches, choice)
        var rows: [TableRow] = []
        var cases: [UnionModel.Case] = []
        for (index, branch) in branches.enumerated() {
            cases.append(UnionModel.Case(name: names[index], payload: type(of: branch.schema, at: place)))
            var arguments = [SwiftArgument(codec(of: branch.schema, at: place))]
            if let values = choice?.values[index] {
                arguments.append(SwiftArgument("values", .list(values.map { .text(stringLiteral($0)) })))
                if let choice, !values.contains(where: { $0 == fallback }), mayLack(choice.property, branch.schema) {
                    arguments.append(SwiftArgument("addsValue", "true"))
                }
            }
            let call = SwiftExpression.call("$0.add", arguments + [SwiftArgument("\(name).\(names[index])")])
            rows.append(.extraction(call, caseName: names[index]))
        }
        var arguments = [SwiftArgument(stringLiteral(api[id].name ?? path.joined(separator: ".")))]
        if let choice { arguments.append(SwiftArgument("discriminator", stringLiteral(choice.property))) }
        if let fallback { arguments.append(SwiftArgument("default", stringLiteral(fallback))) }
        if !isExclusive { arguments.append(SwiftArgument("matching", ".first")) }
        return UnionModel(
            name: name,
            documentation: documentation(ofType: id, nestedIn: path),
            conformance: "SchemaUnion",
            isIndirect: isIndirectUnion(id, branches),
            cases: cases,
            nested: paths[id] == path ? designNestedTypes(in: path) : [],
            table: TableModel(type: "UnionTable<\(name)>", arguments: arguments, rows: rows),
            codec: rule(of: id, at: place).map { checked(.text("table"), by: $0) }
        )
    }

    /// The property that tells the branches apart, with the values that each branch has for it.
    private typealias Choice = (property: String, values: [[String]])

    private func discriminator(of id: SchemaID, _ branches: [API.SchemaUse]) -> Choice? {
        if let discriminator = api[id].discriminator {
            let values = branches.map { branch in
                let origin = origins[branch.schema] ?? branch.schema
                return discriminator.mapping.filter { $0.schema == origin }.map(\.value)
            }
            if values.allSatisfy({ !$0.isEmpty }) { return (discriminator.propertyName, values) }
        }
        return sharedConstant(of: branches)
    }

    /// Whether a branch's own type may have no value for the discriminator's property: contracts often say only in the
    /// discriminator that there is one.
    private func mayLack(_ property: String, _ id: SchemaID) -> Bool {
        switch shapes[id.index] {
        case .object: !api[id].objects.properties.contains { $0.name == property && $0.isRequired }
        case .dictionary: true
        case .alias(let use): mayLack(property, use.schema)
        default: false
        }
    }

    /// A value of the branch for whatever the discriminator has no value for (`defaultMapping`).
    private mutating func fallback(of id: SchemaID, _ branches: [API.SchemaUse], _ choice: Choice?) -> String? {
        guard let discriminator = api[id].discriminator, let fallback = discriminator.fallback else { return nil }
        let index = branches.firstIndex { (origins[$0.schema] ?? $0.schema) == fallback }
        if let index, let value = choice?.values[index].first { return value }
        report(.unsupportedKeyword, at: discriminator.range, "'defaultMapping' leads to none of the branches")
        return nil
    }

    /// A property that every branch requires and lists values for, none of them in two branches.
    private func sharedConstant(of branches: [API.SchemaUse]) -> Choice? {
        let objects = branches.compactMap { declaredSchema($0.schema) }
        guard objects.count == branches.count, let first = objects.first else { return nil }
        for property in api[first].objects.properties {
            let values = objects.compactMap { requiredValues(of: property.name, in: $0) }
            guard values.count == objects.count else { continue }
            let all = values.flatMap { $0 }
            if Set(all).count == all.count { return (property.name, values) }
        }
        return nil
    }

    private func requiredValues(of name: String, in id: SchemaID) -> [String]? {
        guard case .object = shapes[id.index] else { return nil }
        let property = api[id].objects.properties.first { $0.name == name && $0.isRequired }
        guard let property, case .stringEnum = shapes[property.schema.schema.index] else { return nil }
        return api[property.schema.schema].allowedValues?.compactMap(\.string)
    }
}
