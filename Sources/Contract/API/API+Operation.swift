extension API {
    /// One method on one path, with everything it inherits from its path item and from the document.
    public struct Operation: Sendable {
        /// `operationId`; where the document gives none, one derived from method and path (`get /pets/{id}` →
        /// `getPetsId`).
        public internal(set) var id: String
        public internal(set) var hasWrittenID: Bool
        /// Whether an operation before it has the same method and path: a service can't tell their requests apart, and
        /// answers all of them as the first.
        public internal(set) var isShadowed: Bool
        /// In capitals: `GET`, `POST`, … or a method that OpenAPI 3.2 `additionalOperations` names.
        public var method: String
        /// The path template as written: `/api/{user_id}/tasks`. For a webhook, its name.
        public internal(set) var path: String
        public internal(set) var tags: [String]
        public internal(set) var summary: String?
        public internal(set) var description: String?
        @Rare public internal(set) var externalDocumentation: Document.ExternalDocumentation? = nil
        public internal(set) var isDeprecated: Bool
        /// Path-level and operation-level parameters in one list, without those that were overridden.
        public internal(set) var parameters: [Parameter]
        public internal(set) var requestBody: RequestBody?
        /// The largest request body that is read, in bytes (`x-max-body`); nil where the service's limit applies.
        public internal(set) var maximumBodyBytes: Int?
        public internal(set) var responses: [Response]
        /// Alternatives, any one of which lets a caller in. Empty: no security at all. An alternative without schemes:
        /// a caller without credentials is let in as well.
        public internal(set) var security: [SecurityRequirement]
        /// Servers of the operation or of its path item; empty when the document's apply.
        public internal(set) var servers: [Server]
        public internal(set) var callbacks: [Callback]
        public internal(set) var extensions: [(key: String, value: Node)]
        public internal(set) var pointer: JSONPointer
        public internal(set) var range: SourceRange

        public init(
            id: String,
            hasWrittenID: Bool,
            method: String,
            path: String,
            pointer: JSONPointer,
            range: SourceRange
        ) {
            self.id = id
            self.hasWrittenID = hasWrittenID
            self.method = method
            self.path = path
            self.pointer = pointer
            self.range = range
            tags = []
            isShadowed = false
            isDeprecated = false
            parameters = []
            responses = []
            security = []
            servers = []
            callbacks = []
            extensions = []
        }
    }

    /// Where a parameter is found (OpenAPI 3.1 §4.8.12.2; `querystring` from 3.2).
    public enum ParameterLocation: String, Sendable {
        case path, query, header, cookie, querystring
    }

    /// How a parameter's value is written (OpenAPI 3.1 §4.8.12.3).
    public enum ParameterStyle: String, Sendable {
        case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie
    }

    public struct Parameter: Sendable {
        public internal(set) var name: String
        public internal(set) var location: ParameterLocation
        public internal(set) var description: String?
        public internal(set) var isRequired: Bool
        public internal(set) var isDeprecated: Bool
        /// Style and explode after OpenAPI's defaults for the location were applied.
        public internal(set) var style: ParameterStyle
        public internal(set) var isExploded: Bool
        public internal(set) var allowsReserved: Bool
        public internal(set) var allowsEmptyValue: Bool
        /// Exactly one of `schema` and `content` is set.
        public internal(set) var schema: SchemaUse?
        @Rare public internal(set) var content: MediaType? = nil
        public internal(set) var examples: [Example]
        public internal(set) var pointer: JSONPointer
        public internal(set) var range: SourceRange

        public init(
            name: String,
            location: ParameterLocation,
            style: ParameterStyle,
            isExploded: Bool,
            isRequired: Bool,
            pointer: JSONPointer,
            range: SourceRange
        ) {
            self.name = name
            self.location = location
            self.style = style
            self.isExploded = isExploded
            self.isRequired = isRequired
            self.pointer = pointer
            self.range = range
            isDeprecated = false
            allowsReserved = false
            allowsEmptyValue = false
            examples = []
        }
    }

    public struct RequestBody: Sendable {
        public internal(set) var description: String?
        public internal(set) var isRequired: Bool
        public internal(set) var content: [MediaType]
        public internal(set) var range: SourceRange

        public init(description: String?, isRequired: Bool, content: [MediaType], range: SourceRange) {
            self.description = description
            self.isRequired = isRequired
            self.content = content
            self.range = range
        }
    }

    /// A Media Type Object under its key (OpenAPI 3.1 §4.8.14).
    public struct MediaType: Sendable {
        /// The key as written, such as `application/json` or `image/*`.
        public internal(set) var name: String
        public var schema: SchemaUse?
        /// OpenAPI 3.2: the schema of each item of a sequential media type.
        @Rare public var itemSchema: SchemaUse? = nil
        public internal(set) var encodings: [Encoding]
        /// OpenAPI 3.2: how the first parts of a multipart body are written, by their position, and all other parts.
        public internal(set) var prefixEncodings: [Encoding]
        @Rare public internal(set) var itemEncoding: Encoding? = nil
        /// Where the two stand. Code generation must report them where it doesn't heed them.
        public internal(set) var positionKeywords: [(keyword: String, range: SourceRange)]
        /// Whether its bytes are sent and read as they come (`x-stream`).
        public internal(set) var isStreamed = false
        public internal(set) var examples: [Example]
        public internal(set) var pointer: JSONPointer
        public internal(set) var range: SourceRange

        public init(name: String, pointer: JSONPointer, range: SourceRange) {
            self.name = name
            self.pointer = pointer
            self.range = range
            encodings = []
            prefixEncodings = []
            positionKeywords = []
            examples = []
        }
    }

    /// How one property of a form or multipart body is written (OpenAPI 3.1 §4.8.15).
    public struct Encoding: Sendable {
        public internal(set) var property: String
        public internal(set) var contentType: String?
        public internal(set) var headers: [Header]
        public internal(set) var style: ParameterStyle?
        public internal(set) var isExploded: Bool?
        public internal(set) var allowsReserved: Bool
        /// `encoding`, `prefixEncoding` and `itemEncoding` of a part that has parts itself (OpenAPI 3.2 §4.15).
        public internal(set) var otherKeywords: [(keyword: String, range: SourceRange)]
        public internal(set) var range: SourceRange

        public init(property: String, range: SourceRange) {
            self.property = property
            self.range = range
            headers = []
            allowsReserved = false
            otherKeywords = []
        }
    }

    public struct Example: Sendable {
        public internal(set) var name: String?
        public internal(set) var value: Node

        public init(name: String?, value: Node) {
            self.name = name
            self.value = value
        }
    }

    /// The key of a response: `200`, `4XX` or `default` (OpenAPI 3.1 §4.8.16).
    public enum ResponseStatus: Hashable, Sendable {
        case code(Int)
        /// The first digit of a range: 4 for `4XX`.
        case range(Int)
        case `default`
    }

    public struct Response: Sendable {
        public internal(set) var status: ResponseStatus
        public internal(set) var summary: String?
        public internal(set) var description: String
        public internal(set) var headers: [Header]
        public internal(set) var content: [MediaType]
        public internal(set) var links: [Link]
        public internal(set) var pointer: JSONPointer
        public internal(set) var range: SourceRange

        public init(status: ResponseStatus, description: String, pointer: JSONPointer, range: SourceRange) {
            self.status = status
            self.description = description
            self.pointer = pointer
            self.range = range
            headers = []
            content = []
            links = []
        }
    }

    public struct Header: Sendable {
        public internal(set) var name: String
        public internal(set) var description: String?
        public internal(set) var isRequired: Bool
        public internal(set) var isDeprecated: Bool
        public internal(set) var isExploded: Bool
        /// Exactly one of `schema` and `content` is set.
        public internal(set) var schema: SchemaUse?
        @Rare public internal(set) var content: MediaType? = nil
        public internal(set) var range: SourceRange

        public init(name: String, description: String?, isRequired: Bool, isExploded: Bool, range: SourceRange) {
            self.name = name
            self.description = description
            self.isRequired = isRequired
            self.isExploded = isExploded
            self.range = range
            isDeprecated = false
        }
    }

    /// A Link Object (OpenAPI 3.1 §4.8.20): what a client may call next.
    public struct Link: Sendable {
        public internal(set) var name: String
        public internal(set) var description: String?
        /// The id of the operation it leads to, where that is one of this document.
        public internal(set) var operationID: String?
        /// Where that operation stands, for one that is named by its place.
        public internal(set) var operationPointer: JSONPointer?
        /// Names of parameters, each a name or `place.name`, with values or runtime expressions.
        public internal(set) var parameters: [(name: String, value: Node)]
        public internal(set) var requestBody: Node?
        /// Whether the operation is to be called on a server of the link's own.
        public internal(set) var hasServer: Bool
        public internal(set) var range: SourceRange

        public init(name: String, description: String?, operationID: String?, range: SourceRange) {
            self.name = name
            self.description = description
            self.operationID = operationID
            self.range = range
            parameters = []
            hasServer = false
        }
    }

    /// A Callback Object (OpenAPI 3.1 §4.8.18): requests that the service sends to a URL the caller named.
    public struct Callback: Sendable {
        public internal(set) var name: String
        /// The runtime expression that names the URL, such as `{$request.body#/callbackUrl}`.
        public internal(set) var expression: String
        public internal(set) var operations: [Operation]

        public init(name: String, expression: String, operations: [Operation]) {
            self.name = name
            self.expression = expression
            self.operations = operations
        }
    }
}
