import ContractRuntime

/// The failures that handlers answer, each with its status and words. None tells more than the contract does.
public enum ServiceFault: Error, Equatable {
    /// The path names another user.
    case foreignTasks
    case noSuchTask
    case emailTaken
    /// The user was deleted while the request was under way.
    case userIsGone
    /// Seconds to wait, at least 1.
    case tooManyAttempts(retryAfter: Int)
    case unavailable
}

extension ServiceFault: ProblemError {
    public var problem: ProblemDetails {
        switch self {
        case .foreignTasks:
            ProblemDetails(status: 403, detail: "These are the tasks of another user")
        case .noSuchTask:
            ProblemDetails(status: 404, detail: "There is no such task")
        case .emailTaken:
            ProblemDetails(status: 409, title: "E-mail address already registered", type: "/problems/email-taken")
        case .userIsGone:
            ProblemDetails(status: 401, detail: "A valid access token is required")
        case .tooManyAttempts:
            ProblemDetails(status: 429, detail: "Too many attempts; wait before the next")
        case .unavailable:
            ProblemDetails(status: 503, detail: "The service is overloaded or its database is away; try again")
        }
    }

    public var headers: HTTPFields {
        switch self {
        case .userIsGone: [.wwwAuthenticate: Self.challenge + #", error="invalid_token""#]
        case .tooManyAttempts(let seconds): [.retryAfter: "\(seconds)"]
        case .unavailable: [.retryAfter: "1"]
        case .foreignTasks, .noSuchTask, .emailTaken: [:]
        }
    }

    /// How to authenticate (RFC 6750 §3), in the words of the contract's example.
    static let challenge = #"Bearer realm="api""#
}

extension ServiceEnvironment {
    /// Does work that needs the store or the password threads. When those are away the answer is 503; all other errors
    /// pass.
    func reaching<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch StoreError.unavailable(let reason) {
            onEvent(.storeUnavailable(reason: reason))
        } catch is PasswordsUnavailable {
            onEvent(.passwordsUnavailable)
        } catch is CryptoFault {
            onEvent(.cryptographyUnavailable)
        }
        throw ServiceFault.unavailable
    }
}
