/// An operation in which Swagger 2.0's parameters in `body` and `formData` are a request body.
struct SwaggerParameters {
    /// The operation, with a `requestBody` in place of those parameters.
    private(set) var node: Node

    init(_ operation: Node, at pointer: JSONPointer, _ context: DecodingContext) {
        node = operation
        guard let mapping = operation.mapping, let list = mapping.entry("parameters"), let all = list.value.sequence,
            mapping.entry("requestBody") == nil
        else { return }
        let parts = all.filter { ["body", "formData"].contains($0["in"]?.string) }
        guard let first = parts.first, let place = first["in"] else { return }
        let message = "a parameter in '\(place.string ?? "")' is now 'requestBody'; it is read as that"
        context.repair(.swaggerKeyword, at: place.range, message, fix: "describe it under 'requestBody'")
        let rest = Node(
            .sequence(all.filter { parameter in !parts.contains { $0.range == parameter.range } }),
            range: list.value.range)
        let others = mapping.entries.filter { $0.key != "parameters" }
        let body = Self.body(of: parts, first)
        node = Node(
            .mapping(
                Mapping(
                    others + [
                        Mapping.Entry(key: "parameters", keyRange: list.keyRange, value: rest),
                        Mapping.Entry(key: "requestBody", keyRange: list.keyRange, value: body),
                    ])),
            range: operation.range)
    }

    private static func body(of parts: [Node], _ first: Node) -> Node {
        if first["in"]?.string == "body" {
            let media = object(first["schema"].map { [("schema", $0)] } ?? [], first.range)
            return object(first, "application/json", media, isRequired: first["required"]?.bool)
        }
        let hasFile = parts.contains { $0["type"]?.string == "file" }
        let type = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded"
        let schema = form(of: parts, first)
        let isRequired = parts.contains { $0["required"]?.bool == true }
        return object(first, type, object([("schema", schema)], first.range), isRequired: isRequired)
    }

    /// An object with a property for each parameter.
    private static func form(of parts: [Node], _ first: Node) -> Node {
        let fields = parts.compactMap { part -> (String, Node)? in
            let entries = (part.mapping?.entries ?? []).filter { !["name", "in", "required"].contains($0.key) }
            let end = SourceRange(file: part.range.file, start: part.range.startOffset + 1, end: part.range.endOffset)
            return part["name"]?.string.map { ($0, Node(.mapping(Mapping(entries)), range: end)) }
        }
        let required = parts.filter { $0["required"]?.bool == true }.compactMap { $0["name"] }
        return object(
            [
                ("type", Node(.string("object"), range: first.range)), ("properties", object(fields, first.range)),
                ("required", Node(.sequence(required), range: first.range)),
            ], first.range)
    }

    private static func object(_ first: Node, _ mediaType: String, _ media: Node, isRequired: Bool?) -> Node {
        let description = first["description"].map { [("description", $0)] } ?? []
        let required = Node(.bool(isRequired ?? false), range: first.range)
        return object(
            description + [("content", object([(mediaType, media)], first.range)), ("required", required)], first.range)
    }

    private static func object(_ entries: [(String, Node)], _ range: SourceRange) -> Node {
        Node(.mapping(Mapping(entries.map { Mapping.Entry(key: $0.0, keyRange: range, value: $0.1) })), range: range)
    }
}
