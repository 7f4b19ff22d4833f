import Testing

@testable import ContractRuntime
@testable import ContractText

/// Patterns run in time that grows with the text only. The time is counted in steps, so that no clock decides.
@Suite(.timeLimit(.minutes(5))) struct PatternTimeTests {
    /// What is followed once is looked up the next time: a text that repeats itself soon costs one look-up a byte.
    @Test(arguments: HostilePattern.all.indices)
    func followsFewStepsOnTextsThatRepeatThemselves(index: Int) throws {
        let hostile = HostilePattern.all[index]
        let pattern = try Pattern(parsing: hostile.source)
        let whole = hostile.text(byteCount: 65_536)
        let steps = Self.stepCount(pattern, whole)
        #expect(steps <= 200 * whole.utf8.count, "\(hostile.source)")
        // Twice the text adds no steps, but for those at its end.
        #expect(steps <= Self.stepCount(pattern, hostile.text(byteCount: 32_768)) + pattern.matcher.size)
    }

    /// The worst that a text can do: each of its characters follows each step once.
    @Test(arguments: [
        "(a|b)*a(a|b){14}c", "[ab]*a[ab]{200}c", "(a{1,50}){1,50}$", "^(.*a){20}$", "(?:a?b?){100}c", "(.{0,99}a){20}$",
        "^(?=(a|b)*a(a|b){14}c)(?!(.*a){20}c).*c$", "(?<=(?=[ab]*c)(a|b)*)c",
    ])
    func followsEachStepOncePerCharacter(source: String) throws {
        let pattern = try Pattern(parsing: source)
        var random = RandomBytes(seed: 5)
        let text = String((0..<4_000).map { _ in random.next() % 2 == 0 ? "a" : "b" })
        #expect(Self.stepCount(pattern, text) <= (text.utf8.count + 1) * pattern.matcher.size)
        #expect(pattern.matcher.size <= PatternProgram.maximumStepCount)
    }

    /// Where the table of the automaton ends, the answers stay the same.
    @Test(arguments: ["[ab]*a[ab]{16}b", "a[ab]{15}a[ab]*$", "b[ab]{17}$"])
    func answersTheSameWhereTheTableEnds(source: String) throws {
        let pattern = try Pattern(parsing: source)
        var random = RandomBytes(seed: 7)
        var followed = 0
        for _ in 0..<50 {
            let text = (0..<(10 + random.next() % 40)).map { _ in random.next() % 2 == 0 ? "a" : "b" }.joined()
            #expect(pattern.matches(text) == (try Regex(source).firstMatch(in: text) != nil), "\(source) on \(text)")
            followed += Self.stepCount(pattern, text)
        }
        #expect(followed > 0)
    }

    /// The table that grows with the text starts anew when it is full.
    @Test func answersTheSameWhenTheTableIsFull() throws {
        let pattern = try Pattern(parsing: "a[ab]{300}c")
        var random = RandomBytes(seed: 9)
        let middle = String((0..<8_000).map { _ in random.next() % 2 == 0 ? "a" : "b" })
        #expect(!pattern.matches(middle))
        #expect(!pattern.matches(middle + "b" + String(repeating: "b", count: 300) + "c"))
        #expect(pattern.matches(middle + "a" + String(repeating: "b", count: 300) + "c"))
    }

    @Test func refusesPatternsThatAreTooLarge() {
        for source in ["^(a{1,60}){1,60}$", ".{6000}", "((a{20}){20}){20}"] {
            #expect(throws: Pattern.Failure.self, "\(source)") { try Pattern(parsing: source) }
        }
        let ranges = (0..<10_001).map { "\\u{\(String(0x100 + 2 * $0, radix: 16))}" }.joined()
        #expect(throws: Pattern.Failure.self) { try Pattern(parsing: "[\(ranges)]") }
    }

    private static func stepCount(_ pattern: Pattern, _ text: String) -> Int {
        var count = 0
        var text = text
        _ = text.withUTF8 { pattern.matcher.matches($0, &count) }
        return count
    }
}
