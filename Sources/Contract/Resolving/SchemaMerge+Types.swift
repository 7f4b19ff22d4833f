/// `type`, `format`, `enum` and `const`.
extension SchemaMerge {
    mutating func mergeTypes() {
        var first: Document.Schema?
        for atom in atoms where !atom.types.isEmpty {
            let types = API.TypeSet(atom.types)
            guard let earlier = first else {
                first = atom
                result.types = types
                continue
            }
            let common = result.types.intersectingTypes(types)
            if common.isEmpty, result.isNullable {
                leavesOnlyNull = true
            } else if common.isEmpty, !result.types.isEmpty, !types.isEmpty {
                let message = "'type' contradicts the type of another schema that must match as well"
                report(.contradiction, message, at: atom.valueRange("type"), first: earlier.valueRange("type"))
            } else {
                result.types = common
            }
        }
        mergeFormat()
    }

    private mutating func mergeFormat() {
        var first: Document.Schema?
        for atom in atoms {
            guard let format = atom.format else { continue }
            if let earlier = first, earlier.format != format {
                let message = "the format '\(format)' contradicts '\(earlier.format ?? "")'"
                report(.contradiction, message, at: atom.valueRange("format"), first: earlier.valueRange("format"))
                continue
            }
            first = atom
            result.format = format
        }
        let strings = atoms.compactMap(\.strings)
        result.contentEncoding = strings.lazy.compactMap(\.contentEncoding).first
        result.contentMediaType = strings.lazy.compactMap(\.contentMediaType).first
    }

    mutating func mergeValues() {
        var first: (schema: Document.Schema, keyword: String)?
        for atom in atoms {
            for (keyword, values) in [("enum", atom.allowedValues), ("const", atom.constant.map { [$0] })] {
                guard let values else { continue }
                let usable = usableValues(values, of: atom)
                guard let known = result.allowedValues, let earlier = first else {
                    result.allowedValues = usable
                    first = (atom, keyword)
                    continue
                }
                let common = known.filter { value in usable.contains { $0.isSameValue(as: value) } }
                result.allowedValues = common
                if common.isEmpty, !known.isEmpty {
                    let message =
                        "'\(keyword)' has no value in common with '\(earlier.keyword)' of another schema "
                        + "that must match as well"
                    let place = earlier.schema.keyRange(earlier.keyword)
                    report(.contradiction, message, at: atom.keyRange(keyword), first: place)
                }
            }
        }
        // Null alone: no other value is allowed.
        if leavesOnlyNull || atoms.contains(where: { $0.types == [.null] }) { result.allowedValues = [] }
    }

    /// The values without null, and without those that the types of the schema refuse.
    private func usableValues(_ values: [Node], of atom: Document.Schema) -> [Node] {
        let others = values.filter { !$0.isNull }
        guard !result.types.isEmpty else { return others }
        let usable = others.filter { result.types.allows($0) }
        for value in others where !result.types.allows(value) {
            let quoting = result.types == .string && value.numberText != nil || value.bool != nil
            let fix = quoting ? "put it in quotes to mean the text" : nil
            let message = "the value \(value.sourceText) can never match, the type does not allow \(value.kindName)"
            resolver.references.report(
                .enumMismatch, severity: usable.isEmpty ? .error : nil, at: value.range, message, fix: fix)
        }
        return usable
    }
}

extension API.TypeSet {
    init(_ types: [Document.SchemaType]) {
        self = []
        for type in types {
            switch type {
            case .null: break
            case .boolean: insert(.boolean)
            case .integer: insert(.integer)
            case .number: insert(.number)
            case .string: insert(.string)
            case .array: insert(.array)
            case .object: insert(.object)
            }
        }
    }

    /// The types that both allow; an integer is a number.
    func intersectingTypes(_ other: API.TypeSet) -> API.TypeSet {
        var common = intersection(other)
        if contains(.integer), other.contains(.number) { common.insert(.integer) }
        if contains(.number), other.contains(.integer) { common.insert(.integer) }
        return common
    }

    func allows(_ node: Node) -> Bool {
        switch node.value {
        case .null: false
        case .bool: contains(.boolean)
        case .integer: contains(.integer) || contains(.number)
        case .number(let text):
            contains(.number) || contains(.integer) && ExactDecimal(text)?.isInteger == true
        case .string: contains(.string)
        case .sequence: contains(.array)
        case .mapping: contains(.object)
        }
    }
}
