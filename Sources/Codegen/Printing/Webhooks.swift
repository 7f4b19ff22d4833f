extension SwiftPrinter {
    mutating func printWebhookHandler(_ webhooks: WebhookModel) {
        line("/// Answers the requests that the service sends: webhooks and callbacks.")
        block("public protocol \(webhooks.handlerName): Sendable") { printer in
            printer.separated(webhooks.entries) { $0.printRequirement($1.operation) }
        }
    }

    private mutating func printRequirement(_ operation: OperationModel) {
        documentation(operation.summary)
        signature(
            "func \(operation.functionName)",
            ["_ input: \(operation.fullName).Input", "context: RequestContext"],
            effects: " async throws",
            result: operation.returnsNothing ? nil : "\(operation.fullName).Output",
            opening: ""
        )
    }

    /// ```swift
    /// extension APIService {
    ///     public nonisolated static func petstoreWebhooks(
    ///         handler: some PetstoreWebhookHandler,
    ///         paths: [String: String] = [:],
    ///         options: ServiceOptions = ServiceOptions()
    ///     ) -> APIService {
    ///         APIService(options: options) {
    ///             $0.add(Webhooks.NewPet.self, path: paths["newPet"] ?? "/newPet") { input, context in … }
    ///         }
    ///     }
    /// }
    /// ```
    mutating func printWebhookFactory(_ webhooks: WebhookModel) {
        block("extension APIService") { printer in
            printer.line("/// The receiver's side of the requests that the service sends.")
            printer.line("///")
            printer.line("/// - Parameter paths: where each is received, by its name; `/name` where nothing is said.")
            printer.signature(
                "public nonisolated static func \(webhooks.factoryName)",
                [
                    "handler: some \(printer.outside(webhooks.handlerName))",
                    "paths: [String: String] = [:]",
                    "options: ServiceOptions = ServiceOptions()",
                ],
                result: "APIService"
            )
            printer.indented { printer in
                printer.block("APIService(options: options)") { printer in
                    for entry in webhooks.entries { printer.printRegistration(entry) }
                }
            }
            printer.line("}")
        }
    }

    private mutating func printRegistration(_ entry: WebhookModel.Entry) {
        let arguments = [
            SwiftArgument("\(entry.operation.fullName).self"),
            SwiftArgument("path", "paths[\(entry.key)] ?? \(entry.path)"),
        ]
        expression("", .call("$0.add", arguments), " { input, context in")
        let call = [SwiftArgument("input"), SwiftArgument("context", "context")]
        indented { $0.expression("try await ", .call("handler.\(entry.operation.functionName)", call), "") }
        line("}")
    }

    /// ```swift
    /// public struct PetstoreWebhookSender: Sendable {
    ///     public var client: APIClient
    ///
    ///     public init(transport: any ClientTransport) { … }
    ///
    ///     public func newPet(to url: String, body: Pet) async throws(Webhooks.NewPet.Failure) { … }
    /// }
    /// ```
    mutating func printWebhookSender(_ webhooks: WebhookModel) {
        line("/// Sends the requests that the contract documents as webhooks and callbacks.")
        block("public struct \(webhooks.senderName): Sendable") { printer in
            printer.line("public var client: APIClient")
            printer.blankLine()
            printer.line("/// - Parameter transport: what carries requests, such as `URLSessionTransport()`.")
            printer.block("public init(transport: any ClientTransport)") { printer in
                printer.line("client = APIClient(transport: transport)")
            }
            for entry in webhooks.entries {
                printer.blankLine()
                printer.documentation(entry.operation.callDocumentation)
                let url = entry.operation.locals.url
                let parameters = ["to \(url): String"] + entry.operation.parameters.map(\.parameter)
                let destination = [SwiftArgument("to", url)]
                printer.printCall(entry.operation, parameters: parameters, destination: destination)
            }
        }
    }
}
