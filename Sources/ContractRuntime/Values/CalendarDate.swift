/// A day of the Gregorian calendar, without time or time zone: what `format: date` holds (RFC 3339 `full-date`).
public struct CalendarDate: Hashable, Sendable {
    /// From 0 to 9999.
    public let year: Int
    /// From 1.
    public let month: Int
    /// From 1.
    public let day: Int

    /// Nil for a day that the calendar doesn't have, such as 30 February.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= CivilDate.dayCount(year: year, month: month) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day of a moment, in UTC. Nil for one outside of the years 0 to 9999.
    public init?(_ date: Date) {
        let days = (date.timeIntervalSince1970 / 86_400).rounded(.down)
        guard days.magnitude < 1e8 else { return nil }
        let parts = CivilDate.date(days: Int(days))
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    /// Reads `2026-01-02`.
    public init?(_ text: String) {
        var text = text
        guard let date = text.withUTF8({ CalendarDate($0.span) }) else { return nil }
        self = date
    }

    init?(_ text: Span<UInt8>) {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
        guard let century = RFC3339.number(text, at: 0), let year = RFC3339.number(text, at: 2),
            let month = RFC3339.number(text, at: 5), let day = RFC3339.number(text, at: 8)
        else { return nil }
        self.init(year: century * 100 + year, month: month, day: day)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// `2026-01-02`.
    public var description: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            RFC3339.write((year, month, day), to: start)
            return 10
        }
    }
}

extension CalendarDate: Comparable {
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CalendarDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date of the form 2026-01-02")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
