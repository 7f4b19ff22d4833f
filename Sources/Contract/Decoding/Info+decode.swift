extension Document.Info {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Info Object", context) else { return nil }
        let title = reader.requiredString("title", onlyDocuments: true)
        let version = reader.requiredString("version", onlyDocuments: true)
        return Document.Info(
            title: title, version: version,
            summary: reader.string("summary", since: .v31),
            description: reader.string("description"),
            termsOfService: reader.string("termsOfService"),
            contact: reader.object("contact", Document.Contact.decode),
            license: reader.object("license", Document.License.decode),
            extensions: reader.finish())
    }

    /// What stands in for an Info Object that is missing, which was reported.
    init(empty: Void) {
        self.init(
            title: "", version: "", summary: nil, description: nil, termsOfService: nil, contact: nil, license: nil,
            extensions: [])
    }
}

extension Document.Contact {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Contact Object", context) else { return nil }
        let contact = Document.Contact(
            name: reader.string("name"), url: reader.string("url"), email: reader.string("email"))
        _ = reader.finish()
        return contact
    }
}

extension Document.License {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "License Object", context) else { return nil }
        let license = Document.License(
            name: reader.requiredString("name"),
            identifier: reader.string("identifier", since: .v31),
            url: reader.string("url"))
        reader.reportConflict("identifier", "url")
        _ = reader.finish()
        return license
    }
}

extension Document.Tag {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Tag Object", context) else { return nil }
        let tag = Document.Tag(
            name: reader.requiredString("name"),
            summary: reader.string("summary", since: .v32),
            description: reader.string("description"),
            parent: reader.string("parent", since: .v32),
            kind: reader.string("kind", since: .v32),
            externalDocumentation: reader.object("externalDocs", Document.ExternalDocumentation.decode),
            location: reader.location)
        _ = reader.finish()
        return tag
    }
}

extension Document.ExternalDocumentation {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "External Documentation Object", context) else {
            return nil
        }
        let documentation = Document.ExternalDocumentation(
            url: reader.requiredString("url"), description: reader.string("description"))
        _ = reader.finish()
        return documentation
    }
}

extension Document.Server {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Server Object", context) else { return nil }
        let server = Document.Server(
            url: reader.requiredString("url"),
            name: reader.string("name", since: .v32),
            description: reader.string("description"),
            variables: reader.map("variables", Document.ServerVariable.decode),
            location: reader.location)
        for name in templateNames(in: server.url) where !server.variables.contains(where: { $0.name == name }) {
            let message = "the server's URL has '{\(name)}', but 'variables' has no '\(name)'"
            let fix = Suggestion.fix(for: name, among: server.variables.map(\.name))
            context.report(.missingKey, at: node["url"]?.range ?? node.range, message, fix: fix)
        }
        _ = reader.finish()
        return server
    }
}

extension Document.ServerVariable {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Server Variable Object", context) else { return nil }
        let variable = Document.ServerVariable(
            allowedValues: reader.strings("enum") ?? [],
            defaultValue: reader.requiredString("default"),
            description: reader.string("description"),
            location: reader.location)
        check(variable, node, context)
        _ = reader.finish()
        return variable
    }

    private static func check(_ variable: Self, _ node: Node, _ context: DecodingContext) {
        guard let list = node["enum"], list.sequence != nil else { return }
        // OpenAPI 3.1 §4.8.6.1: the array must not be empty, and must contain the default. In 3.0, it should.
        let severity: Diagnostic.Severity = context.isAtLeast(.v31) ? .error : .warning
        if variable.allowedValues.isEmpty {
            context.report(.invalidValue, severity: severity, at: list.range, "'enum' must not be empty")
        } else if !variable.allowedValues.contains(variable.defaultValue), let value = node["default"] {
            let message = "the default '\(variable.defaultValue)' is not among the values of 'enum'"
            context.report(.invalidValue, severity: severity, at: value.range, message)
        }
    }
}
