import ContractRuntime
import Testing

@Suite struct ObjectTableTests {
    private let full =
        #"{"name":"Ann","note":"n","nick\"name":"A","age":7,"unit":"m","color":"dark-blue","#
        + #""tags":["a","b"],"scores":{"a":1.5,"b":2},"extra":{"k":[1,null]}}"#

    private let value = Everything(
        name: "Ann", note: "n", nickname: "A", age: .value(7), unit: .metre, color: .darkBlue, tags: ["a", "b"],
        scores: ["b": 2, "a": 1.5], extra: ["k": [1, nil]]
    )

    @Test func readsAndWritesTheDeclaredOrder() throws {
        #expect(try decode(Everything.codec, full) == value)
        #expect(encode(Everything.codec, value) == full)
    }

    @Test func readsAnyOrderAndWhitespaceAndEscapes() throws {
        let text = """
             { "extra" : {"k":[1,null]}, "scores":{ "b":2,"a" : 1.5 } ,"tags" : [ "a" , "b" ], "unknown": [{"a":{}}],
            "col\\u006fr":"dark-blue", "unit":"m","age":7,"nick\\"name":"A" , "note":"n","name":"Ann" }
            """
        #expect(try decode(Everything.codec, text) == value)
    }

    @Test func fillsInWhatIsAbsent() throws {
        let least = try decode(Everything.codec, #"{"name":"A","note":null,"color":"red"}"#)
        #expect(
            least
                == Everything(
                    name: "A", note: nil, nickname: nil, age: .absent, unit: .inch, color: .red, tags: ["x"],
                    scores: [:], extra: nil
                ))
        #expect(
            encode(Everything.codec, least)
                == #"{"name":"A","note":null,"unit":"in","color":"red","tags":["x"],"scores":{}}"#)
        let null = try decode(Everything.codec, #"{"name":"A","note":null,"color":"red","age":null,"extra":null}"#)
        #expect(null.age == .null)
        // Null is a value of "anything".
        #expect(null.extra == .null)
    }

    @Test func findsAllViolationsAtOnce() {
        let text =
            #"{"name":"toolong","note":1,"nick\"name":null,"age":-1,"unit":"ft","color":5,"#
            + #""tags":["a",2,"b",3],"scores":{"x/~y":"1","z":[]}}"#
        #expect(
            violations(Everything.codec, text) == [
                "/name maxLength", "/note type", "/nick\"name type", "/age minimum", "/unit enum", "/color type",
                "/tags/1 type",
                "/tags/3 type", "/tags maxItems", "/scores/x~1~0y type", "/scores/z type",
            ])
        #expect(violations(Everything.codec, "{}") == ["/name required", "/note required", "/color required"])
        #expect(violations(Everything.codec, "[]") == ["type"])
        #expect(violations(Everything.codec, "null") == ["type"])
        #expect(message(Everything.codec, "null") == "must be an object, not null")
    }

    @Test func refusesUnknownPropertiesWhereItSaysSo() {
        #expect(
            violations(Closed.codec, #"{"value":1,"x/y":2,"z":{}}"#)
                == ["/x~1y additionalProperties", "/z additionalProperties", "maxProperties"])
        #expect(message(Closed.codec, #"{"value":1,"other":2}"#) == "must have at most 1 property")
        #expect(violations(Closed.codec, #"{"value":1}"#) == [])
    }

    @Test func refusesNamesThatOccurTwice() {
        for text in [
            #"{"value":1,"value":2}"#, #"{"value":1,"valu\u0065":2}"#, #"{"value":1,"a":1,"a":2}"#,
            #"{"value":1,"b":1,"a":1,"\u0061":2}"#,
        ] {
            #expect(violations(Everything.codec, text).first?.contains("this name occurs twice") == true, "\(text)")
            #expect(violations(Closed.codec, text).first?.contains("this name occurs twice") == true, "\(text)")
        }
        #expect(violations(Open.codec, #"{"id":1,"a":"x","a":"y"}"#).first?.contains("this name occurs twice") == true)
        #expect(violations(.dictionary(.any), #"{"a":1,"a":2}"#).first?.contains("this name occurs twice") == true)
        let equivalent = "{\"id\":1,\"\u{E9}\":\"x\",\"e\u{301}\":\"y\"}"
        #expect(violations(Open.codec, equivalent).first?.contains("canonically equivalent") == true)
    }

