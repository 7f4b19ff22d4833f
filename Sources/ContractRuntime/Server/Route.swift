/// One operation with its handler: what is done with a request once its route is known.
struct Route<Operation: APIOperation, Caller: Sendable>: Sendable {
    let definition: OperationDefinition<Operation>
    /// Query parameters that carry credentials.
    let queryNames: Set<String>
    let authenticate: nonisolated(nonsending) @Sendable (RequestExchange) async throws -> Caller
    let handle:
        nonisolated(nonsending) @Sendable (Operation.Input, Caller, RequestContext) async throws ->
            Operation.Output

    nonisolated(nonsending) func respond(to exchange: RequestExchange) async -> ServerResponse {
        let response = await answer(exchange)
        return exchange.options.checksResponses ? checked(response, exchange) : response
    }

    nonisolated(nonsending) private func answer(_ exchange: RequestExchange) async -> ServerResponse {
        let writer = ResponseWriter(exchange)
        var hasReadBody = exchange.body.declaredLength == 0
        let accept = definition.hasContent ? exchange.fields.accept(definition.offerNames) : nil
        do {
            let caller = try await authenticate(exchange)
            let bodyState: BodyState
            (bodyState, hasReadBody) = try await receive(exchange, accept)
            let input = try definition.input(
                from: exchange.target,
                captures: exchange.captures,
                fields: exchange.fields,
                body: bodyState,
                refusesUnknown: exchange.options.refusesUnknownParameters,
                otherNames: queryNames
            )
            let output = try await handle(input, caller, exchange.context)
            guard let answer = definition.writeOutput(output, accept) else {
                throw UndocumentedAnswer(operationID: definition.id)
            }
            return writer.answer(answer, leavesBodyUnread: !hasReadBody)
        } catch {
            return failure(error, exchange, writer, accept, hasReadBody)
        }
    }

    /// Why none of the media types that the operation answers with will do; nil where one does.
    private func refusal(_ accept: AcceptHeader?) -> ProblemDetails? {
        guard let accept, !definition.offers.isEmpty, accept.best(of: definition.offers) == nil else { return nil }
        let names = definition.offerNames.joined(separator: ", ")
        return ProblemDetails(status: 406, detail: "this operation answers with \(names)")
    }

    /// Reads the body, where the operation has one and it may be read. The second value: nothing is left to be read.
    nonisolated(nonsending) private func receive(
        _ exchange: RequestExchange,
        _ accept: AcceptHeader?
    ) async throws -> (BodyState, Bool) {
        let declaredLength = exchange.body.declaredLength
        let refusal = refusal(accept)
        guard let row = definition.body else {
            return (refusal.map { .refused($0) } ?? .absent, declaredLength == 0)
        }
        let kind = BodyKind(exchange.fields, row)
        let unsupported: (any ProblemError)? = if case .unsupported(let error) = kind { error } else { nil }
        if let unsupported, let declaredLength, declaredLength > 0 { return (.refused(unsupported), false) }
        if let refusal { return (.refused(refusal), declaredLength == 0) }
        do {
            if let body = kind.received(try exchange.body.limited(to: definition.maximumBodyBytes), row) {
                return (.received(body), declaredLength == 0)
            }
            let limit = definition.maximumBodyBytes ?? exchange.options.maximumBodyBytes
            let bytes = try await exchange.body.collect(upTo: limit)
            return (kind.state(of: bytes, takesEmptyBody: row.takesEmptyBody), true)
        } catch let error as BodyTooLarge {
            return (.refused(unsupported ?? error), false)
        }
    }
}

// MARK: - What goes wrong

extension Route {
    private func failure(
        _ error: any Error,
        _ exchange: RequestExchange,
        _ writer: ResponseWriter,
        _ accept: AcceptHeader?,
        _ hasReadBody: Bool
    ) -> ServerResponse {
        if let rejection = error as? Operation.Rejection,
            let answer = definition.write(rejection.answer, accept: accept)
        {
            return writer.answer(answer, leavesBodyUnread: !hasReadBody)
        }
        if let error = error as? any ProblemError ?? cancellation(error) {
            return writer.problem(error.problem, headers: error.headers, hasBody: !hasReadBody)
        }
        if let error = exchange.options.problemForError(error, exchange.context) {
            return writer.problem(error.problem, headers: error.headers, hasBody: !hasReadBody)
        }
        exchange.options.onError(error, exchange.context)
        return writer.problem(ProblemDetails(status: 500), hasBody: !hasReadBody)
    }

    /// Nothing is wrong with the service when a handler was told to end: the caller is gone, the server is going down,
    /// or the deadline has passed.
    private func cancellation(_ error: any Error) -> ProblemDetails? {
        guard error is CancellationError, Task.isCancelled else { return nil }
        return ProblemDetails(status: 503, detail: "cancelled")
    }

    /// The response, if it is as the contract has it. That of HEAD has no body to look at, and one that is sent as it
    /// comes cannot be looked at before.
    private func checked(_ response: ServerResponse, _ exchange: RequestExchange) -> ServerResponse {
        let status = response.head.status.code
        guard exchange.context.head.method != .head, response.stream == nil,
            let row = definition.response(for: status)
        else { return response }
        do throws(InvalidResponse) {
            let raw = RawResponse(head: response.head, body: response.body)
            _ = try row.read(ReceivedResponse(raw: raw, isStrict: true))
            return response
        } catch {
            exchange.options.onError(error, exchange.context)
            let problem = ProblemDetails(status: 500)
            return ResponseWriter(exchange).problem(problem, hasBody: response.leavesBodyUnread)
        }
    }
}

/// A handler gave an answer that the contract doesn't have: another status, or another type of content for it.
public struct UndocumentedAnswer: Error, Hashable, Sendable {
    public let operationID: String
}

extension HTTPFields {
    /// What the client accepts; nil when it takes whatever is offered.
    func accept(_ offers: [String]) -> AcceptHeader? {
        guard let text = value(of: .accept) else { return nil }
        if text == "*/*" || offers.count == 1 && offers.first == text { return nil }
        return AcceptHeader(text)
    }
}
