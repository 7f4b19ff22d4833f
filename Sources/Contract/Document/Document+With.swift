/// Copies in which something is put right.
extension Document.PathItem {
    func with(
        operations: [Document.MethodOperation], parameters: [Document.Referable<Document.Parameter>]? = nil
    ) -> Self {
        Self(
            reference: reference, summary: summary, description: description, operations: operations, servers: servers,
            parameters: parameters ?? self.parameters, extensions: extensions, location: location)
    }
}

extension Document.MethodOperation {
    func with(operation: Document.Operation) -> Self {
        Self(method: method, methodRange: methodRange, operation: .value(operation))
    }
}

extension Document.Operation {
    func with(parameters: [Document.Referable<Document.Parameter>]) -> Self {
        Self(
            operationID: operationID, operationIDRange: operationIDRange, tags: tags, summary: summary,
            description: description, externalDocumentation: externalDocumentation, parameters: parameters,
            requestBody: requestBody, responses: responses, callbacks: callbacks, isDeprecated: isDeprecated,
            security: security, servers: servers, maximumBodyBytes: maximumBodyBytes, extensions: extensions,
            location: location)
    }
}

extension Document.Parameter {
    func with(name: String, place: API.ParameterLocation) -> Self {
        Self(
            name: name, place: place, description: description, isRequired: isRequired, isDeprecated: isDeprecated,
            allowsEmptyValue: allowsEmptyValue, style: place == self.place ? style : nil, isExploded: isExploded,
            allowsReserved: allowsReserved, schema: schema, content: content, examples: examples,
            extensions: extensions, location: location)
    }
}
