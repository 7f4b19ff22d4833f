import Contract

extension Designer {
    func designClient(_ server: ServerModel) -> ClientModel {
        let groups = designGroups(server.handlers)
        let others = groups.isEmpty ? server.handlers : server.handlers.filter { $0.tag == nil }
        return ClientModel(
            name: "\(options.namePrefix)Client",
            schemes: server.security?.schemes ?? [],
            servers: designServers(api.servers.filter(\.isAbsolute)),
            groups: groups,
            operations: others.flatMap(\.operations)
        )
    }

    /// One group for each tag; none where there is but one.
    private func designGroups(_ handlers: [HandlerModel]) -> [ClientModel.Group] {
        let tagged = handlers.compactMap { handler in handler.tag.map { (tag: $0, handler: handler) } }
        guard tagged.count > 1 else { return [] }
        let functions = Set(handlers.flatMap(\.operations).map(\.functionName))
        let reserved = ReservedNames.members.union(ReservedNames.functions).union(functions)
        var pool = NamePool(.member, reserved: reserved, suffix: "Operations")
        return tagged.map { tag, handler in
            ClientModel.Group(
                tag: tag,
                protocolName: groupName(of: tag),
                propertyName: identifier(pool.claim(tag, at: nil).name),
                documentation: handler.documentation,
                operations: handler.operations
            )
        }
    }

    func groupName(of tag: String) -> String {
        let name = "\(typeName(tag))Operations"
        return ReservedNames.types.contains(name) ? "\(name)Protocol" : name
    }

    func designServers(_ servers: [API.Server]) -> [ClientModel.Server] {
        var pool = NamePool(.member, reserved: ReservedNames.members, suffix: "Server")
        var types = NamePool(.type, reserved: ReservedNames.types, suffix: "Model")
        return servers.map { server in
            let name = pool.claim(serverName(of: server), at: nil).name
            var names = NamePool(.member, reserved: ReservedNames.members, suffix: "Value")
            let variables = server.variables.map { designVariable($0, of: name, names: &names, types: &types) }
            return ClientModel.Server(
                name: identifier(name),
                documentation: documentation(of: server.description),
                literal: urlLiteral(of: server, variables),
                variables: variables
            )
        }
    }

    /// A server is named by the contract (from 3.2), by a short description (`Production`, `Mock server`), else by its
    /// host.
    private func serverName(of server: API.Server) -> String {
        if let name = server.name, !Words(name).words.isEmpty { return name }
        var words = Words(server.description ?? "").words
        if words.count > 1, ["server", "environment", "api"].contains(words[words.count - 1].lowercased()) {
            words.removeLast()
        }
        if !words.isEmpty, words.count <= 3 { return words.joined(separator: " ") }
        let parts = server.url.split(separator: "/", omittingEmptySubsequences: true)
        let host = server.variables.reduce(parts.count > 1 ? String(parts[1]) : server.url) { host, variable in
            host.replacing("{\(variable.name)}", with: "")
        }
        return String(host.prefix { $0 != ":" })
    }

    private func designVariable(
        _ variable: API.ServerVariable,
        of server: String,
        names: inout NamePool,
        types: inout NamePool
    ) -> ClientModel.Variable {
        var design = ClientModel.Variable(
            name: identifier(names.claim(variable.name, at: nil).name), type: "String",
            defaultValue: stringLiteral(variable.defaultValue), values: nil, documentation: Documentation())
        guard !variable.allowedValues.isEmpty else { return design }
        let cases = cases(of: variable.allowedValues, at: nil)
        guard let first = cases.first(where: { $0.literal == design.defaultValue }) else { return design }
        design.type = types.claim("\(server) \(variable.name)", at: nil).name
        design.defaultValue = ".\(first.name)"
        design.values = EnumModel(
            name: design.type, documentation: documentation(of: variable.description), isOpen: false, cases: cases)
        return design
    }

    private func urlLiteral(of server: API.Server, _ variables: [ClientModel.Variable]) -> String {
        var literal = literalContent(server.url)
        for (variable, design) in zip(server.variables, variables) {
            let value = design.values == nil ? design.name : "\(design.name).rawValue"
            literal = literal.replacing("{\(literalContent(variable.name))}", with: "\\(\(value))")
        }
        return "\"\(literal)\""
    }
}

extension API.Server {
    /// Whether the URL says where the service is. A relative one of a whole contract says where that is served.
    fileprivate var isAbsolute: Bool { url.utf8.starts(with: "http".utf8) || url.hasPrefix("{") }
}

// MARK: - Webhooks

extension Designer {
    /// Webhooks and callbacks together; nil when there are none.
    func designWebhookHandling(_ operations: [OperationModel], _ webhooks: [OperationModel]) -> WebhookModel? {
        let callbacks = allCallbacks(of: operations)
        guard !webhooks.isEmpty || !callbacks.isEmpty else { return nil }
        let entries = (webhooks + callbacks).map { operation in
            let name = operation.functionName.filter { $0 != "`" }
            return WebhookModel.Entry(
                operation: operation, key: stringLiteral(name), path: stringLiteral("/\(name)"))
        }
        let prefix = options.namePrefix
        return WebhookModel(
            handlerName: "\(prefix)WebhookHandler", senderName: "\(prefix)WebhookSender",
            factoryName: "\(memberName(options.contractName))Webhooks", entries: entries)
    }

    private func allCallbacks(of operations: [OperationModel]) -> [OperationModel] {
        operations.flatMap { $0.callbacks + allCallbacks(of: $0.callbacks) }
    }
}
