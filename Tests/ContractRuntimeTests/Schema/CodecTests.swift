import ContractRuntime
import Testing

@Suite struct CodecTests {
    @Test func checksLengthsInUnicodeScalars() {
        let codec = Codec<String>.string(minLength: 2, maxLength: 3)
        for (text, expected) in [
            ("a", ["minLength"]), ("ab", []), ("abc", []), ("abcd", ["maxLength"]), ("😀", ["minLength"]), ("😀😀😀", []),
            ("e\u{301}", []), ("👩‍👩‍👧", ["maxLength"]), ("", ["minLength"]),
        ] {
            #expect(violations(codec, "\"\(text)\"") == expected, "\(text)")
        }
        #expect(violations(codec, #""\ud83d\ude00\n""#) == [])
        #expect(violations(codec, #""\ud83d\ude00""#) == ["minLength"])
        #expect(message(codec, "\"abcd\"") == "must be at most 3 characters long")
        #expect(message(.string(minLength: 1), "\"\"") == "must be at least 1 character long")
    }

    @Test func checksPatternAndFormat() {
        #expect(message(.string(pattern: Pattern("^a+$")), #""b""#) == "must match the pattern ^a+$")
        #expect(message(.string(format: .email), #""b""#) == "must be an email address")
        #expect(
            violations(.string(maxLength: 1, pattern: Pattern("^a+$"), format: .ipv4), #""bb""#)
                == ["maxLength", "pattern", "format"])
        #expect(message(.uuid, #""x""#) == "must be a UUID")
        #expect(message(.dateTime, "1") == "must be a date and time")
        #expect(message(.date, #""2026-02-30""#) == "must be a date such as 2026-01-31")
        #expect(message(.base64Bytes, #""a""#) == "must be base64 text, with padding")
        #expect(message(.boolean, "null") == "must be true or false, not null")
    }

    @Test func readsLeaves() throws {
        #expect(
            try decode(.uuid, #""F81D4FAE-7DEC-11d0-a765-00a0c91e6bf6""#)
                == UUID(uuidString: "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"))
        let id = UUID()
        #expect(encode(.uuid, id) == "\"\(id.uuidString.lowercased())\"")
        #expect(try decode(.base64Bytes, #""AP8q""#) == Base64Bytes([0, 255, 42]))
        #expect(encode(.date, try decode(.date, #""2024-02-29""#)) == #""2024-02-29""#)
        #expect(try decode(.array(.boolean), "[true,false ,true]") == [true, false, true])
        #expect(try decode(.nullable(.integer()), "null") == nil)
        #expect(try decode(.nullable(.integer()), "5") == 5)
        #expect(encode(.array(.nullable(.string())), ["a", nil]) == #"["a",null]"#)
    }

    @Test func readsOpenEnumsByRule() throws {
        #expect(try decode(Color.codec, #""dark-blue""#) == .darkBlue)
        #expect(try decode(Color.codec, #""mauve""#) == .unrecognized("mauve"))
        #expect(violations(Color.codec, #""mauve""#, isStrict: true) == ["enum"])
        #expect(encode(Color.codec, .unrecognized("mauve")) == #""mauve""#)
        #expect(violations(Unit.codec, #""ft""#) == ["enum"])
        #expect(message(Unit.codec, #""ft""#) == "must be one of 'm', 'in'")
        #expect(Color.codec.validate(.unrecognized("mauve")).map(\.keyword) == ["enum"])
        #expect(Color(rawValue: "red") == .red)
        #expect(Color.unrecognized("red") == .red)
    }

