/// What the contract says of one operation, as a table: method, path, parameters, body, responses and security.
///
/// Generated code makes one for each operation; ``APIService`` and ``APIClient`` work from it.
public final class OperationDefinition<Operation: APIOperation>: Sendable {
    /// The `operationId`.
    public let id: String
    public let method: HTTPRequest.Method
    /// As the contract writes it, such as `/api/{user_id}/tasks`.
    public var path: String { template.text }
    /// Alternatives, any one of which lets a caller in. Empty: no security at all.
    public let security: [SecurityRequirement]
    /// The limit for bodies of this operation; nil where the service's applies.
    public let maximumBodyBytes: Int?

    /// The server of this operation alone; nil where the client's applies.
    public let server: String?

    let template: PathTemplate
    let parameters: [Parameter]
    let queryNames: Set<String>
    let body: BodyRow<Operation.Input>?
    let wholeQuery: WholeQuery<Operation.Input>?
    let responses: [ResponseRow<Operation>]
    /// Writes an output without boxing it; nil where the output's answer has no row.
    let writeOutput: @Sendable (Operation.Output, AcceptHeader?) -> WrittenAnswer?
    /// The media types of all successes, for `Accept`; empty when a success has no body.
    let offers: [MediaType]
    let offerNames: [String]
    /// Whether `Accept` makes any difference.
    let hasContent: Bool

    /// - Parameter build: makes a call for each parameter, the body, and each success; failures are in
    ///   the table of `Operation.Rejection`.
    /// - Precondition: the rows cover every stored property of `Operation.Input`.
    public init(
        _ id: StaticString,
        _ method: HTTPRequest.Method,
        _ path: StaticString,
        _ build: (inout OperationBuilder<Operation>) -> Void
    ) {
        var builder = OperationBuilder<Operation>(template: PathTemplate(path.description))
        build(&builder)
        PropertyExtent.verify(builder.extents, cover: Operation.Input.self)
        self.id = id.description
        self.method = method
        template = builder.template
        security = builder.security
        maximumBodyBytes = builder.maximumBodyBytes
        server = builder.server
        parameters = builder.parameters
        queryNames = Set(builder.parameters.filter { $0.location == .query }.flatMap(\.queryNames))
        body = builder.body
        wholeQuery = builder.wholeQuery
        let rejections = Operation.Rejection.table.rows.map { ResponseRow<Operation>($0) }
        let responses = (builder.responses + rejections).sorted { $0.status.precedence < $1.status.precedence }
        self.responses = responses
        writeOutput = builder.writeOutput ?? { _, _ in nil }
        let successes = builder.responses.filter(\.isSuccess)
        offers = successes.contains { $0.mediaTypes.isEmpty } ? [] : successes.flatMap(\.mediaTypes)
        hasContent = successes.contains { !$0.mediaTypes.isEmpty } || rejections.contains { $0.mediaTypes.count > 1 }
        offerNames = offers.map(\.description)
        precondition(
            builder.writeOutput != nil || Operation.Output.self == NoSuccess.self, "\(id) documents no success")
    }

    /// The documented response for a status: by code, else by range, else the default.
    func response(
        for status: Int,
        where isIncluded: (ResponseRow<Operation>) -> Bool = { _ in true }
    ) -> ResponseRow<Operation>? {
        responses.first { $0.status.matches(status) && isIncluded($0) }
    }

    /// Writes an answer that a handler gave; nil when the contract doesn't document it.
    func write(_ answer: DocumentedAnswer, accept: AcceptHeader?) -> WrittenAnswer? {
        guard (100...599).contains(answer.status) else { return nil }
        guard let row = response(for: answer.status) else { return nil }
        return row.write(answer.content, accept).map { WrittenAnswer(status: answer.status, content: $0) }
    }
}

/// A documented answer, ready to be sent.
struct WrittenAnswer: Sendable {
    let status: Int
    let content: EncodedContent
}

extension Parameter {
    /// The names that the parameter takes in a query; with properties of their own when it is exploded.
    fileprivate var queryNames: [String] {
        if explodes, style == .form, case .members(let names, _) = shape { return names }
        return [name]
    }
}
