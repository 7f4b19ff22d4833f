/// A pattern on which backtracking takes longer than anyone waits, and the text that shows it.
struct HostilePattern: Sendable {
    let source: String
    let start: String
    let repeated: String
    let end: String

    init(_ source: String, after start: String = "", repeated: String, before end: String = "") {
        self.source = source
        self.start = start
        self.repeated = repeated
        self.end = end
    }

    /// The text, of about so many bytes.
    func text(byteCount: Int) -> String {
        start + String(repeating: repeated, count: byteCount / repeated.utf8.count) + end
    }

    /// The families that are known, from articles and advisories.
    static let all = [
        // Quantifiers inside of quantifiers.
        HostilePattern("^(a+)+$", repeated: "a", before: "!"),
        HostilePattern("^(a*)*$", repeated: "a", before: "!"),
        HostilePattern("^(a+)*b$", repeated: "a"),
        HostilePattern("^((a+)+)+$", repeated: "a", before: "!"),
        HostilePattern("^([a-zA-Z]+)*$", repeated: "a", before: "!"),
        HostilePattern("(x+x+)+y", repeated: "x"),
        HostilePattern("^(\\w+\\s?)*$", repeated: "a ", before: "!"),
        HostilePattern("^(\\d+)*x$", repeated: "1"),
        HostilePattern("([^\"]*)*\"$", repeated: "a"),
        HostilePattern("^(([a-z])+.)+[A-Z]([a-z])+$", repeated: "a"),
        HostilePattern("(.*)*=", repeated: "a"),
        HostilePattern("^(?:(?:a*)*)*$", repeated: "a", before: "!"),
        HostilePattern("^((ab)*|(a)*b)*$", repeated: "ab", before: "!"),
        HostilePattern("(\\p{L}+\\d?)+$", repeated: "é", before: "!"),
        // Alternatives that match the same.
        HostilePattern("^(a|aa)+$", repeated: "a", before: "!"),
        HostilePattern("^(a|a?)+$", repeated: "a", before: "!"),
        HostilePattern("^(a|b|ab)*c$", repeated: "ab"),
        HostilePattern("^(\\w|\\d|_)+$", repeated: "a1_", before: "!"),
        HostilePattern("<(.|\\n)*>x", repeated: "<"),
        HostilePattern("^(?:.|\\s)*x$", repeated: "\u{B} "),
        HostilePattern("^(0|1(01*0)*1)*2$", repeated: "1001"),
        HostilePattern("\\b(\\w+)+\\b!", repeated: "a"),
        HostilePattern("^(a|[ab]|[abc])*d$", repeated: "cab"),
        HostilePattern("(a*|b|c)*d", repeated: "bac"),
        // Neighbours that match the same.
        HostilePattern("\\s+$", repeated: "  ", before: "x"),
        HostilePattern("^\\s*(.*?)\\s*;$", repeated: "  "),
        HostilePattern(".*.*=.*", repeated: "a"),
        HostilePattern("x*y*x*y*x*y*z$", repeated: "xy"),
        HostilePattern("\\d+\\d+\\d+\\d+e", repeated: "7"),
        HostilePattern("^.*a.*a.*a.*a.*a$", repeated: "a", before: "b"),
        // Bounded repetition.
        HostilePattern("^(.*a){20}$", repeated: "a", before: "!"),
        HostilePattern("(a+){10}$", repeated: "a", before: "!"),
        HostilePattern("^(?:a?){50}a{50}$", repeated: "a", before: "!"),
        HostilePattern("(a{1,20}){1,20}$", repeated: "a", before: "!"),
        HostilePattern("(a{1,50}){1,50}$", repeated: "a", before: "!"),
        HostilePattern("^(a{1,50}){1,50}$", repeated: "a", before: "!"),
        HostilePattern("(a{0,50}){0,50}$", repeated: "a", before: "!"),
        HostilePattern("(a?){200}a{200}b$", repeated: "a"),
        HostilePattern("^(\\w{1,30}\\s?){1,40}$", repeated: "ab ", before: "!"),
        HostilePattern("(a|b)*a(a|b){14}c", repeated: "ab"),
        HostilePattern("((a{1,10}){1,10}){1,10}$", repeated: "a", before: "!"),
        HostilePattern("(?:.*,){11}P", repeated: "1,"),
        HostilePattern("[ab]*a[ab]{500}c", repeated: "ab"),
        HostilePattern("^[^a]*(a.{0,200}){5}z", repeated: "a"),
        HostilePattern(".{0,2000}x.{0,500}y$", repeated: "ax"),
        HostilePattern("^(.{1,255}\\.){1,10}[a-z]{2,63}$", repeated: "a", before: "!"),
        // Addresses of mail, as they were published.
        HostilePattern("^([\\w.-]+)+@([\\w-]+\\.)+[a-z]+$", repeated: "a."),
        HostilePattern("^\\S+@\\S+\\.\\S+$", repeated: "a@"),
        HostilePattern(
            "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3"
                + "}[.]{1}[a-z]{2,3}))$",
            repeated: "a",
            before: "!"
        ),
        HostilePattern(
            "^[a-zA-Z0-9.!#$%&'*+\\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-"
                + "zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$",
            after: "a@",
            repeated: "a.a-",
            before: "!"
        ),
        HostilePattern(
            "^([a-z0-9_\\.-])+@([\\da-z\\.-]+)\\.([a-z\\.]{2,6})$",
            after: "a@",
            repeated: "a.",
            before: "!"
        ),
        HostilePattern(
            "^(\\w+([-+.']\\w+)*)@(\\w+([-.]\\w+)*\\.\\w+([-.]\\w+)*)$",
            after: "a@",
            repeated: "a.",
            before: "!"
        ),
        // Addresses and names of the web.
        HostilePattern(
            "^(https?:\\/\\/)?([\\da-z.-]+)\\.([a-z.]{2,6})([\\/\\w .-]*)*\\/?$",
            repeated: "a.",
            before: "!"
        ),
        HostilePattern("^((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|$)){4}x", repeated: "1."),
        HostilePattern(
            "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$",
            repeated: "a-a",
            before: "!"
        ),
        HostilePattern("^(([^:\\/?#]+):)?(\\/\\/([^\\/?#]*))?([^?#]*)(\\?([^#]*))?(#(.*))?x$", repeated: "a:/"),
        HostilePattern(
            "^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6"
                + "}:[0-9a-fA-F]{1,4})$",
            repeated: "1:",
            before: "!"
        ),
        // Versions.
        HostilePattern(
            "^v?(\\d+)\\.(\\d+)\\.(\\d+)(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+([0-9A-Za-z-]+))?$",
            after: "1.1.1-",
            repeated: "a.",
            before: "+"
        ),
        HostilePattern(
            "(>|<|=|~|\\^|\\s)*\\s*[v=\\s]*(\\d+|x|X|\\*)(?:\\.(\\d+|x|X|\\*))*$",
            repeated: " ",
            before: "!"
        ),
        HostilePattern("^(\\s*\\|?\\|?\\s*(?:[<>]=?)?\\s*v?\\d+)*$", repeated: " 1", before: "!"),
        // What else advisories name: numbers, lists, colours, cookies, comments, links, quotations.
        HostilePattern("^\\s*([+-]?\\d+)(?:(\\.\\d+)|(\\d+))*e$", repeated: "1"),
        HostilePattern("^(?:\\s*,?\\s*[a-z]+)*$", repeated: " , ", before: "!"),
        HostilePattern("^#?((?:[0-9a-f]{1,6},?)+)$", repeated: "f,f", before: "!"),
        HostilePattern("((?:[^;]|;[^ ])*); *$", repeated: ";a", before: "!"),
        HostilePattern("(?:\\/\\*(?:[^*]|\\*[^\\/])*)*\\*\\/$", repeated: "/*"),
        HostilePattern("!\\[([^\\]]*)\\]\\(([^)]*)\\)x", repeated: "!["),
        HostilePattern("^(?:[^\\[\\]]+|\\[[^\\[\\]]*\\])*$", repeated: "[]a", before: "["),
        HostilePattern("(?:<!--(?:.|\\n)*?-->)+$", repeated: "<!--"),
        HostilePattern("^(('[^']*')|([^',]+)|,)*$", repeated: "','", before: "'"),
        HostilePattern("Mozilla.*(?:Windows.*)*(?:NT.*)*Gecko\\/x", repeated: "Mozilla Windows NT "),
        HostilePattern("^(?:'(?:\\\\.|[^'])*'|[^'])*x$", repeated: "'\\\\"),
        HostilePattern("(\\n|\\r\\n?|\\s)+$", repeated: "\u{B}\u{C}", before: "x"),
    ]
}
