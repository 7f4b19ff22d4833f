/// Reports parameters of a query that requests don't tell apart: of an exploded object (`style: form`), the query has
/// the members, by their own names (OpenAPI 3.1 §4.8.12.3).
func checkParameters(of api: API, _ references: References) {
    for operation in api.operations + api.webhooks {
        let query = operation.parameters.filter { $0.location == .query }
        var owners: [String: String] = [:]
        for parameter in query where api.memberNames(of: parameter).isEmpty { owners[parameter.name] = parameter.name }
        for parameter in query {
            let names = api.memberNames(of: parameter)
            if let name = names.first(where: { owners[$0] != nil }), let other = owners[name] {
                let message = "'\(name)' is both '\(other)' and a member of '\(parameter.name)' in the query"
                let fix = "give '\(parameter.name)' the style deepObject"
                references.report(.ambiguousParameter, at: parameter.range, message, fix: fix)
            }
            for name in names where owners[name] == nil { owners[name] = "\(parameter.name).\(name)" }
        }
        checkOpen(query.filter(api.takesAnyMember), references)
    }
}

/// Of two exploded objects with members of any name, nothing says whose a member is.
private func checkOpen(_ parameters: [API.Parameter], _ references: References) {
    guard let first = parameters.first else { return }
    for parameter in parameters.dropFirst() {
        let message =
            "the members of '\(parameter.name)' have any name in the query, and so have those of '\(first.name)'"
        let fix = "give '\(parameter.name)' the style deepObject"
        references.report(.ambiguousParameter, at: parameter.range, message, fix: fix)
    }
}

extension API {
    /// The names by which an exploded object stands in a query; empty for other parameters.
    fileprivate func memberNames(of parameter: Parameter) -> [String] {
        guard parameter.isExploded, parameter.style == .form, let use = parameter.schema else { return [] }
        return self[use.schema].objects.properties.map(\.name)
    }

    /// Whether a parameter stands in a query as members that may have any name.
    fileprivate func takesAnyMember(_ parameter: Parameter) -> Bool {
        guard parameter.isExploded, parameter.style == .form, let use = parameter.schema else { return false }
        let schema = self[use.schema]
        guard schema.types == .object else { return false }
        return switch schema.objects.additional {
        case .anything, .schema: true
        case .unspecified: schema.objects.properties.isEmpty
        case .nothing: false
        }
    }
}
