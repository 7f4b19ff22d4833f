/// What a service does beyond the contract.
public struct ServiceOptions: Sendable {
    /// The limit for request bodies, in bytes: 1 MiB. Operations can have their own.
    public var maximumBodyBytes = 1 << 20
    /// The path before the contract's paths, such as `/v1`; empty for none.
    public var basePath = ""
    /// Answers a query parameter that the contract doesn't have with 400. Otherwise it is ignored.
    public var refusesUnknownParameters = false
    /// Sends `Cache-Control: no-store` and `X-Content-Type-Options: nosniff` with every response. A documented
    /// `Cache-Control` header takes precedence.
    public var sendsSecurityHeaders = true
    /// Is told of errors that are answered 500: those that are neither documented nor a ``ProblemError``.
    public var onError: @Sendable (any Error, RequestContext) -> Void = { _, _ in }
    /// Makes the `instance` of problems from the request's id.
    public var problemInstance: @Sendable (String) -> String? = RequestID.urn
    /// Makes the id of a request that brings none in `X-Request-ID`.
    public var makeRequestID: @Sendable () -> String = { RequestID.random() }
    /// Writes the body of problems; `application/problem+json` by default.
    public var encodeProblem: @Sendable (ProblemDetails) -> (contentType: String, body: [UInt8]) = {
        ("application/problem+json", $0.json)
    }

    public init() {}

    public init(
        maximumBodyBytes: Int = 1 << 20,
        onError: @escaping @Sendable (any Error, RequestContext) -> Void
    ) {
        self.maximumBodyBytes = maximumBodyBytes
        self.onError = onError
    }
}
