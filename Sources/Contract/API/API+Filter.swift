extension API {
    /// Which part of a contract is wanted.
    public struct Filter: Sendable, Hashable {
        public enum Kind: String, Sendable, CaseIterable {
            case tag, path, operation, schema
        }

        public var kind: Kind
        /// A tag, an `operationId`, a component's name, or a path; one that ends with `*` stands for all that begin so.
        public var name: String
        /// Where the filter is written; nil where it is in no file.
        public var range: SourceRange?

        public init(_ kind: Kind, _ name: String, range: SourceRange? = nil) {
            self.kind = kind
            self.name = name
            self.range = range
        }

        fileprivate func keeps(_ operation: Operation) -> Bool {
            switch kind {
            case .tag: return operation.tags.contains(name)
            case .operation: return operation.id == name
            case .path:
                if operation.path == name { return true }
                return name.utf8.last == UInt8(ascii: "*") && operation.path.utf8.starts(with: name.utf8.dropLast())
            case .schema: return false
            }
        }
    }

    /// The operations that one of the filters names, the schemas that one of them names, and what those need. Without
    /// filters, everything.
    ///
    /// - Parameter file: where filters are reported that are in no file.
    /// - Returns: a diagnostic for each filter that names nothing.
    public func filtered(by filters: [Filter], in file: SourceFile) -> (API, [Diagnostic]) {
        if filters.isEmpty { return (self, []) }
        let keeps = { (operation: Operation) in filters.contains { $0.keeps(operation) } }
        var api = self
        api.operations = operations.filter(keeps)
        api.webhooks = webhooks.filter(keeps)
        let names = Set(filters.filter { $0.kind == .schema }.map(\.name))
        var reach = SchemaReach(api: self)
        for operation in api.operations + api.webhooks { reach.add(operation) }
        for id in componentSchemas where self[id].name.map(names.contains) ?? false { reach.add(id) }
        api.componentSchemas = componentSchemas.filter { reach.isReached[$0.index] }
        // What nothing leads to any more says nothing: nobody is to be told of its faults.
        for index in schemas.indices where !reach.isReached[index] {
            api.schemas[index] = Schema(pointer: schemas[index].pointer, range: schemas[index].range)
        }
        let used = Set((api.operations + api.webhooks).flatMap(\.tags))
        api.tags = tags.filter { used.contains($0.name) }
        return (api, filters.compactMap { diagnostic(for: $0, in: file) })
    }

    private func diagnostic(for filter: Filter, in file: SourceFile) -> Diagnostic? {
        let all = operations + webhooks
        let components = componentSchemas.compactMap { self[$0].name }
        let isMatched = filter.kind == .schema ? components.contains(filter.name) : all.contains(where: filter.keeps)
        if isMatched { return nil }
        let candidates: [String] =
            switch filter.kind {
            case .tag: all.flatMap(\.tags)
            case .path: all.map(\.path)
            case .operation: all.map(\.id)
            case .schema: components
            }
        let range = filter.range ?? SourceRange(file: file, start: 0, end: 0)
        return Diagnostic(
            .unmatchedFilter, at: range, "the contract has no \(filter.kind.rawValue) '\(filter.name)' to keep",
            fix: Suggestion.fix(for: filter.name, among: candidates))
    }
}

/// A walk from operations and schemas to all schemas that they are made of.
private struct SchemaReach {
    let api: API
    var isReached: [Bool]

    init(api: API) {
        self.api = api
        isReached = Array(repeating: false, count: api.schemas.count)
    }

    mutating func add(_ operation: API.Operation) {
        for parameter in operation.parameters {
            add(parameter.schema)
            add(parameter.content.map { [$0] } ?? [])
        }
        add(operation.requestBody?.content ?? [])
        for response in operation.responses {
            add(response.content)
            for header in response.headers { add(header) }
        }
        for callback in operation.callbacks.flatMap(\.operations) { add(callback) }
    }

    private mutating func add(_ content: [API.MediaType]) {
        for media in content {
            add(media.schema)
            add(media.itemSchema)
            let encodings = media.encodings + media.prefixEncodings + [media.itemEncoding].compactMap(\.self)
            for header in encodings.flatMap(\.headers) { add(header) }
        }
    }

    private mutating func add(_ header: API.Header) {
        add(header.schema)
        add(header.content.map { [$0] } ?? [])
    }

    private mutating func add(_ use: API.SchemaUse?) {
        if let use { add(use.schema) }
    }

    mutating func add(_ id: SchemaID) {
        var open = [id]
        while let next = open.popLast() {
            if isReached[next.index] { continue }
            isReached[next.index] = true
            open += parts(of: api[next])
        }
    }

    private func parts(of schema: API.Schema) -> [SchemaID] {
        var uses = schema.oneOf + schema.anyOf + schema.arrays.prefixItems + schema.objects.properties.map(\.schema)
        uses += schema.objects.patternProperties.map(\.schema)
        uses += [schema.not, schema.arrays.items].compactMap { $0 }
        if case .schema(let use) = schema.objects.additional { uses.append(use) }
        return uses.map(\.schema) + (schema.discriminator?.mapping.map(\.schema) ?? [])
    }
}
