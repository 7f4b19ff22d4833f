import Contract

/// A parameter of an operation as a property of its input and as a row of its definition.
struct ParameterDesign {
    var parameter: API.Parameter
    var property: PropertyModel
    /// The same property as code outside of the operation writes it.
    var callerProperty: PropertyModel
    var row: TableRow
}

extension Designer {
    mutating func designParameters(of operation: API.Operation, place: Place) -> [ParameterDesign] {
        var pool = NamePool(.member, reserved: ReservedNames.members, suffix: "Value")
        if operation.requestBody != nil { _ = pool.take("body", at: nil) }
        var designs: [ParameterDesign] = []
        for parameter in operation.parameters where isSupported(parameter) {
            guard let use = parameter.schema ?? parameter.content?.schema else { continue }
            // The same name in two places, such as path and query: the later one says its place.
            let isTaken = pool.contains(memberName(parameter.name))
            let text = isTaken ? "\(parameter.name) \(parameter.location.rawValue)" : parameter.name
            let name = identifier(pool.claim(text, at: parameter.range).name)
            designs.append(
                parameter.location == .querystring
                    ? designWholeQuery(parameter, use, name: name, place: place)
                    : designParameter(parameter, use, name: name, place: place))
        }
        return designs
    }

    private mutating func designParameter(
        _ parameter: API.Parameter,
        _ use: API.SchemaUse,
        name: String,
        place: Place
    ) -> ParameterDesign {
        let property = designProperty(parameter, use, name: name, place: place)
        let caller = designProperty(parameter, use, name: name, place: Place(direction: place.direction))
        let codec = codec(of: use.schema, at: place)
        var arguments = [SwiftArgument(stringLiteral(parameter.name)), SwiftArgument("\\.\(name)")]
        arguments.append(SwiftArgument(mayBeEmpty(parameter, use) ? .member("orEmpty", codec) : codec))
        if parameter.location != .path { arguments[1].label = property.presence.rawValue }
        if property.presence == .defaulted, let value = property.model.defaultValue {
            arguments.append(SwiftArgument(value))
        }
        return ParameterDesign(
            parameter: parameter, property: property.model, callerProperty: caller.model,
            row: .call(parameter.location.rawValue, arguments + styleArguments(of: parameter)))
    }

    /// `$0.querystring("filter", required: \.filter, .form(.of(Filter.self)))`
    private mutating func designWholeQuery(
        _ parameter: API.Parameter,
        _ use: API.SchemaUse,
        name: String,
        place: Place
    ) -> ParameterDesign {
        let body = parameter.content.flatMap { designBody([$0], base: name, place: place) }
        var property = PropertyModel(
            name: name, type: type(of: use.schema, at: place), documentation: documentation(of: parameter, use))
        var caller = property
        caller.type = type(of: use.schema, at: Place(direction: place.direction))
        if !parameter.isRequired {
            property.type = .optional(property.type)
            caller.type = .optional(caller.type)
            property.defaultValue = "nil"
            caller.defaultValue = "nil"
        }
        let label = (parameter.isRequired ? Presence.required : .optional).rawValue
        let arguments = [SwiftArgument(stringLiteral(parameter.name)), SwiftArgument(label, "\\.\(name)")]
        let codec = body.map { SwiftArgument($0.codec) }
        return ParameterDesign(
            parameter: parameter, property: property, callerProperty: caller,
            row: .call("querystring", arguments + [codec].compactMap(\.self)))
    }

    /// Null has no text form, so that nullable parameters are as others. One that may be there without a value is nil
    /// then, or `.null` where it may be left out as well.
    private mutating func designProperty(
        _ parameter: API.Parameter,
        _ use: API.SchemaUse,
        name: String,
        place: Place
    ) -> (model: PropertyModel, presence: Presence) {
        let type = type(of: use.schema, at: place)
        let mayBeEmpty = mayBeEmpty(parameter, use)
        var model = PropertyModel(
            name: name, type: mayBeEmpty ? .optional(type) : type, documentation: documentation(of: parameter, use))
        if parameter.isRequired {
            if parameter.location != .path { model.defaultValue = suggestedValue(of: use, at: place) }
            return (model, .required)
        }
        if let value = defaultValue(of: use, at: place), value != "nil" {
            model.defaultValue = value
            return (model, .defaulted)
        }
        model.type = mayBeEmpty ? .patch(type) : .optional(type)
        model.defaultValue = mayBeEmpty ? ".absent" : "nil"
        return (model, .optional)
    }

    /// Whether the Swift type needs a value for `?name=` (`allowEmptyValue`, OpenAPI 3.0 §4.7.12.2). Objects that are
    /// written as several pairs have no such form, and the rule is void for them.
    private func mayBeEmpty(_ parameter: API.Parameter, _ use: API.SchemaUse) -> Bool {
        guard parameter.allowsEmptyValue, parameter.content == nil else { return false }
        let isSpread = parameter.isExploded || parameter.style == .deepObject
        return !isObject(use.schema) ? !acceptsEmptyText(use.schema) : !isSpread && !acceptsEmptyText(use.schema)
    }

