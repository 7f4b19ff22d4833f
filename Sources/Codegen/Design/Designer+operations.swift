import Contract

extension Designer {
    mutating func designOperations() -> [OperationModel] {
        let reserved = ReservedNames.functions.union(ReservedNames.members)
        var pool = NamePool(.member, reserved: reserved, suffix: "Operation")
        var models = api.operations.enumerated().map { index, operation in
            let function = pool.claim(operation.swiftName ?? operation.id, at: operation.range).name
            return designOperation(operation, path: [operationNames[index]], function: function, direction: .request)
        }
        for (index, operation) in api.operations.enumerated() {
            models[index].pagination = designPagination(of: operation, models[index], names: &pool)
        }
        designFollowUps(of: &models, names: &pool)
        return models
    }

    mutating func designWebhooks() -> [OperationModel] {
        api.webhooks.enumerated().map { index, webhook in
            let name = webhookNames[index]
            reportSecurity(of: webhook)
            let path = ["Webhooks", name]
            return designOperation(webhook, path: path, function: memberName(name), direction: .response)
        }
    }

    /// - Parameter direction: that of the request: webhooks are sent by the service.
    private mutating func designOperation(
        _ operation: API.Operation,
        path: [String],
        function: String,
        direction: Direction
    ) -> OperationModel {
        let name = path[path.count - 1]
        let parameters = designParameters(of: operation, place: Place(scope: path, direction: direction))
        let body = operation.requestBody.flatMap { body in
            designBody(body.content, base: "Body", place: Place(scope: path, direction: direction))
        }
        let answerDirection: Direction = direction == .request ? .response : .request
        let answers = designAnswers(of: operation, place: Place(scope: path, direction: answerDirection))
        var input = StructModel(name: "Input", conformance: "Sendable", properties: parameters.map(\.property))
        var caller = parameters.map(\.callerProperty)
        var rows = definitionRows(of: operation, isWebhook: path.count > 1) + parameters.map(\.row)
        var bodyArguments: BodyArguments?
        if let request = operation.requestBody, let body {
            if request.isRequired { bodyArguments = designArguments(of: body, besides: caller, direction) }
            input.properties.append(bodyProperty(request, type: body.type))
            caller.append(bodyProperty(request, type: body.callerType))
            rows.append(bodyRow(request, body.codec))
        }
        rows += answers.rows
        let types = nestedTypes[path] ?? []
        let answerTypes = answerTypes[path] ?? []
        let place = path.count > 1 ? "/\(function)" : operation.path
        let definition = definition(of: operation, path: place, rows)
        var model = OperationModel(
            name: name, fullName: options.qualified(path.joined(separator: ".")), functionName: identifier(function),
            input: input,
            parameters: caller, output: answers.output, rejection: answers.rejection,
            returnsNothing: answers.returnsNothing, definition: definition)
        model.described = parameters.map(\.parameter)
        model.bodyArguments = bodyArguments
        document(&model, operation)
        model.parameterTypes = types.filter { !answerTypes.contains($0) }.flatMap { designDeclarations(of: $0) }
        model.parameterTypes += body?.declarations ?? []
        model.answerTypes = types.filter(answerTypes.contains).flatMap { designDeclarations(of: $0) }
        model.answerTypes += answers.declarations
        model.callbacks = designCallbacks(of: operation, path: path, function: function, direction: answerDirection)
        model.extensions = designXML(nestedIn: path) + model.callbacks.flatMap(\.extensions)
        model.access = access(to: operation)
        model.isServed = !operation.isShadowed
        if path.count == 1, operation.hasChoiceOfServers { model.servers = designServers(operation.servers) }
        model.locals = LocalNames(
            of: model.functionName, avoiding: Set((caller + (bodyArguments?.properties ?? [])).map(\.name)))
        return model
    }

    /// Leaves out the operations of paths that no router can take apart.
    mutating func leaveOutUnroutable() {
        for operation in api.operations where operation.path.contains("}{") {
            report(
                .unsupportedPath, at: operation.range,
                "the parameters of '\(operation.path)' touch: nothing says where one ends and the next begins")
        }
        api.operations.removeAll { $0.path.contains("}{") }
    }

