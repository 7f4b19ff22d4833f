#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The time as logs write it (RFC 3339): in UTC, to the millisecond.
enum Timestamp {
    static func now() -> String {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        var date = unsafe tm()
        unsafe gmtime_r(&time.tv_sec, &date)
        let day = unsafe "\(date.tm_year + 1900)-\(digits(date.tm_mon + 1))-\(digits(date.tm_mday))"
        let clock = unsafe "\(digits(date.tm_hour)):\(digits(date.tm_min)):\(digits(date.tm_sec))"
        return "\(day)T\(clock).\(digits(Int32(time.tv_nsec / 1_000_000), count: 3))Z"
    }

    private static func digits(_ number: Int32, count: Int = 2) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
