/// Why calling an operation failed.
public enum ClientError<Rejection: OperationRejection>: Error {
    /// The server answered with a failure that the contract documents.
    case rejected(Rejection)
    /// The server answered with a status that the contract doesn't have.
    case undocumented(RawResponse)
    /// The server answered with a documented status, but with content that breaks the contract.
    case invalidResponse(InvalidResponse)
    /// The input breaks the contract; nothing was sent.
    case invalidRequest([Violation])
    /// No answer came: the connection, a limit, cancellation, or an unusable server URL.
    case transport(any Error)
}

extension ClientError {
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

extension ClientError: CustomStringConvertible {
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

/// An answer's body, whatever its type.
protocol AnswerWithBody {
    var anyBody: any Sendable { get }
}

extension Answer: AnswerWithBody {
    var anyBody: any Sendable { body }
}
