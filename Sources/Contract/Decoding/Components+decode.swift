extension Document.Components {
    static let empty = Document.Components(
        schemas: [], responses: [], parameters: [], examples: [], requestBodies: [], headers: [], securitySchemes: [],
        links: [], callbacks: [], pathItems: [], mediaTypes: [])

    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Components Object", context) else { return nil }
        let components = Document.Components(
            schemas: reader.map("schemas", Document.Schema.decode),
            responses: reader.referableMap("responses", "Response Object", Document.Response.decode),
            parameters: reader.referableMap("parameters", "Parameter Object", Document.Parameter.decode),
            examples: reader.referableMap("examples", "Example Object", Document.Example.decode),
            requestBodies: reader.referableMap("requestBodies", "Request Body Object", Document.RequestBody.decode),
            headers: reader.referableMap("headers", "Header Object", Document.Header.decode),
            securitySchemes: reader.referableMap(
                "securitySchemes", "Security Scheme Object", Document.SecurityScheme.decode),
            links: reader.referableMap("links", "Link Object", Document.Link.decode),
            callbacks: reader.referableMap("callbacks", "Callback Object", Document.Callback.decode),
            pathItems: reader.map("pathItems", since: .v31) { node, pointer, context in
                Document.PathItem.decode(node, at: pointer, context).map { .value($0) }
            },
            mediaTypes: reader.referableMap(
                "mediaTypes", since: .v32, "Media Type Object", Document.MediaType.decode))
        checkNames(reader)
        _ = reader.finish()
        return components
    }

    /// What Swagger 2.0 has at the top of a document and OpenAPI 3 in `components`.
    static func swagger(_ reader: inout ObjectReader) -> Document.Components {
        let context = reader.context
        let places = [
            ("definitions", "schemas"), ("parameters", "parameters"), ("responses", "responses"),
            ("securityDefinitions", "securitySchemes"),
        ].filter { reader.has($0.0) }
        if places.isEmpty { return .empty }
        for (key, section) in places {
            let message = "'\(key)' is now 'components/\(section)'; it is read as that"
            context.repair(.swaggerKeyword, at: reader.keyRange(key), message)
        }
        return Document.Components(
            schemas: reader.map("definitions", Document.Schema.decode),
            responses: reader.referableMap("responses", "Response Object", Document.Response.decode),
            parameters: reader.referableMap("parameters", "Parameter Object", Document.Parameter.decode), examples: [],
            requestBodies: [], headers: [],
            securitySchemes: reader.referableMap(
                "securityDefinitions", "Security Scheme Object", Document.SecurityScheme.decode),
            links: [], callbacks: [], pathItems: [], mediaTypes: [])
    }

    /// With the components of another list whose names are free.
    func adding(_ others: Document.Components) -> Document.Components {
        func joined<Value>(_ left: [Document.Named<Value>], _ right: [Document.Named<Value>]) -> [Document.Named<Value>]
        {
            guard !right.isEmpty else { return left }
            let names = Set(left.map(\.name))
            return left + right.filter { !names.contains($0.name) }
        }
        return Document.Components(
            schemas: joined(schemas, others.schemas), responses: joined(responses, others.responses),
            parameters: joined(parameters, others.parameters), examples: examples, requestBodies: requestBodies,
            headers: headers, securitySchemes: joined(securitySchemes, others.securitySchemes), links: links,
            callbacks: callbacks, pathItems: pathItems, mediaTypes: mediaTypes)
    }

    /// OpenAPI 3.1 §4.8.7.1: `^[a-zA-Z0-9.\-_]+$`.
    private static func checkNames(_ reader: ObjectReader) {
        for section in reader.entries where !section.key.utf8.starts(with: "x-".utf8) {
            for entry in section.value.mapping?.entries ?? [] where !isComponentName(entry.key) {
                let message = "the component name '\(entry.key)' may have letters, digits, '.', '-' and '_' only"
                reader.context.report(.invalidComponentName, at: entry.keyRange, message, fix: "it is used as it is")
            }
        }
    }

    private static func isComponentName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
