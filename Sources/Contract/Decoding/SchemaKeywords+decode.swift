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
        let required = Self.decodeRequired(&reader)
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
        guard let elements = node.sequence else {
            // Draft 3 and Parameter Objects have a boolean here: the usual mistake.
            let fix = node.bool == nil ? nil : "list the property in 'required' of the object that has it"
            reader.context.reportWrongType(node, of: "'required' of Schema Object", expected: "an array", fix: fix)
            return []
        }
        var names: [Document.RequiredName] = []
        var first: [String: SourceRange] = [:]
        for element in elements {
            guard let name = element.string else {
                reader.context.reportWrongType(element, of: "an element of 'required'", expected: "a string")
                continue
            }
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
        let items = Self.decodeItems(&reader)
        let prefix = reader.schemas("prefixItems", since: .v31)
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

    private static func decodeItems(_ reader: inout ObjectReader) -> Document.Schema? {
        guard let node = reader.node("items") else { return nil }
        guard node.sequence == nil else {
            let fix = reader.context.isAtLeast(.v31) ? "use 'prefixItems'" : "use one schema for all items"
            reader.context.reportWrongType(node, of: "'items' of Schema Object", expected: "a schema", fix: fix)
            return nil
        }
        return Document.Schema.decode(node, at: reader.pointer.appending("items"), reader.context)
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
        let multipleOf = reader.number("multipleOf")
        if let multipleOf, let value = multipleOf.numberText.flatMap(ExactDecimal.init),
            value.isNegative || value.isZero
        {
            reader.context.report(.invalidValue, at: multipleOf.range, "'multipleOf' must be greater than 0")
        }
        if minimums.isEmpty, maximums.isEmpty, multipleOf == nil { return nil }
        self.init(multipleOf: multipleOf, minimums: minimums, maximums: maximums)
    }

    /// In 3.0 the exclusive keyword is a boolean beside the bound; from 3.1 on it is a bound of its own.
    private static func decodeBounds(
        _ reader: inout ObjectReader, _ keyword: String, _ exclusive: String
    ) -> [Document.NumberBound] {
        var bounds: [Document.NumberBound] = []
        let bound = reader.number(keyword)
        if !reader.context.isAtLeast(.v31) {
            let isExclusive = reader.bool(exclusive) ?? false
            return bound.map { [Document.NumberBound(keyword: keyword, value: $0, isExclusive: isExclusive)] } ?? []
        }
        if let bound { bounds.append(Document.NumberBound(keyword: keyword, value: bound, isExclusive: false)) }
        guard let node = reader.node(exclusive) else { return bounds }
        guard node.numberText != nil else {
            let subject = "'\(exclusive)' of Schema Object"
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
            reader.context.report(.invalidValue, at: node.range, "'\(keyword)' must have a schema at least")
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
        guard var reader = ObjectReader(node, at: pointer, "Discriminator Object", context) else { return nil }
        let discriminator = Document.Discriminator(
            propertyName: reader.requiredString("propertyName"),
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
