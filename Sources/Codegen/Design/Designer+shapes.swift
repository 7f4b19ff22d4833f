import Contract

extension Designer {
    /// Finds the shape of every schema, those that are made on the way included.
    mutating func findShapes() {
        for index in api.schemas.indices where isListOfRequired(api.schemas[index]) {
            requiredLists[SchemaID(index: index)] = api.schemas[index].objects.requiredElsewhere
        }
        var index = 0
        while index < api.schemas.count {
            shapes.append(shape(of: SchemaID(index: index)))
            index += 1
        }
        joinBranchesOfOneType()
        wrapEndlessCollections()
        findBranchMarks()
    }

    private mutating func shape(of id: SchemaID) -> SchemaShape {
        if !api[id].objects.patternProperties.isEmpty { api[id].objects.additional = additional(of: id) }
        let schema = api[id]
        reportUnsupportedKeywords(of: schema)
        // The schema `false`, where a rule refuses whatever is there; and null alone, a value that can only be null.
        guard schema.isSatisfiable, !schema.allowsNullOnly else { return .anything }
        if !schema.oneOf.isEmpty { return shape(ofBranches: schema.oneOf, isExclusive: true, in: id) }
        if !schema.anyOf.isEmpty { return shape(ofBranches: schema.anyOf, isExclusive: false, in: id) }
        let shape = shape(ofTypes: inferredTypes(of: schema), in: id)
        if case .text(.binary) = shape, schema.strings != API.StringLimits() {
            // What is counted, bytes or characters, is nowhere said.
            report(
                .unsupportedKeyword, severity: .warning, at: schema.range,
                "the length and pattern of 'format: binary' are not enforced")
        }
        return shape
    }

    private mutating func shape(ofTypes types: API.TypeSet, in id: SchemaID) -> SchemaShape {
        let schema = api[id]
        switch types {
        case .boolean: return .boolean
        case .integer: return .integer(isUnsigned: schema.format == "uint64")
        case .number, [.number, .integer]: return .number(isDecimal: schema.format?.hasPrefix("decimal") == true)
        case .string: return schema.isStringEnum ? .stringEnum : .text(TextKind(schema))
        case .array: return .array(itemType(of: id))
        case .object: return objectShape(of: id)
        case [], .all: return .anything
        default: return .union(branches(of: types, in: id), isExclusive: false)
        }
    }

    private mutating func objectShape(of id: SchemaID) -> SchemaShape {
        describeRequiredProperties(of: id)
        let objects = api[id].objects
        guard objects.properties.isEmpty else { return .object }
        return switch objects.additional {
        case .nothing: .object
        case .unspecified, .anything: .dictionary(nil)
        case .schema(let use): .dictionary(use)
        }
    }

    /// Names in `required` that no property describes become properties of the type that additional properties have.
    private mutating func describeRequiredProperties(of id: SchemaID) {
        let schema = api[id]
        guard !schema.objects.requiredElsewhere.isEmpty else { return }
        var properties = schema.objects.properties
        for name in schema.objects.requiredElsewhere {
            let pointer = schema.pointer.appending("properties").appending(name)
            let use: API.SchemaUse =
                if case .schema(let use) = schema.objects.additional {
                    use
                } else {
                    add(API.Schema(pointer: pointer, range: schema.range))
                }
            properties.append(API.Property(name: name, isRequired: true, schema: use))
        }
        api[id].objects.properties = properties
        api[id].objects.requiredElsewhere = []
    }

    /// One branch for each type of a schema that allows several, each with the rules that concern its type.
    private mutating func branches(of types: API.TypeSet, in id: SchemaID) -> [API.SchemaUse] {
        let schema = api[id]
        var types = types
        if types.contains(.number) { types.remove(.integer) }
        return API.TypeSet.single.filter { types.contains($0.type) }.map { type, name in
            var branch = schema
            branch.name = nil
            branch.title = nil
            branch.description = nil
            branch.defaultValue = nil
            branch.types = type
            branch.isNullable = false
            let narrower: API.TypeSet = type == .number ? [.number, .integer] : type
            branch.allowedValues = schema.allowedValues?.filter { $0.types.isSubset(of: narrower) }
            branch.pointer = schema.pointer.appending(name)
            branch.extensions = []
            branch.otherKeywords = []
            branch.rule = API.Rule()
            return add(branch)
        }
    }

