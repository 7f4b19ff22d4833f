/// The rules of reading: bytes to a tree.
extension DiagnosticRule {
    static let reading: [DiagnosticRule] = [
        inputTooLarge, notUTF8, byteOrderMark, emptyDocument, yamlSyntax, jsonSyntax, nestingTooDeep, tooManyNodes,
        aliasBudget,
        aliasCycle, undefinedAlias, duplicateKey, multipleDocuments, unknownTag, mergeKey, keyNotScalar, notJSONNumber,
    ]

    /// The file is larger than 32 MiB.
    public static let inputTooLarge = DiagnosticRule("input-too-large", .error, "The file is larger than the limit.")
    /// The bytes are not UTF-8 (RFC 8259 §8.1; OpenAPI asks for the same of YAML).
    public static let notUTF8 = DiagnosticRule("not-utf8", .error, "The file is not UTF-8.")
    /// A byte order mark before JSON (RFC 8259 §8.1).
    public static let byteOrderMark = DiagnosticRule(
        "byte-order-mark", .warning, "JSON begins with a byte order mark.")
    /// There is nothing in the file but white space and comments.
    public static let emptyDocument = DiagnosticRule("empty-document", .error, "The file holds no value.")
    /// libyaml cannot make sense of the text.
    public static let yamlSyntax = DiagnosticRule("yaml-syntax", .error, "The text is not YAML.")
    /// The text is not JSON (RFC 8259).
    public static let jsonSyntax = DiagnosticRule("json-syntax", .error, "The text is not JSON.")
    /// Values are nested more than 128 deep.
    public static let nestingTooDeep = DiagnosticRule("nesting-too-deep", .error, "Values are nested too deep.")
    /// The document has more than 5 million values.
    public static let tooManyNodes = DiagnosticRule("too-many-nodes", .error, "The document has too many values.")
    /// Aliases repeat more than the document may hold ("billion laughs").
    public static let aliasBudget = DiagnosticRule("alias-budget", .error, "Aliases repeat too many values.")
    /// A value contains itself through an alias.
    public static let aliasCycle = DiagnosticRule("alias-cycle", .error, "A value contains itself by an alias.")
    /// An alias names an anchor that does not stand before it.
    public static let undefinedAlias = DiagnosticRule("undefined-alias", .error, "An alias has no anchor.")
    /// A key occurs twice in one object.
    public static let duplicateKey = DiagnosticRule("duplicate-key", .error, "A key occurs twice in one object.")
    /// The stream holds more than one YAML document.
    public static let multipleDocuments = DiagnosticRule(
        "multiple-documents", .error, "The file holds more than one document.")
    /// A tag beyond the YAML core schema.
    public static let unknownTag = DiagnosticRule("unknown-tag", .error, "A YAML tag has no meaning in JSON.")
    /// YAML 1.1's merge key, which the core schema of YAML 1.2 does not have; read as in YAML 1.1.
    public static let mergeKey = DiagnosticRule("merge-key", .warning, "The merge key '<<' is not part of YAML 1.2.")
    /// A key that is itself an array or an object.
    public static let keyNotScalar = DiagnosticRule("key-not-scalar", .error, "A key is an array or an object.")
    /// `.inf` or `.nan`, which JSON cannot say.
    public static let notJSONNumber = DiagnosticRule(
        "not-json-number", .error, "Infinity and not-a-number have no JSON form.")
}
