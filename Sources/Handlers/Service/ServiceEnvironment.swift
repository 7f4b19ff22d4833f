import ContractRuntime

/// What handlers take from the world, so that tests can give them another.
public struct ServiceEnvironment: Sendable {
    /// The time of day.
    public var now: @Sendable () -> Date
    /// Seconds on a clock that doesn't go back.
    public var uptime: @Sendable () -> Double
    /// A new random id (RFC 9562 version 4), for users, tasks and sessions.
    public var makeID: @Sendable () -> UUID
    /// Is told what happens, for the log.
    public var onEvent: @Sendable (ServiceEvent) -> Void

    public init(
        now: @escaping @Sendable () -> Date = { Date() },
        uptime: @escaping @Sendable () -> Double = { Self.systemUptime() },
        makeID: @escaping @Sendable () -> UUID = { UUID() },
        onEvent: @escaping @Sendable (ServiceEvent) -> Void = { _ in }
    ) {
        self.now = now
        self.uptime = uptime
        self.makeID = makeID
        self.onEvent = onEvent
    }

    /// Seconds since the program began to ask.
    public static func systemUptime() -> Double {
        (ContinuousClock.now - beginning) / .seconds(1)
    }

    private static let beginning = ContinuousClock.now
}

/// What the log should know. No event holds a token, a password or an address.
public enum ServiceEvent: Sendable, Equatable {
    case signedUp(user: UUID)
    case signedIn(user: UUID)
    case signedOut(user: UUID)
    /// The user is nil when there is none with the address.
    case signInFailed(user: UUID?)
    case signInThrottled
    case registrationThrottled
    /// The stored record of the user's password has no known form.
    case unreadablePasswordRecord(user: UUID)
    case tokenRefused(AccessTokenFault)
    /// The token is good, but its session has ended, or its user is gone.
    case sessionEnded(user: UUID)
    /// Answered 503.
    case storeUnavailable(reason: String)
    /// Answered 503.
    case passwordsUnavailable
    /// Answered 503.
    case cryptographyUnavailable
}
