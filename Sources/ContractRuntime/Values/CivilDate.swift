/// Arithmetic of the Gregorian calendar, extended to all years (as RFC 3339 asks), without any time zone.
enum CivilDate {
    /// Days from 1970-01-01 to the date.
    static func days(year: Int, month: Int, day: Int) -> Int {
        // Years are counted from March, so that the leap day is the last of a year.
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date that many days after 1970-01-01.
    ///
    /// Divides by multiplying: Neri and Schneider, "Euclidean affine functions and their application to calendar
    /// algorithms" (2023), §8.
    static func date(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let quarters = UInt32(truncatingIfNeeded: shifted - era * 146_097) * 4 + 3
        let century = quarters / 146_097
        let year = UInt64(quarters % 146_097 | 3) * 2_939_745
        let dayOfYear = UInt32(truncatingIfNeeded: year) / 2_939_745 / 4
        let month = dayOfYear * 2141 + 197_913
        // Years were counted from March.
        let isNextYear = dayOfYear >= 306
        return (
            era * 400 + Int(century) * 100 + Int(year >> 32) + (isNextYear ? 1 : 0),
            Int(month >> 16) - (isNextYear ? 12 : 0),
            Int((month & 0xFFFF) / 2141) + 1
        )
    }

    static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        default: 31
        }
    }
}
