/// The rules of resolving: references followed, `allOf` merged, inherited values in their places.
extension DiagnosticRule {
    static let resolving: [DiagnosticRule] = [
        unresolvedReference, inexactReference, externalReference, referenceCycle, dynamicReference, contradiction,
        unknownSecurityScheme, unknownDialect,
        unknownOperation, ignoredHeader, ignoredContent, ambiguousParameter, defaultMismatch, enumMismatch,
    ]

    /// A `$ref` that leads nowhere.
    public static let unresolvedReference = DiagnosticRule(
        "unresolved-reference", .error, "A reference leads nowhere.")
    /// A `$ref` that leads nowhere as it is written, but is clear all the same: a Swagger path, a bare name, a pointer
    /// that begins at a schema with `$defs` of its own.
    public static let inexactReference = DiagnosticRule(
        "inexact-reference", .warning, "A reference leads to its target only by another spelling.")
    /// A `$ref` into a file that may not be read: outside the document's folder, on the network, or not given.
    public static let externalReference = DiagnosticRule(
        "external-reference", .error, "A reference leads out of the document.")
    /// A schema or a component that consists of itself, without a property or an array between.
    public static let referenceCycle = DiagnosticRule("reference-cycle", .error, "Something consists of itself.")
    /// A `$dynamicRef` to an anchor that nothing around it has, or that a schema has twice.
    public static let dynamicReference = DiagnosticRule(
        "dynamic-reference", .error, "What a '$dynamicRef' leads to cannot be known.")
    /// Two keywords that no value can meet both.
    public static let contradiction = DiagnosticRule("contradiction", .error, "No value can meet both keywords.")
    /// A security requirement without its scheme.
    public static let unknownSecurityScheme = DiagnosticRule(
        "unknown-security-scheme", .error, "A security requirement names no scheme of the document.")
    /// A dialect that is neither OpenAPI's nor JSON Schema 2020-12.
    public static let unknownDialect = DiagnosticRule(
        "unknown-dialect", .warning, "The dialect of a schema is not known.")
    /// A link to an operation that the document does not have.
    public static let unknownOperation = DiagnosticRule(
        "unknown-operation", .warning, "A link names no operation of the document.")
    /// A header that other parts of the document describe (OpenAPI 3.1 §4.8.12.1).
    public static let ignoredHeader = DiagnosticRule(
        "ignored-header", .warning, "A header is described elsewhere in the document.")
    /// Content of a response that never has any: 1xx, 204, 205 and 304 (RFC 9110 §6.4.1).
    public static let ignoredContent = DiagnosticRule(
        "ignored-content", .warning, "A response that has no content describes some.")
    /// An exploded object with a member of the same name as another parameter of the query.
    public static let ambiguousParameter = DiagnosticRule(
        "ambiguous-parameter", .warning, "Requests don't tell two parameters apart.")
    /// A default that its own schema refuses; it is left out.
    public static let defaultMismatch = DiagnosticRule(
        "default-mismatch", .warning, "A default does not match its schema.")
    /// A value in `enum` of a type that the schema refuses; it is left out.
    public static let enumMismatch = DiagnosticRule(
        "enum-mismatch", .warning, "A value of 'enum' does not match the type.")
}
