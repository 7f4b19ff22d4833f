import ContractRuntime
import Testing

@Suite struct PatternTests {
    /// Pattern, texts that match, texts that don't.
    static let table: [(pattern: String, matching: [String], other: [String])] = [
        ("", ["", "a"], []),
        ("abc", ["abc", "xabcx"], ["", "ab", "acb"]),
        ("^abc$", ["abc"], ["abcd", "xabc", "abc\n"]),
        ("^$", [""], ["a", "\n"]),
        ("a|b|", ["a", "b", "", "c"], []),
        ("^(?:a|bc)+$", ["a", "bc", "abca"], ["", "b", "ab"]),
        ("^a*$", ["", "aaa"], ["b", "ab"]),
        ("^a+?b??$", ["a", "aab"], ["", "b", "abb"]),
        ("^a{2}$", ["aa"], ["a", "aaa"]),
        ("^a{2,}$", ["aa", "aaaa"], ["a"]),
        ("^a{2,3}$", ["aa", "aaa"], ["a", "aaaa"]),
        ("^(a{0,2}b){2}$", ["bb", "aabab"], ["b", "aaabb"]),
        ("^a{0}$", [""], ["a"]),
        ("^(a*)*$", ["", "aaa"], ["b"]),
        ("^(a|a*)+b$", ["ab", "b", "aaab"], ["a"]),
        ("^(?<year>\\d{4})-(?<month>\\d\\d)$", ["2026-01"], ["2026-1"]),
        ("^.$", ["a", "é", "😀"], ["", "\n", "\r", "\u{2028}", "\u{2029}", "ab"]),
        ("^[^]$", ["\n", "x"], ["", "xx"]),
        ("[]", [], ["", "a"]),
        ("^[a-c]$", ["a", "b", "c"], ["d", "A", "-"]),
        ("^[a\\-c]$", ["a", "-", "c"], ["b"]),
        ("^[-a]$", ["-", "a"], ["b"]),
        ("^[a-]$", ["-", "a"], ["b"]),
        ("^[\\w-]$", ["-", "a", "_"], ["."]),
        ("^[\\w-.]$", ["-", "a", "."], ["+"]),
        ("^[^a-z]$", ["A", "é"], ["a", ""]),
        ("^[\\]\\\\^]$", ["]", "\\", "^"], ["a"]),
        ("^[\\b]$", ["\u{8}"], ["b"]),
        ("^[à-ü]$", ["à", "é", "ü"], ["a", "ÿ"]),
        ("^[😀-😂]$", ["😀", "😁", "😂"], ["😃"]),
        ("^\\d\\D\\w\\W\\s\\S$", ["1a_- x"], ["a1-_x "]),
        ("^\\t\\n\\v\\f\\r\\0$", ["\t\n\u{B}\u{C}\r\0"], ["tnvfr0"]),
        ("^\\x41\\u0042\\u{43}\\u{1F600}\\ud83d\\ude00\\cA$", ["ABC😀😀\u{1}"], ["ABC😀\u{1}"]),
        ("^[\\u{1F600}\\ud83d\\ude01]$", ["😀", "😁"], ["😂"]),
        ("^\\^\\$\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/\\-\\@\\ $", ["^$.*+?()[]{}|/-@ "], ["x"]),
        ("^a{,3}$", ["a{,3}"], ["aaa"]),
        ("^{}$", ["{}"], [""]),
        ("^]$", ["]"], [""]),
        ("\\bfoo\\b", ["foo", "a foo.", "foo\n"], ["food", "afoo", "_foo"]),
        ("\\Boo\\B", ["wood", "fool"], ["foo", "oops"]),
        ("^\\b$", [], ["", "a"]),
        ("^\\B$", [""], ["a"]),
        ("a\\b", ["a", "ba", "a é"], ["ab", "b"]),
        ("\\bé", ["aé"], ["é"]),
        ("(^a|b)c", ["ac", "xbc"], ["xac"]),
        ("a(b|$)", ["ab", "a", "ca"], ["ac"]),
        ("x*$", ["", "abc"], []),
        ("(?:^|,)a(?:,|$)", ["a", "b,a", "a,b", "b,a,c"], ["ab", "ba"]),
        ("^\\p{L}+$", ["aé日"], ["1", "a1", ""]),
        ("^\\p{Lu}\\p{Ll}$", ["Éa"], ["aÉ"]),
        ("^\\P{L}$", ["1"], ["é"]),
        ("^[\\p{L}\\p{Nd}]+$", ["aé1٣"], ["-"]),
        ("^[^\\p{L}]$", ["1"], ["é"]),
        ("^\\p{General_Category=Decimal_Number}\\p{gc=Sc}$", ["1€"], ["€1"]),
        ("^\\p{Letter}\\p{ASCII}\\p{Any}$", ["éa😀"], ["aé😀"]),
        ("^\\p{Alphabetic}\\p{White_Space}\\p{Emoji}$", ["é 😀"], ["1 😀"]),
        (
            "^[^\\x00]*\\S[^\\x00]*$",
            ["a", "   a   ", "a long text of more than eight bytes", "\u{3000}é", "a\0", "a\0bc"],
            ["", "   ", "a\0\0", "                   ", "\u{3000}", " \0 \0"]
        ),
        ("^[^\\x00]*$", ["", "grün und blau und rot", "😀😀😀😀"], ["\0", "a long text with a zero\0 inside", "é\0"]),
        ("^[a-z0-9]+(?:-[a-z0-9]+)*$", ["a", "a-b", "a1-b2-c3"], ["-a", "a-", "a--b", "A"]),
        ("^[a-z]{1,255}$", ["a", String(repeating: "a", count: 255)], ["", String(repeating: "a", count: 256)]),
        (
            "^[^\\r\\n]{1,8192}$", ["a", String(repeating: "é", count: 8192)],
            ["", "\n", String(repeating: "a", count: 8193)]
        ),
        (
            "^.{0,262144}$", ["", String(repeating: "日", count: 262_144)],
            [String(repeating: "a", count: 262_145), "a\n"]
        ),
        ("^id-[0-9]{2,8000}[a-f]{2}$", ["id-12ab"], ["id-1ab", "id-12abc", "id-12a", "xid-12ab"]),
        ("\\S{1,8192}", ["a", " b "], ["", "  "]), ("[a-z]{2,9000}(?<=b)c?", ["ab", "xaab1"], ["b", "ac"]),
        ("(?:^a|b){2,9000}", ["bb", "ab", "abb"], ["aa", "b", "cab"]), ("a*b?|c", ["", "z"], []),
        ("x((ab?){1,9000}c?)+", ["xa", "-xabab"], ["x", "a"]),
        ("a{0,9000}(?<=a)b{1,90}$", ["ab", "xaabb"], ["b", "xb", "abc"]),
        ("(a|b)*a(a|b){12}$", ["a" + String(repeating: "b", count: 12)], [String(repeating: "b", count: 40)]),
        ("日本", ["こんにちは日本"], ["日 本"]),
        ("^(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,}$", ["Passw0rd", "aB3aB3aB3é"], ["passw0rd", "Password", "aB3"]),
        (
            "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$", ["0", "-1.5", "+.5", "007", "3."],
            ["", "-", ".", "+.", "1.2.3", "x1"]
        ),
        ("^(?!admin$|root$)\\w+$", ["admins", "roo", "a"], ["admin", "root", ""]),
        ("a(?=b)", ["ab", "xxaab"], ["a", "ac", "ba"]),
        ("a(?!b)", ["a", "ac", "aba"], ["ab", "abab", "b"]),
        ("(?<=€)\\d", ["€1", "a€9"], ["1", "1€", "€ 1"]),
        ("(?<!€)\\d", ["1", "€12", "€ 1"], ["€1", "€"]),
        ("(?<=^ab)c", ["abc", "abcd"], ["xabc", "bc"]),
        ("(?<=(?!x)\\w{2})!", ["ab!", "xab!"], ["xb!", "a!"]),
        ("^(?!.*(?:--|\\.\\.))[a-z.-]+(?<![.-])$", ["a-b.c", "a"], ["a--b", "a..b", "a.", "-"]),
        ("^((?!\\bfoo\\b).)*$", ["food", "", "a fool"], ["a foo", "foo"]),
        ("(?=)", ["", "a"], []), ("(?!)", [], ["", "a"]), ("^(?:(?=a)a|(?=b)b){2}$", ["ab", "bb"], ["a", "ac"]),
    ]

