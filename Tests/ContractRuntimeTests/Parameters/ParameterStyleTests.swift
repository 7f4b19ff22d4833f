import Testing

@testable import ContractRuntime

/// The examples of OpenAPI 3.1 §4.8.12.4, in both directions, and what lies beside them.
@Suite struct ParameterStyleTests {
    private static let text = TextForm.single("blue")
    private static let list = TextForm.list(["blue", "black", "brown"])
    private static let object = TextForm.members([
        TextMember("R", "100"), TextMember("G", "200"), TextMember("B", "150"),
    ])

    /// Codecs of which only the shape of the text counts.
    private static func parameter(
        _ location: ParameterLocation,
        _ style: ParameterStyle,
        _ explodes: Bool,
        _ form: TextForm,
        allowsReserved: Bool = false
    ) -> Parameter {
        let codec: AnyCodec =
            switch form {
            case .single, .file: Codec<String>.string()
            case .list: Codec<[String]>.array(.string())
            case .members, .tree: RGB.table
            }
        let name = location == .header ? "X-Color" : "color"
        return Parameter(
            name, location, style, explodes: explodes, allowsReserved: allowsReserved, pathPosition: 0, codec: codec,
            offset: 0
        )
    }

    @Test(arguments: [
        (ParameterStyle.simple, false, text, "blue"),
        (.simple, false, list, "blue,black,brown"),
        (.simple, true, list, "blue,black,brown"),
        (.simple, false, object, "R,100,G,200,B,150"),
        (.simple, true, object, "R=100,G=200,B=150"),
        (.label, false, text, ".blue"),
        (.label, false, list, ".blue,black,brown"),
        (.label, true, list, ".blue.black.brown"),
        (.label, false, object, ".R,100,G,200,B,150"),
        (.label, true, object, ".R=100.G=200.B=150"),
        (.matrix, false, text, ";color=blue"),
        (.matrix, false, list, ";color=blue,black,brown"),
        (.matrix, true, list, ";color=blue;color=black;color=brown"),
        (.matrix, false, object, ";color=R,100,G,200,B,150"),
        (.matrix, true, object, ";R=100;G=200;B=150"),
        (.matrix, true, text, ";color=blue"),
    ])
    func writesAndReadsPaths(style: ParameterStyle, explodes: Bool, form: TextForm, text: String) {
        let parameter = Self.parameter(.path, style, explodes, form)
        #expect(parameter.pathText(form) == text)
        #expect(Self.readPath(text, parameter) == form)
    }

