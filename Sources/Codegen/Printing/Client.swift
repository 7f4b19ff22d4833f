extension SwiftPrinter {
    mutating func printClient(_ module: SwiftModule) {
        blankLine()
        print(module.client)
        if !module.client.servers.isEmpty {
            blankLine()
            printServers(of: module.client)
        }
        if !module.client.operations.isEmpty {
            blankLine()
            block("extension \(module.client.name)") { printer in
                printer.separated(module.client.operations) { $0.printCalls($1) }
            }
        }
        if let webhooks = module.webhookHandling {
            blankLine()
            printWebhookSender(webhooks)
        }
    }

    /// ```swift
    /// public struct AuthAPIClient: Sendable {
    ///     public var client: APIClient
    ///
    ///     public struct Credentials: ClientCredentials { … }
    ///
    ///     public init(server: String, transport: any ClientTransport, credentials: Credentials = …) { … }
    ///
    ///     public func with(_ credentials: Credentials) -> AuthAPIClient { … }
    /// }
    /// ```
    private mutating func print(_ client: ClientModel) {
        line("/// Calls the contract's operations.")
        if !client.schemes.isEmpty {
            line("///")
            let sentence = "copies are cheap, and ``with(_:)`` makes one that carries other credentials."
            line("/// A client is a value: \(sentence)")
        }
        block("public struct \(client.name): Sendable") { printer in
            printer.line("public var client: APIClient")
            printer.blankLine()
            if !client.schemes.isEmpty {
                printer.printCredentials(client.schemes)
                printer.blankLine()
            }
            printer.printClientInitializer(hasCredentials: !client.schemes.isEmpty)
            if !client.schemes.isEmpty {
                printer.blankLine()
                printer.printWith(client)
            }
        }
    }

    private mutating func printClientInitializer(hasCredentials: Bool) {
        line("/// - Parameters:")
        line("///   - server: the base URL, such as `https://tasks.example`; the contract's paths are appended to it.")
        line("///   - transport: what carries requests, such as `URLSessionTransport()`.")
        let parameters = ["server: String", "transport: any ClientTransport"]
        let credentials = hasCredentials ? ["credentials: Credentials = Credentials()"] : []
        let argument = hasCredentials ? ", credentials: credentials.table" : ""
        signature("public init", parameters + credentials)
        indented { $0.line("client = APIClient(server: server, transport: transport\(argument))") }
        line("}")
    }

    private mutating func printWith(_ client: ClientModel) {
        line("/// The same client with other credentials.")
        block("public func with(_ credentials: Credentials) -> \(client.name)") { printer in
            printer.line("var copy = self")
            printer.line("copy.client.credentials = credentials.table")
            printer.line("return copy")
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
        line("let \(operation.locals.input) = \(operation.fullName).Input(")
        indented { printer in
            for (index, argument) in arguments.enumerated() {
                printer.line(argument.flat + (index == arguments.count - 1 ? "" : ","))
            }
        }
        line(")")
        let name = SwiftArgument(operation.locals.input)
        expression("return try await ", .call("\(operation.locals.client).send", [type, name] + destination), "")
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
        block("extension \(client.name)") { printer in
            printer.line("/// The servers that the contract names.")
            printer.block("public nonisolated enum Servers") { printer in
                printer.separated(client.servers) { $0.print($1) }
            }
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
