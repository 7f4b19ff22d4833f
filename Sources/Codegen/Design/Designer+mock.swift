import Contract

extension Designer {
    /// The mock, with the contract's examples as its first answers; nil where none is asked for.
    func designMock(_ operations: [OperationModel]) -> MockModel? {
        guard options.hasMock else { return nil }
        let entries = zip(api.operations, operations).map { operation, model in
            MockModel.Entry(
                name: model.functionName, operation: model.fullName, summary: model.summary,
                answer: exampleAnswer(of: operation, model))
        }
        return MockModel(name: "\(options.namePrefix)Mock", entries: entries)
    }

    /// `exampleAnswer(to: ListTasks.self, 200, body: #"{"tasks":[]}"#)`
    private func exampleAnswer(of operation: API.Operation, _ model: OperationModel) -> SwiftExpression {
        let type = SwiftArgument("to", "\(model.fullName).self")
        for response in operation.responses where response.status.isSuccess {
            if let arguments = exampleArguments(of: response) {
                return .call("exampleAnswer", [type, SwiftArgument(response.status.exampleCode)] + arguments)
            }
        }
        return .call("missingAnswer", [type])
    }

    /// Nil where the contract doesn't say enough.
    private func exampleArguments(of response: API.Response) -> [SwiftArgument]? {
        var arguments: [SwiftArgument] = []
        if !response.content.isEmpty {
            guard let content = response.content.firstNonNil(exampleArguments(of:)) else { return nil }
            arguments = content
        }
        var headers: [String] = []
        for header in documentedHeaders(of: response) where header.isRequired {
            guard let value = header.schema.flatMap({ example(of: $0) })?.plainText else { return nil }
            headers.append("\(stringLiteral(header.name)): \(stringLiteral(value))")
        }
        if !headers.isEmpty { arguments.append(SwiftArgument("headers", "[\(headers.joined(separator: ", "))]")) }
        return arguments
    }

    private func exampleArguments(of media: API.MediaType) -> [SwiftArgument]? {
        guard let value = media.examples.first?.value ?? media.schema.flatMap({ example(of: $0) }) else { return nil }
        let essence = media.name.prefix { $0 != ";" }
        let text: SwiftExpression
        if essence == "application/json" || essence.hasSuffix("+json") {
            text = jsonLiteral(value)
        } else if essence.hasPrefix("text/"), let plain = value.plainText {
            text = .text(stringLiteral(plain))
        } else {
            return nil
        }
        let name = essence == "application/json" ? [] : [SwiftArgument(stringLiteral(media.name))]
        return name + [SwiftArgument("body", text)]
    }

    /// An example that the contract gives for the schema, or one that is put together from those of its parts.
    private func example(of use: API.SchemaUse, within outer: Set<SchemaID> = []) -> Node? {
        let schema = api[use.schema]
        if let value = use.defaultValue ?? schema.examples.first ?? schema.defaultValue { return value }
        if let value = schema.allowedValues?.first { return value }
        guard !outer.contains(use.schema) else { return nil }
        let outer = outer.union([use.schema])
        switch shapes[use.schema.index] {
        case .alias(let target), .wrapper(let target): return example(of: target, within: outer)
        case .choice(let branches, _), .union(let branches, _):
            return branches.firstNonNil { example(of: $0, within: outer) }
        case .object: return exampleObject(schema, range: use.range, within: outer)
        case .array(let items):
            if let items, let item = example(of: items, within: outer), schema.arrays.minItems ?? 1 <= 1 {
                return Node(.sequence([item]), range: use.range)
            }
            return schema.arrays.minItems ?? 0 == 0 ? Node(.sequence([]), range: use.range) : nil
        case .dictionary: return Node(.mapping(Mapping()), range: use.range)
        case .boolean: return Node(.bool(true), range: use.range)
        case .text(let kind): return kind.example(schema.strings).map { Node(.string($0), range: use.range) }
        case .integer, .number:
            let isFree = schema.numbers.minimum == nil && schema.numbers.maximum == nil
            return isFree ? Node(.integer("0"), range: use.range) : nil
        case .anything, .stringEnum: return nil
        }
    }

    /// Every property that a response has and that has an example.
    private func exampleObject(_ schema: API.Schema, range: SourceRange, within outer: Set<SchemaID>) -> Node? {
        var entries: [Mapping.Entry] = []
        for property in schema.objects.properties where !property.schema.isWriteOnly {
            if let value = example(of: property.schema, within: outer) {
                entries.append(Mapping.Entry(key: property.name, keyRange: range, value: value))
            } else if property.isRequired {
                return nil
            }
        }
        return Node(.mapping(Mapping(entries)), range: range)
    }
}

extension TextKind {
    /// A text of that kind, where any will do.
    fileprivate func example(_ limits: API.StringLimits) -> String? {
        switch self {
        case .string:
            limits.minLength ?? 0 <= 6 && limits.maxLength ?? 6 >= 6 && limits.pattern == nil ? "string" : nil
        case .uuid: "00000000-0000-0000-0000-000000000000"
        case .dateTime: "2000-01-01T00:00:00Z"
        case .date: "2000-01-01"
        case .base64, .binary: ""
        }
    }
}

extension Node {
    /// The value as a header or a text body has it.
    fileprivate var plainText: String? { string ?? numberText ?? bool.map { String($0) } }
}

extension API.ResponseStatus {
    /// The status itself, or one in the range.
    fileprivate var exampleCode: String {
        switch self {
        case .code(let code): String(code)
        case .range(let digit): "\(digit)00"
        case .default: "200"
        }
    }
}

extension Array {
    fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
        for element in self {
            if let result = transform(element) { return result }
        }
        return nil
    }
}
