import Testing

@testable import ContractRuntime

private struct Label: SchemaObject, XMLRepresentable {
    var id: Int
    var label: String?

    static let table = ObjectTable<Label>("Label") {
        $0.required("id", \.id, .integer())
        $0.optional("label", \.label, .string())
    }

    static let xml = XMLShape("tag") {
        $0.attribute("id", .number)
        $0.element("label", .text)
    }
}

private struct Animal: SchemaObject, XMLRepresentable {
    var name: String
    var isGood: Bool
    var photos: [String]
    var tags: [Label]?
    var names: [String: String]?

    static let table = ObjectTable<Animal>("Animal") {
        $0.required("name", \.name, .string(minLength: 1, maxLength: 20))
        $0.required("good", \.isGood, .boolean)
        $0.required("photos", \.photos, .array(.string()))
        $0.optional("tags", \.tags, .array(.of(Label.self)))
        $0.optional("names", \.names, .dictionary(.string()))
    }

    static let xml = XMLShape("pet", namespace: "urn:pets", prefix: "p") {
        $0.element("name", named: "called", .text)
        $0.element("good", .boolean)
        $0.list("photos", item: "photo", wrappedIn: "photos", .text)
        $0.list("tags", item: "tag", .of(Label.self))
        $0.map("names", .text)
    }
}

@Suite("XML")
struct XMLTests {
    private let pet = Animal(
        name: "Rex & <Co>",
        isGood: true,
        photos: ["a", ""],
        tags: [Label(id: 1, label: "x"), Label(id: 2)],
        names: ["de": "Hund"]
    )

    private let text = """
        <?xml version="1.0" encoding="UTF-8"?>\
        <p:pet xmlns:p="urn:pets"><called>Rex &amp; &lt;Co&gt;</called><good>true</good>\
        <photos><photo>a</photo><photo/></photos>\
        <tag id="1"><label>x</label></tag><tag id="2"/><names><de>Hund</de></names></p:pet>
        """

    @Test("a value is written by its shape")
    func writing() {
        let bytes = Animal.xml.write(JSONEncoding.encode(pet))
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test("a property is the text of its element, also as CDATA")
    func textOfAnElement() throws {
        let shape = XMLShape("note") {
            $0.attribute("id", .number)
            $0.cdata("body", .text)
        }
        for (text, xml) in [("a<b", "<![CDATA[a<b]]>"), ("]]>", "<![CDATA[]]]]><![CDATA[>]]>"), ("\r", "&#13;")] {
            let value = JSONValue.object([.init("id", 1), .init("body", .string(text))])
            let bytes = shape.write(JSONEncoding.encode(value, .any))
            #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("<note id=\"1\">\(xml)</note>"))
            let element = try XMLReader.read(bytes)
            #expect(shape.value(of: element) == value)
        }
    }

    @Test("what the contract leaves open is objects, arrays and strings")
    func anything() throws {
        let shape = XMLShape.value("facts", .any)
        let document = "<facts a='1'><b>x</b><c><d/><d>2</d></c><b> y </b></facts>"
        let value: JSONValue = ["b": ["x", " y "], "c": ["d": ["", "2"]]]
        #expect(try shape.read(Array(document.utf8)) == value)
        let written = shape.write(JSONEncoding.encode(value, .any))
        #expect(try shape.read(written) == value)
        #expect(try shape.read(Array("<facts>1</facts>".utf8)) == "1")
        let list = shape.write(JSONEncoding.encode([1, "", [true]] as JSONValue, .any))
        #expect(
            String(decoding: list, as: UTF8.self)
                .hasSuffix("<facts><item>1</item><item/><item><item>true</item></item></facts>"))
    }

    @Test("null is told from absent and from the empty text")
    func null() throws {
        let shape = XMLShape("a") {
            $0.element("b", .nullable(.text))
            $0.element("c", .text)
            $0.list("d", item: "d", .nullable(.number))
            $0.element("e", .any)
        }
        let document = """
            <a xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><b i:nil="true"/><c i:nil="1"/>\
            <d>1</d><d i:nil="true"/><e i:nil=" true "/></a>
            """
        let value: JSONValue = ["b": nil, "d": [1, nil], "e": nil]
        #expect(try shape.read(Array(document.utf8)) == value, "'c' can't be null, so it is absent")
        let written = shape.write(JSONEncoding.encode(value, .any))
        #expect(String(decoding: written, as: UTF8.self).contains(#"" xsi:nil="true"/><d>1</d>"#))
        #expect(try shape.read(written) == value)
        #expect(try shape.read(Array("<a><b/></a>".utf8)) == ["b": ""])
    }

