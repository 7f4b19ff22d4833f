extension OperationResolver {
    /// The parameters of the path item, without those that the operation overrides, then those of the operation.
    func resolveParameters(of operation: Document.Operation, in item: Document.PathItem) -> [API.Parameter] {
        let own = distinct(operation.parameters.compactMap(resolveParameter))
        let inherited = distinct(item.parameters.compactMap(resolveParameter)).filter { parameter in
            !own.contains { $0.isSame(as: parameter) }
        }
        return inherited + own
    }

    /// Of two parameters with the same name and place, the first counts. Those that are written in one list were
    /// reported; here are those that references lead to.
    private func distinct(_ parameters: [API.Parameter]) -> [API.Parameter] {
        var found: [API.Parameter] = []
        for parameter in parameters {
            guard let first = found.first(where: { $0.isSame(as: parameter) }) else {
                found.append(parameter)
                continue
            }
            let message =
                "there are two \(parameter.location.rawValue) parameters '\(parameter.name)'; the first counts"
            let note = Diagnostic.Note(range: first.range, message: "the first one is here")
            let isOne = first.range == parameter.range
            references.report(
                .duplicateParameter, severity: isOne ? .warning : nil, at: parameter.range, message, notes: [note])
        }
        return found
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
        let isText = parameter.place != .querystring
        result.content = parameter.content.first.flatMap(isText ? resolveTextContent : resolveMediaType)
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

extension API.Parameter {
    /// Whether two have the same name and place. Names of headers are equal regardless of case (RFC 9110 §5.1).
    fileprivate func isSame(as other: API.Parameter) -> Bool {
        guard self.location == other.location else { return false }
        return self.location == .header
            ? self.name.lowercased() == other.name.lowercased() : self.name.utf8.elementsEqual(other.name.utf8)
    }
}
