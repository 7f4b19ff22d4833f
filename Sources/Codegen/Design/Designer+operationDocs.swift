import Contract

extension Designer {
    /// Summary, description and links: the type has all of it, functions that lead to the type less, and where it is.
    /// Types say that only where their definition doesn't: a webhook has a name and no path.
    func document(_ model: inout OperationModel, _ operation: API.Operation) {
        let summary = Documentation(markdown: operation.summary ?? "")
        let locator = Documentation(lines: ["`\(commentText(operation.method)) \(commentText(operation.path))`"])
        let warning = Documentation(lines: operation.isDeprecated ? ["- Warning: Deprecated."] : [])
        let words = Documentation.paragraphs(
            summary, Documentation(markdown: operation.description ?? ""), links(of: operation), warning)
        let hasPath = model.fullName == options.qualified(model.name)
        model.documentation = hasPath && !words.isEmpty ? words : .paragraphs(words, locator)
        model.callDocumentation = .paragraphs(summary, warning, locator)
        model.summary = summary.isEmpty ? locator : summary
    }

    /// What a caller may do next (OpenAPI 3.1 §4.8.20).
    private func links(of operation: API.Operation) -> Documentation {
        let lines = operation.responses.flatMap { response in
            response.links.map { link in
                let target = link.operationID.map { " leads to `\(commentText($0))`" } ?? ""
                let words = Documentation(markdown: link.description ?? "").lines.joined(separator: " ")
                let end = words.isEmpty ? "." : ": \(words)"
                return "- Link `\(commentText(link.name))` of a \(response.status.key) answer\(target)\(end)"
            }
        }
        return Documentation(lines: lines)
    }
}
