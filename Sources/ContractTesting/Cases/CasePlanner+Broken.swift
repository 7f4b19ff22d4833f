import Contract

extension CasePlanner {
    mutating func addParameterCases(_ index: Int, _ operation: API.Operation) {
        for (position, parameter) in operation.parameters.enumerated() where !parameter.isIgnored {
            let isInPath = parameter.location == .path
            let fitting = documented(isInPath ? [400, 404, 422] : [400, 422], operation)
            if parameter.isRequired, !isInPath {
                add(
                    "without \(parameter.name)", .broken, index, .parameter(position, nil), .refusal(fitting),
                    at: parameter.range)
            }
            guard let use = parameter.anySchema else { continue }
            var generator = generator(operation, parameter.name + " broken")
            for broken in generator.broken(use) where ParameterText.carries(broken, in: parameter.location) {
                add(
                    "\(parameter.name) \(broken.label)", .broken, index, .parameter(position, broken.node),
                    .refusal(fitting), at: broken.range)
            }
            addNotes(of: generator, operation, parameter.name)
            if isInPath { addUnknownID(position, parameter, index, operation) }
        }
    }

    /// A well-formed id of nothing. Where no status for that is documented, or a PUT may create it, any answer will do.
    private mutating func addUnknownID(
        _ position: Int,
        _ parameter: API.Parameter,
        _ index: Int,
        _ operation: API.Operation
    ) {
        let fitting = documented([404, 403, 410], operation)
        let creates = operation.method == "PUT" && !documented([201], operation).isEmpty
        let isListed = parameter.anySchema.map { api[$0.schema].allowedValues != nil } ?? true
        guard !fitting.isEmpty, !creates, !isListed else { return }
        add(
            "unknown \(parameter.name)", .unknown, index, .unknownID(position), .refusal(fitting), at: parameter.range)
    }

    mutating func addBodyCases(_ index: Int, _ operation: API.Operation) {
        guard let body = operation.requestBody else { return }
        if body.isRequired {
            let fitting = documented([400, 422, 415], operation)
            add("without a body", .broken, index, .noBody, .refusal(fitting), at: body.range)
        }
        guard let content = body.content.first(where: { BodyText.kind($0.name) == .json }) else { return }
        if !documented([409], operation).isEmpty {
            // What is there already may be in conflict with itself; or may be made twice.
            let change = TestCase.Change.repeatedBody(mediaType: content.name)
            add("the same body again", .broken, index, change, .anything, at: content.range)
        }
        let malformed = documented([400], operation).isEmpty ? documented([422], operation) : [400]
        add("malformed JSON", .broken, index, .malformedBody, .refusal(malformed), at: content.range)
        guard let use = content.schema else { return }
        var generator = generator(operation, "broken body")
        // Of the two, 422 is the one for content that is well-formed and breaks a rule (RFC 9110 §15.5.21).
        let precise = documented([422], operation)
        let fitting = precise.isEmpty ? documented([400], operation) : precise
        for broken in generator.broken(use) {
            let change = TestCase.Change.body(broken.node, mediaType: content.name)
            add("body \(broken.label)", .broken, index, change, .refusal(fitting), at: broken.range)
        }
        addNotes(of: generator, operation, "body")
    }

    mutating func addProtocolCases(_ index: Int, _ operation: API.Operation) {
        if let body = operation.requestBody, !body.content.contains(where: { $0.name.hasPrefix("*") }) {
            add(
                "wrong media type", .protocolFault, index, .wrongMediaType, .refusal(documented([415], operation)),
                at: body.range)
            // A server that documents no limit may have none.
            let large = documented([413], operation)
            if !large.isEmpty {
                add("oversized body", .protocolFault, index, .oversizedBody, .refusal(large), at: body.range)
            }
        }
        // A server may ignore Accept (RFC 9110 §12.5.1), unless it says that it doesn't.
        let unacceptable = documented([406], operation)
        if !unacceptable.isEmpty {
            add(
                "unacceptable Accept", .protocolFault, index, .accept("application/x-contract-test"),
                .refusal(unacceptable))
        }
    }
}

