import ContractRuntime

/// Times as they are stored: whole microseconds since 1970, as every database can keep them.
public enum Moment {
    /// - Returns: the nearest microsecond; bounds of about the years ±290,000 for times beyond them.
    public static func microseconds(_ date: Date) -> Int64 {
        let value = (date.timeIntervalSince1970 * 1_000_000).rounded()
        guard value > -9.2e18 else { return Int64.min }
        return value < 9.2e18 ? Int64(value) : Int64.max
    }

    public static func date(microseconds: Int64) -> Date {
        Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }

    /// The time as it comes back from a store.
    public static func stored(_ date: Date) -> Date {
        Self.date(microseconds: microseconds(date))
    }
}
