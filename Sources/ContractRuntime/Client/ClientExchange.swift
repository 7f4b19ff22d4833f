/// What happens between a call and its response: credentials, attempts, and the time for all of it.
struct ClientExchange: Sendable {
    let transport: any ClientTransport
    let credentials: CredentialSource
    let options: ClientOptions
    /// How much of the call's time is left; nil where it has all the time.
    private var timeLeft: (@Sendable () -> Duration)?

    init(transport: any ClientTransport, credentials: CredentialSource, options: ClientOptions) {
        self.transport = transport
        self.credentials = credentials
        self.options = options
    }

    /// - Throws: ``ClientError/invalidRequest(_:)`` for credentials that cannot be sent, else whatever kept the
    ///   response from arriving.
    func response<Rejection>(
        to call: PendingCall<Rejection>,
        isStreamed: @escaping @Sendable (HTTPResponse) -> Bool
    ) async throws -> (head: RawResponse, stream: StreamedBody?) {
        var timed = self
        timed.timeLeft = options.deadline.map { options.clock.countdown(from: $0) }
        return try await options.clock.withTimeout(options.deadline) { [timed] in
            let response = try await timed.authorized(call)
            guard isStreamed(response.head) else {
                return (try await response.collected(upTo: options.maximumResponseBytes), nil)
            }
            let stream = StreamedBody(chunks: response.body, resuming: resuming(call, isStreamed))
            return (RawResponse(head: response.head, body: []), stream)
        }
    }

    /// Only a request that changes nothing is sent again for the rest of its answer.
    private func resuming<Rejection>(
        _ call: PendingCall<Rejection>,
        _ isStreamed: @escaping @Sendable (HTTPResponse) -> Bool
    ) -> EventResuming? {
        guard call.head.method == .get else { return nil }
        let resume: @Sendable (String?) async throws -> EventResuming.Answer = { lastID in
            do {
                let response = try await authorized(call, lastEventID: lastID)
                return response.head.status.code == 200 && isStreamed(response.head) ? .body(response.body) : .end
            } catch let error as UnobtainableCredentials {
                throw error.cause
            } catch  where RetryPolicy.isTransient(error) {
                return .none
            }
        }
        return EventResuming(answer: resume, clock: options.clock)
    }

    /// Sends the call with credentials, and once more with new ones when they are refused.
    private func authorized<Rejection>(
        _ call: PendingCall<Rejection>,
        lastEventID: String? = nil
    ) async throws -> ClientResponse {
        let fields = options.headerFields
        guard !call.security.isEmpty else {
            return try await attempts(call.request(CredentialTable(), fields, lastEventID: lastEventID))
        }
        let issued = try await obtained { try await credentials.current() }
        let request = try call.request(issued.table, fields, lastEventID: lastEventID)
        let response = try await attempts(request)
        guard response.head.status.code == 401, request.body?.isRepeatable != false,
            let renewed = try await obtained({ try await credentials.renewed(after: issued) })
        else { return response }
        return try await attempts(call.request(renewed.table, fields, lastEventID: lastEventID))
    }

    private func obtained<Credentials>(_ obtain: () async throws -> Credentials) async throws -> Credentials {
        do {
            return try await obtain()
        } catch  where !(error is CancellationError) {
            throw UnobtainableCredentials(cause: error)
        }
    }

    /// Sends a request until it has success, or another attempt is of no use or would come too late.
    private func attempts(_ request: ClientRequest) async throws -> ClientResponse {
        guard request.isRepeatable else { return try await attempt(request) }
        var number = 1
        while true {
            let outcome: Result<ClientResponse, any Error>
            do {
                outcome = .success(try await attempt(request))
            } catch {
                outcome = .failure(error)
            }
            guard let delay = options.retry.delay(after: outcome, attempt: number),
                timeLeft.map({ delay < $0() }) ?? true
            else { return try outcome.get() }
            try await options.clock.sleep(for: delay)
            number += 1
        }
    }

    private func attempt(_ request: ClientRequest) async throws -> ClientResponse {
        try Task.checkCancellation()
        return try await options.clock.withTimeout(options.timeout) { try await transport.send(request) }
    }
}

/// What kept credentials from being obtained. It tells that from a lost connection to the contract's own server.
struct UnobtainableCredentials: Error {
    let cause: any Error
}
