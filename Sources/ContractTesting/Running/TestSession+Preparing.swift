import Contract
import ContractRuntime

extension TestSession {
    /// Puts the request of a case together; first makes what its path has to name.
    func prepare(_ testCase: TestCase, _ operation: API.Operation) async throws(CannotPrepare) -> PreparedRequest {
        requestCount += 1
        var draft = RequestDraft(method: operation.method, path: operation.path)
        for (name, value) in options.headers.sorted(by: { $0.key < $1.key }) { draft.setHeader(name, value) }
        var pooled: [String] = []
        var hasKnownPath = true
        for (index, parameter) in operation.parameters.enumerated() where !parameter.isIgnored {
            let value: Node?
            switch testCase.change {
            case .parameter(index, let changed): value = changed
            case .unknownID(index):
                guard let unknown = madeUp(parameter, operation) else {
                    throw CannotPrepare(reason: "every value that fits \(parameter.name) may exist")
                }
                value = .text(unknown.text)
            default:
                guard parameter.location == .path else {
                    value = parameter.isRequired ? queryValue(parameter, operation) : nil
                    break
                }
                let needsOwn = testCase.kind == .valid && operation.rank == .deletes
                let isLast = operation.parameters.last { $0.location == .path }?.name == parameter.name
                let found = await pathValue(parameter, operation, needsOwn: needsOwn && isLast)
                guard let found else { throw CannotPrepare(reason: "no value found for \(parameter.name)") }
                if found.isPooled { pooled.append(found.text) }
                if !found.isKnown { hasKnownPath = false }
                value = .text(found.text)
            }
            if let value { ParameterText.write(value, parameter, to: &draft) }
        }
        if case .repeatedBody = testCase.change, !sentBodies.contains(where: { $0.operation == operation.id }) {
            await produce(operation)
        }
        var sent = try addBody(testCase, operation, to: &draft)
        if operation.requestBody == nil { sent = nil }
        draft.setHeader("Accept", accept(operation))
        let schemes = try addCredentials(testCase, operation, to: &draft)
        applyLastChanges(testCase, to: &draft)
        guard let request = draft.request(to: server) else {
            throw CannotPrepare(reason: "the request cannot be written as HTTP")
        }
        return PreparedRequest(
            request: request, body: draft.body, pooledValues: pooled, hasKnownPath: hasKnownPath, schemes: schemes,
            sent: sent)
    }

    private func applyLastChanges(_ testCase: TestCase, to draft: inout RequestDraft) {
        switch testCase.change {
        case .accept(let accept): draft.setHeader("Accept", accept)
        case .method(let method):
            draft.method = method
            draft.body = nil
            draft.headers.removeAll { $0.name == "Content-Type" }
        case .path(let path):
            draft = RequestDraft(method: "GET", path: path)
        default: break
        }
    }

    /// Every media type that the operation may answer with.
    private func accept(_ operation: API.Operation) -> String {
        var names: [String] = []
        for content in operation.responses.flatMap(\.content) where !names.contains(content.name) {
            names.append(content.name)
        }
        return names.isEmpty ? "*/*" : names.joined(separator: ", ")
    }

    private func queryValue(_ parameter: API.Parameter, _ operation: API.Operation) -> Node? {
        if let given = options.values[parameter.name] { return .text(given) }
        var generator = freshGenerator(operation)
        return generator.smallest(parameter)
    }

    private func freshGenerator(_ operation: API.Operation) -> ValueGenerator {
        let random = SeededGenerator(seed: options.seed, for: "\(operation.id)/\(requestCount)")
        return ValueGenerator(contract, direction: .request, random: random)
    }

    // MARK: - Bodies

    /// Adds the body; gives its value, when it has one that fits the contract.
    private func addBody(
        _ testCase: TestCase,
        _ operation: API.Operation,
        to draft: inout RequestDraft
    ) throws(CannotPrepare) -> Node? {
        func write(_ node: Node, _ mediaType: String) {
            let content = operation.requestBody?.content.first { $0.name == mediaType }
            var generator = freshGenerator(operation)
            let headers = generator.partHeaders(of: content)
            let files = generator.files(of: content)
            BodyText.write(node, as: mediaType, of: content, headers: headers, files: files, to: &draft)
        }
        switch testCase.change {
        case .noBody, .method, .path: return nil
        case .body(let node, let mediaType):
            write(node, mediaType)
            return node
        case .repeatedBody(let mediaType):
            guard let node = sentBodies.last(where: { $0.operation == operation.id })?.body else {
                throw CannotPrepare(reason: "no request of this operation succeeded")
            }
            write(node, mediaType)
            return node
        case .rememberedBody(let mediaType):
            let node = try rememberedBody(operation, mediaType)
            write(node, mediaType)
            return node
        default: break
        }
        guard let body = operation.requestBody else { return nil }
        let writable = body.content.first { BodyText.kind($0.name) != nil && $0.schema != nil }
        guard let content = writable else {
            if body.isRequired { throw CannotPrepare(reason: "no body of a media type that this kit writes") }
            return nil
        }
        var generator = freshGenerator(operation)
        guard let node = generator.smallest(content) else { throw CannotPrepare(reason: "no valid body was found") }
        write(node, content.name)
        switch testCase.change {
        case .malformedBody: draft.body = (draft.body ?? []).dropLast() + Array(",".utf8)
        case .wrongMediaType: draft.setHeader("Content-Type", "application/x-contract-test")
        case .oversizedBody:
            // White space after a value changes nothing but the size (RFC 8259 §2).
            draft.body = (draft.body ?? []) + Array(repeating: UInt8(ascii: " "), count: options.oversizedBodyBytes)
        default: break
        }
        return node
    }

    /// A body whose members have the values that an earlier request sent under the same names: what was registered is
    /// what logs in.
    private func rememberedBody(_ operation: API.Operation, _ mediaType: String) throws(CannotPrepare) -> Node {
        let content = operation.requestBody?.content.first { $0.name == mediaType }
        guard let use = content?.schema else { throw CannotPrepare(reason: "the body has no schema") }
        var generator = freshGenerator(operation)
        guard var node = generator.minimal(use) else { throw CannotPrepare(reason: "no valid body was found") }
        let names = Set(node.members.map(\.0))
        let given = Node.object(options.values.filter { names.contains($0.key) }.map { ($0.key, Node.text($0.value)) })
        let earlier = sentBodies.filter { $0.operation != operation.id }.map(\.body) + [given]
        func shared(_ body: Node) -> Int { names.intersection(body.members.map(\.0)).count }
        let best = earlier.max { shared($0) < shared($1) }
        let known = (best?.members ?? []).filter { names.contains($0.0) }
        guard !known.isEmpty else { throw CannotPrepare(reason: "no earlier request sent such members") }
        for (name, value) in known { node = node.setting(name, to: value) }
        guard SchemaCheck(contract, direction: .request).isValid(node, use) else {
            throw CannotPrepare(reason: "the values of earlier requests don't fit")
        }
        return node
    }
}
