extension OperationResolver {
    /// The parameters of the path item, without those that the operation overrides, then those of the operation.
    func resolveParameters(of operation: Document.Operation, in item: Document.PathItem) -> [API.Parameter] {
        let own = operation.parameters.compactMap(resolveParameter)
        let inherited = item.parameters.compactMap(resolveParameter).filter { parameter in
            !own.contains { $0.name == parameter.name && $0.location == parameter.location }
        }
        return inherited + own
    }

    private func resolveParameter(_ referable: Document.Referable<Document.Parameter>) -> API.Parameter? {
        guard let (parameter, reference) = references.follow(referable, Document.Parameter.decode) else { return nil }
        if isIgnored(parameter) { return nil }
        let style = parameter.style ?? Self.defaultStyle(parameter.place)
        var result = API.Parameter(
            name: parameter.name, location: parameter.place, style: style,
            isExploded: parameter.isExploded ?? (style == .form || style == .cookie),
            isRequired: parameter.isRequired || parameter.place == .path,
            pointer: parameter.location.pointer, range: parameter.location.range)
        result.description = reference?.description ?? parameter.description
        result.isDeprecated = parameter.isDeprecated
        // Elsewhere than in queries both have no meaning, `allowReserved` only before 3.2 (OpenAPI 3.0 §4.7.12.2).
        let isQuery = parameter.place == .query
        result.allowsReserved = parameter.allowsReserved && (isQuery || references.version.feature >= .v32)
        result.allowsEmptyValue = parameter.allowsEmptyValue && isQuery
        result.content = parameter.content.first.flatMap(resolveMediaType)
        // Of a parameter with both, which was reported, the schema counts.
        if let schema = parameter.schema {
            result.schema = schemas.use(of: schema)
            result.content = nil
        }
        result.examples = resolveExamples(parameter.examples)
        return result
    }

    /// OpenAPI 3.1 §4.8.12.2.
    private static func defaultStyle(_ place: API.ParameterLocation) -> API.ParameterStyle {
        switch place {
        case .query, .querystring, .cookie: .form
        case .path, .header: .simple
        }
    }

    /// Header parameters of three names are ignored, because content and security describe them (§4.8.12.1).
    private func isIgnored(_ parameter: Document.Parameter) -> Bool {
        guard parameter.place == .header else { return false }
        guard ["accept", "content-type", "authorization"].contains(parameter.name.lowercased()) else { return false }
        let message = "the header parameter '\(parameter.name)' has no effect: 'content' and 'security' describe it"
        references.report(.ignoredHeader, at: parameter.location.range, message)
        return true
    }
}
