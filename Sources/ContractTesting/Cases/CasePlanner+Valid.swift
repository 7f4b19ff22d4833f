import Contract

extension CasePlanner {
    mutating func addValidCases(_ index: Int, _ operation: API.Operation) {
        if operation.requestBody == nil {
            add("valid", .valid, index, .nothing, .success)
        } else {
            addValidBodies(index, operation)
        }
        for (position, parameter) in operation.parameters.enumerated() where parameter.location != .path {
            addValidValues(position, parameter, index, operation)
        }
        for (number, requirement) in operation.security.enumerated() where operation.security.count > 1 {
            let names = requirement.schemes.map(\.scheme).joined(separator: " and ")
            let label = names.isEmpty ? "valid without credentials" : "valid with \(names)"
            add(label, .valid, index, .credentials(.alternative(number)), .success, at: requirement.range)
        }
    }

    private mutating func addValidBodies(_ index: Int, _ operation: API.Operation) {
        guard let body = operation.requestBody else { return }
        for (number, content) in body.content.enumerated() {
            guard let kind = BodyText.kind(content.name), let use = content.schema else {
                note(operation, "bodies of \(content.name) are not made by this kit", content.range)
                continue
            }
            var generator = generator(operation, content.name)
            var values = generator.valid(use, examples: content.examples).filter {
                BodyText.shows($0.node, in: content)
            }
            if values.isEmpty { note(operation, "no valid body of \(content.name) was found", use.range) }
            // Forms say the same things in other words; the boundaries are tried once.
            if kind != .json || number > 0 { values = Array(values.prefix(2)) }
            let prefix = body.content.count > 1 ? "\(content.name) " : ""
            for value in values.prefix(options.maximumValidBodies) {
                let change = TestCase.Change.body(value.node, mediaType: content.name)
                add("valid \(prefix)body (\(value.label))", .valid, index, change, .success, at: use.range)
            }
            if values.count > options.maximumValidBodies {
                let count = values.count - options.maximumValidBodies
                note(operation, "\(count) more valid bodies were left out", use.range)
            }
            if kind == .json, number == 0, sharesMembers(use, operation) {
                let change = TestCase.Change.rememberedBody(mediaType: content.name)
                add("valid body (values of earlier requests)", .valid, index, change, .success, at: use.range)
            }
        }
        if !body.isRequired { add("valid without a body", .valid, index, .noBody, .success, at: body.range) }
    }

    /// Whether a body of another operation has members of the same names.
    private func sharesMembers(_ use: API.SchemaUse, _ operation: API.Operation) -> Bool {
        let names = Set(api[use.schema].objects.properties.map(\.name))
        return api.operations.contains { other in
            let uses = other.requestBody?.content.compactMap(\.schema) ?? []
            return other.id != operation.id
                && uses.contains { api[$0.schema].objects.properties.contains { names.contains($0.name) } }
        }
    }

    private mutating func addValidValues(
        _ position: Int,
        _ parameter: API.Parameter,
        _ index: Int,
        _ operation: API.Operation
    ) {
        guard let use = parameter.anySchema else { return }
        var generator = generator(operation, parameter.name)
        for value in generator.valid(use, examples: parameter.examples) {
            let isText = value.node.mapping == nil && !value.node.isNull && value.node.sequence?.isEmpty != true
            guard isText, ParameterText.isSendable(value.node.plainText, in: parameter.location) else { continue }
            let change = TestCase.Change.parameter(position, value.node)
            add("valid \(parameter.name) (\(value.label))", .valid, index, change, .success, at: parameter.range)
        }
        addNotes(of: generator, operation, parameter.name)
    }
}

extension API.Parameter {
    /// The schema, wherever it stands.
    var anySchema: API.SchemaUse? { schema ?? content?.schema }

    /// OpenAPI 3.1 §4.8.12.1: parameters of the first three names are to be ignored. Bodies are sent without a coding.
    var isIgnored: Bool {
        let names = ["accept", "content-type", "authorization", "content-encoding"]
        return location == .header && names.contains(name.lowercased())
    }
}
