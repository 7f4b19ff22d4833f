/// What can only be seen when all operations are known: duplicate ids.
func checkOperations(of document: Document, _ context: DecodingContext) {
    var ids: [String: SourceRange] = [:]
    for path in document.paths {
        for entry in path.value.operations {
            checkID(of: entry.operation, &ids, context)
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
    let message = "two operations have the operationId '\(id)'; this one is named after its method and path"
    context.report(.duplicateOperationID, at: range, message, notes: [note])
}
