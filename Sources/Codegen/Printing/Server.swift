extension SwiftPrinter {
    mutating func printServer(_ module: SwiftModule) {
        if let security = module.server.security {
            nested { $0.print(security) }
        }
        for handler in module.server.handlers {
            nested { $0.print(handler) }
        }
        if !module.server.handlers.isEmpty {
            for handler in module.server.handlers {
                blankLine()
                printRegistrations(of: handler)
            }
            blankLine()
            printFactory(module.server)
        }
        if let webhooks = module.webhookHandling {
            nested { $0.printWebhookHandler(webhooks) }
            blankLine()
            printWebhookFactory(webhooks)
        }
    }

    /// ```swift
    /// public protocol AuthAPISecurity<Principal>: Sendable {
    ///     associatedtype Principal: Sendable
    ///
    ///     func bearerAuth(_ token: BearerToken, context: RequestContext) async throws -> Principal?
    /// }
    /// ```
    private mutating func print(_ security: SecurityModel) {
        line("/// Says who is calling: one function for each security scheme of the contract.")
        block("public protocol \(security.protocolName)<Principal>: Sendable") { printer in
            printer.line("/// What a caller is known by; handed to every operation that requires security.")
            printer.line("associatedtype Principal: Sendable")
            for scheme in security.schemes {
                printer.blankLine()
                printer.line("/// Decides on the credential of `\(scheme.functionName)`.")
                printer.line("///")
                for promise in Self.promises { printer.line("/// - \(promise)") }
                let parameters = scheme.parameters + ["context: RequestContext"]
                printer.signature(
                    "func \(scheme.functionName)", parameters,
                    effects: " async throws", result: "Principal?", opening: "")
            }
        }
    }

    private static let promises = [
        "Returns: the caller, or nil for a credential that isn't valid, which is answered 401.",
        "Throws: when it cannot be decided, such as a ``ProblemError`` for 503.",
    ]

    /// ```swift
    /// /// Answers ``TasksOperations``.
    /// public protocol TasksHandler<Principal>: Sendable {
    ///     associatedtype Principal: Sendable
    ///
    ///     /// Fetch a task.
    ///     func getTask(_ input: GetTask.Input, principal: Principal, context: RequestContext) async throws -> …
    /// }
    /// ```
    private mutating func print(_ handler: HandlerModel) {
        documentation(handler.documentation)
        let generics = handler.hasPrincipal ? "<Principal>" : ""
        block("public protocol \(handler.protocolName)\(generics): Sendable") { printer in
            if handler.hasPrincipal {
                printer.line("associatedtype Principal: Sendable")
                printer.blankLine()
            }
            printer.separated(handler.operations) { printer, operation in
                printer.printRequirement(operation)
            }
        }
    }

    private mutating func printRequirement(_ operation: OperationModel) {
        documentation(operation.summary)
        let principal =
            switch operation.access {
            case .open: [String]()
            case .optional: ["principal: Principal?"]
            case .secured: ["principal: Principal"]
            }
        signature(
            "func \(operation.functionName)",
            ["_ input: \(operation.fullName).Input"] + principal + ["context: RequestContext"],
            effects: " async throws",
            result: operation.returnsNothing ? nil : "\(operation.fullName).Output",
            opening: ""
        )
    }

    /// ```swift
    /// extension APIService {
    ///     public nonisolated static func authAPI<Security: AuthAPISecurity>(
    ///         security: Security,
    ///         tasks: some TasksHandler<Security.Principal>,
    ///         options: ServiceOptions = ServiceOptions()
    ///     ) -> APIService {
    ///         let schemes = SecuritySchemes<Security.Principal> { … }
    ///         return APIService(options: options) {
    ///             tasks.add(to: &$0, schemes)
    ///         }
    ///     }
    /// }
    /// ```
    ///
    /// `nonisolated` says what is so anyway, except in modules whose default isolation is the main actor. The other
    /// declarations need no such word: what conforms to a `Sendable` protocol is not isolated there either.
    private mutating func printFactory(_ server: ServerModel) {
        block("extension APIService") { printer in
            printer.line("/// The server's side of the contract: its operations, answered by the handlers.")
            printer.printFactorySignature(server)
            printer.indented { printer in
                if let security = server.security { printer.printSchemes(security) }
                printer.block("\(server.security == nil ? "" : "return ")APIService(options: options)") { printer in
                    for handler in server.handlers {
                        let schemes = handler.hasPrincipal ? ", schemes" : ""
                        printer.line("\(handler.parameterName).add(to: &$0\(schemes))")
                    }
                }
            }
            printer.line("}")
        }
    }

    private mutating func printFactorySignature(_ server: ServerModel) {
        let generics = server.security.map { "<Security: \(outside($0.protocolName))>" } ?? ""
        let handlers = server.handlers.map { handler in
            let principal = handler.hasPrincipal ? "<Security.Principal>" : ""
            return "\(handler.parameterName): some \(outside(handler.protocolName))\(principal)"
        }
        let security = server.security == nil ? [] : ["security: Security"]
        signature(
            "public nonisolated static func \(server.factoryName)\(generics)",
            security + handlers + ["options: ServiceOptions = ServiceOptions()"],
            result: "APIService"
        )
    }

    /// ```swift
    /// let schemes = SecuritySchemes<Security.Principal> {
    ///     $0.bearer("bearerAuth", security.bearerAuth)
    /// }
    /// ```
    private mutating func printSchemes(_ security: SecurityModel) {
        if security.schemes.isEmpty {
            line("let schemes = SecuritySchemes<Security.Principal> { _ in }")
            return
        }
        block("let schemes = SecuritySchemes<Security.Principal>") { printer in
            for scheme in security.schemes { printer.print(scheme.registration) }
        }
    }

    /// ```swift
    /// extension TasksHandler {
    ///     nonisolated fileprivate func add(to service: inout APIService.Builder, _ schemes: …) {
    ///         service.add(GetTask.self, schemes) { try await self.getTask($0, principal: $1, context: $2) }
    ///     }
    /// }
    /// ```
    ///
    /// One function for each handler, and not all closures in the factory: the compiler names a closure after the whole
    /// signature around it, which names every handler. On 97 operations those names were a twelfth of the objects.
    private mutating func printRegistrations(of handler: HandlerModel) {
        block("extension \(outside(handler.protocolName))") { printer in
            let schemes = handler.hasPrincipal ? ["_ schemes: SecuritySchemes<Principal>"] : []
            printer.signature(
                "nonisolated fileprivate func add", ["to service: inout APIService.Builder"] + schemes)
            printer.indented { printer in
                for operation in handler.operations { printer.printRegistration(operation) }
            }
            printer.line("}")
        }
    }

    private mutating func printRegistration(_ operation: OperationModel) {
        let type = SwiftArgument("\(operation.fullName).self")
        let (schemes, arguments): ([SwiftArgument], String) =
            switch operation.access {
            case .open: ([], "$0, context: $1")
            case .optional: ([SwiftArgument("optional", "schemes")], "$0, principal: $1, context: $2")
            case .secured: ([SwiftArgument("schemes")], "$0, principal: $1, context: $2")
            }
        let call = "try await self.\(operation.functionName)(\(arguments))"
        let start = SwiftExpression.call("service.add", [type] + schemes)
        if fits("\(start.flat) { \(call) }") {
            line("\(start.flat) { \(call) }")
            return
        }
        expression("", start, " {")
        indented { $0.line(call) }
        line("}")
    }
}
