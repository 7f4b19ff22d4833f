import Testing

@testable import ContractRuntime

/// RFC 6265: cookies as servers read them and as clients write them.
@Suite struct CookieTextTests {
    /// §4.1.1, `cookie-octet`: %x21 / %x23-2B / %x2D-3A / %x3C-5B / %x5D-7E.
    @Test func `values hold the octets of the grammar`() {
        let octets = [0x21...0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E].flatMap { Array($0) }
        for byte in UInt8(0)..<0x80 {
            let isValid = Cookies.isValidValue(String(UnicodeScalar(byte)))
            #expect(isValid == octets.contains(Int(byte)), "%x\(String(byte, radix: 16))")
        }
        #expect(!Cookies.isValidValue("é"))
        #expect(Cookies.isValidValue(""))
    }

    /// §4.2.1, the examples of §3.1, and what §5.4 has user agents send.
    @Test(arguments: [
        ("SID=31d4d96e407aad42", [["SID", "31d4d96e407aad42"]]),
        ("SID=31d4d96e407aad42; lang=en-US", [["SID", "31d4d96e407aad42"], ["lang", "en-US"]]),
        ("lang=en-US; lang=de", [["lang", "en-US"], ["lang", "de"]]),
        ("a=b=c", [["a", "b=c"]]), (#"a="b c""#, [["a", "b c"]]), (#"a=""#, [["a", "\""]]), ("a=", [["a", ""]]),
        ("a=\"\u{301}b\"", [["a", "\u{301}b"]]), ("a=\"b\"\u{301}", [["a", "\"b\"\u{301}"]]),
        ("a=1;b=2", [["a", "1"], ["b", "2"]]), (" a = 1 ;\tb=2", [["a", "1"], ["b", "2"]]), ("a", []), ("", []),
        ("a; b=1;; ;c=2", [["b", "1"], ["c", "2"]]), ("=1", [["", "1"]]),
    ])
    func reads(text: String, pairs: [[String]]) {
        #expect(Cookies([.cookie: text]).pairs.map { [$0.name, $0.value] } == pairs)
    }

    @Test func `names are told apart by case, and the first of a name counts`() {
        let cookies = Cookies([.cookie: "sid=1; SID=2; sid=3"])
        #expect(cookies["sid"] == "1")
        #expect(cookies["SID"] == "2")
        #expect(cookies["Sid"] == nil)
    }

    /// RFC 9113 §8.2.3 lets HTTP/2 split the field.
    @Test func `several fields are one`() {
        var fields = HTTPFields()
        fields.append(HTTPField(name: .cookie, value: "a=1"))
        fields.append(HTTPField(name: .cookie, value: "b=2; c=3"))
        #expect(Cookies(fields).pairs.map(\.value) == ["1", "2", "3"])
    }
}
