/// The client's side of a contract: sends operations and reads their answers. Generated clients are a shell around it.
///
/// An input is checked against the contract before it is sent, and an answer before it is handed out. Credentials go
/// only with operations that ask for them. It is a value: copies are cheap and can have other credentials.
public struct APIClient: Sendable {
    public var credentials: CredentialSource
    public var options: ClientOptions

    private let server: Result<ServerURL, InvalidServerURL>
    private let transport: any ClientTransport

    /// - Parameters:
    ///   - server: the base URL, such as `https://api.example/v1`. Where it isn't one, every call throws
    ///     ``ClientError/transport(_:)`` with an ``InvalidServerURL``.
    ///   - transport: what carries requests.
    public init(
        server: String,
        transport: any ClientTransport,
        credentials: CredentialSource = .none,
        options: ClientOptions = ClientOptions()
    ) {
        self.credentials = credentials
        self.options = options
        self.transport = transport
        do throws(InvalidServerURL) {
            self.server = .success(try ServerURL(server))
        } catch {
            self.server = .failure(error)
        }
    }

    /// A client without a server, for operations that are sent to URLs of their own: webhooks and callbacks.
    public init(transport: any ClientTransport, options: ClientOptions = ClientOptions()) {
        credentials = .none
        self.options = options
        self.transport = transport
        server = .failure(InvalidServerURL("the client was made without one"))
    }

    /// Calls an operation.
    public func send<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input
    ) async throws(Operation.Failure) -> Operation.Output {
        try await output(of: operation, try call(operation, input))
    }

    /// Sends a webhook or callback. Credentials of a client that has a server go with it only to that server's origin:
    /// a receiver's URL can be anybody's.
    ///
    /// - Parameter url: the whole URL, such as the receiver gave it. It may have a query.
    public func send<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input,
        to url: String
    ) async throws(Operation.Failure) -> Operation.Output {
        var call = try PendingCall(operation, input) { () throws(InvalidServerURL) in
            try RequestDestination(url: url)
        }
        if case .success(let own) = server, !call.server.hasOrigin(of: own) { call.security = [] }
        return try await output(of: operation, call)
    }

    private func output<Operation: APIOperation>(
        of operation: Operation.Type,
        _ call: PendingCall<Operation.Rejection>
    ) async throws(Operation.Failure) -> Operation.Output {
        let definition = operation.definition
        let response = try await response(to: call) { definition.isStreamed($0) }
        return try definition.output(from: response.head, response.stream)
    }

    /// - Parameter url: replaces the operation's path and query.
    func call<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input,
        at url: String? = nil
    ) throws(Operation.Failure) -> PendingCall<Operation.Rejection> {
        try PendingCall(operation, input, replacesQuery: url != nil) { () throws(InvalidServerURL) in
            if let url { return try RequestDestination(url: url) }
            guard let own = options.server(for: operation) else { return .server(try server.get()) }
            return .server(try own.hasPrefix("/") ? server.get().with(path: own) : ServerURL(own))
        }
    }

    /// - Parameter isStreamed: whether the body of a response is read as it comes.
    func response<Rejection>(
        to call: PendingCall<Rejection>,
        isStreamed: @escaping @Sendable (HTTPResponse) -> Bool = { _ in false }
    ) async throws(ClientError<Rejection>) -> (head: RawResponse, stream: StreamedBody?) {
        let exchange = ClientExchange(transport: options.around(transport), credentials: credentials, options: options)
        do {
            return try await exchange.response(to: call, isStreamed: isStreamed)
        } catch let error as ClientError<Rejection> {
            throw error
        } catch let error as UnobtainableCredentials {
            throw .transport(error.cause)
        } catch {
            throw .transport(error)
        }
    }
}

/// A checked request that only lacks its credentials.
struct PendingCall<Rejection: OperationRejection>: Sendable {
    private let draft: RequestDraft
    private let destination: RequestDestination
    private let operationID: String
    /// Alternatives; empty when the operation asks for no credentials.
    var security: [SecurityRequirement]
    /// Where the request goes.
    var server: ServerURL { destination.server }

    /// - Parameter replacesQuery: the destination has its own query, in place of the input's.
    /// - Throws: ``ClientError/invalidRequest(_:)`` or, for a destination that cannot be used,
    ///   ``ClientError/transport(_:)``.
    init<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input,
        replacesQuery: Bool = false,
        to destination: () throws(InvalidServerURL) -> RequestDestination
    ) throws(Operation.Failure) where Operation.Rejection == Rejection {
        let definition = operation.definition
        do throws(InvalidServerURL) {
            self.destination = try destination()
        } catch {
            throw .transport(error)
        }
        var draft = RequestDraft(definition, input)
        let violations = definition.violations(in: draft, of: input)
        guard violations.isEmpty else { throw .invalidRequest(violations) }
        if replacesQuery { draft.removeQuery() }
        self.draft = draft
        operationID = definition.id
        security = definition.security
    }

    /// The request without credentials.
    var head: HTTPRequest { draft.request(to: destination, [:]) }

    /// - Parameter lastEventID: of an event stream that is taken up again.
    func request(
        _ table: CredentialTable,
        _ fields: HTTPFields,
        lastEventID: String? = nil
    ) throws(ClientError<Rejection>) -> ClientRequest {
        var draft = draft
        let faults = draft.add(table.credentials(for: security))
        guard faults.isEmpty else { throw .invalidRequest(faults) }
        var head = draft.request(to: destination, fields)
        if let lastEventID, !lastEventID.isEmpty { head.headerFields[.lastEventID] = lastEventID }
        return ClientRequest(head, body: draft.body?.outgoing, operationID: operationID)
    }
}

extension OperationDefinition {
    /// Whether the body of a response is read as it comes.
    func isStreamed(_ response: HTTPResponse) -> Bool {
        guard let row = self.response(for: response.status.code),
            let contentType = response.headerFields[.contentType].flatMap({ MediaType($0) })
        else { return false }
        return row.isStreamed(contentType)
    }

    /// Reads a documented answer, or throws what the answer means.
    func output(
        from response: RawResponse,
        _ stream: StreamedBody? = nil
    ) throws(Operation.Failure) -> Operation.Output {
        guard let row = self.response(for: response.status) else { throw .undocumented(response) }
        let outcome: ResponseRow<Operation>.Outcome
        do throws(InvalidResponse) {
            outcome = try row.read(ReceivedResponse(raw: response, stream: stream))
        } catch {
            throw .invalidResponse(error)
        }
        switch outcome {
        case .output(let output): return output
        case .rejection(let rejection): throw .rejected(rejection)
        }
    }
}

extension HTTPField.Name {
    fileprivate static let lastEventID = HTTPField.Name.declared("Last-Event-ID")
}
