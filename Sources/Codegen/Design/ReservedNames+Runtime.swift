extension ReservedNames {
    /// The public types of ContractRuntime and what it exports again: generated files see them all.
    ///
    /// A test compares this list with the runtime's sources.
    static let runtime: Set<String> = [
        "Answer", "AnyCodec", "APIClient", "APIKey", "APIKeyLocation", "APIOperation", "APIService", "Base64Bytes",
        "BasicCredentials", "BearerToken", "BodyBranch", "BodyCodec", "BodyTable", "BodyTooLarge", "CalendarDate",
        "ClientCredentials", "ClientError", "ClientTransport", "Codec", "ConnectionInfo", "CredentialTable",
        "DecodingFailure", "DocumentedAnswer", "Findings", "FormEncoding", "HeaderTable", "HTTPCredentials",
        "HTTPField", "HTTPFields", "HTTPParsedFields", "HTTPRequest", "HTTPResponse", "IncomingBody", "Indirect",
        "InProcessTransport", "InvalidResponse", "InvalidServerURL", "JSONDecoding", "JSONEncoding",
        "JSONReadingOptions", "JSONSyntaxError", "JSONTypes", "JSONValue", "MediaContent", "MediaType", "ObjectTable",
        "ObjectTableBuilder", "OpenSchemaEnum", "OpenTextEnum", "OperationBuilder", "OperationDefinition",
        "OperationOutput", "OperationRejection", "ParameterContent", "ParameterLocation", "ParameterStyle", "Patch",
        "Pattern", "ProblemDetails", "ProblemError", "PropertyRule", "RawResponse", "RejectionTable", "RequestContext",
        "ResponseHeaders", "ResponseStatus", "ResponseTooLarge", "SchemaEnum", "SchemaObject", "SchemaUnion",
        "SchemaValue", "SecurityRequirement", "SecuritySchemes", "ServerResponse", "ServiceOptions", "StringFormat",
        "TabledStruct", "TabledUnion", "TextEnum", "TextForm", "TextMember", "TextShape", "UndocumentedAnswer",
        "UnionRule", "UnionTable", "UnionTableBuilder", "Violation", "XMLContent", "XMLRepresentable", "XMLShape",
    ]
}
