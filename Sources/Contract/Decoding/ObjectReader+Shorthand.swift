extension ObjectReader {
    /// A text in the place of an object that has one key that such a text can only stand for, as that key. Reported.
    static func onlyEntry(_ node: Node, of name: String, _ context: DecodingContext) -> Mapping.Entry? {
        guard let text = node.string else { return nil }
        if name == "Security Requirement Object" {
            report(node, of: name, "{\(text): []}", "that scheme without scopes", context)
            return Mapping.Entry(key: text, keyRange: node.range, value: Node(.sequence([]), range: node.range))
        }
        guard let key = keysOfTexts[name] else { return nil }
        guard key != "type" || Document.SchemaType(rawValue: text) != nil else { return nil }
        report(node, of: name, "{\(key): …}", "its '\(key)'", context)
        return Mapping.Entry(key: key, keyRange: node.range, value: node)
    }

    private static func report(
        _ node: Node, of name: String, _ correct: String, _ meaning: String, _ context: DecodingContext
    ) {
        context.reportWrongType(
            node, of: name, expected: "an object", severity: .warning, fix: "write \(correct)", outcome: meaning)
    }

    private static let keysOfTexts = [
        "Contact Object": "name", "License Object": "name", "External Documentation Object": "url",
        "Response Object": "description", "Schema Object": "type", "Server Object": "url", "Tag Object": "name",
    ]
}
