import Contract
import ContractText

extension Designer {
    /// The codec of a place in the contract: an expression of the expected type `Codec<…>`.
    mutating func codec(of use: API.SchemaUse, at place: Place) -> SwiftExpression {
        let codec = codec(of: use.schema, at: place)
        return isNullable(use) ? .member("nullable", codec) : codec
    }

    /// The codec of a schema, null aside, with what the schema asks for beside its type. Structs and unions have that
    /// in codecs of their own.
    mutating func codec(of id: SchemaID, at place: Place) -> SwiftExpression {
        switch shapes[id.index] {
        case .object, .union, .wrapper: plainCodec(of: id, at: place)
        default: checked(plainCodec(of: id, at: place), by: rule(of: id, at: place))
        }
    }

    private mutating func plainCodec(of id: SchemaID, at place: Place) -> SwiftExpression {
        let schema = api[id]
        switch shapes[id.index] {
        case .anything: return listed(.member("any"), of: id, at: place)
        case .boolean: return listed(.member("boolean"), of: id, at: place)
        case .integer(isUnsigned: true): return listed(.member("unsigned"), of: id, at: place)
        case .integer: return listed(integerCodec(of: schema), of: id, at: place)
        case .number(isDecimal: true): return listed(.member("decimal"), of: id, at: place)
        case .number: return listed(numberCodec(of: schema), of: id, at: place)
        case .text(let kind): return textCodec(kind, of: schema)
        case .array(let use): return listed(arrayCodec(of: use, schema, at: place), of: id, at: place)
        case .dictionary(let use): return listed(dictionaryCodec(of: use, schema, at: place), of: id, at: place)
        case .alias(let use): return codec(of: use.schema, at: place)
        case .choice(let branches, let isExclusive):
            let codecs = branches.map { codec(of: $0.schema, at: place) }
            return .call(isExclusive ? ".oneOf" : ".anyOf", codecs.map { SwiftArgument($0) })
        case .stringEnum, .object, .union, .wrapper:
            return .member("of", .text("\(type(of: id, at: place).text).self"))
        }
    }

    private mutating func arrayCodec(of use: API.SchemaUse?, _ schema: API.Schema, at place: Place) -> SwiftExpression {
        let element = use.map { codec(of: $0, at: place) } ?? .member("any")
        var arguments = [SwiftArgument(element)]
        let limits = [("minItems", schema.arrays.minItems), ("maxItems", schema.arrays.maxItems)]
        arguments += limits.compactMap(countArgument)
        if schema.arrays.hasUniqueItems { arguments.append(SwiftArgument("uniqueItems", "true")) }
        return .call(".array", arguments)
    }

    private mutating func dictionaryCodec(
        of use: API.SchemaUse?,
        _ schema: API.Schema,
        at place: Place
    ) -> SwiftExpression {
        let value = use.map { codec(of: $0, at: place) } ?? .member("any")
        let limits = [("minProperties", schema.objects.minProperties), ("maxProperties", schema.objects.maxProperties)]
        let arguments = [SwiftArgument(value)] + limits.compactMap(countArgument)
        return .call(".dictionary", arguments)
    }

    /// Listed values, where the Swift type is not an enum.
    private mutating func listed(_ codec: SwiftExpression, of id: SchemaID, at place: Place) -> SwiftExpression {
        guard let values = api[id].allowedValues, !values.isEmpty else {
            return api[id].allowsNullOnly ? .member("constant", codec, .text("nil")) : codec
        }
        // Values that no literal says are checked by a rule.
        guard let literals = literals(of: values, of: id, at: place) else { return codec }
        if literals.count == 1 { return .member("constant", codec, .text(literals[0])) }
        return .member("listed", codec, .list(literals.map { .text($0) }))
    }

    mutating func literals(of values: [Node], of id: SchemaID, at place: Place) -> [String]? {
        let literals = values.compactMap { literal($0, of: id, at: place) }
        return literals.count == values.count ? literals : nil
    }

    private mutating func textCodec(_ kind: TextKind, of schema: API.Schema) -> SwiftExpression {
        switch kind {
        case .uuid: .member("uuid")
        case .dateTime: .member("dateTime")
        case .date: .member("date")
        case .base64: .member("base64Bytes")
        case .binary: .member("file")
        case .string: .call(".string", stringRules(of: schema))
        }
    }

    private mutating func stringRules(of schema: API.Schema) -> [SwiftArgument] {
        let strings = schema.strings
        var rules = [("minLength", strings.minLength), ("maxLength", strings.maxLength)].compactMap(countArgument)
        if let pattern = strings.pattern, isSupported(pattern, at: strings.patternRange ?? schema.range) {
            rules.append(SwiftArgument("pattern", .call("Pattern", [SwiftArgument(stringLiteral(pattern))])))
        }
        if let format = schema.format.flatMap(checkedFormat) {
            rules.append(SwiftArgument("format", .member(format)))
        }
        return rules
    }

    /// Whether generated code can match the pattern: the runtime has the last word, so it is asked.
    mutating func isSupported(_ pattern: String, at range: SourceRange) -> Bool {
        do throws(Pattern.Failure) {
            _ = try Pattern(parsing: pattern)
            return true
        } catch {
            let place = "at character \(error.position + 1)"
            report(.unsupportedPattern, at: range, "the pattern is not checked: \(error.message), \(place)")
            return false
        }
    }
}

private func countArgument(_ label: String, _ count: Int?) -> SwiftArgument? {
    count.map { SwiftArgument(label, integerLiteral($0)) }
}

/// What the runtime calls a format that it checks.
func checkedFormat(_ format: String) -> String? { StringFormat(rawValue: format).map { "\($0)" } }
