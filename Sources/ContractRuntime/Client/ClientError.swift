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
    public var status: Int? { AnyClientError(self).status }

    /// The problem that the server answered with (RFC 9457), documented or not; nil when it sent none.
    public var problem: ProblemDetails? { AnyClientError(self).problem }

    /// Whether the call was cancelled.
    public var isCancelled: Bool { AnyClientError(self).isCancelled }
}

extension ClientError: CustomStringConvertible {
    /// One line for people. It has no credentials and no bodies, except for the words of a problem.
    public var description: String { AnyClientError(self).description }
}

/// An answer's body, whatever its type.
protocol AnswerWithBody {
    var anyBody: any Sendable { get }
}

extension Answer: AnswerWithBody {
    var anyBody: any Sendable { body }
}
