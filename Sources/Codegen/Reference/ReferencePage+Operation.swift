import Contract

extension ReferencePage {
    struct Row {
        var name: String
        var isRequired: Bool
        var use: API.SchemaUse?
        var description: String?
    }

    func add(_ operation: API.Operation, to html: inout HTML) {
        html.element("section", id: fragment("operation", operation.id)) { section in
            section.element("h3", text: operation.summary ?? operation.id)
            section.element("p", class: "endpoint") { line in
                line.element("span", class: "method", text: operation.method)
                line.escaped(" ")
                line.element("code", text: operation.path)
            }
            if operation.isDeprecated { section.element("p", class: "deprecated", text: "Deprecated.") }
            if let description = operation.description { section.markdown(description) }
            addMore(operation.externalDocumentation, to: &section)
            addSecurity(of: operation, to: &section)
            addParameters(of: operation, to: &section)
            addBody(of: operation, to: &section)
            addAnswers(of: operation, to: &section)
        }
        html.line()
    }

    private func addSecurity(of operation: API.Operation, to html: inout HTML) {
        guard !operation.security.isEmpty else { return }
        let alternatives = operation.security.map { requirement in
            requirement.schemes.isEmpty ? "nothing" : requirement.schemes.map(\.scheme).joined(separator: " and ")
        }
        html.element("p", text: "Requires \(alternatives.joined(separator: ", or ")).")
    }

    private func addParameters(of operation: API.Operation, to html: inout HTML) {
        guard !operation.parameters.isEmpty else { return }
        html.element("h4", text: "Parameters")
        let rows = operation.parameters.map { parameter in
            Row(
                name: parameter.name,
                isRequired: parameter.isRequired,
                use: parameter.schema ?? parameter.content?.schema,
                description: ["In the \(parameter.location.rawValue).", parameter.description]
                    .compactMap(\.self).joined(separator: " ")
            )
        }
        addTable(rows, to: &html)
    }

    private func addBody(of operation: API.Operation, to html: inout HTML) {
        guard let body = operation.requestBody else { return }
        html.element("h4", text: body.isRequired ? "Body" : "Body, optional")
        if let description = body.description { html.markdown(description) }
        addContent(body.content, to: &html)
    }

    private func addAnswers(of operation: API.Operation, to html: inout HTML) {
        html.element("h4", text: "Answers")
        html.element("dl") { list in
            for response in operation.responses {
                list.element("dt", text: text(of: response.status))
                list.element("dd") { answer in
                    if let summary = response.summary { answer.markdown(summary) }
                    answer.markdown(response.description)
                    addContent(response.content, to: &answer)
                    for header in response.headers {
                        answer.element("p") { line in
                            line.escaped("Header ")
                            line.element("code", text: header.name)
                            line.escaped(header.description.map { ": \($0)" } ?? "")
                        }
                    }
                }
                list.line()
            }
        }
    }

    private func text(of status: API.ResponseStatus) -> String {
        switch status {
        case .code(let code): String(code)
        case .range(let digit): "\(digit)XX"
        case .default: "Otherwise"
        }
    }

    private func addContent(_ content: [API.MediaType], to html: inout HTML) {
        for media in content {
            html.element("p", class: "content") { line in
                line.element("code", text: media.name)
                guard let schema = media.schema else { return }
                line.escaped(": ")
                words.addType(of: schema, to: &line)
            }
        }
    }

    func addTable(_ rows: [Row], to html: inout HTML) {
        html.markup("<table><thead><tr><th>Name</th><th>Type</th><th>Meaning</th></tr></thead><tbody>\n")
        for row in rows {
            html.element("tr") { cells in
                cells.element("td") { cell in
                    cell.element("code", text: row.name)
                    if row.isRequired { cell.element("span", class: "required", text: "required") }
                }
                cells.element("td") { cell in
                    if let use = row.use { words.addType(of: use, to: &cell) }
                }
                cells.element("td") { cell in
                    if let description = row.description { cell.markdown(description) }
                    let rules = row.use.map { words.rules(of: $0) } ?? []
                    if !rules.isEmpty { cell.element("p", class: "rules", text: rules.joined(separator: "; ")) }
                }
            }
            html.line()
        }
        html.markup("</tbody></table>\n")
    }
}
