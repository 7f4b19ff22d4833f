/// The contract as it is meant: every `$ref` followed, every `allOf` merged, every inherited value in its place.
///
/// This is what code generation and contract tests work from. Nothing in it refers back to the document except for
/// positions, which keep every later finding printable as `file:line:column`. Order is document order throughout.
public struct API: Sendable {
    public var info: Info
    public var servers: [Server]
    public var tags: [Tag]
    /// Operations under `paths`, in document order.
    public var operations: [Operation]
    /// Operations under `webhooks` (OpenAPI 3.1): requests that the service sends. Their path is the webhook's name.
    public var webhooks: [Operation]
    public var securitySchemes: [SecurityScheme]
    /// The schemas named under `components/schemas`, in document order, then those of other files that have names
    /// there, by file and place.
    public var componentSchemas: [SchemaID]
    /// Keywords of the document itself that change what references or schemas mean, and are not followed
    /// (`$self`), and those in the text of rules. Code generation must report each of them.
    public var otherKeywords: [(keyword: String, range: SourceRange)]
    /// Every schema of the document, addressed by `SchemaID`. Schemas may refer to each other in cycles.
    public var schemas: [Schema]
    /// The rules that those of schemas refer to, addressed by `RuleID`. Rules may refer to each other in cycles.
    public var rules: [NamedRule]

    public init(info: Info) {
        self.info = info
        servers = []
        tags = []
        operations = []
        webhooks = []
        securitySchemes = []
        componentSchemas = []
        otherKeywords = []
        schemas = []
        rules = []
    }

    @inlinable
    public subscript(id: SchemaID) -> Schema {
        get { schemas[id.index] }
        _modify { yield &schemas[id.index] }
    }

    /// A use of a schema for itself, at the place where it is written.
    public func use(of id: SchemaID) -> SchemaUse {
        let schema = self[id]
        var use = SchemaUse(schema: id, isNullable: schema.isNullable, pointer: schema.pointer, range: schema.range)
        use.isReference = schema.name != nil
        return use
    }
}

extension API {
    /// The Info Object (OpenAPI 3.1 §4.8.2).
    public struct Info: Sendable {
        public internal(set) var title: String
        /// The version of the contract, not of OpenAPI.
        public internal(set) var version: String
        public internal(set) var summary: String?
        public internal(set) var description: String?
        public internal(set) var termsOfService: String?
        public internal(set) var contact: Document.Contact?
        public internal(set) var license: Document.License?
        public internal(set) var externalDocumentation: Document.ExternalDocumentation?
        /// The `openapi:` value as written, such as `3.0.3`.
        public internal(set) var openAPIVersion: String

        public init(title: String, version: String, openAPIVersion: String) {
            self.title = title
            self.version = version
            self.openAPIVersion = openAPIVersion
        }
    }

    public struct Tag: Sendable {
        public internal(set) var name: String
        public internal(set) var summary: String?
        public internal(set) var description: String?
        /// The tag that this one belongs under (OpenAPI 3.2 §4.22).
        public internal(set) var parent: String?
        public internal(set) var externalDocumentation: Document.ExternalDocumentation?

        public init(name: String, description: String?) {
            self.name = name
            self.description = description
        }
    }

    /// A Server Object (OpenAPI 3.1 §4.8.5): a URL template with its variables.
    public struct Server: Sendable {
        public internal(set) var url: String
        /// From 3.2.
        public internal(set) var name: String?
        public internal(set) var description: String?
        public internal(set) var variables: [ServerVariable]

        public init(url: String, description: String?, variables: [ServerVariable]) {
            self.url = url
            self.description = description
            self.variables = variables
        }
    }

    public struct ServerVariable: Sendable {
        public internal(set) var name: String
        public internal(set) var defaultValue: String
        /// The allowed values; empty when any text is allowed.
        public internal(set) var allowedValues: [String]
        public internal(set) var description: String?

        public init(name: String, defaultValue: String, allowedValues: [String], description: String?) {
            self.name = name
            self.defaultValue = defaultValue
            self.allowedValues = allowedValues
            self.description = description
        }
    }
}
