/// What a service does beyond the contract.
public struct ServiceOptions: Sendable {
    /// The limit for request bodies, in bytes: 1 MiB. Operations can have their own (`x-max-body`). Bodies that are
    /// read as they come have no other limit than their operation's, and one for each item, of 16 MiB.
    public var maximumBodyBytes = 1 << 20
    /// The path before the contract's paths, such as `/v1`; empty for none.
    public var basePath = ""
    /// Answers a query parameter that the contract doesn't have with 400. Otherwise it is ignored.
    public var refusesUnknownParameters = false
    /// Sends `Cache-Control: no-store` and `X-Content-Type-Options: nosniff` with every response. A documented
    /// `Cache-Control` header takes precedence.
    public var sendsSecurityHeaders = true
    /// Answers for errors of handlers and security functions that are neither documented nor a ``ProblemError``, such
    /// as those of a database: the one place that turns them into problems. Nil leaves an error to ``onError``.
    public var problemForError: @Sendable (any Error, RequestContext) -> (any ProblemError)? = { _, _ in nil }
    /// Reads each answer as a strict client would before it is sent, and answers 500 where it breaks the contract: a
    /// value that its schema refuses, or a problem that isn't of the documented form. For tests, and for services that
    /// would rather fail than mislead; it costs as much as reading the answers.
    public var checksResponses = false
    /// Stands around all operations. The first is the outermost.
    public var middleware: [Middleware] = []
    /// Is told of errors that are answered 500: those that are neither documented nor a ``ProblemError``, and for which
    /// ``problemForError`` has no answer; and of answers that ``checksResponses`` finds to break the contract.
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
