import Contract

extension Designer {
    /// Makes of the links of successes functions that call what they lead to (OpenAPI 3.1 §4.8.20).
    mutating func designFollowUps(of models: inout [OperationModel], names: inout NamePool) {
        guard api.operations.contains(where: { $0.responses.contains { !$0.links.isEmpty } }) else { return }
        let all = Array(api.operations.enumerated())
        let byID = Dictionary(all.map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let byPlace = Dictionary(all.map { ($1.pointer, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, operation) in all {
            for response in operation.responses {
                for link in response.links {
                    guard response.status.isSuccess else {
                        let message = "the link '\(link.name)' is one of a failure, which is described and not followed"
                        report(.unsupportedLink, at: link.range, message)
                        continue
                    }
                    let id = link.operationID.flatMap { byID[$0] }
                    guard let target = id ?? link.operationPointer.flatMap({ byPlace[$0] }) else { continue }
                    var reader = LinkReader(
                        link: link, response: response, output: models[index].output,
                        source: models[index].fullName, target: api.operations[target], model: models[target])
                    guard var followUp = reader.read(&self) else { continue }
                    let name = "\(operation.swiftName ?? operation.id) \(link.name)"
                    followUp.functionName = identifier(names.claim(name, at: link.range).name)
                    models[index].followUps.append(followUp)
                }
            }
        }
    }
}

/// Makes a function of one link.
private struct LinkReader {
    let link: API.Link
    let response: API.Response
    let output: Declaration
    let source: String
    let target: API.Operation
    let model: OperationModel
    private var conditions: [String] = []
    private var arguments: [String: String] = [:]
    /// The parameters that are those of the request which was answered.
    private var repeated: [String] = []
    private var usesContent = false

    init(
        link: API.Link, response: API.Response, output: Declaration, source: String, target: API.Operation,
        model: OperationModel
    ) {
        self.link = link
        self.response = response
        self.output = output
        self.source = source
        self.target = target
        self.model = model
    }

    private var names: Set<String> { Set(model.parameters.map(\.name)) }
    private var outputName: String { ["output", "answered", "outputOfOperation"].first { !names.contains($0) } ?? "" }
    private var contentName: String { ["answer", "content", "contentOfAnswer"].first { !names.contains($0) } ?? "" }

    /// Nil for a link that gives nothing: the operation is called as ever then.
    mutating func read(_ designer: inout Designer) -> FollowUpModel? {
        if link.hasServer { report("is called on the client's server, not on its own", &designer) }
        for (key, value) in link.parameters { give(value, to: key, &designer) }
        if let body = link.requestBody { give(body, toBody: &designer) }
        if usesContent, let pattern = contentPattern { conditions.insert(pattern, at: 0) }
        if arguments.isEmpty { return nil }
        let open = model.parameters.filter { arguments[$0.name] == nil }
        return FollowUpModel(
            documentation: documentation, target: model.fullName,
            returnsNothing: model.returnsNothing, output: "of \(outputName): \(source).Output",
            conditions: conditions, parameters: open,
            arguments: model.parameters.map { SwiftArgument($0.label, arguments[$0.name] ?? $0.name) },
            client: model.locals.client)
    }

    private var documentation: Documentation {
        let words = Documentation(markdown: link.description ?? "").lines.joined(separator: " ")
        let start = "Follows the link `\(commentText(link.name))` of a \(response.status.key) answer"
        let summary = Documentation(lines: [words.isEmpty ? "\(start)." : "\(start): \(words)"])
        let list = repeated.map { "`\($0)`" }.joined(separator: ", ")
        let given = repeated.isEmpty ? [] : ["Of the request that was answered: \(list)."]
        let locator = "`\(commentText(target.method)) \(commentText(target.path))`"
        return .paragraphs(summary, Documentation(lines: given), Documentation(lines: [locator]))
    }

    // MARK: Where values come from

    /// `id`, or `path.id` where several parameters have the name.
    private mutating func give(_ value: Node, to key: String, _ designer: inout Designer) {
        let index = model.described.firstIndex { $0.name == key || "\($0.location.rawValue).\($0.name)" == key }
        guard let index else {
            return report("names '\(key)', which is no parameter of '\(target.id)'", &designer)
        }
        let parameter = model.described[index]
        let schema = (parameter.schema ?? parameter.content?.schema)?.schema
        give(value, to: model.parameters[index], schema, "the parameter '\(key)'", &designer)
    }

    private mutating func give(_ value: Node, toBody designer: inout Designer) {
        guard model.parameters.count > model.described.count, let property = model.parameters.last else {
            return report("has a body, and '\(target.id)' takes none", &designer)
        }
        give(value, to: property, target.requestBody?.content.first?.schema?.schema, "the body", &designer)
    }

    private mutating func give(
        _ value: Node, to property: PropertyModel, _ schema: SchemaID?, _ words: String, _ designer: inout Designer
    ) {
        let source = RuntimeExpression(value)
        if case .request = source { return repeated.append(property.name) }
        if case .constant = source {
            let literal = schema.flatMap { designer.literal(value, of: $0, at: Place(direction: .request)) }
            if let literal {
                arguments[property.name] = literal
                return
            }
        } else if case .template(let parts) = source {
            if fill(parts, for: property, &designer) { return }
        } else if let place = place(of: source, &designer), fit(place, to: property) {
            return
        }
        report("gives \(words) no value of its type, so that it is an argument", &designer)
    }

    private mutating func place(of source: RuntimeExpression, _ designer: inout Designer) -> OutputPlace? {
        let hasHeaders = !designer.documentedHeaders(of: response).isEmpty
        let content = contentPattern == nil ? outputName : contentName
        switch source {
        case .body(let pointer):
            guard let use = response.content.first?.schema, response.content.count == 1 else { return nil }
            let body = OutputPlace(
                path: hasHeaders ? "\(content).body" : content,
                type: designer.type(of: use, at: Place(direction: .response)))
            return designer.place(at: pointer, of: use.schema, in: body)
        case .header(let name):
            let found = designer.headerMembers(of: response).first { $0.header.name.lowercased() == name.lowercased() }
            guard let (header, member) = found, let use = header.schema ?? header.content?.schema else { return nil }
            let type = designer.type(of: use.schema, at: Place(direction: .response))
            return OutputPlace(path: "\(content).headers.\(member)", type: type, isOptional: !header.isRequired)
        case .request, .constant, .template, .other: return nil
        }
    }

    /// Puts values into a text: `"no. \(answer.id)"`. False where one isn't known or has no text of its own.
    private mutating func fill(
        _ parts: [RuntimeExpression.Part], for property: PropertyModel, _ designer: inout Designer
    ) -> Bool {
        guard [.named("String"), .optional(.named("String"))].contains(property.type) else { return false }
        var literal = ""
        var bindings: [String] = []
        for part in parts {
            switch part {
            case .text(let text): literal += literalContent(text)
            case .value(let source):
                guard let place = place(of: source, &designer), Self.textTypes.contains(place.type) else {
                    return false
                }
                let part = "part\(bindings.count + 1)"
                let name = names.contains(part) ? "\(part)OfText" : part
                if place.isOptional { bindings.append("let \(name) = \(place.path)") }
                literal += "\\(\(place.isOptional ? name : place.path))"
            }
        }
        usesContent = true
        conditions += bindings
        arguments[property.name] = "\"\(literal)\""
        return true
    }

    private static let integers: Set<SwiftType> = [.named("Int"), .named("Int32"), .named("Int64"), .named("UInt64")]
    private static let textTypes = integers.union([.named("String"), .named("Bool")])

    /// Takes the value for a parameter of the same type, or one that has it as text. False when it doesn't fit.
    private mutating func fit(_ place: OutputPlace, to property: PropertyModel) -> Bool {
        var type = property.type
        var takesNil = false
        if case .optional(let wrapped) = type { (type, takesNil) = (wrapped, true) }
        var value = place.path
        if place.type != type {
            guard type == .named("String"), Self.integers.contains(place.type) else { return false }
            value = place.isOptional ? "\(value).map({ String($0) })" : "String(\(value))"
        }
        usesContent = true
        if place.isOptional, !takesNil {
            conditions.append("let \(property.name) = \(value)")
            arguments[property.name] = property.name
        } else {
            arguments[property.name] = value
        }
        return true
    }

    /// `case .created(let answer) = output`, where there are several successes.
    private var contentPattern: String? {
        guard case .statuses(let statuses) = output else { return nil }
        let name = identifier(response.status.name)
        let isRanged = statuses.cases.first { $0.name == name }?.status == nil
        return "case .\(name)(\(isRanged ? "_, " : "")let \(contentName)) = \(outputName)"
    }

    private func report(_ message: String, _ designer: inout Designer) {
        designer.report(.unsupportedLink, at: link.range, "the link '\(link.name)' \(message)")
    }
}

/// Where a link takes a value from (OpenAPI 3.1 §4.8.20.4).
private enum RuntimeExpression {
    case body(JSONPointer)
    case header(String)
    /// Of the request, which its sender knows.
    case request
    case constant
    /// Text with expressions in it.
    case template([Part])
    case other

    enum Part {
        case text(String)
        indirect case value(RuntimeExpression)
    }

    init(_ node: Node) {
        guard var text = node.string else {
            self = .constant
            return
        }
        if text.hasPrefix("{$"), text.hasSuffix("}"), text.count(where: { $0 == "{" }) == 1 {
            text = String(text.dropFirst().dropLast())
        } else if text.contains("{$") {
            self = .template(Self.parts(of: text))
            return
        }
        self.init(expression: text)
    }

    private init(expression text: String) {
        let body = "$response.body"
        let header = "$response.header."
        if text.hasPrefix("\(body)#"), let pointer = JSONPointer(parsing: String(text.dropFirst(body.count + 1))) {
            self = .body(pointer)
        } else if text == body {
            self = .body(.root)
        } else if text.hasPrefix(header) {
            self = .header(String(text.dropFirst(header.count)))
        } else if text.hasPrefix("$request.") {
            self = .request
        } else {
            self = text.hasPrefix("$") ? .other : .constant
        }
    }

    /// A brace that nothing closes is text.
    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "{$"), let end = rest[start.upperBound...].firstIndex(of: "}") {
            parts.append(.text(String(rest[..<start.lowerBound])))
            parts.append(.value(RuntimeExpression(expression: "$" + rest[start.upperBound..<end])))
            rest = rest[rest.index(after: end)...]
        }
        return parts + [.text(String(rest))]
    }
}
