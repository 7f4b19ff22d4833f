/// What a generated client and the groups of its operations have in common.
public protocol ContractOperations: Sendable {
    var client: APIClient { get }
}

/// A generated client: calls a contract's operations.
///
/// A client is a value: copies are cheap, and ``with(_:)`` makes one that carries other credentials.
public protocol ContractClient: ContractOperations {
    /// The contract's credentials: a struct with a property for each security scheme.
    associatedtype Credentials: ClientCredentials = NoCredentials

    var client: APIClient { get set }

    init(client: APIClient)
}

/// The credentials of a contract without security schemes.
public struct NoCredentials: ClientCredentials {
    public init() {}

    public var table: CredentialTable { CredentialTable() }
}

extension ContractClient {
    /// - Parameters:
    ///   - server: the base URL, such as `https://tasks.example`; the contract's paths are appended to it.
    ///   - transport: what carries requests, such as `URLSessionTransport()`.
    ///   - credentials: each is sent only with operations that ask for it.
    public init(
        server: String,
        transport: any ClientTransport,
        credentials: Credentials? = nil,
        options: ClientOptions = ClientOptions()
    ) {
        let source = credentials.map { CredentialSource.fixed($0) } ?? .none
        self.init(client: APIClient(server: server, transport: transport, credentials: source, options: options))
    }

    /// A client that asks for credentials when a request needs them, and again when a server refuses them with 401;
    /// the request is then sent once more. Requests that need them at the same time wait for one answer.
    ///
    /// - Parameters:
    ///   - server: the base URL, such as `https://tasks.example`; the contract's paths are appended to it.
    ///   - transport: what carries requests, such as `URLSessionTransport()`.
    ///   - credentials: is given those that were refused, and nil at first. What it throws is the call's
    ///     ``ClientError/transport(_:)``.
    public init(
        server: String,
        transport: any ClientTransport,
        options: ClientOptions = ClientOptions(),
        credentials: @escaping @Sendable (Credentials?) async throws -> Credentials
    ) {
        self.init(
            client: APIClient(
                server: server, transport: transport, credentials: .obtained(credentials), options: options)
        )
    }

    /// The same client with other credentials.
    public func with(_ credentials: Credentials) -> Self {
        var copy = self
        copy.client.credentials = .fixed(credentials)
        return copy
    }

    /// The same client with other options.
    public func with(_ options: ClientOptions) -> Self {
        var copy = self
        copy.client.options = options
        return copy
    }

    /// Calls operations for their responses as they come: status, headers and bytes.
    ///
    /// ```swift
    /// let response = try await api.raw.send(GetTask.self, .init(taskID: id))
    /// ```
    public var raw: RawClient { RawClient(client: client) }
}

/// Calls operations for their responses as they come, whether the contract documents them or not.
public struct RawClient: Sendable {
    let client: APIClient

    /// Calls an operation. Its input is checked against the contract; the response is not.
    ///
    /// - Throws: ``ClientError/invalidRequest(_:)`` and ``ClientError/transport(_:)`` only.
    public func send<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input
    ) async throws(Operation.Failure) -> RawResponse {
        try await client.response(to: try client.call(operation, input)).head
    }
}
