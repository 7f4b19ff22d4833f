/// Dates and times as RFC 3339 §5.6 writes them.
enum RFC3339 {
    /// Seconds from 1970-01-01 to 2001-01-01, from where `Date` counts.
    private static let referenceSeconds = 978_307_200
    private static let secondsPerDay = 86_400

    /// Reads a date and time, such as `2026-01-02T03:04:05.678+01:00`. Nil: it isn't one.
    ///
    /// `t` and `z` may be lower-case. A leap second is taken where one can be, at 23:59:60 UTC, as the second after it.
    static func date(_ text: Span<UInt8>) -> Date? {
        guard text.count >= 20, let day = CalendarDate(text.extracting(..<10)) else { return nil }
        guard text[10] | 0x20 == UInt8(ascii: "t") else { return nil }
        guard let time = time(text.extracting(11...)) else { return nil }
        let days = CivilDate.days(year: day.year, month: day.month, day: day.day)
        let seconds = days * secondsPerDay + time.seconds - referenceSeconds
        return Date(timeIntervalSinceReferenceDate: Double(seconds) + time.fraction)
    }

    /// Reads a time with its offset, such as `03:04:05Z`: seconds since midnight UTC, which may lie outside of the day.
    static func time(_ text: Span<UInt8>) -> (seconds: Int, fraction: Double)? {
        guard text.count >= 9, text[2] == UInt8(ascii: ":"), text[5] == UInt8(ascii: ":") else { return nil }
        guard let hour = number(text, at: 0), let minute = number(text, at: 3), let second = number(text, at: 6),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        var position = 8
        guard let fraction = fraction(text, &position) else { return nil }
        guard let offset = offset(text, at: position) else { return nil }
        let minutes = hour * 60 + minute - offset
        if second == 60 {
            // 23:59 UTC on whichever day.
            guard (minutes + 1).isMultiple(of: 24 * 60) else { return nil }
        }
        return (minutes * 60 + second, fraction)
    }

    /// Two digits.
    @inline(__always)
    static func number(_ text: Span<UInt8>, at index: Int) -> Int? {
        let tens = text[index] &- UInt8(ascii: "0")
        let units = text[index + 1] &- UInt8(ascii: "0")
        guard tens < 10, units < 10 else { return nil }
        return Int(tens) &* 10 &+ Int(units)
    }

    /// The fraction of a second, if one is written; digits beyond what a `Date` holds are read and dropped.
    private static func fraction(_ text: Span<UInt8>, _ position: inout Int) -> Double? {
        guard text[position] == UInt8(ascii: ".") else { return 0 }
        position += 1
        let first = position
        var value = 0.0
        var scale = 1.0
        while position < text.count {
            let digit = text[position] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            if position - first < 15 {
                value = value * 10 + Double(digit)
                scale *= 10
            }
            position += 1
        }
        return position > first ? value / scale : nil
    }

    /// Minutes east of UTC.
    private static func offset(_ text: Span<UInt8>, at position: Int) -> Int? {
        guard position < text.count else { return nil }
        let sign = text[position]
        if sign | 0x20 == UInt8(ascii: "z") { return position + 1 == text.count ? 0 : nil }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        guard position + 6 == text.count, text[position + 3] == UInt8(ascii: ":") else { return nil }
        guard let hours = number(text, at: position + 1), let minutes = number(text, at: position + 4),
            hours < 24, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
}

extension RFC3339 {
    /// The longest text that `write` makes: `2026-01-02T03:04:05.678901Z`.
    static let maximumLength = 27

    /// Writes a date in UTC, to the microsecond, the fraction only where there is one. Returns the number of bytes: 0
    /// for a date outside of the years 0 to 9999, for which RFC 3339 has no text.
    static func write(_ date: Date, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let interval = date.timeIntervalSinceReferenceDate
        // The years 0 and 9999 lie within these bounds; what is left is checked below.
        guard interval > -1e11, interval < 1e12 else { return 0 }
        var whole = Int(interval)
        if Double(whole) > interval { whole -= 1 }
        var seconds = whole + referenceSeconds
        var microseconds = Int((interval - Double(whole)) * 1_000_000 + 0.5)
        if microseconds == 1_000_000 {
            microseconds = 0
            seconds += 1
        }
        let days = (seconds >= 0 ? seconds : seconds - (secondsPerDay - 1)) / secondsPerDay
        let day = CivilDate.date(days: days)
        guard (0...9999).contains(day.year) else { return 0 }
        write(day, to: target)
        target[10] = UInt8(ascii: "T")
        write(secondOfDay: seconds - days * secondsPerDay, to: target + 11)
        var count = 19
        if microseconds != 0 { count += write(microseconds: microseconds, to: target + 19) }
        target[count] = UInt8(ascii: "Z")
        return count + 1
    }

    /// Writes `2026-01-02`.
    static func write(_ date: (year: Int, month: Int, day: Int), to target: UnsafeMutablePointer<UInt8>) {
        DecimalDigits.write(pair: date.year / 100, to: target)
        DecimalDigits.write(pair: date.year % 100, to: target + 2)
        target[4] = UInt8(ascii: "-")
        DecimalDigits.write(pair: date.month, to: target + 5)
        target[7] = UInt8(ascii: "-")
        DecimalDigits.write(pair: date.day, to: target + 8)
    }

    private static func write(secondOfDay: Int, to target: UnsafeMutablePointer<UInt8>) {
        DecimalDigits.write(pair: secondOfDay / 3600, to: target)
        target[2] = UInt8(ascii: ":")
        DecimalDigits.write(pair: secondOfDay / 60 % 60, to: target + 3)
        target[5] = UInt8(ascii: ":")
        DecimalDigits.write(pair: secondOfDay % 60, to: target + 6)
    }

    /// Writes `.678901` without zeros at the end.
    private static func write(microseconds: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
        target[0] = UInt8(ascii: ".")
        DecimalDigits.write(pair: microseconds / 10_000, to: target + 1)
        DecimalDigits.write(pair: microseconds / 100 % 100, to: target + 3)
        DecimalDigits.write(pair: microseconds % 100, to: target + 5)
        var count = 7
        while target[count - 1] == UInt8(ascii: "0") { count -= 1 }
        return count
    }
}