    private func isObject(_ id: SchemaID) -> Bool {
        switch shapes[id.index] {
        case .object, .dictionary: true
        case .alias(let use), .wrapper(let use): isObject(use.schema)
        default: false
        }
    }

    /// Whether the empty text is already a value of the type: the empty string, list or object.
    private func acceptsEmptyText(_ id: SchemaID) -> Bool {
        let schema = api[id]
        return switch shapes[id.index] {
        case .anything: true
        case .text(.string):
            schema.strings.pattern == nil && schema.strings.minLength ?? 0 == 0 && schema.format == nil
        case .stringEnum: schema.allowedValues?.contains { $0.string == "" } ?? false
        case .array: schema.arrays.minItems ?? 0 == 0
        case .dictionary: schema.objects.minProperties ?? 0 == 0
        case .object: !schema.objects.properties.contains(where: \.isRequired)
        case .alias(let use), .wrapper(let use): acceptsEmptyText(use.schema)
        case .union(let branches, _), .choice(let branches, _): branches.contains { acceptsEmptyText($0.schema) }
        case .boolean, .integer, .number, .text: false
        }
    }

    private func documentation(of parameter: API.Parameter, _ use: API.SchemaUse) -> Documentation {
        let ownWords = use.isReference ? nil : api[use.schema].description
        let empty = "Null stands for the parameter without a value, as in `?\(parameter.name)=`."
        return .paragraphs(
            documentation(
                of: parameter.description ?? use.description ?? ownWords, isDeprecated: parameter.isDeprecated),
            mayBeEmpty(parameter, use) ? Documentation(markdown: empty) : Documentation(),
            example(of: parameter, use))
    }

    private func example(of parameter: API.Parameter, _ use: API.SchemaUse) -> Documentation {
        var schema = api[use.schema]
        if let example = parameter.examples.first { schema.examples = [example.value] }
        return parameter.examples.isEmpty && use.isReference ? Documentation() : example(of: schema)
    }

    /// What differs from OpenAPI's defaults for the location (3.1 §4.8.12.2).
    private func styleArguments(of parameter: API.Parameter) -> [SwiftArgument] {
        var arguments: [SwiftArgument] = []
        if let content = parameter.content { return styleArguments(of: content) }
        let style = parameter.style
        let usual: API.ParameterStyle = [.path, .header].contains(parameter.location) ? .simple : .form
        if style != usual { arguments.append(SwiftArgument("style", ".\(style.rawValue)")) }
        let explodes = style == .form || style == .cookie
        if style != .deepObject, parameter.isExploded != explodes {
            arguments.append(SwiftArgument("explode", parameter.isExploded ? "true" : "false"))
        }
        if parameter.allowsReserved, parameter.location != .header {
            arguments.append(SwiftArgument("allowReserved", "true"))
        }
        return arguments
    }

    private mutating func isSupported(_ parameter: API.Parameter) -> Bool {
        if let fault = fault(of: parameter) {
            report(.unsupportedParameter, at: parameter.range, fault)
            return false
        }
        if let schema = parameter.schema?.schema, parameter.style != .deepObject {
            reportNesting(of: schema, in: "the parameter '\(parameter.name)'", at: parameter.range)
        }
        return true
    }

    /// The styles say nothing of values with parts inside of parts (OpenAPI 3.1.1 §4.8.12.3).
    mutating func reportNesting(of schema: SchemaID, in thing: String, at range: SourceRange) {
        guard !hasTextForm(schema) else { return }
        report(
            .nestedParameter, at: range,
            "\(thing) has parts that have parts themselves, which OpenAPI has no style for: those are written as JSON")
    }

    /// Why generated code cannot read or write a parameter; nil when it can.
    private func fault(of parameter: API.Parameter) -> String? {
        if let content = parameter.content, parameter.location == .querystring {
            return isText(content) ? nil : "a query of '\(content.name)' is not supported"
        }
        if let content = parameter.content {
            return valueStyle(of: content) == nil
                ? "a parameter with content '\(content.name)' is not supported" : nil
        }
        return parameter.schema == nil ? "the parameter '\(parameter.name)' has no schema" : nil
    }

    /// Whether the styles of parameters say how a value is written.
    func hasTextForm(_ id: SchemaID) -> Bool {
        switch shapes[id.index] {
        case .alias(let use), .wrapper(let use): hasTextForm(use.schema)
        case .array(let use), .dictionary(let use): use.map { isPlain($0.schema) } ?? true
        case .object: api[id].objects.properties.allSatisfy { isPlainOrArray($0.schema.schema) }
        case .union(let branches, _): branches.allSatisfy { isPlainOrArray($0.schema) }
        default: true
        }
    }

    private func isPlain(_ id: SchemaID) -> Bool {
        switch shapes[id.index] {
        case .array, .dictionary, .object, .wrapper: false
        case .alias(let use): isPlain(use.schema)
        case .union(let branches, _): branches.allSatisfy { isPlain($0.schema) }
        default: true
        }
    }

    private func isPlainOrArray(_ id: SchemaID) -> Bool {
        if case .array(let use) = shapes[id.index] { return use.map { isPlain($0.schema) } ?? true }
        return isPlain(id)
    }
}
