/// Why calling an operation failed, whichever operation it was: for code that treats the failures of all alike, such as
/// one place that shows or logs them.
public enum AnyClientError: Error {
    /// The server answered with a failure that the contract documents.
    case rejected(any OperationRejection)
    /// The server answered with a status that the contract doesn't have.
    case undocumented(RawResponse)
    /// The server answered with a documented status, but with content that breaks the contract.
    case invalidResponse(InvalidResponse)
    /// The input breaks the contract; nothing was sent.
    case invalidRequest([Violation])
    /// No answer came: the connection, a limit, cancellation, or an unusable server URL.
    case transport(any Error)

    public init(_ error: ClientError<some OperationRejection>) {
        switch error {
        case .rejected(let rejection): self = .rejected(rejection)
        case .undocumented(let response): self = .undocumented(response)
        case .invalidResponse(let invalid): self = .invalidResponse(invalid)
        case .invalidRequest(let violations): self = .invalidRequest(violations)
        case .transport(let error): self = .transport(error)
        }
    }

    /// The same for any error that was caught; nil when no operation of a client threw it.
    public init?(_ error: any Error) {
        switch error {
        case let error as AnyClientError: self = error
        case let error as any OperationFailure: self = error.anyError
        default: return nil
        }
    }
}

extension AnyClientError {
    /// The status of the server's answer, if there was one.
    public var status: Int? {
        switch self {
        case .rejected(let rejection): rejection.answer.status
        case .undocumented(let response): response.status
        case .invalidResponse(let invalid): invalid.response.status
        case .invalidRequest, .transport: nil
        }
    }

    /// The problem that the server answered with (RFC 9457), documented or not; nil when it sent none.
    public var problem: ProblemDetails? {
        switch self {
        case .rejected(let rejection):
            ProblemDetails(content: rejection.answer.content, status: rejection.answer.status)
        case .undocumented(let response): ProblemDetails(response)
        case .invalidResponse(let invalid): ProblemDetails(invalid.response)
        case .invalidRequest, .transport: nil
        }
    }

    /// Whether the call was cancelled.
    public var isCancelled: Bool {
        if case .transport(let error) = self { error is CancellationError } else { false }
    }
}

extension AnyClientError: CustomStringConvertible {
    /// One line for people. It has no credentials and no bodies, except for the words of a problem.
    public var description: String {
        switch self {
        case .rejected, .undocumented:
            let status = status.map(String.init) ?? ""
            guard let problem else { return "the server answered \(status)" }
            return "the server answered \(status) \(problem.title)" + (problem.detail.map { ": \($0)" } ?? "")
        case .invalidResponse(let invalid): return invalid.description
        case .invalidRequest(let violations):
            return "the request breaks the contract: " + violations.map(\.description).joined(separator: "; ")
        case .transport(let error): return "no answer came: \(error)"
        }
    }
}

/// A `ClientError` of any operation.
private protocol OperationFailure: Error {
    var anyError: AnyClientError { get }
}

extension ClientError: OperationFailure {
    fileprivate var anyError: AnyClientError { AnyClientError(self) }
}
