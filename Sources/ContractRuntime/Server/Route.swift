/// One operation with its handler: what is done with a request once its route is known.
struct Route<Operation: APIOperation, Caller: Sendable>: Sendable {
    let definition: OperationDefinition<Operation>
    /// Query parameters that carry credentials.
    let queryNames: Set<String>
    let authenticate: @Sendable (RequestExchange) async throws -> Caller
    let handle: @Sendable (Operation.Input, Caller, RequestContext) async throws -> Operation.Output

    func respond(to exchange: RequestExchange) async -> ServerResponse {
        let writer = ResponseWriter(exchange, bodyless: definition.method == .head)
        var bodyState = BodyState.absent
        var hasReadBody = exchange.body.declaredLength == 0
        let accept = definition.hasContent ? exchange.fields.accept(definition.offerNames) : nil
        do {
            try negotiate(accept)
            let caller = try await authenticate(exchange)
            (bodyState, hasReadBody) = try await receive(exchange)
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

    private func negotiate(_ accept: AcceptHeader?) throws {
        guard let accept, !definition.offers.isEmpty, accept.best(of: definition.offers) == nil else { return }
        let names = definition.offerNames.joined(separator: ", ")
        throw ProblemDetails(status: 406, detail: "this operation answers with \(names)")
    }

    /// Reads the body, where the operation has one and it may be read. The second value: nothing is left to be read.
    private func receive(_ exchange: RequestExchange) async throws -> (BodyState, Bool) {
        let declaredLength = exchange.body.declaredLength
        guard let row = definition.body else { return (.absent, declaredLength == 0) }
        let kind = BodyKind(exchange.fields, row)
        if case .unsupported(let error) = kind, let declaredLength, declaredLength > 0 {
            return (.refused(error), false)
        }
        let bytes: [UInt8]
        do {
            let limit = definition.maximumBodyBytes ?? exchange.options.maximumBodyBytes
            bytes = try await exchange.body.collect(upTo: limit)
        } catch let error as BodyTooLarge {
            return (.refused(error), false)
        }
        return (kind.state(of: bytes, takesEmptyBody: row.takesEmptyBody), true)
    }

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
        if let error = error as? any ProblemError {
            return writer.problem(error.problem, headers: error.headers, hasBody: !hasReadBody)
        }
        if error is CancellationError, Task.isCancelled {
            // The caller is gone or the server is going down; nothing is wrong with the service.
            return writer.problem(ProblemDetails(status: 503, detail: "cancelled"), hasBody: !hasReadBody)
        }
        exchange.options.onError(error, exchange.context)
        return writer.problem(ProblemDetails(status: 500), hasBody: !hasReadBody)
    }
}

/// A handler gave an answer that the contract doesn't have: another status, or another type of content for it.
public struct UndocumentedAnswer: Error, Hashable, Sendable {
    public let operationID: String
}

extension HTTPFields {
    /// What the client accepts; nil when it takes whatever is offered.
    func accept(_ offers: [String]) -> AcceptHeader? {
        guard let text = self[.accept] else { return nil }
        if text == "*/*" || offers.count == 1 && offers.first == text { return nil }
        return AcceptHeader(text)
    }
}
