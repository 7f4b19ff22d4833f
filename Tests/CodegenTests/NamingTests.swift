import Testing

@testable import Codegen

@Suite struct NamingTests {
    @Test(arguments: [
        ("user_id", "userID", "UserID"), ("userId", "userID", "UserID"), ("User ID", "userID", "UserID"),
        ("id", "id", "ID"), ("ids", "ids", "IDs"), ("user_ids", "userIDs", "UserIDs"), ("URLs", "urls", "URLs"),
        ("HTTPServer", "httpServer", "HTTPServer"), ("getHTTPResponse", "getHTTPResponse", "GetHTTPResponse"),
        ("WWW-Authenticate", "wwwAuthenticate", "WWWAuthenticate"), ("Retry-After", "retryAfter", "RetryAfter"),
        ("BAD_REQUEST", "badRequest", "BadRequest"), ("AWSKey", "awsKey", "AWSKey"), ("v1beta1", "v1beta1", "V1beta1"),
        ("+1", "plus1", "Plus1"), ("-1", "minus1", "Minus1"), ("-created_at", "minusCreatedAt", "MinusCreatedAt"),
        ("application/json", "applicationJSON", "ApplicationJSON"), ("1.5", "value1Point5", "Value1Point5"),
        ("2024-01-01", "value20240101", "Value20240101"), ("*", "star", "Star"), (">=", "greaterEqual", "GreaterEqual"),
        ("", "empty", "Empty"), ("?", "question", "Question"), ("é", "e", "E"), ("e\u{301}t\u{E9}", "ete", "Ete"),
        ("straße", "strasse", "Strasse"), ("你好", "u4F60U597D", "U4F60U597D"),
        ("OAuth2Token", "oauth2Token", "OAuth2Token"),
        ("IPv4Address", "ipv4Address", "IPv4Address"), ("$ref", "ref", "Ref"), ("a\u{600}\"b", "aB", "AB"),
        ("isOk", "isOK", "IsOK"), ("default", "default", "Default"),
    ])
    func `names are words in camel case`(text: String, member: String, type: String) {
        #expect(memberName(text) == member)
        #expect(typeName(text) == type)
    }

    @Test func `names that are taken are told apart by a rule`() {
        var pool = NamePool(.member, reserved: ["self"], suffix: "Value")
        let names = ["foo-bar", "foo_bar", "fooBar", "asc", "ASC", "Asc", "aSC", "self"].map {
            pool.claim($0, at: nil).name
        }
        #expect(
            names == [
                "fooBar", "fooUnderscoreBar", "fooBar2", "asc", "ascUppercased", "ascCapitalized", "aSC",
                "selfValue",
            ])
    }

    @Test func `punctuation is spelled as far as a name can be read`() {
        var pool = NamePool(.member, suffix: "Value")
        let dashes = String(repeating: "-", count: 5_000)
        let names = ["a-b", "a\(dashes)b", "a\(dashes)-b", dashes].map { pool.claim($0, at: nil).name }
        #expect(names == ["aB", "aB2", "aB3", "minus"])
    }

    @Test func `integers are grouped as swift format does`() {
        #expect(integerLiteral(999_999) == "999999")
        #expect(integerLiteral(2_147_483_647) == "2_147_483_647")
        #expect(integerLiteral(Int.min) == "-9_223_372_036_854_775_808")
    }

    @Test func `a string literal means its text`() {
        #expect(stringLiteral("a\"b\\c\n\u{600}\"é") == #""a\"b\\c\u{A}\u{600}\"\u{E9}""#)
    }

    @Test func `documentation keeps Markdown and shows what hides`() {
        #expect(Documentation(markdown: "\n a \r\nb\u{2028}c\u{0}\n\n").lines == [" a", "b", "c\\u{0}"])
        var printer = SwiftPrinter()
        printer.documentation(
            Documentation(lines: ["- " + Array(repeating: "word", count: 30).joined(separator: " "), "```", "x", "```"])
        )
        let lines = printer.text.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines[1].hasPrefix("///   word"))
        #expect(lines.allSatisfy { $0.count <= 120 })
    }
}
