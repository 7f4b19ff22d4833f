import Contract

extension Designer {
    /// One handler for each tag: an operation belongs to its first, those without one to the module's handler. Tags
    /// that are the same in Swift share a handler.
    func designServer(_ operations: [OperationModel], _ security: SecurityModel?) -> ServerModel {
        var handlers: [HandlerModel] = []
        var indices: [String: Int] = [:]
        var parameters = NamePool(.member, reserved: ReservedNames.factoryParameters, suffix: "Handler")
        for tag in tagsInOrder {
            let name = handlerName(of: tag)
            guard indices[name] == nil else { continue }
            indices[name] = handlers.count
            let parameter = parameters.claim(tag?.name ?? "handler", at: nil).name
            handlers.append(
                HandlerModel(
                    protocolName: name, tag: tag?.name, parameterName: identifier(parameter),
                    documentation: documentation(of: tag), operations: [], hasPrincipal: false))
        }
        for (operation, model) in zip(api.operations, operations) {
            let tag = operation.tags.first.map { API.Tag(name: $0, description: nil) }
            guard let index = indices[handlerName(of: tag)] else { continue }
            handlers[index].operations.append(model)
            if model.access != .open { handlers[index].hasPrincipal = true }
        }
        return ServerModel(
            security: security, handlers: handlers.filter { !$0.operations.isEmpty },
            factoryName: identifier(memberName(options.contractName)))
    }

    /// The contract's list first, then tags that only operations name, then none.
    private var tagsInOrder: [API.Tag?] {
        let listed = Set(api.tags.map(\.name))
        var seen: Set<String> = []
        let others = api.operations.compactMap(\.tags.first).filter { !listed.contains($0) && seen.insert($0).inserted }
        return api.tags + others.map { API.Tag(name: $0, description: nil) } + [nil]
    }

    private func documentation(of tag: API.Tag?) -> Documentation {
        let parent = tag?.parent.map { "Belongs to `\(commentText($0))`." } ?? ""
        return .paragraphs(
            documentation(of: tag?.summary), documentation(of: tag?.description), Documentation(markdown: parent))
    }

    private func handlerName(of tag: API.Tag?) -> String {
        let name = "\(tag.map { typeName($0.name) } ?? options.namePrefix)Handler"
        let isOther = tag != nil && options.namespace != nil && ReservedNames.ofContract.contains(name)
        return ReservedNames.types.contains(name) || isOther ? "\(name)Protocol" : name
    }
}

extension ServerModel {
    /// With the words of tags where the client has them, and nowhere else: a changed description changes one file.
    func referring(to client: ClientModel) -> ServerModel {
        let groups = Dictionary(client.groups.map { ($0.tag, $0.protocolName) }) { first, _ in first }
        var copy = self
        for (index, handler) in handlers.enumerated() {
            guard let group = handler.tag.flatMap({ groups[$0] }) else { continue }
            copy.handlers[index].documentation = Documentation(lines: ["Answers ``\(group)``."])
        }
        return copy
    }

    /// Without the operations whose requests another one answers; a client has them all the same.
    var withoutShadowed: ServerModel {
        var server = self
        for index in handlers.indices {
            server.handlers[index].operations.removeAll { !$0.isServed }
            server.handlers[index].hasPrincipal = server.handlers[index].operations.contains { $0.access != .open }
        }
        server.handlers.removeAll(where: \.operations.isEmpty)
        return server
    }
}

// MARK: - Security

extension Designer {
    /// The schemes that some operation asks for; nil when none asks.
    func designSecurity() -> SecurityModel? {
        let used = Set(api.operations.flatMap(\.security).flatMap(\.schemes).map(\.scheme))
        guard !used.isEmpty else { return nil }
        var pool = NamePool(.member, reserved: ReservedNames.tableMembers, suffix: "Scheme")
        var schemes: [SecurityModel.Scheme] = []
        for scheme in api.securitySchemes where used.contains(scheme.name) {
            let name = pool.claim(scheme.name, at: scheme.range).name
            schemes.append(designScheme(scheme, name: identifier(name)))
        }
        return SecurityModel(protocolName: "\(options.namePrefix)Security", schemes: schemes)
    }

    private func designScheme(_ scheme: API.SecurityScheme, name: String) -> SecurityModel.Scheme {
        var parameters = ["_ token: BearerToken"]
        var credentialType = "String"
        var place: [SwiftArgument] = []
        let method: String
        switch scheme.kind {
        case .httpBearer: method = "bearer"
        case .oauth2, .openIDConnect:
            method = if case .oauth2 = scheme.kind { "oauth2" } else { "openIDConnect" }
        case .httpBasic:
            method = "basic"
            parameters = ["_ credentials: BasicCredentials"]
            credentialType = "BasicCredentials"
        case .http(let kind):
            method = "http"
            parameters = ["_ credentials: HTTPCredentials"]
            place = [SwiftArgument("scheme", stringLiteral(kind))]
        case .apiKey(let key, let location):
            method = "apiKey"
            parameters = ["_ key: APIKey"]
            place = [SwiftArgument(".\(location.rawValue)"), SwiftArgument(stringLiteral(key))]
        case .mutualTLS:
            method = "mutualTLS"
            parameters = ["_ certificate: [UInt8]"]
            credentialType = "Bool"
        }
        let credential = credentialType == "Bool" ? "\(name) ?? false" : name
        let start = [SwiftArgument(stringLiteral(scheme.name))] + place
        return SecurityModel.Scheme(
            functionName: name,
            parameters: parameters,
            registration: .call(method, start + [SwiftArgument("security.\(name)")]),
            credentialType: credentialType,
            credentialRow: .call(method, start + [SwiftArgument(credential)]),
            documentation: documentation(of: scheme)
        )
    }

    private func documentation(of scheme: API.SecurityScheme) -> Documentation {
        var format = Documentation()
        if case .httpBearer(let name?) = scheme.kind, !name.contains("`") {
            format = Documentation(markdown: "Format: `\(name)`")
        }
        return .paragraphs(documentation(of: scheme.description, isDeprecated: scheme.isDeprecated), format)
    }
}