    @Test(arguments: [
        (ParameterStyle.form, true, text, "color=blue"),
        (.form, false, list, "color=blue,black,brown"),
        (.form, true, list, "color=blue&color=black&color=brown"),
        (.form, false, object, "color=R,100,G,200,B,150"),
        (.form, true, object, "R=100&G=200&B=150"),
        (.spaceDelimited, false, list, "color=blue%20black%20brown"),
        (.spaceDelimited, false, object, "color=R%20100%20G%20200%20B%20150"),
        (.pipeDelimited, false, list, "color=blue%7Cblack%7Cbrown"),
        (.pipeDelimited, false, object, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ])
    func writesAndReadsQueries(style: ParameterStyle, explodes: Bool, form: TextForm, text: String) {
        let parameter = Self.parameter(.query, style, explodes, form)
        var pairs: [String] = []
        parameter.appendQuery(form, to: &pairs)
        #expect(pairs.joined(separator: "&") == text)
        #expect(Self.readQuery("first=1&" + text + "&last", parameter) == form)
    }

    @Test(arguments: [
        (false, text, "blue"), (false, list, "blue,black,brown"), (true, list, "blue,black,brown"),
        (false, object, "R,100,G,200,B,150"), (true, object, "R=100,G=200,B=150"),
    ])
    func writesAndReadsHeaders(explodes: Bool, form: TextForm, text: String) throws {
        let parameter = Self.parameter(.header, .simple, explodes, form)
        let field = try #require(parameter.headerField(form))
        #expect(field.value == text)
        #expect(Self.form(parameter.text(of: [.accept: "x", field.name: text])) == form)
    }

    @Test(arguments: [
        (ParameterStyle.form, true, text, "color=blue"),
        (.form, false, list, "color=blue,black,brown"),
        (.form, true, list, "color=blue; color=black; color=brown"),
        (.form, false, object, "color=R,100,G,200,B,150"),
        (.form, true, object, "R=100; G=200; B=150"),
        (.cookie, true, text, "color=blue"),
    ])
    func writesAndReadsCookies(style: ParameterStyle, explodes: Bool, form: TextForm, text: String) throws {
        let parameter = Self.parameter(.cookie, style, explodes, form)
        let pairs = try #require(parameter.cookiePairs(form))
        #expect(pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "; ") == text)
        #expect(Self.form(parameter.text(of: Cookies([.cookie: "a=1; " + text]))) == form)
    }

    @Test func writesAndReadsDeepObjects() {
        let branches = [("R", "100"), ("G", "200"), ("B", "150")].map { TextBranch($0.0, .single($0.1)) }
        let parameter = Self.parameter(.query, .deepObject, true, Self.object)
        var pairs: [String] = []
        parameter.appendQuery(.tree(branches), to: &pairs)
        #expect(pairs == ["color%5BR%5D=100", "color%5BG%5D=200", "color%5BB%5D=150"])
        #expect(Self.readQuery(pairs.joined(separator: "&"), parameter) == .tree(branches))
    }

    @Test func keepsDelimitersInValuesByEncodingThem() {
        let form = TextForm.list(["a,b", "c d", "e=f", "g&h"])
        for style in [ParameterStyle.form] {
            let parameter = Self.parameter(.query, style, false, form)
            var pairs: [String] = []
            parameter.appendQuery(form, to: &pairs)
            #expect(pairs == ["color=a%2Cb,c%20d,e%3Df,g%26h"])
            #expect(Self.readQuery(pairs[0], parameter) == form)
        }
    }

    @Test func leavesReservedCharactersWhereAllowed() {
        let form = TextForm.list(["a/b?c", "d,e&f+g"])
        let parameter = Self.parameter(.query, .form, false, form, allowsReserved: true)
        var pairs: [String] = []
        parameter.appendQuery(form, to: &pairs)
        #expect(pairs == ["color=a/b?c,d%2Ce%26f%2Bg"])
        #expect(Self.readQuery(pairs[0], parameter) == form)
    }

    @Test func encodesOfReservedCharactersWhatEndsAPathOrACookie() {
        let form = TextForm.single("a:b/c?d;e=f@")
        let path = Self.parameter(.path, .simple, false, form, allowsReserved: true)
        #expect(path.pathText(form) == "a:b%2Fc%3Fd%3Be%3Df@")
        let cookie = Self.parameter(.cookie, .form, true, form, allowsReserved: true)
        #expect(cookie.cookiePairs(form)?.map(\.value) == ["a:b/c?d%3Be=f@"])
    }

    @Test func readsWhatOtherClientsWrite() {
        let list = Self.parameter(.query, .form, true, Self.list)
        #expect(Self.readQuery("color=dark+blue&color=a%20b", list) == .list(["dark blue", "a b"]))
        let pipes = Self.parameter(.query, .pipeDelimited, false, Self.list)
        #expect(Self.readQuery("color=a|b%7cc", pipes) == .list(["a", "b", "c"]))
        let spaces = Self.parameter(.query, .spaceDelimited, false, Self.list)
        #expect(Self.readQuery("color=a+b%20c", spaces) == .list(["a", "b", "c"]))
        let deep = Self.parameter(.query, .deepObject, true, Self.object)
        let branches = [TextBranch("R", .single("1")), TextBranch("G", .single("2"))]
        #expect(Self.readQuery("color[R]=1&color[G]=2", deep) == .tree(branches))
        let encodedName = Self.parameter(.query, .form, true, Self.text)
        #expect(Self.readQuery("c%6Flor=1", encodedName) == .single("1"))
    }

    @Test func emptyListsRoundTrip() {
        for (style, explodes) in [(ParameterStyle.form, true), (.form, false), (.pipeDelimited, false)] {
            let parameter = Self.parameter(.query, style, explodes, Self.list)
            var pairs: [String] = []
            parameter.appendQuery(.list([]), to: &pairs)
            #expect(pairs == ["color="])
            #expect(Self.readQuery("color=", parameter) == .list([]))
        }
    }

    @Test func tellsAbsentFromEmpty() {
        let parameter = Self.parameter(.query, .form, true, Self.text)
        #expect(Self.readQuery("colors=1", parameter) == nil)
        #expect(Self.readQuery("color=", parameter) == .single(""))
        #expect(Self.readQuery("color", parameter) == .single(""))
    }

    @Test(arguments: [
        (ParameterStyle.label, text, "blue"), (.matrix, text, "color=blue"), (.matrix, text, ";colour=blue"),
        (.matrix, text, ";color=a;color=b"), (.simple, object, "R,100,G"), (.simple, text, "%zz"),
        (.simple, list, "a,%"),
    ])
    func findsFaultsInPaths(style: ParameterStyle, form: TextForm, text: String) {
        let parameter = Self.parameter(.path, style, false, form)
        #expect(Self.isMalformed(Self.readPathText(text, parameter)))
    }

    /// To `Character`, a separator with a combining mark after it is another character.
    @Test func takesSeparatorsByBytes() throws {
        let accents = TextForm.list(["\u{301}a", "\u{301}b"])
        let texts = [(ParameterStyle.label, ".\u{301}a.\u{301}b"), (.matrix, ";color=\u{301}a;color=\u{301}b")]
        for (style, text) in texts {
            #expect(Self.readPath(text, Self.parameter(.path, style, true, accents)) == accents)
        }
        #expect(Self.readPath("\u{301}a,\u{301}b", Self.parameter(.path, .simple, false, accents)) == accents)
        let members = TextForm.members([TextMember("\u{301}R", "\u{301}1"), TextMember("G", "\u{301}2")])
        let matrix = Self.parameter(.path, .matrix, true, members)
        #expect(Self.readPath(";\u{301}R=\u{301}1;G=\u{301}2", matrix) == members)
        let header = Self.parameter(.header, .simple, true, members)
        let name = try #require(header.field)
        let fields: HTTPFields = [name: "\u{301}R=\u{301}1, G=\u{301}2"]
        #expect(Self.form(header.text(of: fields)) == members)
    }

    /// RFC 6570 §3.2.7: `{;keys*}` with values that are empty.
    @Test func leavesOutTheSignOfEmptyMatrixMembers() {
        let form = TextForm.members([TextMember("R", ""), TextMember("G", "1")])
        let parameter = Self.parameter(.path, .matrix, true, form)
        #expect(parameter.pathText(form) == ";R;G=1")
        #expect(Self.readPath(";R;G=1", parameter) == form)
        #expect(Self.readPath(";R=;G=1", parameter) == form)
        let list = Self.parameter(.path, .matrix, true, Self.list)
        #expect(list.pathText(.list(["", "a"])) == ";color;color=a")
        #expect(Self.readPath(";color;color=a", list) == .list(["", "a"]))
    }

    @Test func findsRepeatedScalars() {
        let parameter = Self.parameter(.query, .form, true, Self.text)
        #expect(Self.isMalformed(Self.readQueryText("color=a&color=a", parameter)))
        let header = Self.parameter(.header, .simple, false, Self.text)
        var fields = HTTPFields()
        fields.append(HTTPField(name: .declared("x-color"), value: "a"))
        fields.append(HTTPField(name: .declared("X-Color"), value: "b"))
        #expect(Self.isMalformed(header.text(of: fields)))
        let list = Self.parameter(.header, .simple, false, Self.list)
        #expect(Self.form(list.text(of: fields)) == .list(["a", "b"]))
    }
}

// MARK: Reading

extension ParameterStyleTests {
    private static func form(_ text: ParameterText) -> TextForm? {
        if case .form(let form) = text { form } else { nil }
    }

