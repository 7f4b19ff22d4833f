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
                let message = "'type' contradicts the type of another schema that must match as well; it is left out"
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
            // A format describes (JSON Schema 2020-12 validation §7.2.1), so that two of them refuse nothing.
            if let earlier = first, let other = result.format, other != format {
                let kept = Set([other, format]) == ["int32", "int64"] ? "int32" : format
                let message = "the format '\(format)' contradicts '\(other)'; '\(kept)' counts"
                report(
                    .contradiction, severity: .warning, message, at: atom.valueRange("format"),
                    first: earlier.valueRange("format"))
                result.format = kept
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
                guard let usable = usableValues(values, of: atom) else { continue }
                guard let known = result.allowedValues, let earlier = first else {
                    result.allowedValues = usable
                    first = (atom, keyword)
                    continue
                }
                let common = known.filter { value in usable.contains { $0.isSameValue(as: value) } }
                let isContradiction = common.isEmpty && !known.isEmpty
                result.allowedValues = isContradiction ? known : common
                if isContradiction {
                    let message =
                        "'\(keyword)' has no value in common with '\(earlier.keyword)' of another schema "
                        + "that must match as well; it is left out"
                    let place = earlier.schema.keyRange(earlier.keyword)
                    report(.contradiction, message, at: atom.keyRange(keyword), first: place)
                }
            }
        }
        // Null alone: no other value is allowed.
        if leavesOnlyNull || atoms.contains(where: { $0.types == [.null] }) { result.allowedValues = [] }
    }

    /// The values without null, without repetitions, and without those that the types of the schema refuse; nil when
    /// they refuse all of them.
    private func usableValues(_ values: [Node], of atom: Document.Schema) -> [Node]? {
        let others = withoutRepetitions(values.filter { !$0.isNull })
        guard !result.types.isEmpty, let first = others.first else { return others }
        let usable = others.filter { result.types.allows($0) }
        if usable.isEmpty {
            let message = "no value can match, the type does not allow \(first.kindName); the values are left out"
            // Beside an array, where its items have values of their own, these say the same again.
            let isRepetition = result.types == .array
            resolver.references.report(
                .enumMismatch, severity: isRepetition ? .warning : .error, at: first.range, message)
            return nil
        }
        for value in others where !result.types.allows(value) {
            let message =
                "the value \(value.sourceText) can never match, the type does not allow \(value.kindName); it is "
                + "left out"
            resolver.references.report(.enumMismatch, at: value.range, message)
        }
        return usable
    }

    private func withoutRepetitions(_ values: [Node]) -> [Node] {
        var texts: Set<String> = []
        var distinct: [Node] = []
        for value in values {
            let isNew =
                value.string.map { texts.insert($0).inserted } ?? !distinct.contains { $0.isSameValue(as: value) }
            if isNew { distinct.append(value) }
        }
        return distinct
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
