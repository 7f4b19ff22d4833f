import Contract

extension Designer {
    /// The names of an object's properties, in their order; the last is that of additional properties, needed or not.
    mutating func propertyNames(of id: SchemaID) -> [String] {
        if let names = propertyNames[id] { return names }
        let count = api[id].objects.properties.count + 1
        var pool = NamePool(.member, reserved: ReservedNames.tableMembers, suffix: "Value", capacity: count)
        var names: [String] = []
        for property in api[id].objects.properties {
            let (name, collision) = pool.claim(property.name, at: property.schema.range)
            if let collision { report(collision, of: "property '\(property.name)'", at: property.schema.range) }
            names.append(name)
        }
        names.append(pool.claim("additionalProperties", at: nil).name)
        propertyNames[id] = names
        return names
    }

    /// The cases of an enum of strings, in their order.
    func cases(ofEnum id: SchemaID) -> [EnumModel.Case] {
        let schema = api[id]
        let values = (schema.allowedValues ?? []).compactMap(\.string)
        let names = texts(of: schema, ["x-enum-varnames", "x-enumNames", "x-enum-names"])
        let descriptions = texts(of: schema, ["x-enum-descriptions", "x-enumDescriptions"])
        return cases(
            of: values, names: names ?? [], descriptions: caseDescriptions[id] ?? descriptions ?? [], at: schema.range)
    }

    /// What an extension says of each value; names and descriptions have no keyword of their own.
    private func texts(of schema: API.Schema, _ keys: [String]) -> [String]? {
        let value = schema.extensions.first { keys.contains($0.key) }?.value
        return value?.sequence?.map { $0.string ?? "" }
    }

    /// - Parameter names: what the values are called, where there is one for each.
    func cases(
        of values: [String],
        names: [String] = [],
        descriptions: [String?] = [],
        at range: SourceRange?
    ) -> [EnumModel.Case] {
        var pool = NamePool(.member, reserved: ReservedNames.enumCases, suffix: "Value", capacity: values.count)
        var seen: Set<ExactString> = Set(minimumCapacity: values.count)
        var cases: [EnumModel.Case] = []
        for (index, value) in values.enumerated() where seen.insert(ExactString(value)).inserted {
            let given = names.count == values.count && !Words(names[index]).words.isEmpty ? names[index] : value
            let name = pool.claim(given, at: range).name
            let description = descriptions.count == values.count ? descriptions[index] : nil
            cases.append(
                EnumModel.Case(
                    name: identifier(name),
                    documentation: documentation(of: description),
                    literal: stringLiteral(value),
                    isNamedByValue: ExactString(name) == ExactString(value)
                ))
        }
        return cases
    }

    /// The case names of a union: after the branch's component, title, or only value; else after its type; and where
    /// that doesn't tell branches apart, after their position.
    mutating func caseNames(of id: SchemaID) -> [String] {
        if let names = caseNames[id] { return names }
        guard case .union(let branches, _) = shapes[id.index] else { return [] }
        let wanted = branches.map { caseName(of: $0, in: id) }
        let counts = Dictionary(wanted.map { (memberName($0), 1) }, uniquingKeysWith: +)
        var pool = NamePool(.member, reserved: ReservedNames.members.union(["codec", "table"]), suffix: "Value")
        let names = wanted.enumerated().map { index, name in
            let isUnique = counts[memberName(name)] == 1
            return pool.claim(isUnique ? name : "option\(index + 1)", at: nil).name
        }
        caseNames[id] = names
        return names
    }

    private func caseName(of branch: API.SchemaUse, in union: SchemaID) -> String {
        let schema = api[branch.schema]
        if let name = schema.name ?? schema.title, !Words(name).words.isEmpty { return name }
        let mapping = api[union].discriminator?.mapping ?? []
        if let row = mapping.first(where: { $0.schema == branch.schema }) { return row.value }
        return switch shapes[branch.schema.index] {
        case .anything: "value"
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .text(let kind): kind.caseName
        case .stringEnum: schema.allowedValues?.count == 1 ? schema.allowedValues?.first?.string ?? "" : "knownValue"
        case .array: "array"
        case .dictionary: "dictionary"
        case .object: onlyValue(in: schema) ?? "object"
        case .union, .choice: "value"
        case .alias(let use), .wrapper(let use): caseName(of: use, in: union)
        }
    }

    /// The value of the first required property that has but one, such as `type: {const: card}`.
    private func onlyValue(in schema: API.Schema) -> String? {
        for property in schema.objects.properties where property.isRequired {
            if let values = api[property.schema.schema].allowedValues, values.count == 1, let value = values[0].string {
                return value
            }
        }
        return nil
    }
}

extension TextKind {
    fileprivate var caseName: String {
        switch self {
        case .string: "string"
        case .uuid: "uuid"
        case .dateTime: "dateTime"
        case .date: "date"
        case .base64: "base64"
        case .binary: "bytes"
        }
    }
}