    @Test func checksArrays() {
        let codec = Codec<[JSONValue]>.array(.any, minItems: 1, maxItems: 4, uniqueItems: true)
        for (text, expected) in [
            ("[]", ["minItems"]), ("[1,2,3,4,5]", ["maxItems"]), ("[1,1.0]", ["uniqueItems"]),
            ("[1,true,\"1\",null]", []),
            (#"[{"a":1,"b":2},{"b":2,"a":1}]"#, ["uniqueItems"]), ("[[1],[2]]", []), ("[0,false]", []),
        ] {
            #expect(violations(codec, text) == expected, "\(text)")
        }
        let many = "[" + (0..<20_000).map(String.init).joined(separator: ",") + "]"
        #expect(violations(.array(.integer(), uniqueItems: true), many) == [])
        #expect(message(.array(.any, maxItems: 1), "[1,2]") == "must have at most 1 item")
    }

    /// An item without a value keeps neither the array's own rules nor its other items from being checked.
    @Test func checksArraysWhoseItemsFail() {
        let codec = Codec<[Int]>.array(.integer(maximum: 5), minItems: 3, maxItems: 4, uniqueItems: true)
        for (text, expected) in [
            ("[true]", ["/0 type", "minItems"]), ("[1,1,true]", ["/2 type", "uniqueItems"]),
            ("[true,true,true]", ["/0 type", "/1 type", "/2 type"]),
            ("[1,true,9,1,2]", ["/1 type", "/2 maximum", "maxItems", "uniqueItems"]),
        ] {
            #expect(violations(codec, text) == expected, "\(text)")
        }
        let nested = Codec<[[Int]]>.array(.array(.integer(), minItems: 2), maxItems: 1)
        #expect(violations(nested, "[[true],[]]") == ["/0/0 type", "/0 minItems", "/1 minItems", "maxItems"])
        #expect(violations(codec, "[true").first?.hasPrefix("syntax") == true)
        let failure = #expect(throws: DecodingFailure.self) {
            try codec.value(of: .list(["x", "1", "1", "2", "3"]), isStrict: true)
        }
        guard case .violations(let found) = failure else { return }
        #expect(found.map(\.keyword) == ["type", "maxItems", "uniqueItems"])
    }

    @Test func checksObjectsWhoseMembersFail() {
        let dictionary = Codec<[String: [Int]]>.dictionary(.array(.integer(), minItems: 2), maxProperties: 1)
        #expect(
            violations(dictionary, #"{"a":[true],"b":1}"#) == ["/a/0 type", "/a minItems", "/b type", "maxProperties"])
        #expect(violations(.dictionary(.integer(), minProperties: 2), #"{"a":"1"}"#) == ["/a type", "minProperties"])
        #expect(
            violations(Closed.codec, #"{"value":"x","other":"y","more":1}"#)
                == ["/value type", "/other type", "/more additionalProperties", "maxProperties"])
        #expect(
            violations(Choosy.codec, #"{"a":"x","b":"y","c":true}"#) == ["/a type", "/b type", "/c type", "oneOf"])
        #expect(
            violations(.array(Payment.codec, maxItems: 1), #"[{"type":"card"},{"type":"cash"},{"type":"bank"}]"#)
                == ["/0/number required", "/1/type discriminator", "/2/account required", "maxItems"])
    }

    @Test func checksDictionaries() {
        let codec = Codec<[String: Int]>.dictionary(.integer(), minProperties: 1, maxProperties: 2)
        #expect(violations(codec, "{}") == ["minProperties"])
        #expect(violations(codec, #"{"a":1,"b":2,"c":3}"#) == ["maxProperties"])
        #expect(violations(codec, #"{"a":"1"}"#) == ["/a type"])
        #expect(encode(codec, ["b": 2, "a": 1]) == #"{"a":1,"b":2}"#)
    }

    @Test func checksListedValues() {
        #expect(violations(.listed(.integer(), [1, 2]), "2") == [])
        #expect(message(.listed(.integer(), [1, 2]), "3") == "must be one of 1, 2")
        #expect(violations(.constant(.string(), "a"), #""b""#) == ["const"])
        #expect(message(.constant(.boolean, true), "false") == "must be true")
        #expect(violations(.constant(.any, ["a": 1]), #"{"a":1.0}"#) == [])
        #expect(violations(.constant(.any, .null), "null") == [])
    }

    @Test func validatesValuesInMemory() {
        var value = Everything(
            name: "Ann", note: nil, nickname: nil, age: .absent, unit: .inch, color: .red, tags: [], scores: [:],
            extra: nil
        )
        #expect(Everything.codec.validate(value) == [])
        value.name = ""
        value.age = .value(-1)
        value.tags = ["a", "a"]
        value.scores = ["x": .infinity]
        #expect(
            Everything.codec.validate(value).map { "\($0.location) \($0.keyword)" }
                == ["/name minLength", "/age minimum", "/tags uniqueItems", "/scores/x type"])
        #expect(Codec<Date>.dateTime.validate(Date(timeIntervalSince1970: 1e15)).map(\.keyword) == ["type"])
    }
}
