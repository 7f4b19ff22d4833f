import ContractRuntime
import Testing

/// Patterns on which backtracking takes longer than anyone waits, on texts of 64 KiB. There is no clock in this test:
/// with time that isn't linear in the text, it wouldn't end.
@Suite(.timeLimit(.minutes(1))) struct PatternTimeTests {
    static let patterns: [(pattern: String, repeated: String, end: String)] = [
        ("^(a+)+$", "a", "!"), ("^(a*)*$", "a", "!"), ("^(a|aa)+$", "a", "!"), ("^(a|a?)+$", "a", "!"),
        ("^(.*a){20}$", "a", "!"),
        ("^([a-zA-Z]+)*$", "a", "!"), ("(x+x+)+y", "x", ""), ("^(\\w+\\s?)*$", "a ", "!"), ("^(\\d+)*x$", "1", ""),
        ("^(([a-z])+.)+[A-Z]([a-z])+$", "a", ""), ("^(?:a?){50}a{50}$", "a", "!"), ("(.*)*=", "a", ""),
        ("\\s+$", " ", "x"),
        ("^(a|b|ab)*c$", "ab", ""), ("(a+){10}$", "a", "!"), ("([^\"]*)*\"$", "a", ""), ("(?:.*,){11}P", "1,", ""),
        ("^([\\w.-]+)+@([\\w-]+\\.)+[a-z]+$", "a.", ""), ("(a|b)*a(a|b){14}c", "ab", ""),
        ("^\\S+@\\S+\\.\\S+$", "a@", ""),
        ("(\\p{L}+\\d?)+$", "é", "!"), ("\\b(\\w+)+\\b!", "a", ""), ("^((ab)*|(a)*b)*$", "ab", "!"),
        ("(a{1,20}){1,20}$", "a", "!"),
        ("^(0|1(01*0)*1)*2$", "1001", ""), ("<(.|\\n)*>x", "<", ""),
    ]

    @Test(arguments: patterns.indices)
    func matchesInLinearTime(index: Int) throws {
        let (source, repeated, end) = Self.patterns[index]
        let pattern = try Pattern(parsing: source)
        let text = String(repeating: repeated, count: 65_536 / repeated.utf8.count) + end
        #expect(!pattern.matches(text))
    }
}
