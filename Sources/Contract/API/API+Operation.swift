extension API {
    /// One method on one path, with everything it inherits from its path item and from the document.
    public struct Operation: Sendable {
        /// `operationId`; where the document gives none, one derived from method and path (`get /pets/{id}` →
        /// `getPetsId`).
        public var id: String
        public var hasWrittenID: Bool
        /// Whether an operation before it has the same method and path: a service can't tell their requests apart, and
        /// answers all of them as the first.
        public var isShadowed: Bool
        /// In capitals: `GET`, `POST`, … or a method that OpenAPI 3.2 `additionalOperations` names.
        public var method: String
        /// The path template as written: `/api/{user_id}/tasks`. For a webhook, its name.
        public var path: String
        public var tags: [String]
        public var summary: String?
        public var description: String?
        @Rare public var externalDocumentation: Document.ExternalDocumentation? = nil
        public var isDeprecated: Bool
        /// Path-level and operation-level parameters in one list, without those that were overridden.
        public var parameters: [Parameter]
        public var requestBody: RequestBody?
        /// The largest request body that is read, in bytes (`x-max-body`); nil where the service's limit applies.
        public var maximumBodyBytes: Int?
        public var responses: [Response]
        /// Alternatives, any one of which lets a caller in. Empty: no security at all. An alternative without schemes:
        /// a caller without credentials is let in as well.
        public var security: [SecurityRequirement]
        /// Servers of the operation or of its path item; empty when the document's apply.
        public var servers: [Server]
        public var callbacks: [Callback]
        public var extensions: [(key: String, value: Node)]
        public var pointer: JSONPointer
        public var range: SourceRange

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
        public var name: String
        public var location: ParameterLocation
        public var description: String?
        public var isRequired: Bool
        public var isDeprecated: Bool
        /// Style and explode after OpenAPI's defaults for the location were applied.
        public var style: ParameterStyle
        public var isExploded: Bool
        public var allowsReserved: Bool
        public var allowsEmptyValue: Bool
        /// Exactly one of `schema` and `content` is set.
        public var schema: SchemaUse?
        public var content: MediaType?
        public var examples: [Example]
        public var pointer: JSONPointer
        public var range: SourceRange

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
        public var description: String?
        public var isRequired: Bool
        public var content: [MediaType]
        public var range: SourceRange

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
        public var name: String
        public var schema: SchemaUse?
        /// OpenAPI 3.2: the schema of each item of a sequential media type.
        public var itemSchema: SchemaUse?
        public var encodings: [Encoding]
        /// OpenAPI 3.2: how the first parts of a multipart body are written, by their position, and all other parts.
        public var prefixEncodings: [Encoding]
        public var itemEncoding: Encoding?
        /// Where the two stand. Code generation must report them where it doesn't heed them.
        public var positionKeywords: [(keyword: String, range: SourceRange)]
        public var examples: [Example]
        public var pointer: JSONPointer
        public var range: SourceRange

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
        public var property: String
        public var contentType: String?
        public var headers: [Header]
        public var style: ParameterStyle?
        public var isExploded: Bool?
        public var allowsReserved: Bool
        /// `encoding`, `prefixEncoding` and `itemEncoding` of a part that has parts itself (OpenAPI 3.2 §4.15).
        public var otherKeywords: [(keyword: String, range: SourceRange)]
        public var range: SourceRange

        public init(property: String, range: SourceRange) {
            self.property = property
            self.range = range
            headers = []
            allowsReserved = false
            otherKeywords = []
        }
    }

    public struct Example: Sendable {
        public var name: String?
        public var value: Node

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
        public var status: ResponseStatus
        public var summary: String?
        public var description: String
        public var headers: [Header]
        public var content: [MediaType]
        public var links: [Link]
        public var pointer: JSONPointer
        public var range: SourceRange

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
        public var name: String
        public var description: String?
        public var isRequired: Bool
        public var isDeprecated: Bool
        public var isExploded: Bool
        /// Exactly one of `schema` and `content` is set.
        public var schema: SchemaUse?
        public var content: MediaType?
        public var range: SourceRange

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
        public var name: String
        public var description: String?
        /// The id of the operation it leads to, where that is one of this document.
        public var operationID: String?
        /// Where that operation stands, for one that is named by its place.
        public var operationPointer: JSONPointer?
        /// Names of parameters, each a name or `place.name`, with values or runtime expressions.
        public var parameters: [(name: String, value: Node)]
        public var requestBody: Node?
        /// Whether the operation is to be called on a server of the link's own.
        public var hasServer: Bool
        public var range: SourceRange

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
        public var name: String
        /// The runtime expression that names the URL, such as `{$request.body#/callbackUrl}`.
        public var expression: String
        public var operations: [Operation]

        public init(name: String, expression: String, operations: [Operation]) {
            self.name = name
            self.expression = expression
            self.operations = operations
        }
    }
}
