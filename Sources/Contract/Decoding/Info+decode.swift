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
            name: reader.requiredString("name", onlyDocuments: true),
            identifier: reader.string("identifier", since: .v31),
            url: reader.string("url"))
        reader.reportConflict("identifier", "url", outcome: "both are kept")
        _ = reader.finish()
        return license
    }
}

extension Document.Tag {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Tag Object", context) else { return nil }
        guard let name = reader.neededString("name") else { return nil }
        let tag = Document.Tag(
            name: name,
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
            url: reader.requiredString("url", onlyDocuments: true), description: reader.string("description"))
        _ = reader.finish()
        return documentation
    }
}

extension Document.Server {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Server Object", context) else { return nil }
        guard let url = reader.neededString("url") else { return nil }
        let server = Document.Server(
            url: url,
            name: reader.string("name", since: .v32),
            description: reader.string("description"),
            variables: reader.map("variables", Document.ServerVariable.decode),
            location: reader.location)
        _ = reader.finish()
        let unknown = templateNames(in: url).filter { name in !server.variables.contains { $0.name == name } }
        for name in unknown {
            let message =
                "the server's URL has '{\(name)}', but 'variables' has no '\(name)' that says what to put there; the "
                + "server is left out"
            let fix = Suggestion.fix(for: name, among: server.variables.map(\.name))
            context.repair(.missingKey, at: node["url"]?.range ?? node.range, message, fix: fix)
        }
        return unknown.isEmpty ? server : nil
    }
}

extension Document.ServerVariable {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Server Variable Object", context) else { return nil }
        var allowed = reader.strings("enum") ?? []
        guard let value = defaultValue(&reader, allowed) else { return nil }
        check(value, among: &allowed, reader)
        let variable = Document.ServerVariable(
            allowedValues: allowed,
            defaultValue: value,
            description: reader.string("description"),
            location: reader.location)
        _ = reader.finish()
        return variable
    }

    /// The default; where it is missing, the first value that is allowed.
    private static func defaultValue(_ reader: inout ObjectReader, _ allowed: [String]) -> String? {
        guard !reader.has("default"), let first = allowed.first else { return reader.neededString("default") }
        let message = "Server Variable Object lacks 'default'; the first value, '\(first)', is read as it"
        reader.context.repair(.missingKey, at: reader.anchorRange, message)
        return first
    }

    /// OpenAPI 3.1 §4.8.6.1: the array must not be empty, and must contain the default. In 3.0, it should.
    private static func check(_ value: String, among allowed: inout [String], _ reader: ObjectReader) {
        guard let list = reader.node["enum"], list.sequence != nil else { return }
        var seen: Set<String> = []
        allowed = allowed.filter { seen.insert($0).inserted }
        if allowed.isEmpty {
            reader.context.repair(.invalidValue, at: list.range, "'enum' must not be empty; any text is allowed")
        } else if !allowed.contains(value), let node = reader.node["default"] {
            allowed.append(value)
            let message = "the default '\(value)' is not among the values of 'enum'; it is added to them"
            reader.context.repair(.invalidValue, at: node.range, message)
        }
    }
}
