import ContractRuntime
import Foundation
import Testing

@Suite struct DateTests {
    private func read(_ text: String) -> Date? {
        outcome { try Codec.dateTime.value(of: .single(text), isStrict: true) }
    }

    private func write(_ date: Date) -> String? {
        guard case .single(let text)? = Codec.dateTime.text(of: date) else { return nil }
        return text
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0.0), ("2001-01-01T00:00:00Z", 978_307_200), ("2026-01-02T03:04:05Z", 1_767_323_045),
        ("2026-01-02t03:04:05z", 1_767_323_045), ("2026-01-02T05:04:05+02:00", 1_767_323_045),
        ("2026-01-01T21:34:05-05:30", 1_767_323_045), ("2026-01-02T03:04:05.25Z", 1_767_323_045.25),
        ("2016-12-31T23:59:60Z", 1_483_228_800), ("2016-12-31T18:59:60-05:00", 1_483_228_800),
        ("0000-01-01T00:00:00Z", -62_167_219_200), ("9999-12-31T23:59:59Z", 253_402_300_799),
        ("2024-02-29T12:00:00.123456789012345678Z", 1_709_208_000.1234568), ("1900-03-01T00:00:00Z", -2_203_891_200),
    ])
    func reads(text: String, seconds: Double) throws {
        let date = try #require(read(text))
        #expect(abs(date.timeIntervalSince1970 - seconds) < 1e-6)
    }

    @Test(arguments: [
        "", "2026-01-02", "2026-01-02 03:04:05Z", "2026-01-02T03:04:05", "2026-01-02T03:04Z", "2026-13-02T03:04:05Z",
        "2026-02-29T03:04:05Z", "1900-02-29T00:00:00Z", "2026-04-31T03:04:05Z", "2026-00-01T03:04:05Z",
        "2026-01-00T03:04:05Z",
        "2026-01-02T24:00:00Z", "2026-01-02T03:60:05Z", "2026-01-02T03:04:61Z", "2026-01-02T03:04:60Z",
        "2026-01-02T03:04:05.Z", "2026-01-02T03:04:05,5Z", "2026-01-02T03:04:05+0200", "2026-01-02T03:04:05+02",
        "2026-01-02T03:04:05+24:00", "2026-01-02T03:04:05+02:60", "2026-01-02T03:04:05ZZ", "2026-01-02T03:04:05Z ",
        " 2026-01-02T03:04:05Z", "2026-01-02T03:04:0५Z", "+026-01-02T03:04:05Z", "2026-01-02T03:04:05.5",
        "2026-01-02T03:04:05.5555555555555555555",
    ])
    func refuses(text: String) {
        #expect(read(text) == nil)
    }

    @Test(arguments: [
        (0.0, "1970-01-01T00:00:00Z"), (0.5, "1970-01-01T00:00:00.5Z"),
        (1_767_323_045.123456, "2026-01-02T03:04:05.123456Z"),
        (-0.000001, "1969-12-31T23:59:59.999999Z"), (1_767_323_044.9999999, "2026-01-02T03:04:05Z"),
        (-62_167_219_200, "0000-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
    func writes(seconds: Double, expected: String) {
        #expect(write(Date(timeIntervalSince1970: seconds)) == expected)
    }

    @Test func writesNothingThatRFC3339CannotSay() {
        for seconds in [253_402_300_800, -62_167_219_201, 1e300, -1e300, .nan, .infinity] {
            #expect(write(Date(timeIntervalSince1970: seconds)) == nil)
            #expect(encode(.dateTime, Date(timeIntervalSince1970: seconds)) == "null")
        }
    }

    @Test func agreesWithFoundation() throws {
        // Before 1582 Foundation counts by the Julian calendar.
        let style = Date.ISO8601FormatStyle()
        for day in stride(from: -140_000, to: 800_000, by: 97) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400 + Double(day & 0xFFFF))
            let text = try #require(write(date))
            #expect(text == style.format(date))
            #expect(read(text) == date)
        }
    }

    /// 400 years are 146,097 days, and then all repeats.
    @Test func countsEachDayOfFourCenturies() throws {
        var expected = (year: 1970, month: 1, day: 1)
        for day in 0..<146_097 {
            let date = try #require(CalendarDate(Date(timeIntervalSince1970: Double(day) * 86_400)))
            guard (date.year, date.month, date.day) == expected else {
                Issue.record("day \(day) is \(date), not \(expected)")
                return
            }
            expected.day += 1
            if CalendarDate(year: expected.year, month: expected.month, day: expected.day) == nil {
                expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
            }
        }
        #expect(expected == (2370, 1, 1))
    }

    @Test func keepsMicroseconds() throws {
        var random = RandomBytes(seed: 5)
        for _ in 0..<5_000 {
            let seconds = random.next() % 4_000_000_000
            let text = "\(write(Date(timeIntervalSince1970: Double(seconds)))?.dropLast() ?? "")"
            let fraction = "\(random.next() % 1_000_000)".drop { $0 == "0" }
            guard let last = fraction.last, last != "0" else { continue }
            let padded = String(repeating: "0", count: 6 - fraction.count) + fraction
            let full = "\(text).\(padded)Z"
            #expect(write(try #require(read(full))) == full)
        }
    }

    @Test func knowsCalendarDates() throws {
        #expect(CalendarDate("2024-02-29")?.description == "2024-02-29")
        #expect(CalendarDate(year: 2026, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 10000, month: 1, day: 1) == nil)
        #expect(CalendarDate(Date(timeIntervalSince1970: -1)) == CalendarDate("1969-12-31"))
        #expect(CalendarDate(Date(timeIntervalSince1970: .nan)) == nil)
        let early = try #require(CalendarDate("2024-02-29"))
        let late = try #require(CalendarDate("2024-03-01"))
        #expect(early < late)
        let data = try JSONEncoder().encode([early])
        #expect(try JSONDecoder().decode([CalendarDate].self, from: data) == [early])
    }
}
