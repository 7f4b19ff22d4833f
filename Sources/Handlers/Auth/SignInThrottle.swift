import Synchronization

/// Slows down guessing of passwords.
///
/// Failures are counted for each account, from wherever they come, and for each client's network. Whoever signed in to
/// an account from a network before is not held up there by the failures of others, only by their own.
public final class SignInThrottle: Sendable {
    fileprivate struct Place: Hashable {
        let account: String
        let address: String
    }

    fileprivate struct State {
        var accounts: FailureCounts<String>
        var addresses: FailureCounts<String>
        var places: FailureCounts<Place>
        var known: Set<Place> = []
    }

    private let state: Mutex<State>
    private let capacity: Int

    /// - Parameter capacity: how many accounts, addresses and pairs of them are remembered; about 200 bytes each.
    public init(
        account: ThrottlePolicy = .account,
        address: ThrottlePolicy = .address,
        capacity: Int = 10_000
    ) {
        self.capacity = capacity
        state = Mutex(
            State(
                accounts: FailureCounts(account, capacity: capacity),
                addresses: FailureCounts(address, capacity: capacity),
                places: FailureCounts(account, capacity: capacity)
            )
        )
    }

    /// A try that was let through, and how it ended is still to be told.
    public struct Attempt: Sendable {
        fileprivate let place: Place
    }

    public enum Admission: Sendable {
        case admitted(Attempt)
        /// Seconds until the next try is let through, at least 1.
        case refused(retryAfter: Int)
    }

    /// Asks for a try. It counts as failed until something else is told, so that many at once gain nothing.
    ///
    /// - Parameters:
    ///   - email: as the client wrote it, of an account or not.
    ///   - address: the client's, or "" when unknown; then nothing is counted by address.
    ///   - now: seconds since whenever, on a clock that doesn't go back.
    public func admit(email: String, address: String, now: Double) -> Admission {
        let place = Place(account: EmailIdentity.of(email), address: ClientNetwork.of(address))
        return state.withLock { state in
            let wait = state.wait(place, now: now)
            guard wait <= 0 else { return .refused(retryAfter: max(1, Int(wait.rounded(.up)))) }
            state.places.add(place, now: now)
            if !state.known.contains(place) { state.accounts.add(place.account, now: now) }
            if !place.address.isEmpty { state.addresses.add(place.address, now: now) }
            return .admitted(Attempt(place: place))
        }
    }

    /// The password was right.
    public func succeeded(_ attempt: Attempt) {
        let place = attempt.place
        state.withLock { state in
            state.places.forget(place)
            state.accounts.forget(place.account)
            state.addresses.takeBack(place.address)
            guard !place.address.isEmpty else { return }
            if state.known.count >= capacity { state.known.removeFirst() }
            state.known.insert(place)
        }
    }

    /// Whether the password was right could not be decided.
    public func wasUndecided(_ attempt: Attempt) {
        let place = attempt.place
        state.withLock { state in
            state.places.takeBack(place)
            if !state.known.contains(place) { state.accounts.takeBack(place.account) }
            state.addresses.takeBack(place.address)
        }
    }
}

extension SignInThrottle.State {
    fileprivate func wait(_ place: SignInThrottle.Place, now: Double) -> Double {
        let account = known.contains(place) ? 0 : accounts.wait(place.account, now: now)
        return max(account, places.wait(place, now: now), addresses.wait(place.address, now: now))
    }
}
