/// Counts failures by key, in bounded memory.
struct FailureCounts<Key: Hashable & Sendable>: Sendable {
    private struct Entry {
        var failures: Int
        var last: Double
    }

    private let policy: ThrottlePolicy
    private let capacity: Int
    private var entries: [Key: Entry] = [:]

    /// - Parameter capacity: how many keys are kept; beyond it those with the fewest and oldest failures are forgotten.
    init(_ policy: ThrottlePolicy, capacity: Int) {
        precondition(capacity > 0, "room for at least one key")
        self.policy = policy
        self.capacity = capacity
    }

    var count: Int { entries.count }

    /// Seconds until the key may try again; 0 when it may now.
    func wait(_ key: Key, now: Double) -> Double {
        guard let entry = entries[key], now - entry.last < policy.memory else { return 0 }
        return max(0, entry.last + policy.delay(afterFailures: entry.failures) - now)
    }

    mutating func add(_ key: Key, now: Double) {
        if let entry = entries[key], now - entry.last < policy.memory {
            entries[key] = Entry(failures: entry.failures + 1, last: now)
        } else {
            entries[key] = Entry(failures: 1, last: now)
        }
        if entries.count > capacity { shrink(now: now) }
    }

    /// Takes one failure back: the try it was counted for was none.
    mutating func takeBack(_ key: Key) {
        guard let entry = entries[key] else { return }
        entries[key] = entry.failures > 1 ? Entry(failures: entry.failures - 1, last: entry.last) : nil
    }

    mutating func forget(_ key: Key) {
        entries[key] = nil
    }

    /// Makes room for an eighth of the capacity at once, so that it is seldom done.
    private mutating func shrink(now: Double) {
        entries = entries.filter { now - $0.value.last < policy.memory }
        guard entries.count > capacity else { return }
        let kept = capacity - capacity / 8
        let strongest = entries.sorted {
            ($0.value.failures, $0.value.last) > ($1.value.failures, $1.value.last)
        }
        entries = Dictionary(uniqueKeysWithValues: strongest.prefix(kept).map { ($0.key, $0.value) })
    }
}
