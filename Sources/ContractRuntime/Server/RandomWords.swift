import Synchronization

/// Random numbers for the ids of requests: different in each process and for each request, but not a secret.
///
/// The generator is xoshiro256** (Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators"), begun with
/// the system's randomness. Asking the system each time costs more than all else that is done for an id.
struct RandomWords: Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    private static let shared = Mutex(RandomWords(SystemRandomNumberGenerator()))

    init(_ seed: some RandomNumberGenerator) {
        var seed = seed
        // All zero is the one state that the generator doesn't leave.
        state = (seed.next() | 1, seed.next(), seed.next(), seed.next())
    }

    static func pair() -> (UInt64, UInt64) {
        shared.withLock { ($0.next(), $0.next()) }
    }

    mutating func next() -> UInt64 {
        let multiplied = state.1 &* 5
        let result = (multiplied << 7 | multiplied >> 57) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = state.3 << 45 | state.3 >> 19
        return result
    }
}
