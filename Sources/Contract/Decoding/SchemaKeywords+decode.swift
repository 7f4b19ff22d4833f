extension ObjectReader {
    mutating func schema(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> Document.Schema? {
        object(key, since: feature, Document.Schema.decode)
    }

    mutating func schemas(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> [Document.Schema] {
        list(key, since: feature, Document.Schema.decode) ?? []
    }

    mutating func schemaMap(
        _ key: String, since feature: OpenAPIVersion.Feature = .v30
    ) -> [Document.Named<Document.Schema>] {
        map(key, since: feature, Document.Schema.decode)
    }

    /// Whether one of the keys of a group is written; asking costs nothing for the many schemas without.
    fileprivate func hasAny(of keys: [String]) -> Bool {
        for key in keys where has(key) { return true }
        return false
    }
}

extension Document.ObjectKeywords {
    convenience init?(_ reader: inout ObjectReader) {
        let properties = reader.schemaMap("properties")
        let required = Self.decodeRequired(&reader) + Self.requiredByThemselves(reader)
        let additional = reader.object("additionalProperties", Document.Schema.decodeAdditional)
        let patterns = reader.schemaMap("patternProperties", since: .v31)
        let unevaluated = reader.schema("unevaluatedProperties", since: .v31)
        let names = reader.schema("propertyNames", since: .v31)
        let minimum = reader.count("minProperties")
        let maximum = reader.count("maxProperties")
        let dependentSchemas = reader.schemaMap("dependentSchemas", since: .v31)
        let dependentRequired = Self.decodeDependentRequired(&reader)
        let isEmpty =
            properties.isEmpty && required.isEmpty && additional == nil && patterns.isEmpty
            && unevaluated == nil && names == nil && minimum == nil && maximum == nil && dependentSchemas.isEmpty
            && dependentRequired.isEmpty
        if isEmpty { return nil }
        self.init(
            properties: properties, required: required, patternProperties: patterns, additionalProperties: additional,
            unevaluatedProperties: unevaluated, propertyNames: names, minProperties: minimum, maxProperties: maximum,
            dependentRequired: dependentRequired, dependentSchemas: dependentSchemas)
    }

    private static func decodeRequired(_ reader: inout ObjectReader) -> [Document.RequiredName] {
        guard let node = reader.node("required") else { return [] }
        guard let elements = node.string == nil ? node.sequence : [node] else {
            // Draft 3 and Parameter Objects have a boolean here: the usual mistake.
            let isClear = node.bool != nil || node.isNull
            let fix = node.bool == nil ? nil : "list the property in 'required' of the object that has it"
            reader.context.reportWrongType(
                node, of: "'required' of Schema Object", expected: "an array", severity: isClear ? .warning : nil,
                fix: fix)
            return []
        }
        if node.string != nil {
            reader.context.reportWrongType(
                node, of: "'required' of Schema Object", expected: "an array", severity: .warning,
                fix: "put it into brackets")
        }
        var names: [Document.RequiredName] = []
        var first: [String: SourceRange] = [:]
        for element in elements {
            let text = element.numberText ?? element.bool.map { String($0) }
            if element.string == nil {
                reader.context.reportWrongType(
                    element, of: "an element of 'required'", expected: "a string",
                    severity: text == nil ? nil : .warning, outcome: text == nil ? nil : "its text")
            }
            guard let name = element.string ?? text else { continue }
            if let first = first[name] {
                let note = Diagnostic.Note(range: first, message: "the first one is here")
                reader.context.report(
                    .invalidValue, severity: .warning, at: element.range, "'\(name)' is required twice", notes: [note])
            } else {
                first[name] = element.range
                names.append(Document.RequiredName(name: name, range: element.range))
            }
        }
        return names
    }

    /// Properties that say `required: true` themselves, as in draft 3.
    private static func requiredByThemselves(_ reader: ObjectReader) -> [Document.RequiredName] {
        let listed = Set(reader.node["required"]?.sequence?.compactMap(\.string) ?? [])
        return (reader.node["properties"]?.mapping?.entries ?? []).compactMap { entry in
            guard let word = entry.value["required"], word.bool == true, !listed.contains(entry.key) else { return nil }
            return Document.RequiredName(name: entry.key, range: word.range)
        }
    }

    private static func decodeDependentRequired(_ reader: inout ObjectReader) -> [Document.Named<[String]>] {
        guard let mapping = reader.mapping("dependentRequired", since: .v31) else { return [] }
        return mapping.entries.compactMap { entry in
            guard let names = entry.value.sequence?.map(\.string), names.allSatisfy({ $0 != nil }) else {
                let subject = "'\(entry.key)' of 'dependentRequired'"
                reader.context.reportWrongType(entry.value, of: subject, expected: "an array of strings")
                return nil
            }
            return Document.Named(name: entry.key, nameRange: entry.keyRange, value: names.compactMap { $0 })
        }
    }
}

extension Document.ArrayKeywords {
    private static let keys = [
        "items", "prefixItems", "contains", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems",
        "unevaluatedItems",
    ]

    convenience init?(_ reader: inout ObjectReader) {
        let isWritten = reader.hasAny(of: Self.keys)
        let (tuple, items) = Self.decodeItems(&reader)
        let prefix = tuple + reader.schemas("prefixItems", since: .v31)
        let contains = reader.schema("contains", since: .v31)
        let minContains = reader.count("minContains", since: .v31)
        let maxContains = reader.count("maxContains", since: .v31)
        let minItems = reader.count("minItems")
        let maxItems = reader.count("maxItems")
        let isUnique = reader.bool("uniqueItems") ?? false
        let unevaluated = reader.schema("unevaluatedItems", since: .v31)
        guard isWritten else { return nil }
        self.init(
            items: items, prefixItems: prefix, contains: contains, minContains: minContains, maxContains: maxContains,
            minItems: minItems, maxItems: maxItems, hasUniqueItems: isUnique, unevaluatedItems: unevaluated)
    }

    /// One schema for all items; an array of schemas, as before 2020-12, is `prefixItems`.
    private static func decodeItems(_ reader: inout ObjectReader) -> (tuple: [Document.Schema], items: Document.Schema?)
    {
        let pointer = reader.pointer.appending("items")
        let context = reader.context
        guard var node = reader.node("items"), !reader.isNothing(node, "items") else { return ([], nil) }
        if let elements = node.sequence {
            let fix = context.isAtLeast(.v31) ? "use 'prefixItems'" : "use one schema for all items"
            let subject = "'items' of Schema Object"
            context.reportWrongType(
                node, of: subject, expected: "a schema", severity: .warning, fix: fix, outcome: "'prefixItems'")
            return (
                elements.enumerated().compactMap { Document.Schema.decode($1, at: pointer.appending($0), context) }, nil
            )
        }
        if let values = reader.valuesForItems, let mapping = node.mapping {
            let message = "'enum' of an array lists arrays; these values are read as those of its items"
            context.repair(.enumMismatch, at: values.keyRange, message, fix: "put it into 'items'")
            node = Node(.mapping(Mapping(mapping.entries + [values])), range: node.range)
        }
        return ([], Document.Schema.decode(node, at: pointer, context))
    }
}

extension Document.StringKeywords {
    private static let keys = [
        "minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema",
    ]

    convenience init?(_ reader: inout ObjectReader) {
        let isWritten = reader.hasAny(of: Self.keys)
        let minLength = reader.count("minLength")
        let maxLength = reader.count("maxLength")
        let pattern = reader.string("pattern")
        let encoding = reader.string("contentEncoding", since: .v31)
        let mediaType = reader.string("contentMediaType", since: .v31)
        let schema = reader.schema("contentSchema", since: .v31)
        guard isWritten else { return nil }
        self.init(
            minLength: minLength, maxLength: maxLength, pattern: pattern, contentEncoding: encoding,
            contentMediaType: mediaType, contentSchema: schema)
    }
}

extension Document.NumberKeywords {
    convenience init?(_ reader: inout ObjectReader) {
        let minimums = Self.decodeBounds(&reader, "minimum", "exclusiveMinimum")
        let maximums = Self.decodeBounds(&reader, "maximum", "exclusiveMaximum")
        let multipleOf = Self.decodeMultipleOf(&reader)
        if minimums.isEmpty, maximums.isEmpty, multipleOf == nil { return nil }
        self.init(multipleOf: multipleOf, minimums: minimums, maximums: maximums)
    }

    private static func decodeMultipleOf(_ reader: inout ObjectReader) -> Node? {
        guard let node = reader.number("multipleOf") else { return nil }
        guard let value = node.numberText.flatMap(ExactDecimal.init), value.isNegative || value.isZero else {
            return node
        }
        reader.context.report(.invalidValue, at: node.range, "'multipleOf' must be greater than 0")
        return nil
    }

    /// In 3.0 the exclusive keyword is a boolean beside the bound; from 3.1 on it is a bound of its own.
    private static func decodeBounds(
        _ reader: inout ObjectReader, _ keyword: String, _ exclusive: String
    ) -> [Document.NumberBound] {
        var bounds: [Document.NumberBound] = []
        let bound = reader.number(keyword)
        if !reader.context.isAtLeast(.v31), reader.node[exclusive]?.numberText == nil {
            let isExclusive = reader.bool(exclusive) ?? false
            return bound.map { [Document.NumberBound(keyword: keyword, value: $0, isExclusive: isExclusive)] } ?? []
        }
        if let bound { bounds.append(Document.NumberBound(keyword: keyword, value: bound, isExclusive: false)) }
        guard let node = reader.node(exclusive), !reader.isNothing(node, exclusive) else { return bounds }
        if !reader.context.isAtLeast(.v31) { reader.reportNewer(exclusive, "a number in '\(exclusive)'", .v31) }
        guard node.numberText != nil else {
            let subject = "'\(exclusive)' of Schema Object"
            if let number = node.meantNumber {
                reader.context.reportWrongType(node, of: subject, expected: "a number", severity: .warning)
                return bounds + [Document.NumberBound(keyword: exclusive, value: number, isExclusive: true)]
            }
            guard let isExclusive = node.bool else {
                reader.context.reportWrongType(node, of: subject, expected: "a number")
                return bounds
            }
            // As in 3.0, where it says how the bound beside it is meant.
            let fix = "from 3.1 on, write the bound itself: '\(exclusive): \(bound?.sourceText ?? "0")'"
            reader.context.reportWrongType(node, of: subject, expected: "a number", severity: .warning, fix: fix)
            return bounds.map { Document.NumberBound(keyword: $0.keyword, value: $0.value, isExclusive: isExclusive) }
        }
        return bounds + [Document.NumberBound(keyword: exclusive, value: node, isExclusive: true)]
    }
}

extension Document.CompositionKeywords {
    private static let keys = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"]

    convenience init?(_ reader: inout ObjectReader) {
        let isWritten = reader.hasAny(of: Self.keys)
        let allOf = Self.decodeMembers(&reader, "allOf")
        let anyOf = Self.decodeMembers(&reader, "anyOf")
        let oneOf = Self.decodeMembers(&reader, "oneOf")
        let not = reader.schema("not")
        let ifSchema = reader.schema("if", since: .v31)
        let thenSchema = reader.schema("then", since: .v31)
        let elseSchema = reader.schema("else", since: .v31)
        guard isWritten else { return nil }
        self.init(
            allOf: allOf, anyOf: anyOf, oneOf: oneOf, not: not, ifSchema: ifSchema, thenSchema: thenSchema,
            elseSchema: elseSchema)
    }

    /// JSON Schema 2020-12 §10.2.1: the array must not be empty.
    private static func decodeMembers(_ reader: inout ObjectReader, _ keyword: String) -> [Document.Schema] {
        if let node = reader.node[keyword], node.sequence?.isEmpty == true {
            let message = "'\(keyword)' must have a schema at least; without any, it is left out"
            reader.context.repair(.invalidValue, at: node.range, message)
        }
        return reader.schemas(keyword)
    }
}

extension Document.IdentityKeywords {
    convenience init?(_ reader: inout ObjectReader) {
        let isWritten = reader.entries.contains { $0.key.utf8.first == UInt8(ascii: "$") && $0.key != "$ref" }
        let id = reader.string("$id", since: .v31)
        let anchor = reader.string("$anchor", since: .v31)
        let dynamicAnchor = reader.string("$dynamicAnchor", since: .v31)
        let dynamicReference = reader.string("$dynamicRef", since: .v31)
        let dialect = reader.string("$schema", since: .v31)
        _ = reader.mapping("$vocabulary", since: .v31)
        let definitions = reader.schemaMap("$defs", since: .v31)
        guard isWritten else { return nil }
        self.init(
            id: id, anchor: anchor, dynamicAnchor: dynamicAnchor, dynamicReference: dynamicReference,
            dialect: dialect, definitions: definitions)
    }
}

extension Document.Discriminator {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        if let name = node.string {
            let message = "'discriminator' is an object from OpenAPI 3.0 on; it is read as its 'propertyName'"
            context.repair(.swaggerKeyword, at: node.range, message, fix: "write {propertyName: \(name)}")
            let location = Location(range: node.range, pointer: pointer)
            return Document.Discriminator(propertyName: name, mapping: [], defaultMapping: nil, location: location)
        }
        guard var reader = ObjectReader(node, at: pointer, "Discriminator Object", context),
            let propertyName = reader.neededString("propertyName")
        else { return nil }
        let discriminator = Document.Discriminator(
            propertyName: propertyName,
            mapping: reader.map("mapping") { node, _, context in
                if node.string == nil { context.reportWrongType(node, of: "a mapping", expected: "a string") }
                return node.string
            },
            defaultMapping: reader.string("defaultMapping", since: .v32),
            location: reader.location)
        _ = reader.finish()
        return discriminator
    }
}

extension Document.XML {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "XML Object", context) else { return nil }
        let xml = Document.XML(
            name: reader.string("name"),
            namespace: reader.string("namespace"),
            prefix: reader.string("prefix"),
            isAttribute: reader.bool("attribute") ?? false,
            isWrapped: reader.bool("wrapped") ?? false,
            nodeType: reader.choice("nodeType", since: .v32, among: API.XMLNodeType.allCases))
        reader.reportConflict("nodeType", "attribute")
        reader.reportConflict("nodeType", "wrapped")
        _ = reader.finish()
        return xml
    }
}
