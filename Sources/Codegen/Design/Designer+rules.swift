import Contract

extension Designer {
    /// What a schema asks for beside its Swift type, as a literal of `SchemaRule`; nil for nothing.
    mutating func rule(of id: SchemaID, at place: Place) -> SwiftExpression? {
        var rule = api[id].rule
        if typedCollections.contains(id) { rule = rule.withoutValues() }
        rule.keywords += unsaidKeywords(of: id, at: place)
        return rule.keywords.isEmpty ? nil : expression(of: rule)
    }

    /// Keywords that have a place in the Swift type or its codec elsewhere, and have none here.
    private mutating func unsaidKeywords(of id: SchemaID, at place: Place) -> [API.RuleKeyword] {
        let schema = api[id]
        var keywords: [API.RuleKeyword] = []
        if let values = schema.allowedValues, !values.isEmpty, isUnlisted(values, of: id, at: place) {
            keywords.append(values.count == 1 ? .constant(values[0]) : .values(values))
        }
        switch shapes[id.index] {
        case .anything: if let format = schema.format { keywords.append(.format(format)) }
        case .integer(isUnsigned: true): keywords += boundKeywords(of: schema, isUnsigned: true)
        case .number(isDecimal: true): keywords += boundKeywords(of: schema, isUnsigned: false)
        case .integer:
            if let divisor = schema.numbers.multipleOf, ExactDecimal(divisor)?.int == nil {
                keywords.append(.number("multipleOf", Node(.number(divisor), range: schema.range)))
            }
        default: break
        }
        return keywords
    }

    func checked(_ codec: SwiftExpression, by rule: SwiftExpression?) -> SwiftExpression {
        rule.map { .call(".checked", [SwiftArgument(codec), SwiftArgument("by", $0)]) } ?? codec
    }

    /// Whether `enum` or `const` can be said neither by the Swift type nor by its codec.
    private mutating func isUnlisted(_ values: [Node], of id: SchemaID, at place: Place) -> Bool {
        switch shapes[id.index] {
        case .object: true
        case .anything, .boolean, .integer, .number, .array, .dictionary:
            literals(of: values, of: id, at: place) == nil
        case .text, .stringEnum, .union, .choice, .alias, .wrapper: false
        }
    }

    /// The rules that others refer to, in the order of the document.
    mutating func designRules() -> [RuleModel] {
        var models: [(model: RuleModel, range: SourceRange)] = []
        while let id = pendingRules.popLast() {
            let named = api.rules[id.index]
            let documentation = Documentation(lines: ["`#\(commentText(named.pointer.description))`"])
            let model = RuleModel(
                name: identifier(ruleNames[id] ?? ""), documentation: documentation, rule: expression(of: named.rule))
            models.append((model, named.range))
        }
        return models.sorted { $0.range < $1.range }.map(\.model)
    }

    /// The name of a rule in `SchemaRules`: its component's, else the place of its schema.
    private mutating func name(of id: RuleID) -> String {
        if let name = ruleNames[id] { return name }
        let rule = api.rules[id.index]
        let name = ruleScope.claim(rule.name ?? rule.pointer.tokens.joined(separator: " "), at: rule.range).name
        ruleNames[id] = name
        pendingRules.append(id)
        return name
    }
}

// MARK: - Keywords

extension Designer {
    private mutating func expression(of rule: API.Rule) -> SwiftExpression {
        var keywords: [SwiftExpression] = []
        for keyword in rule.keywords { keywords += expressions(of: keyword) }
        return .list(keywords)
    }

    private mutating func expressions(of keyword: API.RuleKeyword) -> [SwiftExpression] {
        switch keyword {
        case .never: [.member("never")]
        case .reference(let id): [.member("rule", .text("SchemaRules.\(identifier(name(of: id)))"))]
        case .types(let names): [.call(".type", names.map { SwiftArgument(".\($0)") })]
        case .constant(let node): [.member("const", .text(ruleLiteral(node)))]
        case .values(let nodes): [.member("enum", .list(nodes.map { .text(ruleLiteral($0)) }))]
        case .number(let name, let node): [.member(name, .text(ruleLiteral(node)))]
        case .count(let name, let count): [.member(name, .text(integerLiteral(count)))]
        case .pattern(let pattern, let range):
            isSupported(pattern, at: range) ? [.member("pattern", .text(stringLiteral(pattern)))] : []
        case .format(let format): expressions(ofFormat: format)
        case .uniqueItems: [.member("uniqueItems")]
        case .required(let names): [.member("required", list(names))]
        case .dependentRequired(let name, let names):
            [.member("dependentRequired", .text(stringLiteral(name)), list(names))]
        case .schema(let name, let rule): [.member(name, expression(of: rule))]
        case .schemas(let name, let rules): [.member(name, .list(expressions(of: rules)))]
        case .member(let keyword, let name, let rule, let range): member(of: keyword, name, rule, at: range)
        case .condition(let rule, let then, let otherwise): [condition(rule, then: then, otherwise: otherwise)]
        case .contains(let rule, let minimum, let maximum): [contains(rule, minimum: minimum, maximum: maximum)]
        }
    }

