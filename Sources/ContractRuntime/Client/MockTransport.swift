/// Answers an operation in a test.
public typealias MockAnswer<Operation: APIOperation> = @Sendable (Operation.Input) async throws -> Operation.Output

/// A generated mock: a closure for each operation of a contract.
public protocol ContractMock: Sendable {
    var transport: MockTransport { get }
}

extension ContractClient {
    /// A client whose calls the mock answers. They pass everything that real calls pass: checks of the request,
    /// encoding, decoding, and checks of the answer.
    public init(_ mock: some ContractMock) {
        self.init(client: APIClient(server: "http://mock.invalid", transport: mock.transport))
    }
}

/// Answers operations by closures, in place of a server.
public struct MockTransport: ClientTransport {
    fileprivate typealias Responder = @Sendable (ClientRequest) async throws -> ClientResponse

    private let responders: [String: Responder]

    public init(_ build: (inout Builder) -> Void) {
        var builder = Builder()
        build(&builder)
        responders = builder.responders
    }

    public struct Builder {
        fileprivate var responders: [String: Responder] = [:]

        /// Answers an operation. What the closure throws is the call's failure: a rejection that the contract documents
        /// as ``ClientError/rejected(_:)``, any other error as ``ClientError/transport(_:)``.
        public mutating func add<Operation: APIOperation>(
            _ operation: Operation.Type,
            _ answer: @escaping MockAnswer<Operation>
        ) {
            responders[operation.definition.id] = { try await operation.definition.respond(to: $0, answer) }
        }
    }

    /// - Throws: ``MissingMockAnswer`` for an operation that has no closure.
    public func send(_ request: ClientRequest) async throws -> ClientResponse {
        guard let responder = responders[request.operationID] else {
            throw MissingMockAnswer(operationID: request.operationID)
        }
        return try await responder(request)
    }
}

/// A mock was asked for an operation that has neither a closure nor an example in the contract.
public struct MissingMockAnswer: TransportError, Hashable, CustomStringConvertible {
    public let operationID: String

    public var isTransient: Bool { false }
    public var description: String { "the mock has no answer to '\(operationID)', and the contract no example" }
}

/// No answer: the contract has no example for the operation.
public func missingAnswer<Operation: APIOperation>(to operation: Operation.Type) -> MockAnswer<Operation> {
    { _ in throw MissingMockAnswer(operationID: operation.definition.id) }
}

/// The contract's example for the operation.
///
/// - Parameters:
///   - body: as it would be sent; nil for no body.
///   - headers: those that the contract requires.
public func exampleAnswer<Operation: APIOperation>(
    to operation: Operation.Type,
    _ status: Int,
    _ contentType: String = "application/json",
    body: StaticString? = nil,
    headers: KeyValuePairs<String, String> = [:]
) -> MockAnswer<Operation> {
    var fields = HTTPFields()
    if body != nil { fields[.contentType] = contentType }
    for (name, value) in headers { fields.append(HTTPField(name: .declared(name), value: value)) }
    let head = HTTPResponse(status: .init(code: status), headerFields: fields)
    let response = RawResponse(head: head, body: Array((body?.description ?? "").utf8))
    return { _ in try operation.definition.output(from: response) }
}

extension OperationDefinition {
    fileprivate func respond(
        to request: ClientRequest,
        _ answer: MockAnswer<Operation>
    ) async throws -> ClientResponse {
        let input = try await input(from: request)
        let written: WrittenAnswer?
        do {
            written = writeOutput(try await answer(input), nil)
        } catch let rejection as Operation.Rejection {
            written = write(rejection.answer, accept: nil)
        }
        guard let written else { throw UndocumentedAnswer(operationID: id) }
        var fields = HTTPFields(written.content.headers)
        if let body = written.content.body { fields[.contentType] = body.contentType }
        let head = HTTPResponse(status: .init(code: written.status), headerFields: fields)
        return ClientResponse(head: head, body: written.content.body?.outgoing.chunks ?? .none)
    }

    private func input(from request: ClientRequest) async throws -> Operation.Input {
        let fields = request.head.headerFields
        let basePath = try server.map { try ServerURL($0).basePath } ?? ""
        guard let target = RequestTarget(request.head.path ?? "/", basePath: basePath),
            let captures = captures(in: target)
        else { throw ProblemDetails(status: 404) }
        var state = BodyState.absent
        if let body { state = try await Self.state(of: request.body?.chunks ?? .none, fields, body) }
        return try input(from: target, captures: captures, fields: fields, body: state)
    }

    /// A body that is read as it comes is not waited for.
    private static func state(
        of chunks: IncomingBody,
        _ fields: HTTPFields,
        _ row: BodyRow<Operation.Input>
    ) async throws -> BodyState {
        let kind = BodyKind(fields, row)
        if let streamed = kind.received(chunks, row) { return .received(streamed) }
        return kind.state(of: try await chunks.collect(upTo: .max), takesEmptyBody: row.takesEmptyBody)
    }
}
