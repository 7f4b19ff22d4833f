public import Contract

/// The rules of generating: the contract to Swift.
extension DiagnosticRule {
    public static let generating: [DiagnosticRule] = [
        unsupportedKeyword, unsupportedMediaType, unsupportedParameter, unsupportedPath, unsupportedPattern,
        unsupportedXML,
        opaqueMediaType, unsupportedLink, unsupportedHeader, unsupportedBound, unsupportedDefault,
        endlessSchema,
        invalidSwiftName,
        invalidPagination, otherPagination, nestedParameter, nameCollision, discriminatorWithoutBranches,
        webhookSecurity, unmatchedImport, importedType,
    ]

    /// A schema keyword that generated code doesn't enforce. Lowered, it is left unchecked.
    public static let unsupportedKeyword = DiagnosticRule(
        "unsupported-keyword", .error, "A schema keyword has no effect in generated code.")
    /// A media type that generated code cannot read or write with this schema. Lowered, it is left out.
    public static let unsupportedMediaType = DiagnosticRule(
        "unsupported-media-type", .error, "A body has a media type that is not supported with its schema.")
    /// A media type that nothing here reads or writes, such as `application/cbor` or `multipart/mixed`, with a schema.
    /// It is left out where another media type carries the same value, and else handed on as bytes.
    public static let opaqueMediaType = DiagnosticRule(
        "opaque-media-type", .warning, "A media type is left out or handed on as bytes.")
    /// A parameter that generated code cannot read or write. Lowered, it is left out.
    public static let unsupportedParameter = DiagnosticRule(
        "unsupported-parameter", .error, "A parameter has a form that is not supported.")
    /// A link, or a part of one, that no follow-up is made of: what it gives is left to the caller.
    public static let unsupportedLink = DiagnosticRule(
        "unsupported-link", .warning, "A link leads to a call only in part, or not at all.")
    /// A header of a part of a multipart body, which is neither read nor written.
    public static let unsupportedHeader = DiagnosticRule(
        "unsupported-header", .warning, "A header of a part of a body has no effect in generated code.")
    /// A parameter or header whose parts have parts: OpenAPI has no style for that.
    public static let nestedParameter = DiagnosticRule(
        "nested-parameter", .warning, "Parts of a parameter are written as JSON.")
    /// A pattern that does not run in linear time, or is none. It is left unchecked: more values are let in than the
    /// contract says, and none refused that it lets in.
    public static let unsupportedPattern = DiagnosticRule(
        "unsupported-pattern", .warning, "A pattern is not checked: it uses a back-reference, or is too large.")
    /// A path whose parameters touch. Lowered, its operations are left out.
    public static let unsupportedPath = DiagnosticRule(
        "unsupported-path", .error, "Nothing says where one parameter of a path ends and the next begins.")
    /// An object or array that is to be an attribute. It is an element.
    public static let unsupportedXML = DiagnosticRule(
        "unsupported-xml", .warning, "A value has another form in XML than the contract says.")
    /// A bound that no machine number holds. Lowered, it is left unchecked.
    public static let unsupportedBound = DiagnosticRule(
        "unsupported-bound", .error, "A bound is beyond the range of the type.")
    /// A default that no Swift literal says; the property is optional instead.
    public static let unsupportedDefault = DiagnosticRule(
        "unsupported-default", .warning, "A default has no Swift literal, or does not fit its schema.")
    /// Arrays of arrays, or references to references, without an end. Lowered, the schema is any value.
    public static let endlessSchema = DiagnosticRule(
        "endless-schema", .error, "A schema contains itself without an object, array or union of others in between.")
    /// `x-swift-name` is no Swift type name, or is taken.
    public static let invalidSwiftName = DiagnosticRule(
        "invalid-swift-name", .error, "A name given by x-swift-name cannot be used.")
    /// `x-pagination` doesn't say how the pages of its operation follow each other. Lowered, there is no function for
    /// them.
    public static let invalidPagination = DiagnosticRule(
        "invalid-pagination", .error, "A description of pagination cannot be used.")
    /// `x-pagination` without a `style`: the extension of another tool, which means something else by the name. There
    /// is no function for the pages.
    public static let otherPagination = DiagnosticRule(
        "other-pagination", .warning, "A description of pagination is another tool's.")
    /// Two things of the contract have the same name in Swift; one was given another.
    public static let nameCollision = DiagnosticRule(
        "name-collision", .warning, "Two names of the contract are the same in Swift.")
    /// A discriminator names schemas that no `oneOf` or `anyOf` lists, in a schema that is no object, or one of them
    /// leads back to the schema itself.
    public static let discriminatorWithoutBranches = DiagnosticRule(
        "discriminator-without-branches", .warning, "A discriminator has no oneOf or anyOf.")
    /// Security of webhooks and callbacks is left to the receiver.
    public static let webhookSecurity = DiagnosticRule(
        "webhook-security", .warning, "The security of a webhook or callback is not enforced.")
    /// An import is about schemas that the contract doesn't have.
    public static let unmatchedImport = DiagnosticRule(
        "unmatched-import", .error, "A type is imported for a schema that the contract does not have.")
    /// An imported type has no XML form, or is made for the other direction: lowered, it is used all the same. Or it is
    /// that of a schema which differs: lowered, the schema has a type of its own.
    public static let importedType = DiagnosticRule(
        "imported-type", .error, "An imported type lacks what is asked of it.")
}
