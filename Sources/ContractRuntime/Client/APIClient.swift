/// The client's side of a contract: sends operations and reads their answers. Generated clients are a shell around it.
///
/// An input is checked against the contract before it is sent, and an answer before it is handed out. Credentials go
/// only with operations that ask for them. It is a value: copies are cheap and can have other credentials.
public struct APIClient: Sendable {
    public var credentials: CredentialTable
    /// The limit for bodies of responses, in bytes: 16 MiB.
    public var maximumResponseBytes = 16 << 20
    /// Fields to send with every request, such as `User-Agent`.
    public var headerFields: HTTPFields = [:]

    private let server: Result<ServerURL, InvalidServerURL>
    private let transport: any ClientTransport

    /// - Parameters:
    ///   - server: the base URL, such as `https://api.example/v1`. Where it isn't one, every call throws
    ///     ``ClientError/transport(_:)`` with an ``InvalidServerURL``.
    public init(server: String, transport: any ClientTransport, credentials: CredentialTable = CredentialTable()) {
        self.credentials = credentials
        self.transport = transport
        do throws(InvalidServerURL) {
            self.server = .success(try ServerURL(server))
        } catch {
            self.server = .failure(error)
        }
    }

    /// A client without a server, for operations that are sent to URLs of their own: webhooks and callbacks.
    public init(transport: any ClientTransport) {
        credentials = CredentialTable()
        self.transport = transport
        server = .failure(InvalidServerURL("the client was made without one"))
    }

    /// Calls an operation.
    public func send<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input
    ) async throws(Operation.Failure) -> Operation.Output {
        let destination: RequestDestination
        do throws(InvalidServerURL) {
            if let own = operation.definition.server {
                destination = .server(try ServerURL(own))
            } else {
                destination = .server(try server.get())
            }
        } catch {
            throw .transport(error)
        }
        return try await send(operation, input, to: destination)
    }

    /// Sends a webhook or callback.
    ///
    /// - Parameter url: the whole URL, such as the receiver gave it. It may have a query.
    public func send<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input,
        to url: String
    ) async throws(Operation.Failure) -> Operation.Output {
        let destination: RequestDestination
        do throws(InvalidServerURL) {
            destination = try RequestDestination(url: url)
        } catch {
            throw .transport(error)
        }
        return try await send(operation, input, to: destination)
    }

    private func send<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input,
        to destination: RequestDestination
    ) async throws(Operation.Failure) -> Operation.Output {
        let definition = operation.definition
        let draft = RequestDraft(definition, input)
        let violations = definition.violations(in: draft, of: input)
        guard violations.isEmpty else { throw .invalidRequest(violations) }
        let response = try await send(
            draft,
            to: destination,
            security: definition.security,
            rejection: Operation.Rejection.self
        )
        return try definition.output(from: response)
    }

    private func send<Rejection>(
        _ draft: RequestDraft,
        to destination: RequestDestination,
        security: [SecurityRequirement],
        rejection: Rejection.Type
    ) async throws(ClientError<Rejection>) -> RawResponse {
        var draft = draft
        let faults = draft.add(credentials.credentials(for: security))
        guard faults.isEmpty else { throw .invalidRequest(faults) }
        let request = draft.request(to: destination, headerFields)
        do {
            return try await transport.send(
                request, body: draft.body?.bytes, maximumResponseBytes: maximumResponseBytes)
        } catch {
            throw .transport(error)
        }
    }
}

extension OperationDefinition {
    /// Reads a documented answer, or throws what the answer means.
    fileprivate func output(from response: RawResponse) throws(Operation.Failure) -> Operation.Output {
        guard let row = self.response(for: response.status) else { throw .undocumented(response) }
        let outcome: ResponseRow<Operation>.Outcome
        do throws(InvalidResponse) {
            outcome = try row.read(response, response.status)
        } catch {
            throw .invalidResponse(error)
        }
        switch outcome {
        case .output(let output): return output
        case .rejection(let rejection): throw .rejected(rejection)
        }
    }
}
