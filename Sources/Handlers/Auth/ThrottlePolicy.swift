/// How many failed sign-ins are free, and how long to wait after more.
public struct ThrottlePolicy: Sendable {
    /// Failures that cost no wait.
    public var freeFailures: Int
    /// The wait after the first failure that isn't free, in seconds; it doubles with each further one.
    public var firstDelay: Double
    /// No wait is longer, in seconds. Failures are forgotten after twice this time without another.
    public var longestDelay: Double

    public init(freeFailures: Int, firstDelay: Double, longestDelay: Double) {
        precondition(freeFailures >= 0 && firstDelay > 0 && longestDelay >= firstDelay, "delays grow from above zero")
        self.freeFailures = freeFailures
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
    }

    /// For one account: ten tries in the first quarter of an hour, then one each quarter.
    public static let account = ThrottlePolicy(freeFailures: 5, firstDelay: 15, longestDelay: 900)
    /// For one client address, behind which a whole office may sit.
    public static let address = ThrottlePolicy(freeFailures: 100, firstDelay: 1, longestDelay: 900)

    /// The wait after so many failures, in seconds.
    func delay(afterFailures failures: Int) -> Double {
        guard failures >= freeFailures, failures > 0 else { return 0 }
        let doublings = min(failures - max(freeFailures, 1), 60)
        return min(firstDelay * Double(1 << doublings), longestDelay)
    }

    var memory: Double { 2 * longestDelay }
}
