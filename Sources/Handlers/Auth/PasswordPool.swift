import Dispatch
import Synchronization

/// Threads for work that takes long: a few at once, a short queue, and a refusal for the rest.
///
/// Hashing on Swift's cooperative threads would stop every request meanwhile, and hashing without bounds takes 128 MiB
/// each. A serial queue of Dispatch has a thread outside the cooperative pool while it has work.
final class PasswordPool: Sendable {
    private struct Job {
        let deadline: ContinuousClock.Instant
        let work: @Sendable () -> Void
        let refuse: @Sendable () -> Void
    }

    private struct State {
        var idle: [DispatchQueue]
        var waiting: [Job] = []
    }

    private let state: Mutex<State>
    private let limits: PasswordLimits

    init(_ limits: PasswordLimits) {
        self.limits = limits
        state = Mutex(State(idle: (0..<limits.slots).map { DispatchQueue(label: "passwords-\($0)") }))
    }

    var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// Does the work on one of the threads.
    ///
    /// - Throws: ``PasswordsUnavailable`` when the queue is full or the turn doesn't come before the deadline, and what
    ///   the work throws.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(
                deadline: .now + limits.patience,
                work: { continuation.resume(with: Result { try work() }) },
                refuse: { continuation.resume(throwing: PasswordsUnavailable()) }
            )
            submit(job)
        }
    }

    private enum Admission {
        case start(DispatchQueue)
        case wait
        case refuse
    }

    private func submit(_ job: Job) {
        let admission = state.withLock { state -> Admission in
            if let queue = state.idle.popLast() { return .start(queue) }
            guard state.waiting.count < limits.queueLength else { return .refuse }
            state.waiting.append(job)
            return .wait
        }
        switch admission {
        case .start(let queue): queue.async { self.drain(queue, first: job) }
        case .wait: break
        case .refuse: job.refuse()
        }
    }

    /// Does the job, then those that wait, until none is left.
    private func drain(_ queue: DispatchQueue, first: Job) {
        first.work()
        while let job = next(giveBack: queue) {
            if job.deadline < .now {
                job.refuse()
            } else {
                job.work()
            }
        }
    }

    private func next(giveBack queue: DispatchQueue) -> Job? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.idle.append(queue)
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}
