/// Whether the service can answer requests that need the database.
actor Readiness {
    private let ping: @Sendable () async -> Bool
    private let patience: Duration
    private let freshness: Duration
    private let clock = ContinuousClock()
    private var latest: (isUp: Bool, at: ContinuousClock.Instant)?
    private var running: Task<Bool, Never>?
    private var isDraining = false

    /// - Parameters:
    ///   - patience: how long the database may take to answer.
    ///   - freshness: how long an answer holds, so that questions by the thousand don't become work for the database.
    ///   - ping: whether the database answers.
    init(
        patience: Duration = .milliseconds(250),
        freshness: Duration = .seconds(1),
        ping: @escaping @Sendable () async -> Bool
    ) {
        self.patience = patience
        self.freshness = freshness
        self.ping = ping
    }

    /// From now on the answer is no: the server is about to end.
    func drain() {
        isDraining = true
    }

    var isReady: Bool {
        get async {
            guard !isDraining else { return false }
            if let latest, clock.now - latest.at < freshness { return latest.isUp }
            let isUp = await answer()
            latest = (isUp, clock.now)
            return isUp && !isDraining
        }
    }

    /// A ping that hangs isn't given company: the next question waits for the same one.
    private func answer() async -> Bool {
        let task = running ?? Task { await ping() }
        running = task
        guard let isUp = await Self.value(of: task, within: patience) else { return false }
        running = nil
        return isUp
    }

    /// The task's value, or nil when it takes longer. The task goes on then.
    private static func value(of task: Task<Bool, Never>, within patience: Duration) async -> Bool? {
        let (answers, first) = AsyncStream<Bool?>.makeStream()
        let waiting = Task { first.yield(await task.value) }
        let timer = Task {
            try await Task.sleep(for: patience)
            first.yield(nil)
        }
        defer {
            waiting.cancel()
            timer.cancel()
        }
        for await answer in answers { return answer }
        return nil
    }
}
