// MARK: Request bodies

extension OperationBuilder {
    public mutating func body<Value>(required property: KeyPath<Operation.Input, Value>, _ codec: BodyCodec<Value>) {
        let extent = PropertyExtent(property, in: Operation.Input.self, name: "body")
        extents.append(extent)
        body = BodyRow(requiredAt: extent.offset, codec)
    }

    public mutating func body<Value>(optional property: KeyPath<Operation.Input, Value?>, _ codec: BodyCodec<Value>) {
        let extent = PropertyExtent(property, in: Operation.Input.self, name: "body")
        extents.append(extent)
        body = BodyRow(optionalAt: extent.offset, codec)
    }
}

// MARK: The one success of an operation

extension OperationBuilder where Operation.Output == Void {
    /// The only success has no content.
    public mutating func success(_ status: Int) {
        setSuccess(status, .none)
    }
}

extension OperationBuilder {
    /// The only success has a body.
    public mutating func success(_ status: Int, _ body: BodyCodec<Operation.Output>) {
        setSuccess(status, .body(body))
    }

    /// The only success has headers.
    public mutating func success<Headers>(_ status: Int, _ headers: HeaderTable<Headers>)
    where Operation.Output == Answer<Void, Headers> {
        setSuccess(status, .headers(headers))
    }

    /// The only success has a body and headers.
    public mutating func success<Body, Headers>(
        _ status: Int,
        _ body: BodyCodec<Body>,
        _ headers: HeaderTable<Headers>
    ) where Operation.Output == Answer<Body, Headers> {
        setSuccess(status, .both(body, headers))
    }

    private mutating func setSuccess(_ status: Int, _ content: ResponseContent<Operation.Output>) {
        precondition(writeOutput == nil, "several successes need an Output with a case for each")
        writeOutput = { output, accept in
            let index = accept.preferredIndex(of: content.mediaTypes)
            return WrittenAnswer(status: status, content: content.write(output, index))
        }
        responses.append(ResponseRow(AnswerRow(.code(status), content) { _, content in content }))
    }
}

// MARK: One of several successes, or of a range of them

extension OperationBuilder where Operation.Output: OperationOutput {
    public mutating func success(_ status: Int, _ output: Operation.Output) {
        addSuccess(.code(status), .none) { _, _ in output }
    }

    public mutating func success<Body>(
        _ status: Int,
        _ body: BodyCodec<Body>,
        _ make: @escaping @Sendable (Body) -> Operation.Output
    ) {
        addSuccess(.code(status), .body(body)) { make($1) }
    }

    public mutating func success<Headers>(
        _ status: Int,
        _ headers: HeaderTable<Headers>,
        _ make: @escaping @Sendable (Answer<Void, Headers>) -> Operation.Output
    ) {
        addSuccess(.code(status), .headers(headers)) { make($1) }
    }

    public mutating func success<Body, Headers>(
        _ status: Int,
        _ body: BodyCodec<Body>,
        _ headers: HeaderTable<Headers>,
        _ make: @escaping @Sendable (Answer<Body, Headers>) -> Operation.Output
    ) {
        addSuccess(.code(status), .both(body, headers)) { make($1) }
    }

    /// A range or the default; the case has the status as well.
    public mutating func success(_ status: ResponseStatus, _ make: @escaping @Sendable (Int) -> Operation.Output) {
        addSuccess(status, .none) { code, _ in make(code) }
    }

    /// A range or the default; the case has the status as well.
    public mutating func success<Body>(
        _ status: ResponseStatus,
        _ body: BodyCodec<Body>,
        _ make: @escaping @Sendable (Int, Body) -> Operation.Output
    ) {
        addSuccess(status, .body(body), make)
    }

    /// A range or the default; the case has the status as well.
    public mutating func success<Headers>(
        _ status: ResponseStatus,
        _ headers: HeaderTable<Headers>,
        _ make: @escaping @Sendable (Int, Answer<Void, Headers>) -> Operation.Output
    ) {
        addSuccess(status, .headers(headers), make)
    }

    /// A range or the default; the case has the status as well.
    public mutating func success<Body, Headers>(
        _ status: ResponseStatus,
        _ body: BodyCodec<Body>,
        _ headers: HeaderTable<Headers>,
        _ make: @escaping @Sendable (Int, Answer<Body, Headers>) -> Operation.Output
    ) {
        addSuccess(status, .both(body, headers), make)
    }

    private mutating func addSuccess<Content>(
        _ status: ResponseStatus,
        _ content: ResponseContent<Content>,
        _ make: @escaping @Sendable (Int, Content) -> Operation.Output
    ) {
        responses.append(ResponseRow(AnswerRow(status, content, make)))
        writeOutput = { output, accept in
            let answer = output.answer
            guard let row = Operation.definition.response(for: answer.status, where: \.isSuccess) else { return nil }
            return row.write(answer.content, accept).map { WrittenAnswer(status: answer.status, content: $0) }
        }
    }
}