    private static func isMalformed(_ text: ParameterText) -> Bool {
        if case .malformed = text { true } else { false }
    }

    private static func readPathText(_ text: String, _ parameter: Parameter) -> ParameterText {
        var text = text
        return text.withUTF8 { parameter.text(ofPath: $0) }
    }

    static func readPath(_ text: String, _ parameter: Parameter) -> TextForm? {
        form(readPathText(text, parameter))
    }

    private static func readQueryText(_ text: String, _ parameter: Parameter) -> ParameterText {
        var text = text
        return text.withUTF8 { QueryString($0, 0..<$0.count).text(of: parameter, declaredNames: [parameter.name]) }
    }

    static func readQuery(_ text: String, _ parameter: Parameter) -> TextForm? {
        form(readQueryText(text, parameter))
    }
}

struct RGB: SchemaObject {
    var red: Int
    var green: Int
    var blue: Int

    static let table = ObjectTable<RGB>("RGB") {
        $0.required("R", \.red, .integer())
        $0.required("G", \.green, .integer())
        $0.required("B", \.blue, .integer())
    }
}

@Suite struct CookiesTests {
    @Test("A combining mark after a semicolon does not hide it")
    func cookiesByBytes() {
        let cookies = Cookies([.cookie: "session=abc;\u{301}other=x;=\u{301}y"])
        #expect(cookies["session"] == "abc")
        #expect(cookies.pairs.map(\.value) == ["abc", "x", "\u{301}y"])
    }

    @Test func readsPairs() {
        let cookies = Cookies([.cookie: "a=1; b=\"two\";c=x=y ;  d ; =e; a=2"])
        #expect(cookies["a"] == "1")
        #expect(cookies["b"] == "two")
        #expect(cookies["c"] == "x=y")
        #expect(cookies["d"] == nil)
        #expect(cookies["e"] == nil)
    }
}