    @Test("properties that the contract doesn't name are elements, whatever they are called")
    func additional() throws {
        let shape = XMLShape("a") {
            $0.element("b", named: "x", .text)
            $0.attribute("c", .text)
            $0.additional(.number)
        }
        let members = [
            "", "1", "a b", "_x", "_x0041_", "_x_", "a:b", "é", "-", "😀", "\u{0}", "d", "]]>", "_xyz_", "a_x",
        ]
        let value = JSONValue.object(
            [.init("b", "text"), .init("c", "text")] + members.enumerated().map { .init($1, .integer($0)) })
        let written = shape.write(JSONEncoding.encode(value, .any))
        let text = String(decoding: written, as: UTF8.self)
        #expect(try shape.read(written) == value, "\(text)")
        #expect(text.contains("<_x0031_>1</_x0031_><a_x0020_b>2</a_x0020_b>") && text.contains("<é>7</é>"))
    }

    @Test("arrays and dictionaries stand inside of each other")
    func nested() throws {
        let shape = XMLShape.value("grid", .map(.list(item: "row", .list(item: "cell", .number))))
        let value: JSONValue = ["a": [[1, 2], []], "b": []]
        let bytes = shape.write(JSONEncoding.encode(value, .any))
        #expect(
            String(decoding: bytes, as: UTF8.self)
                .hasSuffix("<grid><a><row><cell>1</cell><cell>2</cell></row><row/></a><b/></grid>"))
        #expect(try shape.read(bytes) == value)
    }

    @Test("what was written is read again")
    func reading() throws {
        let body = BodyCodec.xml(.of(Animal.self), Animal.xml)
        let received = ReceivedBody(
            bytes: Array(text.utf8),
            contentType: .declared("application/xml"),
            index: 0,
            isStrict: true
        )
        #expect(try body.read(received) == pet)
    }

    @Test("prefixes, order, comments, CDATA and character references are the document's own choice")
    func spellings() throws {
        let document = """
            <!-- a pet --><q:pet xmlns:q='urn:pets'><good> 1 </good><unknown><x/></unknown>
            <called><![CDATA[<R>]]>&#x65;&#120;</called><photos></photos></q:pet><?done?>
            """
        let value = try Animal.xml.read(Array(document.utf8))
        #expect(value["name"] == "<R>ex")
        #expect(value["good"] == true)
        #expect(value["photos"] == [])
        #expect(value["tags"] == Optional.none)
    }

    @Test("constraints hold in XML as in JSON")
    func violations() throws {
        let document = "<pet><called></called><good>maybe</good><photos/></pet>"
        let json = JSONEncoding.encode(try Animal.xml.read(Array(document.utf8)), .any)
        #expect {
            try JSONDecoding.decode(Animal.self, from: json)
        } throws: { error in
            guard case .violations(let violations)? = error as? DecodingFailure else { return false }
            return violations.map(\.location) == [.body("/name"), .body("/good")]
        }
    }

    @Test(
        "documents that are not well-formed, or that could be an attack, are refused",
        arguments: [
            "", "text", "<pet>", "<pet></cat>", "<pet/><pet/>", "<pet a=1/>", "<pet a='1' a='2'/>", "<pet a='<'/>",
            "<pet>&unknown;</pet>", "<pet>&#0;</pet>", "<pet>&#xD800;</pet>", "<pet>&amp</pet>", "<1/>", "<pet",
            "<pet><!-- -></pet>", "<pet>\u{1}</pet>", "<pet a='1'b='2'/>",
            "<!DOCTYPE pet [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><pet>&x;</pet>",
            "<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><x>&b;</x>",
        ]
    )
    func refused(document: String) {
        #expect(throws: XMLSyntaxError.self) { try XMLReader.read(Array(document.utf8)) }
    }

    @Test("nesting is bounded")
    func depth() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(throws: XMLSyntaxError.self) { try XMLReader.read(Array(deep.utf8)) }
        let fine = String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64)
        #expect(throws: Never.self) { try XMLReader.read(Array(fine.utf8)) }
    }

    @Test("text that is not UTF-8 is refused")
    func encoding() {
        #expect(throws: XMLSyntaxError.self) { try XMLReader.read(Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)) }
    }

    /// A tag of many attributes is read in time that grows with its length.
    @Test(.timeLimit(.minutes(5))) func readsManyAttributes() throws {
        let attributes = (0..<100_000).map { " a\($0)=\"\"" }.joined()
        #expect(try XMLReader.read(Array("<a\(attributes)/>".utf8)).attributes.count == 100_000)
        #expect(throws: XMLSyntaxError.self) { try XMLReader.read(Array("<a\(attributes) a7=\"\"/>".utf8)) }
    }
}
