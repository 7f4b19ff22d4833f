import Contract

/// A parameter of an operation as a property of its input and as a row of its definition.
struct ParameterDesign {
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
            designs.append(designParameter(parameter, use, name: name, place: place))
        }
        return designs
    }

    /// Null has no text form, so that nullable parameters are as others.
    private mutating func designParameter(
        _ parameter: API.Parameter,
        _ use: API.SchemaUse,
        name: String,
        place: Place
    ) -> ParameterDesign {
        let type = type(of: use.schema, at: place)
        var property = PropertyModel(name: name, type: type, documentation: documentation(of: parameter, use))
        var caller = property
        caller.type = self.type(of: use.schema, at: Place(direction: place.direction))
        var label: String? = parameter.location == .path ? nil : "required"
        var tail: [SwiftArgument] = []
        if !parameter.isRequired {
            if let value = defaultValue(of: use, at: place), value != "nil" {
                label = "defaulted"
                tail = [SwiftArgument(value)]
                property.defaultValue = value
                caller.defaultValue = defaultValue(of: use, at: Place(direction: place.direction))
            } else {
                label = "optional"
                property.type = .optional(property.type)
                caller.type = .optional(caller.type)
                property.defaultValue = "nil"
                caller.defaultValue = "nil"
            }
        }
        let arguments =
            [
                SwiftArgument(stringLiteral(parameter.name)), SwiftArgument(label, "\\.\(name)"),
                SwiftArgument(codec(of: use.schema, at: place)),
            ] + tail + styleArguments(of: parameter)
        return ParameterDesign(
            property: property, callerProperty: caller, row: .call(parameter.location.rawValue, arguments))
    }

    private func documentation(of parameter: API.Parameter, _ use: API.SchemaUse) -> Documentation {
        let ownWords = use.isReference ? nil : api[use.schema].description
        return documentation(
            of: parameter.description ?? use.description ?? ownWords, isDeprecated: parameter.isDeprecated)
    }

    /// What differs from OpenAPI's defaults for the location (3.1 §4.8.12.2).
    private func styleArguments(of parameter: API.Parameter) -> [SwiftArgument] {
        var arguments: [SwiftArgument] = []
        if parameter.content != nil { return [SwiftArgument("content", ".json")] }
        let style = parameter.style
        let usual: API.ParameterStyle = [.path, .header].contains(parameter.location) ? .simple : .form
        if style != usual { arguments.append(SwiftArgument("style", ".\(style.rawValue)")) }
        let explodes = style == .form || style == .cookie
        if style != .deepObject, parameter.isExploded != explodes {
            arguments.append(SwiftArgument("explode", parameter.isExploded ? "true" : "false"))
        }
        if parameter.allowsReserved { arguments.append(SwiftArgument("allowReserved", "true")) }
        if parameter.allowsEmptyValue { arguments.append(SwiftArgument("allowEmptyValue", "true")) }
        return arguments
    }

    private mutating func isSupported(_ parameter: API.Parameter) -> Bool {
        if parameter.location == .querystring {
            report(.unsupportedParameter, at: parameter.range, "a parameter in 'querystring' is not supported")
            return false
        }
        if let content = parameter.content {
            if mediaTypeName(content.name).hasSuffix("json"), content.schema != nil { return true }
            report(
                .unsupportedParameter, at: parameter.range,
                "a parameter with content '\(content.name)' is not supported")
            return false
        }
        if let schema = parameter.schema?.schema, hasTextForm(schema) { return true }
        report(
            .unsupportedParameter, at: parameter.range,
            "the parameter '\(parameter.name)' has no text form: plain values, arrays of them, and objects have one")
        return false
    }

    /// Whether the styles of parameters say how a value is written.
    func hasTextForm(_ id: SchemaID) -> Bool {
        switch shapes[id.index] {
        case .alias(let use): hasTextForm(use.schema)
        case .array(let use), .dictionary(let use): use.map { isPlain($0.schema) } ?? true
        case .object: api[id].objects.properties.allSatisfy { isPlainOrArray($0.schema.schema) }
        case .union(let branches, _): branches.allSatisfy { isPlainOrArray($0.schema) }
        default: true
        }
    }

    private func isPlain(_ id: SchemaID) -> Bool {
        switch shapes[id.index] {
        case .array, .dictionary, .object: false
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
