import ContractRuntime
import Testing

@Suite struct JSONWriterTests {
    @Test func escapesOnlyWhatMustBe() {
        #expect(
            encode(.string(), "a\"b\\c/d\n\r\t\u{8}\u{C}\u{1}\u{1F}\u{7F}é\u{2028}")
                == #""a\"b\\c/d\n\r\t\b\f\u0001\u001f"# + "\u{7F}é\u{2028}\"")
    }

    /// Each length, with the character that needs an escape at each place.
    @Test func escapesAtAnyPlace() throws {
        for length in 0..<40 {
            for place in 0..<max(length, 1) {
                var text = String(repeating: "x", count: length)
                #expect(encode(.string(), text) == "\"\(text)\"")
                if length > 0 {
                    let index = text.index(text.startIndex, offsetBy: place)
                    text.replaceSubrange(index...index, with: "\"")
                }
                let written = encode(.string(), text)
                let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
                #expect(written == "\"\(parts.joined(separator: "\\\""))\"")
                #expect(try decode(.string(), written) == text)
            }
        }
    }

    @Test func growsAsNeeded() throws {
        let texts = (0..<2_000).map { String(repeating: "é\n", count: $0 % 50) }
        #expect(try decode(.array(.string()), encode(.array(.string()), texts)) == texts)
    }
}
