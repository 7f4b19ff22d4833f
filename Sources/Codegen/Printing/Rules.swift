extension SwiftPrinter {
    /// ```swift
    /// public static let codec: Codec<Name> = .checked(table, by: [.not([.required(["a"])])])
    /// ```
    mutating func printCodec(of name: String, _ rule: SwiftExpression?) {
        guard let rule else { return }
        blankLine()
        let checked = SwiftExpression.call(".checked", [SwiftArgument("table"), SwiftArgument("by", rule)])
        expression("public static let codec: Codec<\(name)> = ", checked, "")
    }

    /// ```swift
    /// /// What schemas ask for that others refer to.
    /// nonisolated enum SchemaRules {
    ///     static let pet: SchemaRule = [.type(.object)]
    /// }
    /// ```
    mutating func printRules(_ rules: [RuleModel]) {
        line("/// What the rules of types refer to: schemas as the contract writes them.")
        block("nonisolated enum SchemaRules") { printer in
            printer.separated(rules) { printer, rule in
                printer.documentation(rule.documentation)
                printer.expression("static let \(rule.name): SchemaRule = ", rule.rule, "")
            }
        }
    }
}
