import Testing

@testable import ContractRuntime

@Suite struct PathTemplateTests {
    @Test func namesItsParametersInOrder() {
        let template = PathTemplate("/api/{user_id}/files/{name}.json")
        #expect(template.parameterNames == ["user_id", "name"])
        #expect(template.expanded(["7", "a%2Fb"]) == "/api/7/files/a%2Fb.json")
    }

    @Test func encodesItsLiterals() {
        #expect(PathTemplate("/a b/ü/%41:x").expanded([]) == "/a%20b/%C3%BC/%41:x")
        #expect(PathTemplate("/").expanded([]) == "/")
        #expect(PathTemplate("/a/").expanded([]) == "/a/")
    }

    @Test(arguments: [
        ("{a}", "x", ["x"]),
        ("{a}.json", "x.json", ["x"]),
        ("{a}.json", "x.json.json", ["x.json"]),
        ("{a}:{b}", "1:2:3", ["1", "2:3"]),
        ("({a},{b})", "(1,2)", ["1", "2"]),
        ("v{a}", "v1", ["1"]),
        ("{a}--{b}", "---x", ["-", "x"]),
    ])
    func matches(segment: String, text: String, values: [String]) {
        #expect(captures(segment, text) == values)
    }

    @Test(arguments: [
        ("{a}", ""), ("{a}.json", ".json"), ("{a}.json", "x.jso"), ("{a}:{b}", "1:"), ("{a}:{b}", ":1"),
        ("({a},{b})", "(1,2"), ("v{a}", "w1"), ("v{a}", "v"), ("{a}aa", "aa"),
    ])
    func doesNotMatch(segment: String, text: String) {
        #expect(captures(segment, text) == nil)
    }

    /// An accent after a slash or a brace is one character with it, and a byte of its own all the same.
    @Test func readsBytesAndNotCharacters() {
        let template = PathTemplate("/\u{301}a/\u{301}{\u{301}id}\u{301}/%41\u{301}")
        #expect(template.parameterNames.map { Array($0.unicodeScalars) } == [["\u{301}", "i", "d"]])
        #expect(template.segments.count == 3)
        #expect(template.expanded(["1"]) == "/%CC%81a/%CC%811%CC%81/%41%CC%81")
    }

    private func captures(_ segment: String, _ text: String) -> [String]? {
        var text = text
        return text.withUTF8 { bytes in
            var captures = PathCaptures()
            guard let segment = PathTemplate("/" + segment).segments.first else { return nil }
            guard segment.match(bytes, 0..<bytes.count, &captures) else { return nil }
            return captures.ranges.map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self) }
        }
    }
}
