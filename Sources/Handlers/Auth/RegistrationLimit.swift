import Synchronization

/// Bounds how many accounts one client makes, and with that how many hashes it costs and how many addresses it can try
/// for an account.
///
/// Each client has an hour's registrations at once, and from then on gets them back evenly. One number a client keeps
/// count of that: the moment at which it will have all of them again (the generic cell rate algorithm, ITU-T I.371).
public final class RegistrationLimit: Sendable {
    private let perHour: Int?
    private let capacity: Int
    private let restored = Mutex<[String: Double]>([:])

    private static let hour = 3600.0

    /// - Parameters:
    ///   - perHour: registrations of one client; nil for no limit.
    ///   - capacity: how many clients are remembered, about 100 bytes each; beyond it those who registered least are
    ///     forgotten.
    public init(perHour: Int? = 60, capacity: Int = 10_000) {
        precondition(perHour ?? 1 > 0 && capacity > 0, "a limit of none would close the registration")
        self.perHour = perHour
        self.capacity = capacity
    }

    var count: Int { restored.withLock { $0.count } }

    /// Asks for a registration. It counts, whatever becomes of it, until it is taken back.
    ///
    /// - Parameters:
    ///   - address: the client's, or "" when unknown; then nothing is counted.
    ///   - now: seconds since whenever, on a clock that doesn't go back.
    /// - Returns: nil when it is let through; else the seconds until the next is, at least 1.
    public func wait(address: String, now: Double) -> Int? {
        guard let perHour, !address.isEmpty else { return nil }
        let client = ClientNetwork.of(address)
        return restored.withLock { restored in
            let next = max(restored[client] ?? now, now) + Self.hour / Double(perHour)
            let wait = next - now - Self.hour
            // Sums of fractions are off by a little.
            guard wait < 0.001 else { return max(1, Int(wait.rounded(.up))) }
            restored[client] = next
            if restored.count > capacity { Self.shrink(&restored, to: capacity - capacity / 8, now: now) }
            return nil
        }
    }

    /// Takes a registration back that could not be decided.
    public func takeBack(address: String) {
        guard let perHour else { return }
        let client = ClientNetwork.of(address)
        restored.withLock { restored in
            if let moment = restored[client] { restored[client] = moment - Self.hour / Double(perHour) }
        }
    }

    /// Makes room for an eighth of the capacity at once, so that it is seldom done.
    private static func shrink(_ restored: inout [String: Double], to count: Int, now: Double) {
        restored = restored.filter { $0.value > now }
        guard restored.count > count else { return }
        let busiest = restored.sorted { $0.value > $1.value }.prefix(count)
        restored = Dictionary(uniqueKeysWithValues: busiest.map { ($0.key, $0.value) })
    }
}
