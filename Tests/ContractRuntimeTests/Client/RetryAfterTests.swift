import Testing

@testable import ContractRuntime

/// RFC 9110 §10.2.3 and §5.6.7.
@Suite("Retry-After")
struct RetryAfterTests {
    private static let now = Date(timeIntervalSince1970: 784_111_770)

    @Test(
        arguments: [
            ("0", .zero), ("120", .seconds(120)), (" 5 ", .seconds(5)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", .seconds(7)), ("Sun, 06 Nov 1994 08:49:00 GMT", .zero),
            ("Thu, 29 Feb 1996 00:00:00 GMT", .seconds(41_440_230)),
        ] as [(String, Duration)]
    )
    func readsSecondsAndDates(text: String, duration: Duration) {
        #expect(RetryAfter.duration(text, now: Self.now) == duration)
    }

    @Test(arguments: [
        "", "-1", "+1", "1.5", "soon", "1 s", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
        "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37", "Sun, 00 Nov 1994 08:49:37 GMT",
    ])
    func readsNothingElse(text: String) {
        #expect(RetryAfter.duration(text, now: Self.now) == nil)
    }

    @Test func takesAnyNumberOfSeconds() {
        #expect(RetryAfter.duration("99999999999999999999999", now: Self.now).map { $0 > .seconds(1 << 40) } == true)
    }
}
