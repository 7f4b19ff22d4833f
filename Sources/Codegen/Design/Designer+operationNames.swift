import Contract

extension Designer {
    /// Names the operations; one that would be called like a schema's type becomes `…Operation`.
    mutating func nameOperations() {
        var pool = operationPool(suffix: "Operation")
        for operation in api.operations {
            let (name, collision) = pool.claim(operation.swiftName ?? operation.id, at: operation.range)
            if let collision { report(collision, of: "operation '\(operation.id)'", at: operation.range) }
            operationNames.append(name)
        }
    }

    /// Reports names for operations that are no text, and takes them away.
    mutating func checkOperationNames() {
        for operation in api.operations {
            guard let value = operation.extensions.first(where: { $0.key == "x-swift-name" })?.value,
                operation.swiftName == nil
            else { continue }
            report(
                .invalidSwiftName, at: value.range,
                "\(value.string.map { "'\($0)'" } ?? value.kindName) is not a Swift name that can be used",
                fix: "use letters and digits, beginning with a letter")
        }
    }

    /// A pool for types that hold operations: nothing in it is called like a type of the top level.
    func operationPool(suffix: String) -> NamePool {
        NamePool(.type, reserved: ReservedNames.types.union(topLevel.names), suffix: suffix)
    }

    /// Names the types that only one operation uses; they are nested in it. Parameters come first, then the body, then
    /// the answers.
    mutating func nameParts(of operation: API.Operation, path: [String]) {
        var pool = NamePool(.type, reserved: ReservedNames.types, suffix: "Model")
        for name in ["Input", "Output", "Rejection", "Failure"] { _ = pool.take(name, at: nil) }
        scopes[path] = pool
        for parameter in operation.parameters {
            guard let use = parameter.schema ?? parameter.content?.schema else { continue }
            nameType(of: use, base: parameter.name, parent: path)
        }
        nameBodies(operation.requestBody?.content ?? [], base: "Body", path: path)
        let requestTypes = nestedTypes[path]?.count ?? 0
        for response in operation.responses {
            nameBodies(response.content, base: "\(response.status.name)Body", path: path)
            nameHeaders(of: response, path: path)
        }
        answerTypes[path] = Set((nestedTypes[path] ?? []).dropFirst(requestTypes))
        for callback in operation.callbacks { nameCallback(callback, path: path) }
    }

    /// Where the media types have different types, an enum is needed, and what they are made of is nested in it.
    private mutating func nameBodies(_ content: [API.MediaType], base: String, path: [String]) {
        let supported = supportedContent(content)
        for body in supported where body.kind == .multipart { namePartHeaders(of: body.media, path: path) }
        if Set(supported.map(bodyKey)).count <= 1 {
            if let use = supported.first?.media.schema { nameType(of: use, base: base, parent: path) }
            return
        }
        let name = claimNestedName(base, in: path)
        bodyNames[path + [base]] = name
        bodyScopes[path, default: []].append(path + [name])
        for (body, caseName) in zip(supported, bodyCaseNames(supported)) {
            if let use = body.media.schema { nameType(of: use, base: caseName, parent: path + [name]) }
        }
    }

    private mutating func nameHeaders(of response: API.Response, path: [String]) {
        let headers = documentedHeaders(of: response)
        guard !headers.isEmpty else { return }
        var parent = path
        if let shared = sharedHeaders[response.pointer] {
            parent = shared.path
        } else {
            let name = claimNestedName("\(response.status.name)Headers", in: path)
            headerNames[path + [response.status.name]] = name
            parent.append(name)
        }
        for header in headers {
            guard let use = header.schema ?? header.content?.schema else { continue }
            nameType(of: use, base: header.name, parent: parent)
        }
    }

    private mutating func nameCallback(_ callback: API.Callback, path: [String]) {
        for operation in callback.operations {
            let isOnly = callback.operations.count == 1
            let base = operation.hasWrittenID ? operation.id : callback.name + (isOnly ? "" : " \(operation.method)")
            let name = claimNestedName(base.appendingWord("Callback"), in: path)
            callbackNames[path + [callback.name, operation.method]] = name
            nameParts(of: operation, path: path + [name])
        }
    }

    mutating func nameWebhooks() {
        var pool = operationPool(suffix: "Webhook")
        for webhook in api.webhooks {
            let (name, collision) = pool.claim(webhook.hasWrittenID ? webhook.id : webhook.path, at: webhook.range)
            if let collision { report(collision, of: "webhook '\(webhook.path)'", at: webhook.range) }
            webhookNames.append(name)
            nameParts(of: webhook, path: ["Webhooks", name])
        }
    }
}

extension API.Operation {
    /// The name that `x-swift-name` gives, in place of the `operationId`.
    var swiftName: String? {
        let name = extensions.first { $0.key == "x-swift-name" }?.value.string
        return name.flatMap { isIdentifier($0) ? $0 : nil }
    }
}
