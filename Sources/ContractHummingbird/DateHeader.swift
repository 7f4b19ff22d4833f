import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The `Date` header (RFC 9110 §6.6.1), written once a second.
final class DateHeader: Sendable {
    private struct Entry {
        var second: Int
        var text: String
    }

    private let entry = Mutex(Entry(second: -1, text: ""))

    /// The present time in the form of RFC 9110 §5.6.7, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    var value: String {
        let second = time(nil)
        return entry.withLock { entry in
            if entry.second != second { entry = Entry(second: second, text: Self.text(of: second)) }
            return entry.text
        }
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// - Parameter second: seconds since 1970.
    static func text(of second: Int) -> String {
        var second = second
        // `tm` points to the name of its time zone.
        var date = unsafe tm()
        unsafe gmtime_r(&second, &date)
        let day = unsafe "\(days[Int(date.tm_wday)]), \(two(date.tm_mday)) \(months[Int(date.tm_mon)])"
        return unsafe "\(day) \(date.tm_year + 1900) \(two(date.tm_hour)):\(two(date.tm_min)):\(two(date.tm_sec)) GMT"
    }

    private static func two(_ number: Int32) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
