/// What can only be seen when all operations are known: duplicate ids, and templates without their parameters.
func checkOperations(of document: Document, _ context: DecodingContext) {
    var ids: [String: SourceRange] = [:]
    let named = document.components.parameters.map { ($0.name, $0.value) }
    let parameters = Dictionary(named) { first, _ in first }
    for path in document.paths {
        for entry in path.value.operations {
            checkID(of: entry.operation, &ids, context)
            checkTemplate(path, entry, parameters, context)
        }
    }
    for webhook in document.webhooks {
        guard case .value(let item) = webhook.value else { continue }
        for entry in item.operations { checkID(of: entry.operation, &ids, context) }
    }
}

private func checkID(
    of referable: Document.Referable<Document.Operation>, _ ids: inout [String: SourceRange], _ context: DecodingContext
) {
    guard case .value(let operation) = referable, let id = operation.operationID,
        let range = operation.operationIDRange
    else { return }
    guard let first = ids[id] else {
        ids[id] = range
        return
    }
    let note = Diagnostic.Note(range: first, message: "the first one is here")
    context.report(.duplicateOperationID, at: range, "two operations have the operationId '\(id)'", notes: [note])
}

/// Compares the names in the template with the path parameters, references to components followed.
private func checkTemplate(
    _ path: Document.Named<Document.PathItem>, _ entry: Document.MethodOperation, _ components: ParameterComponents,
    _ context: DecodingContext
) {
    guard case .value(let operation) = entry.operation else { return }
    let written = path.value.parameters + operation.parameters
    var parameters: [String] = []
    for referable in written {
        guard let parameter = find(referable, in: components) else { return }
        if parameter.place == .path { parameters.append(parameter.name) }
    }
    let names = templateNames(in: path.name)
    for name in names where !parameters.contains(name) {
        let message = "the path '\(path.name)' has '{\(name)}', but \(entry.method) has no path parameter '\(name)'"
        let fix = Suggestion.fix(for: name, among: parameters.filter { !names.contains($0) })
        let note = Diagnostic.Note(range: path.nameRange, message: "the path is here")
        context.report(.pathParameter, at: entry.methodRange, message, fix: fix, notes: [note])
    }
    for case .value(let parameter) in written where parameter.place == .path && !names.contains(parameter.name) {
        let message = "the path '\(path.name)' has no '{\(parameter.name)}' for this path parameter"
        let fix = Suggestion.fix(for: parameter.name, among: names.filter { !parameters.contains($0) })
        let note = Diagnostic.Note(range: path.nameRange, message: "the path is here")
        context.report(.pathParameter, at: parameter.location.range, message, fix: fix, notes: [note])
    }
}

private typealias ParameterComponents = [String: Document.Referable<Document.Parameter>]

/// Nil for a reference out of the document, or to nothing: then nothing can be said about the template.
private func find(
    _ referable: Document.Referable<Document.Parameter>, in components: ParameterComponents
) -> Document.Parameter? {
    var referable = referable
    for _ in 0...components.count {
        switch referable {
        case .value(let parameter): return parameter
        case .reference(let reference):
            let prefix = "#/components/parameters/"
            guard reference.target.hasPrefix(prefix) else { return nil }
            guard let next = components[String(reference.target.dropFirst(prefix.count))] else { return nil }
            referable = next
        }
    }
    return nil
}
