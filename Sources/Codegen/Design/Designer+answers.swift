import Contract

/// What an operation answers: its `Output` and `Rejection`, and a row for each documented success.
struct AnswersDesign {
    var output: Declaration
    var rejection: Declaration
    var rows: [TableRow] = []
    var returnsNothing: Bool
    /// Structs of headers and enums of bodies that belong to the operation.
    var declarations: [Declaration] = []
}

/// One documented response.
struct AnswerDesign {
    var status: API.ResponseStatus
    /// The body, with headers where they are documented; nil for neither.
    var payload: SwiftType?
    /// The codec of the body and the table of the headers, as far as there are any.
    var arguments: [SwiftArgument]
    /// Whether the body is too large to be kept in an enum's own memory.
    var isLarge = false
}

extension Designer {
    mutating func designAnswers(of operation: API.Operation, place: Place) -> AnswersDesign {
        var declarations: [Declaration] = []
        // Where no success is documented, `default` stands for every answer.
        let hasSuccess = operation.responses.contains { $0.status.isSuccess }
        let isSuccess = { (response: API.Response) in
            response.status.isSuccess || (!hasSuccess && response.status == .default)
        }
        var successes = operation.responses.filter(isSuccess)
            .map { designAnswer($0, place: place, declarations: &declarations) }
        // An operation without any response, which was reported, may answer whatever it likes, without content.
        if operation.responses.isEmpty { successes = [AnswerDesign(status: .default, payload: nil, arguments: [])] }
        let failures = operation.responses.filter { !isSuccess($0) }
        var design = AnswersDesign(
            output: .alias(AliasModel(name: "Output", type: .noSuccess)),
            rejection: designRejection(of: failures, place: place, declarations: &declarations),
            returnsNothing: false)
        if successes.isEmpty {
            // Only failures are documented: a handler can't but throw one, and so does the client.
        } else if successes.count == 1, case .code(let code) = successes[0].status {
            design.output = .alias(AliasModel(name: "Output", type: successes[0].payload ?? .void))
            design.returnsNothing = successes[0].payload == nil
            design.rows.append(.call("success", [SwiftArgument(String(code))] + successes[0].arguments))
        } else {
            design.output = .statuses(statusEnum("Output", "OperationOutput", successes))
            design.rows += successes.map { row("success", $0, of: "Output") }
        }
        design.declarations = declarations
        return design
    }

    mutating func designAnswer(
        _ response: API.Response,
        place: Place,
        declarations: inout [Declaration]
    ) -> AnswerDesign {
        let body = designBody(response.content, base: "\(response.status.name)Body", place: place)
        declarations += body?.declarations ?? []
        var answer = AnswerDesign(status: response.status, payload: body?.type, arguments: [])
        if let body { answer.arguments.append(SwiftArgument(body.codec)) }
        answer.isLarge = body?.schema.map { isLarge($0) } ?? false
        guard !documentedHeaders(of: response).isEmpty else { return answer }
        let path: [String]
        if let shared = sharedHeaders[response.pointer] {
            path = shared.path
        } else {
            path = place.scope + [headerNames[place.scope + [response.status.name]] ?? "Headers"]
            let headers = SharedHeaders(path: path, statuses: [response.status.key], response: response)
            declarations.append(.structure(designHeaders(headers)))
        }
        let name = name(path, in: place.scope)
        answer.payload = .answer(body?.type ?? .void, headers: .named(name))
        answer.arguments.append(SwiftArgument("\(name).table"))
        return answer
    }

    func statusEnum(_ name: String, _ conformance: String, _ answers: [AnswerDesign]) -> StatusEnumModel {
        StatusEnumModel(
            name: name,
            conformance: conformance,
            isIndirect: answers.contains(where: \.isLarge),
            cases: answers.map { answer in
                StatusEnumModel.Case(
                    name: identifier(answer.status.name), status: answer.status.code, payload: answer.payload)
            }
        )
    }

    /// `$0.add(404, .problem(.of(Problem.self)), Self.notFound)`
    func row(_ method: String, _ answer: AnswerDesign, of type: String) -> TableRow {
        let status =
            switch answer.status {
            case .code(let code): String(code)
            case .range(let digit): ".range(\(digit))"
            case .default: ".default"
            }
        let make = SwiftArgument("\(type).\(identifier(answer.status.name))")
        return .call(method, [SwiftArgument(status)] + answer.arguments + [make])
    }
}

