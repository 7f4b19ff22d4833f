/// Resolves path items, operations and what they hold.
struct OperationResolver {
    let document: Document
    let references: References
    let schemas: SchemaResolver
    let operationIDs: OperationIDs
    let openCallbacks = OpenCallbacks()

    init(_ document: Document, _ references: References, _ schemas: SchemaResolver) {
        self.document = document
        self.references = references
        self.schemas = schemas
        operationIDs = OperationIDs(document, references)
    }

    func resolvePaths() -> [API.Operation] {
        var seen: Set<String> = []
        return document.paths.flatMap { resolve($0.value, path: $0.name) }.map { operation in
            var operation = operation
            operation.isShadowed = !seen.insert("\(operation.method) \(templateShape(operation.path))").inserted
            return operation
        }
    }

    func resolveWebhooks() -> [API.Operation] {
        document.webhooks.flatMap { named -> [API.Operation] in
            guard let item = references.follow(named.value, Document.PathItem.decode)?.value else { return [] }
            return resolve(item, path: named.name)
        }
    }

    /// The operations of a path item; those of one that it refers to come after its own, which go before.
    func resolve(_ item: Document.PathItem, path: String) -> [API.Operation] {
        var operations = item.operations.compactMap { resolve($0, in: item, path: path) }
        if let reference = item.reference, let target = follow(reference) {
            let inherited = resolve(target, path: path)
            operations += inherited.filter { other in !operations.contains { $0.method == other.method } }
        }
        return operations
    }

    /// The path item that another one refers to, at the end of the chain.
    private func follow(_ reference: Document.Reference) -> Document.PathItem? {
        let referable = Document.Referable<Document.PathItem>.reference(reference)
        return references.follow(referable, Document.PathItem.decode)?.value
    }

    private func resolve(
        _ entry: Document.MethodOperation, in item: Document.PathItem, path: String
    ) -> API.Operation? {
        guard let operation = references.follow(entry.operation, Document.Operation.decode)?.value else { return nil }
        // Of two operations with the same id, which was reported, the second is named like one without.
        let id = operation.operationID.flatMap { references.claim(operationID: $0) ? $0 : nil }
        let name = id ?? references.claim(derivedID: derivedID(method: entry.method, path: path))
        var result = API.Operation(
            id: name, hasWrittenID: id != nil, method: entry.method, path: path,
            pointer: operation.location.pointer, range: entry.methodRange)
        result.tags = operation.tags
        result.summary = operation.summary ?? item.summary
        result.externalDocumentation = operation.externalDocumentation
        result.description = operation.description ?? item.description
        result.isDeprecated = operation.isDeprecated
        result.parameters = resolveParameters(of: operation, in: item)
        if path.utf8.first == UInt8(ascii: "/") {
            fitParameters(of: &result, at: entry.methodRange, from: item.location)
        }
        result.requestBody = operation.requestBody.flatMap(resolveRequestBody)
        result.maximumBodyBytes = operation.maximumBodyBytes
        result.responses = operation.responses.compactMap(resolveResponse)
        if entry.method == "HEAD" { leaveOutContent(of: &result.responses) }
        result.security = (operation.security ?? document.security ?? []).map(resolveRequirement)
        result.servers = (operation.servers.isEmpty ? item.servers : operation.servers).map(API.Server.init)
        result.callbacks = operation.callbacks.flatMap(resolveCallback)
        result.extensions = operation.extensions.map { ($0.key, $0.value) }
        return result
    }

    /// `get /pets/{id}` → `getPetsId`.
    private func derivedID(method: String, path: String) -> String {
        var id = method.lowercased()
        var startsWord = true
        for character in path {
            guard character.isASCII, character.isLetter || character.isNumber else {
                startsWord = true
                continue
            }
            id += startsWord ? character.uppercased() : String(character)
            startsWord = false
        }
        return id
    }
}

extension OperationResolver {
    func resolveSecuritySchemes() -> [API.SecurityScheme] {
        document.components.securitySchemes.compactMap { named in
            guard let scheme = references.follow(named.value, Document.SecurityScheme.decode)?.value else { return nil }
            var result = API.SecurityScheme(
                name: named.name, kind: API.SecuritySchemeKind(scheme.kind), description: scheme.description,
                pointer: scheme.location.pointer, range: scheme.location.range)
            result.isDeprecated = scheme.isDeprecated
            return result
        }
    }

    private func resolveRequirement(_ requirement: Document.SecurityRequirement) -> API.SecurityRequirement {
        let names = document.components.securitySchemes.map(\.name)
        for scheme in requirement.schemes where !names.contains(scheme.name) {
            let message = "there is no security scheme '\(scheme.name)'; it is read as a bearer token"
            let fix = Suggestion.fix(for: scheme.name, among: names)
            references.report(.unknownSecurityScheme, at: scheme.nameRange, message, fix: fix)
        }
        return API.SecurityRequirement(
            schemes: requirement.schemes.map { API.SchemeUse(scheme: $0.name, scopes: $0.value) },
            range: requirement.location.range)
    }
}

extension API.SecuritySchemeKind {
    init(_ kind: Document.SecurityScheme.Kind) {
        switch kind {
        case .apiKey(let name, let place): self = .apiKey(name: name, location: place)
        case .http(let scheme, let format):
            // Scheme names are equal regardless of case (RFC 9110 §11.1).
            switch scheme.lowercased() {
            case "basic": self = .httpBasic
            case "bearer": self = .httpBearer(format: format)
            default: self = .http(scheme: scheme)
            }
        case .mutualTLS: self = .mutualTLS
        case .oauth2: self = .oauth2
        case .openIDConnect(let url): self = .openIDConnect(url: url)
        }
    }
}
