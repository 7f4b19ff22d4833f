import Contract

/// The contract as one HTML page: every operation with its parameters, body and answers, and every named schema.
///
/// The page needs no script. Its look comes from the style sheet whose path it is given, so that it works under a
/// Content-Security-Policy that allows only a site's own files.
///
/// - Parameters:
///   - styleSheet: the path of a style sheet.
///   - document: the path under which the contract itself is served.
public func referencePage(of api: API, styleSheet: String, document: String) -> String {
    var html = HTML()
    ReferencePage(api: api).add(to: &html, styleSheet: styleSheet, document: document)
    return html.text
}

struct ReferencePage {
    let api: API
    let words: SchemaText

    init(api: API) {
        self.api = api
        words = SchemaText(api: api)
    }

    func add(to html: inout HTML, styleSheet: String, document: String) {
        html.markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.element("title", text: api.info.title)
        html.markup("\n<link rel=\"stylesheet\" href=\"")
        html.escaped(styleSheet)
        html.markup("\">\n</head>\n<body>\n<header>\n")
        html.element("h1", text: api.info.title)
        html.element("p", class: "version") { line in
            line.escaped("Version \(api.info.version) · ")
            line.markup("<a href=\"")
            line.escaped(document)
            line.markup("\">OpenAPI document</a>")
        }
        if let summary = api.info.summary { html.markdown(summary) }
        if let description = api.info.description { html.markdown(description) }
        addImprint(to: &html)
        html.markup("\n</header>\n")
        addContents(to: &html)
        html.markup("<main>\n")
        for group in groups { add(group, to: &html) }
        addSchemas(to: &html)
        html.markup("</main>\n</body>\n</html>\n")
    }

    /// Whose the contract is. URLs are text: what a contract names is not what this page vouches for.
    private func addImprint(to html: inout HTML) {
        let (contact, license) = (api.info.contact, api.info.license)
        let lines = [
            ("Terms of service", [api.info.termsOfService]),
            ("Contact", [contact?.name, contact?.url, contact?.email]),
            ("License", [license?.name, license?.identifier, license?.url]),
            ("More", words(of: api.info.externalDocumentation)),
        ]
        for (label, parts) in lines {
            let text = parts.compactMap(\.self).joined(separator: ", ")
            if !text.isEmpty { html.element("p", text: "\(label): \(text)") }
        }
    }

    /// The description of a page elsewhere, and its address.
    func words(of documentation: Document.ExternalDocumentation?) -> [String?] {
        [documentation?.description, documentation?.url]
    }

    func addMore(_ documentation: Document.ExternalDocumentation?, to html: inout HTML) {
        let text = words(of: documentation).compactMap(\.self).joined(separator: ", ")
        if !text.isEmpty { html.element("p", text: "More: \(text)") }
    }

    struct Group {
        var tag: API.Tag
        var operations: [API.Operation]
    }

    /// Operations by their first tag, in the order of the document's tags; those without one come last.
    var groups: [Group] {
        var groups = api.tags.map { Group(tag: $0, operations: []) }
        for operation in api.operations {
            let name = operation.tags.first ?? "Operations"
            if let index = groups.firstIndex(where: { $0.tag.name == name }) {
                groups[index].operations.append(operation)
            } else {
                groups.append(Group(tag: API.Tag(name: name, description: nil), operations: [operation]))
            }
        }
        return groups.filter { !$0.operations.isEmpty }
    }

    private func addContents(to html: inout HTML) {
        html.element("nav") { nav in
            nav.element("h2", text: "Operations")
            nav.element("ul") { list in
                for operation in groups.flatMap(\.operations) {
                    list.element("li") { item in
                        item.element("span", class: "method", text: operation.method)
                        item.escaped(" ")
                        item.link(to: fragment("operation", operation.id), text: operation.path)
                    }
                    list.line()
                }
            }
        }
        html.line()
    }

    private func add(_ group: Group, to html: inout HTML) {
        html.element("h2", text: group.tag.name)
        for words in [group.tag.summary, group.tag.description].compactMap(\.self) { html.markdown(words) }
        if let parent = group.tag.parent { html.element("p", text: "Belongs to \(parent).") }
        addMore(group.tag.externalDocumentation, to: &html)
        html.line()
        for operation in group.operations { add(operation, to: &html) }
    }

    private func addSchemas(to html: inout HTML) {
        guard !api.componentSchemas.isEmpty else { return }
        html.element("h2", text: "Schemas")
        for id in api.componentSchemas {
            let schema = api[id]
            html.element("section", id: fragment("schema", schema.name ?? "")) { section in
                section.element("h3", text: schema.name ?? "")
                if let description = schema.description { section.markdown(description) }
                addProperties(of: schema, id: id, to: &section)
            }
            html.line()
        }
    }

    private func addProperties(of schema: API.Schema, id: SchemaID, to html: inout HTML) {
        guard !schema.objects.properties.isEmpty else {
            let use = API.SchemaUse(
                schema: id,
                isNullable: schema.isNullable,
                pointer: schema.pointer,
                range: schema.range
            )
            html.element("p", text: words.rules(of: use).joined(separator: "; "))
            return
        }
        addTable(
            schema.objects.properties.map { property in
                Row(
                    name: property.name,
                    isRequired: property.isRequired,
                    use: property.schema,
                    description: property.schema.description ?? api[property.schema.schema].description
                )
            },
            to: &html
        )
    }
}
