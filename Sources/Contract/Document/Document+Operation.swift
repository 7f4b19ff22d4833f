extension Document {
    struct PathItem: Sendable {
        let reference: Reference?
        let summary: String?
        let description: String?
        /// In document order: the fixed methods, then `additionalOperations`.
        let operations: [MethodOperation]
        let servers: [Server]
        let parameters: [Referable<Parameter>]
        let extensions: [Mapping.Entry]
        let location: Location
    }

    struct MethodOperation: Sendable {
        /// In capitals, as on the wire.
        let method: String
        let methodRange: SourceRange
        /// The specification has no place for a reference here, but real documents have them.
        let operation: Referable<Operation>
    }

    struct Operation: Sendable {
        let operationID: String?
        let operationIDRange: SourceRange?
        let tags: [String]
        let summary: String?
        let description: String?
        let externalDocumentation: ExternalDocumentation?
        let parameters: [Referable<Parameter>]
        let requestBody: Referable<RequestBody>?
        let responses: [Named<Referable<Response>>]
        let callbacks: [Named<Referable<Callback>>]
        let isDeprecated: Bool
        /// Nil when the key is absent and the document's requirements apply.
        let security: [SecurityRequirement]?
        let servers: [Server]
        /// `x-max-body`: the largest request body, in bytes.
        let maximumBodyBytes: Int?
        let extensions: [Mapping.Entry]
        let location: Location
    }

    struct Parameter: Sendable {
        let name: String
        let place: API.ParameterLocation
        let description: String?
        let isRequired: Bool
        let isDeprecated: Bool
        let allowsEmptyValue: Bool
        let style: API.ParameterStyle?
        let isExploded: Bool?
        let allowsReserved: Bool
        let schema: Schema?
        let content: [Named<Referable<MediaType>>]
        let examples: Examples
        let extensions: [Mapping.Entry]
        let location: Location
    }

    /// `example` and `examples`, which exclude each other.
    struct Examples: Sendable {
        let single: Node?
        let named: [Named<Referable<Example>>]
    }

    struct Example: Sendable {
        let summary: String?
        let description: String?
        let value: Node?
        let externalValue: String?
        /// `dataValue`, from 3.2.
        let dataValue: Node?
        /// `serializedValue`, from 3.2.
        let serializedValue: String?
        let location: Location
    }

    struct RequestBody: Sendable {
        let description: String?
        let content: [Named<Referable<MediaType>>]
        let isRequired: Bool
        let extensions: [Mapping.Entry]
        let location: Location
    }

    struct MediaType: Sendable {
        let schema: Schema?
        /// From 3.2.
        let itemSchema: Schema?
        let examples: Examples
        let encodings: [Named<Encoding>]
        /// Of parts by their position, from 3.2.
        let prefixEncodings: [Encoding]
        /// Of all other parts, from 3.2.
        let itemEncoding: Encoding?
        /// Where the two stand.
        let positionKeywords: [(keyword: String, range: SourceRange)]
        /// `x-stream`: bytes that are sent and read as they come.
        let isStreamed: Bool
        let extensions: [Mapping.Entry]
        let location: Location
    }

    struct Encoding: Sendable {
        let contentType: String?
        let headers: [Named<Referable<Header>>]
        let style: API.ParameterStyle?
        let isExploded: Bool?
        let allowsReserved: Bool
        /// `encoding`, `prefixEncoding` and `itemEncoding`, from 3.2: checked, but not kept.
        let otherKeywords: [(keyword: String, range: SourceRange)]
        let location: Location
    }

    struct Response: Sendable {
        let summary: String?
        let description: String
        let headers: [Named<Referable<Header>>]
        let content: [Named<Referable<MediaType>>]
        let links: [Named<Referable<Link>>]
        let extensions: [Mapping.Entry]
        let location: Location
    }

    struct Header: Sendable {
        let description: String?
        let isRequired: Bool
        let isDeprecated: Bool
        let isExploded: Bool?
        let schema: Schema?
        let content: [Named<Referable<MediaType>>]
        let examples: Examples
        let extensions: [Mapping.Entry]
        let location: Location
    }

    struct Link: Sendable {
        let operationReference: String?
        let operationID: String?
        /// Parameter names with values or runtime expressions.
        let parameters: [Mapping.Entry]
        let requestBody: Node?
        let description: String?
        let server: Server?
        let location: Location
    }

    struct Callback: Sendable {
        /// By runtime expression.
        let paths: [Named<Referable<PathItem>>]
        let location: Location
    }
}