    @Test(arguments: table.indices)
    func matches(index: Int) throws {
        let (source, matching, other) = Self.table[index]
        let pattern = try Pattern(parsing: source)
        for text in matching { #expect(pattern.matches(text), "\(source) should match \(text)") }
        for text in other { #expect(!pattern.matches(text), "\(source) shouldn't match \(text)") }
    }

    @Test(arguments: [
        ("(?=a", 0, "never closed"), ("(?=a)*", 5, "assertion"), ("(?<!a)+", 6, "assertion"),
        ("(?=(?=(?=(?=(?=a)))))", 0, "looks around too often"),
        ("(a)\\1", 3, "back-references"), ("(?<x>a)\\k<x>", 7, "back-references"), ("(", 0, "never closed"),
        ("a)", 1, "closes no group"), ("[a", 0, "never closed"), ("*a", 0, "nothing to repeat"),
        ("a**", 2, "nothing to repeat"),
        ("{2}", 0, "nothing to repeat"), ("^*", 1, "assertion"), ("a{3,2}", 1, "out of order"),
        ("[b-a]", 1, "out of order"),
        ("\\a", 0, "no escape"), ("\\Z", 0, "no escape"), ("\\", 1, "nothing follows"), ("\\u12", 0, "4 hexadecimal"),
        ("\\x1", 0, "2 hexadecimal"), ("\\u{110000}", 0, "code point"),
        ("\\p{Script=Greek}", 0, "'Script=Greek' isn't supported"),
        ("\\p", 0, "expected '{'"), ("\\c1", 0, "expected a letter"), ("(?i)a", 0, "no such kind"),
        ("(?<1>a)", 3, "not a name"),
        ("a{99999}", 0, "too large"), ("a{99999999}", 1, "more than 10000000"),
        ("((a{100}){100}){100}", 0, "too large"), ("\\00", 0, "no escape"),
    ])
    func refuses(source: String, position: Int, message: String) {
        do throws(Pattern.Failure) {
            _ = try Pattern(parsing: source)
            Issue.record("\(source) was read")
        } catch {
            #expect(error.message.contains(message), "\(source): \(error)")
            #expect(error.position == position, "\(source): \(error)")
        }
    }

    @Test func knowsPatternsThatItCannotMatch() {
        for source in ["(a)\\1", "(?<x>a)\\k<x>", "[\\p{Script=Greek}\\P{scx=Latin}]"] {
            #expect(StringFormat.regex.matches(source))
            #expect(outcome { try Pattern(parsing: source) } == nil)
        }
        for source in [
            "(", "a**", "(?<x", "\\k", "[z-a]", "\\p{Nope}", "\\p{sc=}", "\\p{gc=Zz}", "\\p{L",
        ] {
            #expect(!StringFormat.regex.matches(source))
        }
    }

    /// Names of properties aren't looked up in all of Unicode only to tell whether a text is a pattern.
    @Test(.timeLimit(.minutes(5))) func tellsPatternsInLinearTime() {
        for part in ["\\p{Alphabetic}", "[\\p{L}\\P{Nd}]", "[a-z", "(?:a|", "a{1,9}", "\\u{1F600}"] {
            let text = String(repeating: part, count: 200_000 / part.utf8.count)
            #expect(StringFormat.regex.matches(text) == !["[a-z", "(?:a|"].contains(part), "\(part)")
        }
    }

    @Test func refusesGroupsThatNestTooDeep() {
        let deep = String(repeating: "(", count: 100_000)
        #expect(throws: Pattern.Failure.self) { try Pattern(parsing: deep) }
        let sets = String(repeating: "(?:", count: 150) + "a" + String(repeating: ")*", count: 150)
        #expect(outcome { try Pattern(parsing: sets).matches("aaa") } == true)
        #expect(outcome { try Pattern(parsing: "((){10000}){10000}").matches("") } == true)
    }

    /// Against the standard library's backtracking, on texts and patterns made of a few characters.
    @Test func agreesWithTheStandardLibrary() throws {
        let atoms = ["a", "b", "[ab]", "[^a]", ".", "(?:a|bb)", "\\b", "^", "$", "(?:)"]
        let quantifiers = ["", "", "", "*", "+", "?", "{2}", "{1,2}"]
        var random = RandomBytes(seed: 11)
        for _ in 0..<400 {
            var source = ""
            for _ in 0...(random.next() % 4) {
                let atom = atoms[Int(random.next()) % atoms.count]
                let isAssertion = ["\\b", "^", "$"].contains(atom)
                source += atom + (isAssertion ? "" : quantifiers[Int(random.next()) % quantifiers.count])
                if random.next() % 6 == 0 { source += "|" }
            }
            let pattern = try Pattern(parsing: source)
            let expected = try Regex(source).wordBoundaryKind(.simple)
            for _ in 0..<12 {
                let text = (0..<(random.next() % 6)).map { _ in ["a", "b", " "][Int(random.next() % 3)] }.joined()
                #expect(pattern.matches(text) == (try expected.firstMatch(in: text) != nil), "\(source) on '\(text)'")
            }
        }
    }
}
