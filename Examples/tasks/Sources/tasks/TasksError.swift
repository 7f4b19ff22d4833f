import ContractRuntime

/// What the command says when it cannot do its work.
enum TasksError: Error, Equatable, CustomStringConvertible {
    case signedOut
    case sessionEnded
    case noPassword
    case unreadableSession(String)
    case unwritableSession(String)
    case noSuchTask(String)
    case ambiguousTask(String, Int)
    case refused(String)
    case unreachable(String)

    var description: String {
        switch self {
        case .signedOut: "you are not signed in; use tasks login or tasks register"
        case .sessionEnded: "your session has ended; use tasks login"
        case .noPassword: "no password was given; type it, pipe it, or set TASKS_PASSWORD"
        case .unreadableSession(let path): "\(path) does not hold a session; remove it and sign in again"
        case .unwritableSession(let path): "\(path) cannot be written"
        case .noSuchTask(let id): "there is no task '\(id)'"
        case .ambiguousTask(let id, let count): "'\(id)' begins the ids of \(count) tasks; give more of it"
        case .refused(let reason): reason
        case .unreachable(let reason): "the server cannot be reached: \(reason)"
        }
    }
}

extension TasksError {
    /// Any failure of any operation in words: the server's problem (RFC 9457), or why no answer came.
    init<Rejection>(_ error: ClientError<Rejection>) {
        if case .transport(let cause) = error {
            self = .unreachable(String(describing: cause))
        } else if let problem = error.problem {
            self = .refused(Self.words(problem))
        } else {
            self = .refused(error.description)
        }
    }

    /// The same for what only works with a session, which the server may have ended.
    init<Rejection>(ofSession error: ClientError<Rejection>) {
        self = error.problem?.status == 401 ? .sessionEnded : TasksError(error)
    }

    /// The problem's title and detail, and a line for each rule that was broken.
    private static func words(_ problem: ProblemDetails) -> String {
        let summary = problem.detail.map { "\(problem.title): \($0)" } ?? problem.title
        return ([summary] + problem.errors.map { "  \($0)" }).map(Terminal.clean).joined(separator: "\n")
    }
}
