/// What a client does beyond the contract.
public struct ClientOptions: Sendable {
    /// Fields to send with every request, such as `User-Agent`. What the contract sets takes precedence.
    public var headerFields: HTTPFields = [:]
    /// The limit for bodies of responses that are read as a whole, in bytes: 16 MiB.
    public var maximumResponseBytes = 16 << 20
    /// How long one attempt may take until the response's head is there; nil leaves it to the transport.
    public var timeout: Duration?
    /// How long a call may take in all: credentials, attempts, the time between them, and reading the answer. Nil sets
    /// no limit. What comes in a stream isn't waited for.
    public var deadline: Duration?
    /// Which requests are sent again, and when.
    public var retry = RetryPolicy()
    /// Whether the client's server answers also the operations for which the contract names a server of their own: for
    /// tests, proxies, and services that run elsewhere.
    public var ignoresOperationServers = false
    private var operationServers: [ObjectIdentifier: String] = [:]
    /// What requests pass on their way out, the first first.
    public var middleware: [any ClientMiddleware] = []
    /// What time goes by; another clock is for tests.
    public var clock: any Clock<Duration> = ContinuousClock()

    public init() {}

    public init(
        headerFields: HTTPFields = [:],
        timeout: Duration? = nil,
        deadline: Duration? = nil,
        retry: RetryPolicy = RetryPolicy(),
        middleware: [any ClientMiddleware] = []
    ) {
        self.headerFields = headerFields
        self.timeout = timeout
        self.deadline = deadline
        self.retry = retry
        self.middleware = middleware
    }
}

extension ClientOptions {
    /// Sends the requests of an operation to a server of its own, such as one that the contract names for it:
    /// `setServer(UploadFile.Servers.nearby(region: .eu), for: UploadFile.self)`.
    ///
    /// - Parameter url: of scheme `http` or `https`, or a path on the client's server, from its slash on. With one that
    ///   can't be used the operation's calls fail. Nil goes back to what the contract and the client say.
    public mutating func setServer(_ url: String?, for operation: (some APIOperation).Type) {
        operationServers[ObjectIdentifier(operation)] = url
    }

    /// The server of an operation, where it isn't that of the client.
    func server(for operation: (some APIOperation).Type) -> String? {
        operationServers[ObjectIdentifier(operation)]
            ?? (ignoresOperationServers ? nil : operation.definition.server)
    }
}

extension Clock where Duration == Swift.Duration {
    /// Tells, whenever it is asked, how much is left of a time that begins now.
    func countdown(from limit: Duration) -> @Sendable () -> Duration {
        let end = now.advanced(by: limit)
        return { now.duration(to: end) }
    }

    /// Gives up after a time.
    ///
    /// - Throws: ``RequestTimeout``, and what the work throws.
    func withTimeout<Result: Sendable>(
        _ limit: Duration?,
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        guard let limit else { return try await work() }
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await self.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let result = try await group.next() ?? nil else { throw RequestTimeout(limit: limit) }
            return result
        }
    }
}
