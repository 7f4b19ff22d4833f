extension SwiftPrinter {
    /// ```swift
    /// /// Fetch a task.
    /// public enum GetTask: APIOperation {
    ///     public struct Input: Sendable { … }
    ///
    ///     public typealias Output = TaskModel
    ///     public typealias Rejection = Rejection401Or404
    ///
    ///     public static let definition = OperationDefinition<Self>("getTask", .get, "/tasks/{id}") { … }
    /// }
    /// ```
    mutating func print(_ operation: OperationModel) {
        documentation(operation.documentation)
        block("public enum \(operation.name): APIOperation") { printer in
            printer.print(operation.input)
            for declaration in operation.parameterTypes { printer.printAfterBlankLine(declaration) }
            printer.printAnswers(of: operation)
            printer.blankLine()
            if !operation.servers.isEmpty {
                printer.printServers(
                    operation.servers, "The operation's own servers; the first is asked unless options say.")
                printer.blankLine()
            }
            printer.printTable("definition", operation.definition)
            for callback in operation.callbacks {
                printer.blankLine()
                printer.print(callback)
            }
        }
    }

    /// Aliases stand side by side.
    private mutating func printAnswers(of operation: OperationModel) {
        printAfterBlankLine(operation.output)
        if operation.answerTypes.isEmpty, case .alias = operation.output, case .alias = operation.rejection {
            print(operation.rejection)
            return
        }
        for declaration in operation.answerTypes + [operation.rejection] { printAfterBlankLine(declaration) }
    }

    private mutating func printAfterBlankLine(_ declaration: Declaration) {
        blankLine()
        print(declaration)
    }

    /// ```swift
    /// /// Requests that the service sends.
    /// public enum Webhooks {
    ///     …operations
    /// }
    /// ```
    mutating func printWebhooks(_ webhooks: [OperationModel]) {
        line("/// Requests that the service sends.")
        block("public enum Webhooks") { printer in
            printer.separated(webhooks) { $0.print($1) }
        }
    }
}
