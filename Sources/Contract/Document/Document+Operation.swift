extension Document {
    public struct PathItem: Sendable {
        public let reference: Reference?
        public let summary: String?
        public let description: String?
        /// In document order: the fixed methods, then `additionalOperations`.
        public let operations: [MethodOperation]
        public let servers: [Server]
        public let parameters: [Referable<Parameter>]
        public let extensions: [Mapping.Entry]
        public let location: Location
    }

    public struct MethodOperation: Sendable {
        /// In capitals, as on the wire.
        public let method: String
        public let methodRange: SourceRange
        /// The specification has no place for a reference here, but real documents have them.
        public let operation: Referable<Operation>
    }

    public struct Operation: Sendable {
        public let operationID: String?
        public let operationIDRange: SourceRange?
        public let tags: [String]
        public let summary: String?
        public let description: String?
        public let externalDocumentation: ExternalDocumentation?
        public let parameters: [Referable<Parameter>]
        public let requestBody: Referable<RequestBody>?
        public let responses: [Named<Referable<Response>>]
        public let callbacks: [Named<Referable<Callback>>]
        public let isDeprecated: Bool
        /// Nil when the key is absent and the document's requirements apply.
        public let security: [SecurityRequirement]?
        public let servers: [Server]
        /// `x-max-body`: the largest request body, in bytes.
        public let maximumBodyBytes: Int?
        public let extensions: [Mapping.Entry]
        public let location: Location
    }

    public struct Parameter: Sendable {
        public let name: String
        public let place: API.ParameterLocation
        public let description: String?
        public let isRequired: Bool
        public let isDeprecated: Bool
        public let allowsEmptyValue: Bool
        public let style: API.ParameterStyle?
        public let isExploded: Bool?
        public let allowsReserved: Bool
        public let schema: Schema?
        public let content: [Named<Referable<MediaType>>]
        public let examples: Examples
        public let extensions: [Mapping.Entry]
        public let location: Location
    }

    /// `example` and `examples`, which exclude each other.
    public struct Examples: Sendable {
        public let single: Node?
        public let named: [Named<Referable<Example>>]
    }

    public struct Example: Sendable {
        public let summary: String?
        public let description: String?
        public let value: Node?
        public let externalValue: String?
        /// `dataValue`, from 3.2.
        public let dataValue: Node?
        /// `serializedValue`, from 3.2.
        public let serializedValue: String?
        public let location: Location
    }

    public struct RequestBody: Sendable {
        public let description: String?
        public let content: [Named<Referable<MediaType>>]
        public let isRequired: Bool
        public let extensions: [Mapping.Entry]
        public let location: Location
    }

    public struct MediaType: Sendable {
        public let schema: Schema?
        /// From 3.2.
        public let itemSchema: Schema?
        public let examples: Examples
        public let encodings: [Named<Encoding>]
        /// Of parts by their position, from 3.2.
        public let prefixEncodings: [Encoding]
        /// Of all other parts, from 3.2.
        public let itemEncoding: Encoding?
        /// Where the two stand.
        public let positionKeywords: [(keyword: String, range: SourceRange)]
        public let extensions: [Mapping.Entry]
        public let location: Location
    }

    public struct Encoding: Sendable {
        public let contentType: String?
        public let headers: [Named<Referable<Header>>]
        public let style: API.ParameterStyle?
        public let isExploded: Bool?
        public let allowsReserved: Bool
        /// `encoding`, `prefixEncoding` and `itemEncoding`, from 3.2: checked, but not kept.
        public let otherKeywords: [(keyword: String, range: SourceRange)]
        public let location: Location
    }

    public struct Response: Sendable {
        public let summary: String?
        public let description: String
        public let headers: [Named<Referable<Header>>]
        public let content: [Named<Referable<MediaType>>]
        public let links: [Named<Referable<Link>>]
        public let extensions: [Mapping.Entry]
        public let location: Location
    }

    public struct Header: Sendable {
        public let description: String?
        public let isRequired: Bool
        public let isDeprecated: Bool
        public let isExploded: Bool?
        public let schema: Schema?
        public let content: [Named<Referable<MediaType>>]
        public let examples: Examples
        public let extensions: [Mapping.Entry]
        public let location: Location
    }

    public struct Link: Sendable {
        public let operationReference: String?
        public let operationID: String?
        /// Parameter names with values or runtime expressions.
        public let parameters: [Mapping.Entry]
        public let requestBody: Node?
        public let description: String?
        public let server: Server?
        public let location: Location
    }

    public struct Callback: Sendable {
        /// By runtime expression.
        public let paths: [Named<Referable<PathItem>>]
        public let location: Location
    }
}