    /// Adds a schema that the document doesn't have, and says where it is used.
    mutating func add(_ schema: API.Schema) -> API.SchemaUse {
        let id = SchemaID(index: api.schemas.count)
        api.schemas.append(schema)
        return API.SchemaUse(schema: id, isNullable: false, pointer: schema.pointer, range: schema.range)
    }

    /// The type that is meant where none is written, by the keywords that only it has.
    func inferredTypes(of schema: API.Schema) -> API.TypeSet {
        if let values = schema.allowedValues, !values.isEmpty {
            let listed = values.reduce(into: API.TypeSet()) { $0.formUnion($1.types) }
            return schema.types.isEmpty ? listed : schema.types.narrowed(to: listed)
        }
        guard schema.types.isEmpty else { return schema.types }
        if schema.objects.isWritten { return .object }
        if schema.arrays.isWritten { return .array }
        if schema.strings != API.StringLimits() || schema.contentEncoding != nil { return .string }
        if schema.numbers != API.NumberLimits() { return .number }
        return switch schema.format {
        case "uuid", "date-time", "date", "byte", "binary", "email", "uri": .string
        case "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64": .integer
        case "float", "double": .number
        default: []
        }
    }

    private mutating func reportUnsupportedKeywords(of schema: API.Schema) {
        reportUnsupported(schema.otherKeywords)
        let hasBranches = !schema.oneOf.isEmpty || !schema.anyOf.isEmpty
        if let discriminator = schema.discriminator, !hasBranches, !discriminator.mapping.isEmpty {
            report(
                .discriminatorWithoutBranches, at: discriminator.range,
                "'discriminator' cannot tell what it maps to apart: values are read as this schema, not as those")
        }
    }
}

extension Designer {
    /// Unions whose branches are all the same plain Swift type become that type.
    private mutating func joinBranchesOfOneType() {
        for index in shapes.indices {
            guard case .union(let branches, let isExclusive) = shapes[index] else { continue }
            let kinds = Set(branches.map { shapes[$0.schema.index].plainType })
            if kinds.count == 1, kinds.first != .some(nil) {
                shapes[index] = .choice(branches, isExclusive: isExclusive)
            }
        }
    }

    private mutating func findBranchMarks() {
        for case .union(let branches, _) in shapes {
            for branch in branches.compactMap({ declaredSchema($0.schema) }) {
                for property in api[branch].objects.properties where api[property.schema.schema].name == nil {
                    let id = property.schema.schema
                    if case .stringEnum = shapes[id.index], api[id].allowedValues?.count == 1 { branchMarks.insert(id) }
                }
            }
        }
    }
}

/// What is said of a keyword that the contract uses in vain.
func unsupported(_ keyword: String) -> String { "'\(keyword)' is not supported: generated code would not heed it" }

extension API.TypeSet {
    static let all: API.TypeSet = [.boolean, .integer, .number, .string, .array, .object]

    /// Without the types that no listed value has; an integer is a number.
    fileprivate func narrowed(to listed: API.TypeSet) -> API.TypeSet {
        let needed = listed.contains(.integer) ? listed.union(.number) : listed
        let common = intersection(listed.contains(.number) ? needed.union(.integer) : needed)
        return common.isEmpty ? self : common
    }

    /// Every type with its name, in the order in which unions list them.
    static let single: [(type: API.TypeSet, name: String)] = [
        (.boolean, "boolean"), (.integer, "integer"), (.number, "number"), (.string, "string"), (.array, "array"),
        (.object, "object"),
    ]
}

extension API.Schema {
    /// Whether null is the only value.
    var allowsNullOnly: Bool { self.isNullable && self.allowedValues?.isEmpty == true }

    /// Whether only listed strings are allowed.
    var isStringEnum: Bool {
        guard let values = self.allowedValues, !values.isEmpty else { return false }
        return values.allSatisfy { $0.string != nil }
    }
}

extension API.ObjectShape {
    var isWritten: Bool {
        if case .unspecified = additional {
            return !properties.isEmpty || !requiredElsewhere.isEmpty || minProperties != nil || maxProperties != nil
        }
        return true
    }
}

extension API.ArrayShape {
    var isWritten: Bool {
        items != nil || !prefixItems.isEmpty || minItems != nil || maxItems != nil || hasUniqueItems
    }
}

extension Node {
    /// The JSON type of the value; null has none.
    var types: API.TypeSet {
        switch value {
        case .null: []
        case .bool: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .string
        case .sequence: .array
        case .mapping: .object
        }
    }
}
