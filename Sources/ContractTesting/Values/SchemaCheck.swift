import Contract

/// Asks the validator, by the schemas of the resolved contract.
struct SchemaCheck {
    private let api: API
    private let validator: SchemaValidator
    private let direction: SchemaValidator.Direction

    init(_ contract: TestedContract, direction: ValueDirection) {
        api = contract.api
        validator = contract.validator
        self.direction = direction == .request ? .request : .response
    }

    /// Whether the document has a schema where the resolved contract says that one stands; else nothing is checked.
    func knows(_ use: API.SchemaUse) -> Bool {
        validator.violations(of: Node(.null, range: use.range), against: use, direction: direction) != nil
    }

    func violations(_ node: Node, _ use: API.SchemaUse) -> [SchemaValidator.Violation] {
        // Null that the place of use allows is a matter of the use, wherever the schema is written.
        if node.isNull, use.isNullable { return [] }
        return validator.violations(of: node, against: use, direction: direction) ?? []
    }

    func isValid(_ node: Node, _ use: API.SchemaUse) -> Bool { violations(node, use).isEmpty }

    func isValid(_ node: Node, _ id: SchemaID) -> Bool { isValid(node, api.use(of: id)) }

    func firstValid(_ candidates: [Node], _ id: SchemaID) -> Node? {
        let use = api.use(of: id)
        return candidates.first { isValid($0, use) }
    }

    /// Whether the value breaks this keyword and no other one. Another type is none of an enumeration's values either,
    /// so with `type` other keywords of the same place may be broken too.
    func breaks(_ node: Node, _ use: API.SchemaUse, only keyword: String) -> Bool {
        let violations = violations(node, use)
        let isBroken = violations.contains { Self.isSame($0.keyword, keyword) }
        if isBroken, keyword == "type" { return violations.allSatisfy { $0.instance.tokens.isEmpty } }
        // Of a choice the validator says only that nothing fits; the reason lies within.
        let isChoice = violations.contains { $0.keyword == "oneOf" || $0.keyword == "anyOf" }
        return isBroken && violations.allSatisfy { Self.isSame($0.keyword, keyword) } || isChoice && !isBroken
    }

    /// Whether the value breaks this keyword, and others of the same place with it.
    func breaks(_ node: Node, _ use: API.SchemaUse, among keyword: String) -> Bool {
        let violations = violations(node, use)
        return violations.contains { Self.isSame($0.keyword, keyword) }
            && violations.allSatisfy { $0.instance.tokens.isEmpty }
    }

    /// The other keywords that the value breaks.
    func keywords(_ node: Node, _ use: API.SchemaUse, besides keyword: String) -> String {
        let others = violations(node, use).map(\.keyword).filter { $0 != keyword }
        return Set(others).sorted().joined(separator: " and ")
    }

    private static func isSame(_ found: String, _ wanted: String) -> Bool {
        found == wanted || wanted == "enum" && found == "const"
            || wanted == "additionalProperties" && (found == "unevaluatedProperties" || found == "false")
    }
}
