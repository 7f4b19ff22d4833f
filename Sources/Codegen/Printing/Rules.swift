extension SwiftPrinter {
    /// ```swift
    /// public static let codec: Codec<Name> = .checked(table, by: [.not([.required(["a"])])])
    /// ```
    mutating func printCodec(of name: String, _ codec: SwiftExpression?) {
        guard let codec else { return }
        blankLine()
        expression("public static let codec: Codec<\(name)> = ", codec, "")
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