// MARK: - Headers

extension Designer {
    mutating func designHeaders(_ headers: SharedHeaders) -> StructModel {
        designHeaders(documentedHeaders(of: headers.response), headers.path, .response, headers.summary)
    }

    /// - Parameter path: the full name of the struct.
    mutating func designHeaders(
        _ headers: [API.Header], _ path: [String], _ direction: Direction, _ summary: String
    ) -> StructModel {
        let name = path[path.count - 1]
        let place = Place(scope: path, direction: direction)
        var model = StructModel(
            name: name, documentation: Documentation(lines: [summary]), conformance: "ResponseHeaders")
        var rows: [TableRow] = []
        for (header, member) in headerMembers(of: headers) where isSupported(header) {
            guard let use = header.schema ?? header.content?.schema else { continue }
            let (property, row) = designHeader(header, use, name: member, place: place)
            model.properties.append(property)
            rows.append(row)
        }
        model.nested = designNestedTypes(in: path)
        model.table = TableModel(type: "HeaderTable<\(name)>", arguments: [], rows: rows)
        return model
    }

    /// The documented headers with the names of their properties.
    func headerMembers(of response: API.Response) -> [(header: API.Header, name: String)] {
        headerMembers(of: documentedHeaders(of: response))
    }

    private func headerMembers(of headers: [API.Header]) -> [(header: API.Header, name: String)] {
        var pool = NamePool(.member, reserved: ReservedNames.members.union(["table"]), suffix: "Value")
        return headers.map { ($0, identifier(pool.claim($0.name, at: $0.range).name)) }
    }

    private mutating func designHeader(
        _ header: API.Header,
        _ use: API.SchemaUse,
        name: String,
        place: Place
    ) -> (PropertyModel, TableRow) {
        var type = type(of: use.schema, at: place)
        var codec = codec(of: use.schema, at: place)
        if isLineOfSeveral(header, use) {
            type = .array(type)
            codec = .member("array", codec)
        }
        let ownWords = use.isReference ? nil : api[use.schema].description
        var property = PropertyModel(
            name: name, type: type,
            documentation: documentation(of: header.description ?? ownWords, isDeprecated: header.isDeprecated))
        if !header.isRequired {
            property.type = .optional(type)
            property.defaultValue = "nil"
        }
        var arguments = [
            SwiftArgument(stringLiteral(header.name)), SwiftArgument("\\.\(name)"),
            SwiftArgument(codec),
        ]
        if let content = header.content { arguments += styleArguments(of: content) }
        if header.isExploded { arguments.append(SwiftArgument("explode", "true")) }
        return (property, .call(header.isRequired ? "required" : "optional", arguments))
    }

    /// Whether a header is described by one of its lines, of which an answer may have several: Set-Cookie, whose lines
    /// can't be joined (RFC 9110 §5.3).
    private func isLineOfSeveral(_ header: API.Header, _ use: API.SchemaUse) -> Bool {
        guard header.name.lowercased() == "set-cookie", header.content.flatMap(valueStyle) != .json else {
            return false
        }
        return !leafShape(of: use.schema).isArray
    }

    private mutating func isSupported(_ header: API.Header) -> Bool {
        if let schema = header.schema?.schema {
            reportNesting(of: schema, in: "the header '\(header.name)'", at: header.range)
        } else if let content = header.content, valueStyle(of: content) == nil {
            let message = "the header '\(header.name)' with content '\(content.name)' is not supported"
            report(.unsupportedParameter, at: header.range, message)
            return false
        }
        return true
    }
}

extension SharedHeaders {
    fileprivate var summary: String {
        guard statuses.count == 1, let status = statuses.first else { return "The headers of several answers." }
        return status == "default" ? "The headers of any other answer." : "The headers of a \(status) answer."
    }
}

extension API.ResponseStatus {
    /// The exact status; nil for ranges and `default`.
    fileprivate var code: Int? {
        if case .code(let code) = self { code } else { nil }
    }
}
