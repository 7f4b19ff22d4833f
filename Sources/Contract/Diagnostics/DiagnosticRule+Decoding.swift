/// The rules of decoding: a tree to a typed OpenAPI document.
extension DiagnosticRule {
    static let decoding: [DiagnosticRule] = [
        notOpenAPI, unsupportedVersion, unknownKey, wrongType, missingKey, invalidValue, conflictingKeys,
        newerKeyword, obsoleteKeyword, swaggerKeyword, referenceSiblings, referenceNotAllowed, invalidPath,
        duplicatePath,
        pathParameter, optionalPathParameter, duplicateParameter,
        duplicateOperationID, invalidStatus, invalidMediaType, missingResponses, invalidComponentName, duplicateTag,
    ]

    /// The document has no `openapi` key: it is something else.
    public static let notOpenAPI = DiagnosticRule("not-openapi", .error, "The document is not an OpenAPI document.")
    /// Swagger 2.0, or a version that did not exist when this was written.
    public static let unsupportedVersion = DiagnosticRule(
        "unsupported-version", .error, "The OpenAPI version is not supported.")
    /// A key that the specification does not have and that does not begin with `x-`.
    public static let unknownKey = DiagnosticRule("unknown-key", .error, "A key is not part of its object.")
    /// A value of another JSON type than the specification asks for.
    public static let wrongType = DiagnosticRule("wrong-type", .error, "A value has the wrong type.")
    /// A key that the specification requires.
    public static let missingKey = DiagnosticRule("missing-key", .error, "A required key is missing.")
    /// A value of the right type that the specification does not allow.
    public static let invalidValue = DiagnosticRule("invalid-value", .error, "A value is not allowed.")
    /// Two keys that exclude each other, or a key without which another one has no place.
    public static let conflictingKeys = DiagnosticRule(
        "conflicting-keys", .error, "Two keys of an object exclude each other.")
    /// A keyword of a later OpenAPI version than the document states.
    public static let newerKeyword = DiagnosticRule(
        "newer-keyword", .error, "A keyword belongs to a later OpenAPI version.")
    /// A keyword of an earlier OpenAPI version, which has no effect in this one.
    public static let obsoleteKeyword = DiagnosticRule(
        "obsolete-keyword", .warning, "A keyword belongs to an earlier OpenAPI version.")
    /// A keyword or a value of Swagger 2.0, which became another one in OpenAPI 3.
    public static let swaggerKeyword = DiagnosticRule(
        "swagger-keyword", .warning, "A keyword belongs to Swagger 2.0.")
    /// Keys beside `$ref` that a reader must ignore (OpenAPI 3.0 §4.7.23).
    public static let referenceSiblings = DiagnosticRule(
        "reference-siblings", .warning, "A key beside '$ref' has no effect.")
    /// A `$ref` where the specification has no place for one.
    public static let referenceNotAllowed = DiagnosticRule(
        "reference-not-allowed", .error, "A '$ref' stands where none is allowed.")
    /// A path that does not begin with `/`, or whose braces do not match.
    public static let invalidPath = DiagnosticRule("invalid-path", .error, "A path template is malformed.")
    /// Two templates that differ only in the names of their parameters (OpenAPI 3.1 §4.8.8). A service answers a method
    /// of both as the first says; a client has both.
    public static let duplicatePath = DiagnosticRule("duplicate-path", .warning, "Two paths are the same.")
    /// A name in the template without parameter, or a path parameter without place in the template.
    public static let pathParameter = DiagnosticRule(
        "path-parameter", .error, "Path template and path parameters do not agree.")
    /// A path parameter without `required: true`; it is required all the same (OpenAPI 3.1 §4.8.12.2).
    public static let optionalPathParameter = DiagnosticRule(
        "optional-path-parameter", .warning, "A path parameter does not say that it is required.")
    /// Two parameters of one list with the same name and place.
    public static let duplicateParameter = DiagnosticRule(
        "duplicate-parameter", .error, "A parameter occurs twice in one list.")
    /// Two operations with the same `operationId`; the later one is named after its method and path.
    public static let duplicateOperationID = DiagnosticRule(
        "duplicate-operation-id", .warning, "Two operations have the same operationId.")
    /// A key under `responses` that is neither a status code, `1XX`…`5XX` nor `default`.
    public static let invalidStatus = DiagnosticRule("invalid-status", .error, "A response key is not a status.")
    /// A key under `content` that is no media type (RFC 9110 §8.3.1).
    public static let invalidMediaType = DiagnosticRule(
        "invalid-media-type", .warning, "A key of 'content' is not a media type.")
    /// An operation without any response.
    public static let missingResponses = DiagnosticRule(
        "missing-responses", .warning, "An operation documents no response.")
    /// A component name with characters outside `A-Z a-z 0-9 . - _` (OpenAPI 3.1 §4.8.7.1).
    public static let invalidComponentName = DiagnosticRule(
        "invalid-component-name", .warning, "A component name has characters that are not allowed.")
    /// Two tags with the same name.
    public static let duplicateTag = DiagnosticRule("duplicate-tag", .warning, "Two tags have the same name.")
}
