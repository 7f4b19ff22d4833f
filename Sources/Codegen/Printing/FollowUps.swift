extension SwiftPrinter {
    /// ```swift
    /// /// Follows the link `photo` of a 201 answer: Its photo.
    /// ///
    /// /// `GET /dishes/{id}/photo`
    /// public func createDishPhoto(of output: CreateDish.Output) async throws(GetPhoto.Failure) -> GetPhoto.Output? {
    ///     guard let id = output.id else { return nil }
    ///     return try await client.send(GetPhoto.self, GetPhoto.Input(id: id))
    /// }
    /// ```
    mutating func print(_ followUp: FollowUpModel) {
        documentation(followUp.documentation)
        let isConditional = !followUp.conditions.isEmpty
        let output = "\(followUp.target).Output"
        if isConditional, followUp.returnsNothing { line("@discardableResult") }
        signature(
            "public func \(followUp.functionName)",
            [followUp.output] + followUp.parameters.map(\.parameter),
            effects: " async throws(\(followUp.target).Failure)",
            result: isConditional ? "\(output)?" : followUp.returnsNothing ? nil : output
        )
        indented { printer in
            if isConditional { printer.printGuard(followUp.conditions) }
            let input = SwiftExpression.call("\(followUp.target).Input", followUp.arguments)
            let arguments = [SwiftArgument("\(followUp.target).self"), SwiftArgument(input)]
            let prefix = isConditional ? "return try await " : "try await "
            printer.expression(prefix, .call("\(followUp.client).send", arguments), "")
        }
        line("}")
    }

    /// On one line where that fits, else a line for each condition.
    private mutating func printGuard(_ conditions: [String]) {
        let flat = "guard \(conditions.joined(separator: ", ")) else { return nil }"
        if fits(flat) { return line(flat) }
        for (index, condition) in conditions.enumerated() {
            let end = index < conditions.count - 1 ? "," : ""
            if index == 0 {
                line("guard \(condition)\(end)")
            } else {
                indented { $0.line("\(condition)\(end)") }
            }
        }
        line("else { return nil }")
    }
}
