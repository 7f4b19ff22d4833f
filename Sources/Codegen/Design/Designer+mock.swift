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
            guard let value = header.schema.flatMap(madeExample)?.plainText else { return nil }
            headers.append("\(stringLiteral(header.name)): \(stringLiteral(value))")
        }
        if !headers.isEmpty { arguments.append(SwiftArgument("headers", "[\(headers.joined(separator: ", "))]")) }
        return arguments
    }

    private func exampleArguments(of media: API.MediaType) -> [SwiftArgument]? {
        guard let value = media.examples.first?.value ?? media.schema.flatMap(madeExample) else { return nil }
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
    func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
        for element in self {
            if let result = transform(element) { return result }
        }
        return nil
    }
}
