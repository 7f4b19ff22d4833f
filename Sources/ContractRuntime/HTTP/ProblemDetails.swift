/// Why a request failed, for machines and people (RFC 9457).
public struct ProblemDetails: Hashable, Sendable {
    /// A URI that names the kind of problem; `about:blank` where the status says it all.
    public var type: String
    /// The kind of problem in words; the same for all its occurrences.
    public var title: String
    /// From 400 to 599.
    public var status: Int
    /// This occurrence in words. It is sent to the caller, so it must not hold secrets or internals.
    public var detail: String?
    /// A URI that names this occurrence. The service fills it in with the request's id.
    public var instance: String?
    /// All rules of the contract that the request breaks.
    public var errors: [Violation]

    /// - Parameter title: the name of the status, such as `Not Found`, where it is nil.
    public init(
        status: Int,
        title: String? = nil,
        detail: String? = nil,
        type: String = "about:blank",
        instance: String? = nil,
        errors: [Violation] = []
    ) {
        self.type = type
        self.title = title ?? ReasonPhrase.of(status)
        self.status = status
        self.detail = detail
        self.instance = instance
        self.errors = errors
    }
}

/// An error that knows its answer: what handlers throw for failures that the contract doesn't give a case.
public protocol ProblemError: Error {
    var problem: ProblemDetails { get }
    /// Fields to send with it, such as `Retry-After`.
    var headers: HTTPFields { get }
}

extension ProblemError {
    public var headers: HTTPFields { [:] }
}

extension ProblemDetails: ProblemError {
    public var problem: ProblemDetails { self }
}
