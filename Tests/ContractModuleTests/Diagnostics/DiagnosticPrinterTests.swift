import Contract
import Testing

@Suite struct DiagnosticPrinterTests {
    private static let file = SourceFile(
        path: "contracts/auth-api.yaml", text: String(repeating: "#\n", count: 117) + "          requird: [email]\n")

    private static func range(_ text: String, in file: SourceFile) -> SourceRange {
        let haystack = file.bytes
        let needle = Array(text.utf8)
        let start = haystack.indices.first { haystack[$0...].starts(with: needle) } ?? 0
        return SourceRange(file: file, start: start, end: start + needle.count)
    }

    private static let diagnostic = Diagnostic(
        .unknownKey, at: range("requird", in: file), "'requird' is not a keyword of Schema Object",
        fix: "did you mean 'required'?", notes: [.init(range: range("#", in: file), message: "the first, with \"%\"")])

    @Test func textForm() {
        #expect(
            DiagnosticPrinter.text([Self.diagnostic]) == """
                contracts/auth-api.yaml:118:11: error: 'requird' is not a keyword of Schema Object [unknown-key]
                118 |           requird: [email]
                    |           ^~~~~~~ did you mean 'required'?
                contracts/auth-api.yaml:1:1: note: the first, with "%"
                1 | #
                  | ^

                """)
    }

    @Test func jsonForm() {
        #expect(
            JSONDiagnosticPrinter.text([Self.diagnostic]) == """
                [
                {"path":"contracts/auth-api.yaml","line":118,"column":11,"endLine":118,"endColumn":18,\
                "severity":"error","rule":"unknown-key","message":"'requird' is not a keyword of Schema Object",\
                "fix":"did you mean 'required'?","notes":[{"path":"contracts/auth-api.yaml","line":1,"column":1,\
                "endLine":1,"endColumn":2,"message":"the first, with \\"%\\""}]}
                ]

                """)
        #expect(JSONDiagnosticPrinter.text([]) == "[]\n")
    }

    @Test func gitHubForm() {
        #expect(
            GitHubDiagnosticPrinter.text([Self.diagnostic]) == """
                ::error file=contracts/auth-api.yaml,line=118,col=11,endLine=118,endColumn=18,title=unknown-key::\
                'requird' is not a keyword of Schema Object; did you mean 'required'?%0A\
                contracts/auth-api.yaml:1:1: the first, with "%25"

                """)
    }

    /// A document must not write to the terminal of whoever checks it.
    @Test func controlsAreVisible() {
        let file = SourceFile(path: "a.yaml", text: "a: \"\u{1B}[31m\u{202E}x\"\n")
        let finding = Diagnostic(.wrongType, at: Self.range("x", in: file), "found '\u{1B}[0m\u{2028}'")
        #expect(
            DiagnosticPrinter.text(finding) == """
                a.yaml:1:11: error: found '\\u{1B}[0m\\u{2028}' [wrong-type]
                1 | a: "\\u{1B}[31m\\u{202E}x"
                  |                       ^

                """)
    }

    @Test func longLinesAreCut() {
        let text = String(repeating: "é", count: 5_000) + "HERE" + String(repeating: "y", count: 5_000)
        let file = SourceFile(path: "a.json", text: text)
        let output = DiagnosticPrinter.text(Diagnostic(.wrongType, at: Self.range("HERE", in: file), "m"))
        let lines = output.split(separator: "\n")
        #expect(lines[0] == "a.json:1:5001: error: m [wrong-type]")
        #expect(lines[1].count < 200)
        let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
        let word = lines[1].firstIndex(of: "H").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
        #expect(caret != nil && caret == word)
        #expect(lines[2].hasSuffix("^~~~"))
    }

    @Test func orderIsThatOfTheDocument() {
        let file = SourceFile(path: "b.yaml", text: "abcdef")
        func finding(_ offset: Int, _ file: SourceFile, _ message: String) -> Diagnostic {
            Diagnostic(.wrongType, at: SourceRange(file: file, start: offset, end: offset + 1), message)
        }
        let first = SourceFile(path: "a.yaml", text: "abcdef")
        let findings = [finding(3, file, "c"), finding(1, file, "b"), finding(5, first, "a"), finding(3, file, "c")]
        #expect(findings.sortedByPosition().map(\.message) == ["a", "b", "c"])
    }

    @Test func severitiesCanBeChanged() {
        let changed = [Self.diagnostic].applying(["unknown-key": .warning])
        #expect(changed.map(\.severity) == [.warning])
        #expect([Self.diagnostic].applying(["unknown-key": .off]).isEmpty)
        #expect([Self.diagnostic].applying(["wrong-type": .off]).count == 1)
    }

    @Test func ruleIDsAreUnique() {
        let ids = DiagnosticRule.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { id in id.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) } })
    }
}
