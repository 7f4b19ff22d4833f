import ContractRuntime

/// What load balancers and supervisors ask: is the process alive, and can it answer?
struct Health: Sendable {
    let readiness: Readiness

    /// The answer to `/livez` and `/readyz`; nil for other paths.
    func respond(to request: HTTPRequest) async -> ServerResponse? {
        switch request.pathWithoutQuery {
        case "/livez": allowed(request) ?? Replies.json(200, #"{"status":"alive"}"#)
        case "/readyz": if let refusal = allowed(request) { refusal } else { await ready() }
        default: nil
        }
    }

    private func ready() async -> ServerResponse {
        guard await readiness.isReady else {
            let problem = ProblemDetails(status: 503, detail: "not ready for requests")
            return Replies.problem(problem, headers: [.retryAfter: "1"])
        }
        return Replies.json(200, #"{"status":"ready"}"#)
    }

    private func allowed(_ request: HTTPRequest) -> ServerResponse? {
        request.method == .get || request.method == .head ? nil : Replies.methodNotAllowed("GET, HEAD")
    }
}