extension CasePlanner {
    mutating func addSecurityCases(_ index: Int, _ operation: API.Operation) {
        guard operation.requiresCredentials else { return }
        let fitting = documented([401], operation).isEmpty ? documented([403], operation) : [401]
        let range = operation.security.first?.range ?? operation.range
        func label(_ change: String) -> String { "security: \(change)" }
        add(label("no credentials"), .security, index, .credentials(.none), .refusal(fitting), at: range)
        var seen: Set<String> = []
        for (number, requirement) in operation.security.enumerated() {
            for use in requirement.schemes where seen.insert(use.scheme).inserted {
                guard let scheme = api.scheme(use.scheme) else { continue }
                let name = scheme.name
                var changes: [(String, CredentialChange)] = [("malformed \(name)", .malformed(scheme: name))]
                if options.credentials.schemes[name] != nil {
                    changes.append(("tampered \(name)", .tampered(scheme: name)))
                }
                if scheme.kind.isBearer {
                    changes.append(("\(name) under a foreign scheme", .foreignScheme(scheme: name)))
                }
                if requirement.schemes.count > 1 {
                    changes.append(("without \(name)", .without(scheme: name, alternative: number)))
                }
                for (text, change) in changes {
                    add(
                        label(text), .security, index, .credentials(change), .refusal(fitting), at: requirement.range)
                }
            }
        }
        if options.otherCredentials != nil, operation.path.contains("{") {
            let refusals = documented([403, 404, 401], operation)
            add("another caller", .foreign, index, .credentials(.otherCaller), .refusal(refusals), at: range)
        }
    }

    private static let commonMethods = ["GET", "PUT", "POST", "DELETE", "PATCH"]

    /// What servers have whether the contract says so or not: HEAD beside GET, and OPTIONS (RFC 9110 §9.1, §9.3.7).
    private mutating func addImpliedMethods(_ path: String, _ methods: Set<String>) {
        func index(_ method: String?) -> Int? {
            api.operations.firstIndex { $0.path == path && method ?? $0.method == $0.method }
        }
        if let get = index("GET"), !methods.contains("HEAD") {
            add("as GET, without content", .protocolFault, get, .method("HEAD"), .headOfGet, name: "HEAD \(path)")
        }
        if let any = index(nil), !methods.contains("OPTIONS") {
            add("the methods of the path", .protocolFault, any, .method("OPTIONS"), .methods, name: "OPTIONS \(path)")
        }
    }

    /// Methods that a path doesn't have, and a path that the contract doesn't have.
    mutating func addCasesOutsideOperations() {
        var seen: Set<String> = []
        for (index, operation) in api.operations.enumerated() where seen.insert(operation.path).inserted {
            let methods = Set(api.operations.filter { $0.path == operation.path }.map(\.method))
            // Another template may take the same path, as `/pets/{id}` takes `/pets/mine`.
            let template = PathMatch(operation.path)
            let overlaps = api.operations.filter { $0.path != operation.path && template.overlaps(PathMatch($0.path)) }
            for method in Self.commonMethods where !methods.contains(method) {
                guard !overlaps.contains(where: { $0.method == method }) else { continue }
                add(
                    "undocumented method", .protocolFault, index, .method(method), .exactly(405),
                    name: "\(method) \(operation.path)")
            }
            addImpliedMethods(operation.path, methods.union(overlaps.map(\.method)))
        }
        guard let first = api.operations.indices.first else { return }
        let path = "/no-such-path-\(options.seed % 100_000)/of-this-contract"
        if !api.hasPath(path[...]) {
            add("unknown path", .protocolFault, first, .path(path), .exactly(404), name: "GET an unknown path")
        }
    }
}

extension PathMatch {
    /// Whether some path has both forms.
    func overlaps(_ other: PathMatch) -> Bool {
        let left = template.split(separator: "/", omittingEmptySubsequences: false)
        let right = other.template.split(separator: "/", omittingEmptySubsequences: false)
        return left.count == right.count
            && zip(left, right).allSatisfy { $0 == $1 || $0.contains("{") || $1.contains("{") }
    }
}
