import Testing

@testable import ContractRuntime

private struct Note: SchemaObject {
    var text: String
    var size: Int?
    var about: Filter

    static let table = ObjectTable<Note>("Note") {
        $0.required("text", \.text, .string())
        $0.required("size", \.size, .nullable(.integer()))
        $0.required("about", \.about, .of(Filter.self))
    }
}

/// Parameters and headers, after their style is undone.
@Suite struct TextTests {
    private func found<Value>(_ codec: Codec<Value>, _ text: TextForm) -> [String] {
        do throws(DecodingFailure) {
            _ = try codec.value(of: text, isStrict: true)
            return []
        } catch {
            guard case .violations(let violations) = error else { return ["\(error)"] }
            return violations.map { "\($0.location) \($0.keyword)" }
        }
    }

    @Test func readsAndWritesPrimitives() throws {
        #expect(try Codec.integer().value(of: .single("-12"), isStrict: true) == -12)
        #expect(try Codec.number().value(of: .single("1.5"), isStrict: true) == 1.5)
        #expect(try Codec.boolean.value(of: .single("true"), isStrict: true))
        #expect(try Codec.string().value(of: .single("a\"b"), isStrict: true) == "a\"b")
        #expect(try Unit.codec.value(of: .single("in"), isStrict: true) == .inch)
        #expect(try Codec.nullable(.integer()).value(of: .single("1"), isStrict: true) == 1)
        #expect(try Codec.integer().value(of: .list(["7"]), isStrict: true) == 7)
        #expect(Codec.integer().text(of: -12) == .single("-12"))
        #expect(Codec.number().text(of: 1.5) == .single("1.5"))
        #expect(Codec.boolean.text(of: false) == .single("false"))
        #expect(Codec.string().text(of: "a\"b") == .single("a\"b"))
        #expect(Codec.nullable(.integer()).text(of: nil) == nil)
        let date = try Codec.dateTime.value(of: .single("2026-01-02T03:04:05.5+01:00"), isStrict: true)
        #expect(Codec.dateTime.text(of: date) == .single("2026-01-02T02:04:05.5Z"))
    }

    @Test(arguments: ["", " 1", "1 ", "+1", "01", "1.", "0x1", "one", "1,2", "\"1\"", "null", "[1]", "1e"])
    func refusesOtherNumbers(text: String) {
        #expect(found(.integer(), .single(text)) == ["the body type"])
        #expect(found(.boolean, .single(text)) == ["the body type"])
    }

    @Test func checksConstraints() {
        #expect(found(.int32(minimum: 1, maximum: 100), .single("101")) == ["the body maximum"])
        #expect(found(.string(minLength: 1), .single("")) == ["the body minLength"])
        #expect(found(Color.codec, .single("mauve")) == ["the body enum"])
        #expect(found(.integer(), .list(["1", "2"])) == ["the body type"])
        #expect(found(.integer(), .members([])) == ["the body type"])
    }

    @Test func readsAndWritesLists() throws {
        let codec = Codec.array(.integer(minimum: 0), maxItems: 3)
        #expect(codec.textShape == .list)
        #expect(try codec.value(of: .list(["1", "2"]), isStrict: true) == [1, 2])
        #expect(try codec.value(of: .single("1"), isStrict: true) == [1])
        #expect(codec.text(of: [3, 4]) == .list(["3", "4"]))
        #expect(found(codec, .list(["1", "x", "-1", "4"])) == ["/1 type", "/2 minimum", "the body maxItems"])
        #expect(found(codec, .list(["1", "1", "1", "1"])) == ["the body maxItems"])
    }

    @Test func readsAndWritesMembers() throws {
        #expect(Filter.codec.textShape == .members(names: ["min", "tags"], isOpen: false))
        let members: [TextMember] = [TextMember("tags", "a"), TextMember("min", "5"), TextMember("tags", "b")]
        let filter = try Filter.codec.value(of: .members(members), isStrict: true)
        #expect(filter == Filter(min: 5, tags: ["a", "b"]))
        #expect(
            Filter.codec.text(of: filter)
                == .members([TextMember("min", "5"), TextMember("tags", "a"), TextMember("tags", "b")]))
        #expect(Filter.codec.text(of: Filter(min: nil, tags: [])) == .members([]))
        #expect(
            found(Filter.codec, .members([TextMember("min", "x"), TextMember("other", "y")]))
                == ["/min type", "/other additionalProperties"])
        #expect(try Filter.codec.value(of: .members([]), isStrict: true) == Filter(min: nil, tags: []))
        let null = Note(text: "a", size: nil, about: Filter(min: nil, tags: []))
        #expect(Note.codec.text(of: null) == .members([TextMember("text", "a"), TextMember("about", #"{"tags":[]}"#)]))
        #expect(try Note.codec.value(of: .members([TextMember("text", "a")]), isStrict: true) == null)
        #expect(found(Note.codec, .members([])) == ["/text required"])
        #expect(
            try Codec.dictionary(.integer()).value(of: .members([TextMember("a", "1")]), isStrict: true) == ["a": 1])
        let open = try Open.codec.value(of: .members([TextMember("id", "1"), TextMember("x", "y")]), isStrict: true)
        #expect(Open.codec.text(of: open) == .members([TextMember("id", "1"), TextMember("x", "y")]))
    }

    /// What has no text of its own inside of a list or an object is JSON there.
    @Test func readsNestedValuesAsJSON() throws {
        let codec = Codec<[Filter]>.array(.of(Filter.self))
        let filters = [Filter(min: 1, tags: ["a"]), Filter(min: nil, tags: [])]
        let text = TextForm.list([#"{"min":1,"tags":["a"]}"#, #"{"tags":[]}"#])
        #expect(codec.text(of: filters) == text)
        #expect(try codec.value(of: text, isStrict: true) == filters)
        #expect(found(codec, .list([#"{"min":"1","tags":[]}"#, "{"])) == ["/0/min type", "/1 type"])
        let tree = Tree(label: "a", left: Indirect(Tree(label: "b")), children: [Tree(label: "c")])
        let members = TextForm.members([
            TextMember("label", "a"), TextMember("left", #"{"label":"b"}"#),
            TextMember("children", #"[{"label":"c"}]"#),
        ])
        #expect(Tree.codec.text(of: tree) == members)
        #expect(try Tree.codec.value(of: members, isStrict: true) == tree)
    }

    @Test func readsUnions() throws {
        #expect(try Mixed.codec.value(of: .single("5"), isStrict: true) == .number(5))
        #expect(try Mixed.codec.value(of: .single("five"), isStrict: true) == .text("five"))
        #expect(Mixed.codec.text(of: .number(5)) == .single("5"))
    }
}

struct Filter: SchemaObject {
    var min: Int?
    var tags: [String]

    static let table = ObjectTable<Filter>("Filter") {
        $0.optional("min", \.min, .integer())
        $0.required("tags", \.tags, .array(.string()))
        $0.refusesUnknown()
    }
}
