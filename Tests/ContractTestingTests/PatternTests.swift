import Foundation
import Testing

@testable import ContractTesting

@Suite struct PatternTests {
    static let patterns = [
        "^[a-z]+$", "^\\d{3}-\\d{4}$", "^(foo|bar)+$", "abc", "^a", "z$", "^[^\\x00]*\\S[^\\x00]*$", "^$",
        "^(a|b)?c{2,}$",
        "^[A-Z][a-z]*( [A-Z][a-z]*)*$", "^[\\w.+-]+@[\\w-]+\\.[a-z]{2,}$", "^#([0-9a-fA-F]{3}){1,2}$", "[0-9]", ".",
        "^(?:x|yz){3}$", "^$|[0-9]{3}\\b-\\b[0-9]{4}", "\\bfoo\\Bbar\\b", "^(?<name>q+)$", "^\\u0041\\x42$",
        "^[\\]\\-]+$", "^a.c$",
    ]

    @Test(arguments: patterns) func madeTextsMatch(_ pattern: String) throws {
        var random = SeededGenerator(seed: 3)
        let text = try #require(PatternText(pattern))
        let program = try #require(PatternProgram(pattern))
        for length in [0, 3, 12] {
            guard let made = text.text(length: length, random: &random) else { continue }
            #expect(program.matches(made), "\(made)")
            #expect(made.range(of: pattern.oldStyle, options: .regularExpression) != nil, "\(made)")
        }
    }

    static let samples = [
        "", "a", "abc", "foobar", "123-4567", "Ada Lovelace", "#fff", "xyzx", "\n", "qq", " ", "ab\u{0}",
    ]

    /// The matcher agrees with another implementation.
    @Test(arguments: patterns) func matchesAreThoseOfAnotherMatcher(_ pattern: String) throws {
        let program = try #require(PatternProgram(pattern))
        for sample in Self.samples where !sample.contains("\n") {
            let expected = sample.range(of: pattern.oldStyle, options: .regularExpression) != nil
            #expect(program.matches(sample) == expected, "\(pattern) on '\(sample)'")
        }
    }

    @Test(arguments: ["^(?=a)b$", "(a)\\1", "[\\b]", "^(?<!x)y$", "a{", "[z-a]", "(", "*"])
    func whatIsNotRegularIsRefused(_ pattern: String) {
        #expect(PatternText(pattern) == nil)
    }

    @Test func lengthsAreMet() throws {
        var random = SeededGenerator(seed: 3)
        let text = try #require(PatternText("^[^\\x00]*\\S[^\\x00]*$"))
        for length in [1, 7, 200] {
            #expect(text.text(length: length, random: &random)?.unicodeScalars.count == length)
        }
        #expect(try #require(PatternText("^a{1,3}$")).text(length: 4, random: &random) == nil)
    }

    @Test func hostilePatternsEnd() throws {
        let program = try #require(PatternProgram("^(a+)+$"))
        #expect(!program.matches(String(repeating: "a", count: 5_000) + "!"))
    }
}

extension String {
    /// `$` of ICU also matches before a line break at the end; ECMA-262's doesn't.
    fileprivate var oldStyle: String { hasSuffix("$") ? dropLast() + "\\z" : self }
}