    private mutating func expressions(of rules: [API.Rule]) -> [SwiftExpression] {
        var expressions: [SwiftExpression] = []
        for rule in rules { expressions.append(expression(of: rule)) }
        return expressions
    }

    private func list(_ names: [String]) -> SwiftExpression { .list(names.map { .text(stringLiteral($0)) }) }

    private func expressions(ofFormat format: String) -> [SwiftExpression] {
        let range = format == "int32" ? Int(Int32.min)...Int(Int32.max) : integerRange(ofFormat: format)
        guard let range else { return checkedFormat(format).map { [.member("format", .member($0))] } ?? [] }
        return [("minimum", range.lowerBound), ("maximum", range.upperBound)]
            .map { .member($0, .text(integerLiteral($1))) }
    }

    private mutating func member(
        of keyword: String,
        _ name: String,
        _ rule: API.Rule,
        at range: SourceRange
    ) -> [SwiftExpression] {
        let literal = SwiftExpression.text(stringLiteral(name))
        switch keyword {
        case "properties": return [.member("property", literal, expression(of: rule))]
        case "dependentSchemas": return [.member("dependentSchema", literal, expression(of: rule))]
        default:
            // Any property may match a pattern that cannot be used: then none is checked, and none is additional.
            guard isSupported(name, at: range) else {
                return [.member("patternProperty", .text(stringLiteral("")), .list([]))]
            }
            return [.member("patternProperty", literal, expression(of: rule))]
        }
    }

    private mutating func condition(_ rule: API.Rule, then: API.Rule?, otherwise: API.Rule?) -> SwiftExpression {
        var arguments = [SwiftArgument(expression(of: rule))]
        if let then { arguments.append(SwiftArgument("then", expression(of: then))) }
        if let otherwise { arguments.append(SwiftArgument("else", expression(of: otherwise))) }
        return .call(".if", arguments)
    }

    private mutating func contains(_ rule: API.Rule, minimum: Int?, maximum: Int?) -> SwiftExpression {
        let limits = [("minimum", minimum), ("maximum", maximum)].compactMap { label, count in
            count.map { SwiftArgument(label, integerLiteral($0)) }
        }
        return .call(".contains", [SwiftArgument(expression(of: rule))] + limits)
    }
}

/// A JSON value as a literal of `JSONValue`, exactly: a number that no machine type holds stays text.
private func ruleLiteral(_ node: Node) -> String {
    switch node.value {
    case .integer(let text), .number(let text):
        switch longNumber(text) {
        case let text?: ".longNumber(\(stringLiteral(text)))"
        case nil: jsonLiteral(node)
        }
    case .sequence(let elements): "[\(elements.map(ruleLiteral).joined(separator: ", "))]"
    case .mapping(let mapping) where !mapping.entries.isEmpty:
        "[\(mapping.entries.map { "\(stringLiteral($0.key)): \(ruleLiteral($0.value))" }.joined(separator: ", "))]"
    default: jsonLiteral(node)
    }
}

extension API.Rule {
    /// Without what the Swift type of an array or dictionary says of the values in it. Where several schemas were
    /// merged, all is left as it is.
    fileprivate func withoutValues() -> API.Rule {
        API.Rule(
            keywords.map { keyword in
                switch keyword {
                case .schemas("prefixItems", let rules): .schemas("prefixItems", rules.map(\.hollow))
                case .schema(let name, let rule) where name == "items" || name == "additionalProperties":
                    .schema(name, rule.hollow)
                case .member(of: "patternProperties", let name, let rule, let range):
                    .member(of: "patternProperties", name: name, rule.hollow, range: range)
                default: keyword
                }
            })
    }

    /// Nothing but whether there may be a value at all.
    private var hollow: API.Rule {
        if case .never = keywords.first { self } else { API.Rule() }
    }
}