    private mutating func designCallbacks(
        of operation: API.Operation,
        path: [String],
        function: String,
        direction: Direction
    ) -> [OperationModel] {
        operation.callbacks.flatMap { callback in
            callback.operations.compactMap { request in
                callbackNames[path + [callback.name, request.method]].map { name in
                    reportSecurity(of: request)
                    let function = memberName("\(function) \(name)")
                    return designOperation(request, path: path + [name], function: function, direction: direction)
                }
            }
        }
    }

    private mutating func reportSecurity(of webhook: API.Operation) {
        guard let requirement = webhook.security.first(where: { !$0.schemes.isEmpty }) else { return }
        report(
            .webhookSecurity, at: requirement.range,
            "the security of '\(webhook.path)' is not enforced by generated code: check it in the handler")
    }

    /// - Parameter path: a webhook has a name and a callback an expression in place of a path, and the receiver says
    ///   where it expects them; they are named after their functions.
    private func definition(
        of operation: API.Operation,
        path: String,
        _ rows: [TableRow]
    ) -> TableModel {
        let method = knownMethods[operation.method].map { SwiftExpression.member($0) }
        return TableModel(
            type: "OperationDefinition<Self>",
            arguments: [
                SwiftArgument(stringLiteral(operation.id)),
                SwiftArgument(method ?? .call(".named", [SwiftArgument(stringLiteral(operation.method))])),
                SwiftArgument(stringLiteral(path)),
            ],
            rows: rows
        )
    }

    /// The limit for bodies, security, and the server where the operation has one of its own: the first.
    private func definitionRows(of operation: API.Operation, isWebhook: Bool) -> [TableRow] {
        var rows: [TableRow] = []
        if let bytes = operation.maximumBodyBytes {
            rows.append(.assignment("$0.maximumBodyBytes", .text(integerLiteral(bytes))))
        }
        guard !isWebhook else { return rows }
        if access(to: operation) != .open {
            rows.append(.assignment("$0.security", .list(operation.security.map(requirement))))
        }
        if let server = operation.servers.first {
            rows.append(.assignment("$0.server", .text(stringLiteral(server.urlWithDefaults))))
        }
        return rows
    }

    private func requirement(_ requirement: API.SecurityRequirement) -> SwiftExpression {
        .list(
            requirement.schemes.map { use in
                guard !use.scopes.isEmpty else { return .text(stringLiteral(use.scheme)) }
                let scopes = SwiftExpression.list(use.scopes.map { .text(stringLiteral($0)) })
                return .call(".scheme", [SwiftArgument(stringLiteral(use.scheme)), SwiftArgument("scopes", scopes)])
            })
    }

    private func access(to operation: API.Operation) -> OperationAccess {
        if operation.security.allSatisfy(\.schemes.isEmpty) { return .open }
        return operation.security.contains { $0.schemes.isEmpty } ? .optional : .secured
    }

    private func bodyProperty(_ body: API.RequestBody, type: SwiftType) -> PropertyModel {
        PropertyModel(
            name: "body",
            type: body.isRequired ? type : .optional(type),
            documentation: documentation(of: body.description),
            defaultValue: body.isRequired ? nil : "nil"
        )
    }

    private func bodyRow(_ body: API.RequestBody, _ codec: SwiftExpression) -> TableRow {
        .call("body", [SwiftArgument(body.isRequired ? "required" : "optional", "\\.body"), SwiftArgument(codec)])
    }
}

/// The methods that the HTTP types have names for.
private let knownMethods = [
    "GET": "get", "PUT": "put", "POST": "post", "DELETE": "delete", "OPTIONS": "options", "HEAD": "head",
    "PATCH": "patch", "TRACE": "trace",
]

extension LocalNames {
    fileprivate init(of function: String, avoiding names: Set<String>) {
        self.function = names.contains(function) ? "self.\(function)" : function
        if names.contains(client) { client = "self.client" }
        input = ["input", "values", "operationInput"].first { !names.contains($0) } ?? "inputOfOperation"
        url = ["url", "receiver", "destination"].first { !names.contains($0) } ?? "urlOfReceiver"
    }
}

extension API.Operation {
    /// Whether it has servers of its own of which a caller may choose one.
    fileprivate var hasChoiceOfServers: Bool { servers.count > 1 || servers.contains { !$0.variables.isEmpty } }
}

extension API.Server {
    /// The URL with every variable at its default.
    var urlWithDefaults: String {
        variables.reduce(url) { url, variable in
            url.replacing("{\(variable.name)}", with: variable.defaultValue)
        }
    }
}
