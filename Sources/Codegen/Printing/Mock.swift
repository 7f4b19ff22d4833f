extension SwiftPrinter {
    /// ```swift
    /// public struct AuthAPIMock: ContractMock {
    ///     /// List tasks
    ///     public var listTasks: MockAnswer<ListTasks> = exampleAnswer(to: ListTasks.self, 200, body: #"{…}"#)
    ///
    ///     public init() {}
    ///
    ///     public var transport: MockTransport {
    ///         MockTransport {
    ///             $0.add(ListTasks.self, listTasks)
    ///         }
    ///     }
    /// }
    /// ```
    mutating func print(_ mock: MockModel) {
        line("/// Answers the contract's operations in tests, without a server: each by a closure, and by")
        line("/// the contract's example until one is set.")
        block("public struct \(mock.name): ContractMock") { printer in
            for entry in mock.entries { printer.print(entry) }
            printer.line("public init() {}")
            printer.blankLine()
            printer.block("public var transport: MockTransport") { $0.printTransport(of: mock) }
        }
    }

    private mutating func printTransport(of mock: MockModel) {
        if mock.entries.isEmpty { return line("MockTransport { _ in }") }
        block("MockTransport") { printer in
            for entry in mock.entries { printer.line("$0.add(\(entry.operation).self, \(entry.name))") }
        }
    }

    private mutating func print(_ entry: MockModel.Entry) {
        documentation(entry.summary)
        expression("public var \(entry.name): MockAnswer<\(entry.operation)> = ", entry.answer, "")
        blankLine()
    }
}
