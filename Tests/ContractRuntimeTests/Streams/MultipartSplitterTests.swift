import Testing

@testable import ContractRuntime

@Suite("Multipart bodies as they come")
struct MultipartSplitterTests {
    private static let body = """
        A preamble.\r
        --b \t\r
        Content-Type: text/plain\r
        \r
        one\r
        --bold\r
        --b-\r
        --b\r
        X-Other: 1\r
        \r
        \r
        --b\r
        \r
        three\r
        --b--\r
        --b\r
        An epilogue.
        """

    /// The texts of the parts, as pieces of so many bytes come in.
    private func texts(of body: String, size: Int, limit: Int = 100) throws(StreamFault) -> [String] {
        var splitter = MultipartSplitter(boundary: "b", limit: limit)
        var parts: [Multipart.Part] = []
        var rest = Array(body.utf8)[...]
        while !rest.isEmpty {
            parts += try splitter.take(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        try splitter.finish()
        return parts.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test("are cut into the same parts however the bytes come in", arguments: 1...80)
    func pieces(size: Int) throws {
        #expect(try texts(of: Self.body, size: size) == ["one\r\n--bold\r\n--b-", "", "three"])
    }

    @Test("may have no part and no preamble", arguments: [1, 3, 100])
    func empty(size: Int) throws {
        #expect(try texts(of: "--b--", size: size) == [])
        #expect(try texts(of: "--b\r\n\r\nx\r\n--b--", size: size) == ["x"])
    }

    /// Time grows with the length of what comes in at once, however many parts that is.
    @Test(.timeLimit(.minutes(5))) func manyParts() throws {
        var splitter = MultipartSplitter(boundary: "b", limit: 1 << 26)
        let body = String(repeating: "--b\r\n\r\nx\r\n", count: 200_000) + "--b\r\n\r\n"
        #expect(try splitter.take(Array(body.utf8) + Array(repeating: 0, count: 1 << 25)).count == 200_000)
    }

    @Test(
        "are refused where they end early, a part has no head, or is too large",
        arguments: [
            "", "--b", "--b\r\n\r\nx\r\n--b", "--b\r\nno head\r\n--b--",
            "--b\r\n\r\n\(String(repeating: "x", count: 200))",
        ])
    func faults(body: String) {
        for size in [1, 7, 1_000] {
            #expect(throws: StreamFault.self) { try texts(of: body, size: size) }
        }
    }
}
