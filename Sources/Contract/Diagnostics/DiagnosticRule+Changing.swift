/// The rules of what is done to a contract before generation: overlays, filters, names.
extension DiagnosticRule {
    static let changing: [DiagnosticRule] = [jsonPath, unmatchedTarget, unmatchedFilter, unmatchedName]

    /// The target of an overlay's action is no JSONPath (RFC 9535).
    public static let jsonPath = DiagnosticRule("json-path", .error, "A target is not a JSONPath.")
    /// The target of an overlay's action selects nothing.
    public static let unmatchedTarget = DiagnosticRule(
        "unmatched-target", .warning, "The target of an overlay is nowhere in the document.")
    /// A filter names nothing of the contract.
    public static let unmatchedFilter = DiagnosticRule(
        "unmatched-filter", .error, "A filter names nothing of the contract.")
    /// A name in Swift is given to what the contract doesn't have.
    public static let unmatchedName = DiagnosticRule(
        "unmatched-name", .error, "A name is given to what the contract does not have.")
}