    @Test func keepsAdditionalProperties() throws {
        let text = #"{"id":1,"a":"x","b":"yy"}"#
        let value = try decode(Open.codec, #"{"b":"yy","id":1,"a":"x"}"#)
        #expect(value == Open(id: 1, additionalProperties: ["a": "x", "b": "yy"]))
        #expect(encode(Open.codec, value) == text)
        #expect(violations(Open.codec, #"{"id":1,"a":1,"b":"long"}"#) == ["/a type", "/b maxLength"])
        // A name that the table has is written once.
        #expect(encode(Open.codec, Open(id: 1, additionalProperties: ["id": "2"])) == #"{"id":1}"#)
    }

    @Test func readsTypesThatContainThemselves() throws {
        let text = #"{"label":"a","left":{"label":"b"},"children":[{"label":"c","children":[]},{"label":"d"}]}"#
        let tree = try decode(Tree.codec, text)
        #expect(tree.left?.label == "b")
        #expect(tree.children?.map(\.label) == ["c", "d"])
        #expect(encode(Tree.codec, tree) == text)
        #expect(
            violations(Tree.codec, #"{"label":"a","left":{"label":1},"children":[{},{"left":{}}]}"#) == [
                "/left/label type", "/children/0/label required", "/children/1/left/label required",
                "/children/1/label required",
            ])
        let deep = String(repeating: #"{"label":"a","left":"#, count: 200)
        #expect(violations(Tree.codec, deep).first?.contains("nested more than 64 deep") == true)
    }

    @Test func keepsViolationsToALimit() throws {
        let text = "[" + (0..<5_000).map { "\"\($0)\"" }.joined(separator: ",") + "]"
        #expect(violations(.array(.integer()), text).count == 100)
    }

    /// A key of the sender's choice stands in front of each violation behind it.
    @Test func keepsPointersShort() {
        let codec = Codec<[String: [String: [Int]]]>.dictionary(.dictionary(.array(.integer())))
        let key = String(repeating: "k", count: 50_000)
        let text = "{\"\(key)\":{\"\(key)\":[\(Array(repeating: "true", count: 200).joined(separator: ","))]}}"
        let found = violations(codec, text)
        #expect(found.count == 100)
        #expect(found.last == "/\(key.prefix(100))…/\(key.prefix(100))…/99 type")
        let deep = String(repeating: "{\"label\":\"a\",\"left\":", count: 60) + "1" + String(repeating: "}", count: 60)
        #expect(violations(Tree.codec, deep) == [String(repeating: "/left", count: 60) + " type"])
        let nested = String(repeating: "{\"\(key)\":", count: 20) + "1" + String(repeating: "}", count: 20)
        #expect(violations(Nested.codec, nested).allSatisfy { $0.utf8.count < 1_500 && $0.hasPrefix("…/kkk") })
    }

    @Test func readsDeepTypesWithinTheLimit() throws {
        let depth = 500
        let text =
            String(repeating: #"{"label":"a","left":"#, count: depth) + #"{"label":"b"}"#
            + String(repeating: "}", count: depth)
        let options = JSONReadingOptions(maximumDepth: 512)
        let tree = try JSONDecoding.decode(Tree.self, from: Array(text.utf8), options: options)
        #expect(encode(Tree.codec, tree) == text)
        #expect(tree == tree)
        #expect(Tree.codec.validate(tree) == [])
    }

    @Test func quotesNoValues() {
        let text =
            #"{"name":"s3cret-s3cret","note":7777,"age":-7777,"unit":"s3cret","color":7777,"tags":["s3cret","s3cret"]}"#
        do throws(DecodingFailure) {
            _ = try decode(Everything.codec, text)
        } catch {
            #expect(!"\(error)".contains("s3cret") && !"\(error)".contains("7777"))
        }
    }

    @Test func throwsAwayIgnoredProperties() throws {
        #expect(try decode(Choosy.codec, #"{"a":1,"id":{"x":[]}}"#) == Choosy(a: 1, b: nil, c: nil))
        #expect(violations(Choosy.codec, #"{"a":1,"id":1,"id":2}"#).first?.contains("this name occurs twice") == true)
        #expect(violations(Choosy.codec, #"{"a":1,"idea":1}"#) == ["/idea additionalProperties"])
        #expect(violations(Choosy.codec, #"{"a":1,"id":}"#).first?.hasPrefix("syntax") == true)
    }

    @Test func checksWhichPropertiesComeTogether() {
        #expect(violations(Choosy.codec, #"{"b":1,"c":2}"#) == [])
        #expect(message(Choosy.codec, #"{"b":1}"#) == "must have exactly one of: a; b and c")
        #expect(violations(Choosy.codec, #"{"a":1,"b":1,"c":2}"#) == ["oneOf"])
        #expect(violations(Choosy.codec, #"{"a":1,"b":1}"#) == [])
        #expect(message(Choosy.codec, #"{}"#) == "must have exactly one of: a; b and c")
    }

    @Test func readsStructsOfManyProperties() throws {
        let text = "{" + (0..<70).map { "\"p\($0)\":\($0)" }.joined(separator: ",") + "}"
        let wide = try decode(Wide.table, text)
        #expect(wide.d.d == 69)
        #expect(encode(Wide.table, wide) == text)
        let reversed = "{" + (0..<70).reversed().map { "\"p\($0)\":\($0)" }.joined(separator: ",") + "}"
        #expect(encode(Wide.table, try decode(Wide.table, reversed)) == text)
        #expect(violations(Wide.table, "{\"p69\":1,\"p69\":2}").first?.contains("this name occurs twice") == true)
        #expect(violations(Wide.table, "{\"p68\":1}").count == 69)
    }
}

/// Objects within objects, under any names.
struct Nested: SchemaObject {
    var members: [String: Nested]

    static let table = ObjectTable<Nested>("Nested") { $0.additional(\.members, .of(Nested.self)) }
}

struct Choosy: SchemaObject {
    var a: Int?
    var b: Int?
    var c: Int?

    static let table = ObjectTable<Choosy>("Choosy") {
        $0.optional("a", \.a, .integer())
        $0.optional("b", \.b, .integer())
        $0.optional("c", \.c, .integer())
        $0.ignored("id")
        $0.requires(.exactlyOne, of: [["a"], ["b", "c"]])
        $0.refusesUnknown()
    }
}

/// Seventy properties, so that the set of those that were seen needs more than one word.
struct Wide: Sendable {
    struct Part: Sendable { var a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0 }
    struct Four: Sendable { var a = 0, b = 0, c = 0, d = 0 }

    var a = Part(), b = Part(), c = Part(), e = Part(), f = Part(), g = Part()
    var h = 0, i = 0, j = 0, k = 0, l = 0, m = 0
    var d = Four()

    static let table = ObjectTable<Wide>("Wide") {
        let parts: [KeyPath<Wide, Part>] = [\.a, \.b, \.c, \.e, \.f, \.g]
        let inner: [KeyPath<Part, Int>] = [\.a, \.b, \.c, \.d, \.e, \.f, \.g, \.h, \.i, \.j]
        let rest: [KeyPath<Wide, Int>] = [\.h, \.i, \.j, \.k, \.l, \.m, \.d.a, \.d.b, \.d.c, \.d.d]
        let paths = parts.flatMap { part in inner.map { part.appending(path: $0) } } + rest
        let names: [StaticString] = [
            "p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11", "p12", "p13", "p14", "p15",
            "p16", "p17", "p18", "p19", "p20", "p21", "p22", "p23", "p24", "p25", "p26", "p27", "p28", "p29", "p30",
            "p31", "p32", "p33", "p34", "p35", "p36", "p37", "p38", "p39", "p40", "p41", "p42", "p43", "p44", "p45",
            "p46", "p47", "p48", "p49", "p50", "p51", "p52", "p53", "p54", "p55", "p56", "p57", "p58", "p59", "p60",
            "p61", "p62", "p63", "p64", "p65", "p66", "p67", "p68", "p69",
        ]
        for (name, path) in zip(names, paths) { $0.required(name, path, .integer()) }
    }
}
