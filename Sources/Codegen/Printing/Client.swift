extension SwiftPrinter {
    mutating func printClient(_ module: SwiftModule) {
        let client = module.client
        if let namespace = module.namespace {
            blankLine()
            line("/// What follows from one of the module's contracts.")
            line("public enum \(namespace) {}")
        }
        nested { $0.print(client) }
        if !client.servers.isEmpty {
            blankLine()
            printServers(of: client)
        }
        if !client.groups.isEmpty {
            blankLine()
            printGroupProperties(of: client)
            for group in client.groups { print(group) }
        }
        if !client.operations.isEmpty {
            blankLine()
            printCalls(client.operations, of: client.name)
        }
        if let webhooks = module.webhookHandling {
            nested { $0.printWebhookSender(webhooks) }
        }
    }

    /// ```swift
    /// public struct AuthAPIClient: ContractClient {
    ///     public var client: APIClient
    ///
    ///     public struct Credentials: ClientCredentials { … }
    ///
    ///     public init(client: APIClient) { … }
    /// }
    /// ```
    private mutating func print(_ client: ClientModel) {
        line("/// Calls the contract's operations.")
        block("public struct \(client.name): ContractClient") { printer in
            printer.line("public var client: APIClient")
            printer.blankLine()
            if !client.schemes.isEmpty {
                printer.printCredentials(client.schemes)
                printer.blankLine()
            }
            printer.block("public init(client: APIClient)") { $0.line("self.client = client") }
        }
    }

    /// ```swift
    /// extension AuthAPIClient: AccountsOperations, TasksOperations {
    ///     /// The tasks of one user.
    ///     public var tasks: some TasksOperations { self }
    /// }
    /// ```
    private mutating func printGroupProperties(of client: ClientModel) {
        inheritance("extension \(outside(client.name))", client.groups.map { outside($0.protocolName) })
        indented { printer in
            printer.separated(client.groups) { printer, group in
                printer.documentation(group.documentation)
                printer.line("public var \(group.propertyName): some \(printer.outside(group.protocolName)) { self }")
            }
        }
        line("}")
    }

    /// ```swift
    /// /// The tasks of one user.
    /// public protocol TasksOperations: ContractOperations {}
    ///
    /// extension TasksOperations { … }
    /// ```
    private mutating func print(_ group: ClientModel.Group) {
        nested { printer in
            printer.documentation(group.documentation)
            printer.line("public protocol \(group.protocolName): ContractOperations {}")
        }
        blankLine()
        printCalls(group.operations, of: group.protocolName)
    }

    private mutating func printCalls(_ operations: [OperationModel], of type: String) {
        block("extension \(outside(type))") { printer in
            printer.separated(operations) { $0.printCalls($1) }
        }
    }

    /// ```swift
    /// public struct Credentials: ClientCredentials {
    ///     public var bearerAuth: String?
    ///
    ///     public init(bearerAuth: String? = nil) { … }
    ///
    ///     public var table: CredentialTable {
    ///         CredentialTable {
    ///             $0.bearer("bearerAuth", bearerAuth)
    ///         }
    ///     }
    /// }
    /// ```
    private mutating func printCredentials(_ schemes: [SecurityModel.Scheme]) {
        line("/// The credentials to send, each only with operations that ask for it.")
        block("public struct Credentials: ClientCredentials") { printer in
            for scheme in schemes {
                printer.documentation(scheme.documentation)
                printer.line("public var \(scheme.functionName): \(scheme.credentialType)?")
            }
            printer.blankLine()
            let parameters = schemes.map { "\($0.functionName): \($0.credentialType)? = nil" }
            printer.signature("public init", parameters)
            printer.indented { printer in
                for scheme in schemes { printer.line("self.\(scheme.functionName) =", scheme.functionName) }
            }
            printer.line("}")
            printer.blankLine()
            printer.block("public var table: CredentialTable") { printer in
                printer.block("CredentialTable") { printer in
                    for scheme in schemes { printer.print(scheme.credentialRow) }
                }
            }
        }
    }

    /// ```swift
    /// /// Fetch a task.
    /// ///
    /// /// `GET /tasks/{id}`
    /// public func getTask(id: UUID) async throws(GetTask.Failure) -> GetTask.Output {
    ///     try await client.send(GetTask.self, GetTask.Input(id: id))
    /// }
    /// ```
    private mutating func printCalls(_ operation: OperationModel) {
        documentation(operation.callDocumentation)
        if let body = operation.bodyArguments {
            printCall(operation, body)
            blankLine()
            line("/// The same, with the body as one value.")
        }
        printCall(operation, parameters: operation.parameters.map(\.parameter), destination: [])
        if let pagination = operation.pagination {
            blankLine()
            printPages(operation, pagination)
        }
        for followUp in operation.followUps {
            blankLine()
            print(followUp)
        }
    }

    /// ```swift
    /// /// The pages of `listTasks`, each a request of its own.
    /// public func listTasksPages(userID: UUID, limit: Int = 50) -> Pages<ListTasks, Task> {
    ///     let input = ListTasks.Input(userID: userID, limit: limit)
    ///     return Pages(client, input, .offset(\.offset, items: { $0.tasks }))
    /// }
    /// ```
    private mutating func printPages(_ operation: OperationModel, _ pagination: PaginationModel) {
        line("/// The pages of ``\(operation.fullName)``, each a request of its own; `items` goes through all of them.")
        signature(
            "public func \(pagination.functionName)",
            operation.parameters.map(\.parameter),
            result: "Pages<\(operation.fullName), \(pagination.itemType.text)>"
        )
        indented { printer in
            printer.printInput(of: operation)
            let arguments = [operation.locals.client, operation.locals.input].map { SwiftArgument($0) }
            let pages = SwiftExpression.call("Pages", arguments + [SwiftArgument(pagination.scheme)])
            printer.expression("return ", pages, "")
        }
        line("}")
    }

    /// ```swift
    /// public func addTask(title: String) async throws(AddTask.Failure) -> AddTask.Output {
    ///     try await addTask(body: NewTask(title: title))
    /// }
    /// ```
    private mutating func printCall(_ operation: OperationModel, _ body: BodyArguments) {
        callSignature(operation, (body.parameters + body.properties).map(\.parameter))
        let value = SwiftExpression.call(body.type.text, body.properties.map { SwiftArgument($0.label, $0.name) })
        let arguments = body.parameters.map { SwiftArgument($0.label, $0.name) } + [SwiftArgument("body", value)]
        indented { $0.expression("try await ", .call(operation.locals.function, arguments), "") }
        line("}")
    }

    mutating func printCall(_ operation: OperationModel, parameters: [String], destination: [SwiftArgument]) {
        callSignature(operation, parameters)
        indented { $0.printSending(operation, destination: destination) }
        line("}")
    }

    private mutating func callSignature(_ operation: OperationModel, _ parameters: [String]) {
        signature(
            "public func \(operation.functionName)",
            parameters,
            effects: " async throws(\(operation.fullName).Failure)",
            result: operation.returnsNothing ? nil : "\(operation.fullName).Output"
        )
    }

    /// The input is made in the call where that fits on the line, else in a statement of its own.
    private mutating func printSending(_ operation: OperationModel, destination: [SwiftArgument]) {
        let arguments = operation.parameters.map { SwiftArgument($0.label, $0.name) }
        let input = SwiftExpression.call("\(operation.fullName).Input", arguments)
        let type = SwiftArgument("\(operation.fullName).self")
        let call = SwiftExpression.call("\(operation.locals.client).send", [type, SwiftArgument(input)] + destination)
        if fits("try await \(call.flat)") || arguments.isEmpty {
            expression("try await ", call, "")
            return
        }
        printInput(of: operation)
        let name = SwiftArgument(operation.locals.input)
        expression("return try await ", .call("\(operation.locals.client).send", [type, name] + destination), "")
    }

    private mutating func printInput(of operation: OperationModel) {
        let arguments = operation.parameters.map { SwiftArgument($0.label, $0.name) }
        let input = SwiftExpression.call("\(operation.fullName).Input", arguments)
        expression("let \(operation.locals.input) = ", input, "")
    }

    /// ```swift
    /// extension AuthAPIClient {
    ///     /// The servers that the contract names.
    ///     public nonisolated enum Servers {
    ///         public static let production = "https://tasks.example"
    ///
    ///         public static func regional(region: String = "eu") -> String { "https://\(region).tasks.example" }
    ///     }
    /// }
    /// ```
    private mutating func printServers(of client: ClientModel) {
        block("extension \(outside(client.name))") { printer in
            printer.printServers(client.servers, "The servers that the contract names.")
        }
    }

    mutating func printServers(_ servers: [ClientModel.Server], _ summary: String) {
        line("/// \(summary)")
        block("public nonisolated enum Servers") { printer in
            printer.separated(servers) { $0.print($1) }
        }
    }

    private mutating func print(_ server: ClientModel.Server) {
        for case let values? in server.variables.map(\.values) {
            print(values)
            blankLine()
        }
        documentation(server.documentation)
        if server.variables.isEmpty {
            line("public static let \(server.name) = \(server.literal)")
            return
        }
        for variable in server.variables { documentation(variable.documentation) }
        let parameters = server.variables.map { "\($0.name): \($0.type) = \($0.defaultValue)" }
        signature("public static func \(server.name)", parameters, result: "String")
        indented { $0.line(server.literal) }
        line("}")
    }
}
