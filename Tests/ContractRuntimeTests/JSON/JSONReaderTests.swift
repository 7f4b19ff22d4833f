import ContractRuntime
import Testing

@Suite struct JSONReaderTests {
    private func syntaxError(_ bytes: [UInt8], maximumDepth: Int = 64) -> JSONSyntaxError? {
        do throws(DecodingFailure) {
            _ = try JSONValue(parsing: bytes, maximumDepth: maximumDepth)
            return nil
        } catch {
            guard case .syntax(let error) = error else { return nil }
            return error
        }
    }

    private func syntaxError(_ text: String) -> String? { syntaxError(Array(text.utf8)).map { "\($0)" } }

    @Test func saysWhereAndWhy() {
        #expect(
            syntaxError("{\n  \"a\": 1,\n  b\n}")
                == #"line 3, column 3 (byte 14): expected the name of a member in quotation marks"#)
        #expect(syntaxError("[1 2]") == "line 1, column 4 (byte 3): expected ',' or ']'")
        #expect(syntaxError("[1,]") == "line 1, column 4 (byte 3): expected a value")
        #expect(
            syntaxError("{\"a\":1,}") == "line 1, column 8 (byte 7): expected the name of a member in quotation marks")
        #expect(syntaxError("") == "line 1, column 1 (byte 0): the text ends too early: expected a value")
        #expect(syntaxError("[1") == "line 1, column 3 (byte 2): the text ends too early: expected ',' or ']'")
        #expect(syntaxError("1 x") == "line 1, column 3 (byte 2): nothing may follow the value")
        #expect(syntaxError("01") == "line 1, column 2 (byte 1): a number doesn't start with 0")
        #expect(syntaxError(#""\x""#) == "line 1, column 2 (byte 1): there is no such escape in JSON")
        #expect(syntaxError("\"a\nb\"") == "line 1, column 3 (byte 2): a control character must be escaped")
        #expect(syntaxError("tru") == "line 1, column 1 (byte 0): expected a value")
        #expect(syntaxError(#"{"a" 1}"#) == "line 1, column 6 (byte 5): expected ':'")
    }

    @Test func refusesNamesThatOccurTwice() {
        let fault = "this name occurs twice in the object"
        #expect(syntaxError(#"{"a":1,"a":2}"#) == "line 1, column 8 (byte 7): \(fault)")
        #expect(syntaxError(#"{"a":1,"\u0061":2}"#) == "line 1, column 8 (byte 7): \(fault)")
        let many = (0..<50).map { "\"k\($0)\":0," }.joined()
        #expect(syntaxError("{\(many)\"\\u006b7\":1}")?.hasSuffix(fault) == true)
        // Names that look alike but have other code points are different.
        #expect(syntaxError("{\"\u{E9}\":1,\"e\u{301}\":2}") == nil)
    }

    @Test func refusesByteOrderMarkAndInvalidUTF8() {
        #expect(syntaxError([0xEF, 0xBB, 0xBF, 0x31])?.message == "a byte order mark isn't allowed")
        for bytes: [UInt8] in [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xE2, 0x82],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] {
            #expect(syntaxError([0x22] + bytes + [0x22])?.message == "not valid UTF-8", "\(bytes)")
        }
        for text in ["é", "€", "\u{D7FF}", "\u{E000}", "\u{10FFFF}", "\u{10000}", "\u{800}"] {
            #expect(outcome { try decode(.any, "\"\(text)\"") } == .string(text))
        }
    }

    @Test func limitsDepth() {
        let open = Array(repeating: UInt8(ascii: "["), count: 100_000)
        #expect(syntaxError(open)?.message == "nested more than 64 deep")
        #expect(syntaxError(open, maximumDepth: 1_000_000)?.message == "nested more than 512 deep")
        let close = Array(repeating: UInt8(ascii: "]"), count: 64)
        #expect(syntaxError(Array(open.prefix(64)) + close) == nil)
        #expect(syntaxError(Array(open.prefix(65)) + close + close)?.offset == 64)
        let objects = Array(String(repeating: "{\"a\":", count: 100_000).utf8)
        #expect(syntaxError(objects)?.message == "nested more than 64 deep")
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u00e9\u20AC\ud83d\ude00""#, "é€😀"),
        (#""a long text with an escape \n in the middle of it""#, "a long text with an escape \n in the middle of it"),
        (#""""#, ""),
        (#""\u0000""#, "\0"),
        ("\"grün, żółw, 日本語, 😀 and some more\"", "grün, żółw, 日本語, 😀 and some more"),
    ])
    func readsStrings(text: String, expected: String) throws {
        #expect(try decode(.string(), text) == expected)
        #expect(try decode(.any, text) == .string(expected))
        #expect(try decode(.string(), encode(.string(), expected)) == expected)
    }

    @Test(arguments: [#""\ud800""#, #""\udc00""#, #""\ud800\u0041""#, #""\ud800x""#, #""\ud83d\ud83d""#])
    func refusesLoneSurrogates(text: String) {
        #expect(syntaxError(text)?.hasSuffix("half of a surrogate pair") == true)
    }

    /// Every way to cut or to damage a text ends in a value or a failure, with all codecs.
    @Test func survivesDamage() {
        let text =
            #"{"name":"Zo\u00eb","note":null,"nick\"name":"é","age":1.5e1,"unit":"m","color":"red","#
            + #""tags":["a","b"],"scores":{"a":-0.5},"extra":[{"a":[true,false,null]},12345678901234567890]}"#
        let bytes = Array(text.utf8)
        #expect(throws: Never.self) { try JSONDecoding.decode(Everything.self, from: bytes) }
        var random = RandomBytes(seed: 7)
        for length in 0..<bytes.count { attempt(Array(bytes[..<length])) }
        for _ in 0..<20_000 {
            var damaged = bytes
            for _ in 0...(random.next() % 3) {
                damaged[Int(random.next()) % damaged.count] =
                    Self.interesting[Int(random.next()) % Self.interesting.count]
            }
            attempt(damaged)
        }
    }

    private static let interesting =
        Array("\"\\{}[]:,0123456789eE+-.truefalsn \u{0}\u{7F}éu".utf8) + [0xFF, 0xC0, 0xED]

    private func attempt(_ bytes: [UInt8]) {
        _ = outcome { try JSONDecoding.decode(Everything.self, from: bytes) }
        guard let value = outcome({ try JSONValue(parsing: bytes) }) else { return }
        #expect(outcome { try JSONValue(parsing: JSONEncoding.encode(value, .any)) } == value)
    }
}

/// Bytes that look random and are the same on each run.
struct RandomBytes {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
