extension ReservedNames {
    /// The public types of ContractRuntime and what it exports again: generated files see them all.
    ///
    /// A test compares this list with the runtime's sources.
    static let runtime: Set<String> = [
        "Answer", "AnyClientError", "AnyCodec", "APIClient", "APIKey", "APIKeyLocation", "APIOperation", "APIService",
        "Base64Bytes", "BasicCredentials", "BearerToken", "BodyBranch", "BodyCodec", "BodyTable", "BodyTooLarge",
        "ByteStream", "CalendarDate", "ClientCredentials", "ClientError", "ClientMiddleware", "ClientOptions",
        "ClientRequest", "ClientResponse", "ClientTransport", "Codec", "ConnectionInfo", "ContractClient",
        "ContractMock", "ContractOperations", "CredentialSource", "CredentialTable", "DecodingFailure",
        "DocumentedAnswer", "EventStream", "FilePart", "Findings", "ForeignPage", "FormEncoding", "HeaderTable",
        "HTTPCredentials", "HTTPField", "HTTPFields", "HTTPParsedFields", "HTTPRequest", "HTTPResponse", "IncomingBody",
        "Indirect", "InProcessTransport", "InvalidResponse", "InvalidServerURL", "ItemStream", "JSONDecoding",
        "JSONEncoding", "JSONReadingOptions", "JSONSyntaxError", "JSONTypes", "JSONValue", "MediaContent", "MediaType",
        "Middleware", "MissingMockAnswer", "MockAnswer", "MockTransport", "NoCredentials", "NoSuccess", "ObjectTable",
        "ObjectTableBuilder", "OpenSchemaEnum", "OpenTextEnum", "OperationBuilder", "OperationDefinition",
        "OperationOutput", "OperationRejection", "OutgoingBody", "PageItems", "Pages", "Pagination", "ParameterContent",
        "ParameterLocation", "ParameterStyle", "PartHeaders", "Patch", "Pattern", "ProblemDetails", "ProblemError",
        "PropertyRule", "RawClient", "RawResponse", "Recording", "RecordingTransport", "RejectionTable",
        "ReplayingTransport", "RequestContext", "RequestTimeout", "ResponseHeaders", "ResponseStatus",
        "ResponseTooLarge", "RetryPolicy", "RoutedRequest", "SchemaEnum", "SchemaObject", "SchemaRule", "SchemaUnion",
        "SchemaValue", "SchemaWrapper", "SecurityRequirement", "SecuritySchemes", "ServerResponse", "ServerSentEvent",
        "ServiceOptions", "StreamFault", "StringFormat", "TabledStruct", "TabledUnion", "TextBranch", "TextEnum",
        "TextForm", "TextMember", "TextShape", "TransportError", "UndocumentedAnswer", "UnionRule", "UnionTable",
        "UnionTableBuilder", "UnrecordedRequest", "Violation", "XMLContent", "XMLRepresentable", "XMLShape",
    ]
}
