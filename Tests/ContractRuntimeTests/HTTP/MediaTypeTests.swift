import Testing

@testable import ContractRuntime

@Suite struct MediaTypeTests {
    @Test func readsTypeSubtypeAndParameters() throws {
        let mediaType = try #require(MediaType("Text/HTML; Charset=\"utf-8\";level=1"))
        #expect(mediaType.type == "text")
        #expect(mediaType.subtype == "html")
        #expect(mediaType.parameter("charset") == "utf-8")
        #expect(mediaType.parameter("level") == "1")
        #expect(mediaType.description == "text/html; charset=utf-8; level=1")
    }

    @Test(arguments: [
        "", "text", "text/", "/json", "text/plain; charset", "a/b;c=\"d", "a/b, c/d", "a b/c", "a/b;c=\"\u{1}\"",
        "a/b;c=\"\\\n\"",
    ])
    func refuses(_ text: String) {
        #expect(MediaType(text) == nil)
    }

    @Test(arguments: [
        ("application/json", "application/json; charset=utf-8", true),
        ("image/*", "image/png", true),
        ("*/*", "image/png", true),
        ("application/*+json", "application/hal+json; v=1", true),
        ("application/*+json", "application/json", true),
        ("application/*+json", "application/json+xml", false),
        ("application/*+json", "text/json", false),
        ("image/*", "text/png", false),
        ("application/json", "application/problem+json", false),
        ("text/plain; charset=utf-8", "text/plain; charset=UTF-8", true),
        ("text/plain; charset=utf-8", "text/plain", false),
    ])
    func includes(range: String, mediaType: String, isIncluded: Bool) throws {
        #expect(try #require(MediaType(range)).includes(#require(MediaType(mediaType))) == isIncluded)
    }

    @Test func `what is sent is no range, and has one charset`() {
        #expect(BodyCodec.json("application/*+json", .string()).write("a", 0).contentType == "application/json")
        #expect(
            BodyCodec.xml("application/*+xml", .string(), .value("a", .text)).write("a", 0).contentType
                == "application/xml")
        #expect(
            BodyCodec.text("text/csv; charset=utf-8", .string()).write("a", 0).contentType == "text/csv; charset=utf-8")
        #expect(BodyCodec.text("text/csv", .string()).write("a", 0).contentType == "text/csv; charset=utf-8")
    }

    @Test func knowsJSONByItsSuffix() throws {
        #expect(try #require(MediaType("application/vnd.x+json")).isJSON)
        #expect(try #require(MediaType("application/json")).isJSON)
        #expect(try #require(MediaType("text/json-ish")).isJSON == false)
    }

    @Test func quotesWhatIsNoToken() {
        #expect(FieldScanner.quoted("abc") == "abc")
        #expect(FieldScanner.quoted("a \"b\"\\\r\n") == "\"a \\\"b\\\"\\\\  \"")
    }
}

@Suite struct AcceptHeaderTests {
    private let offers = [
        MediaType(type: "application", subtype: "json"),
        MediaType(type: "text", subtype: "csv"),
        MediaType(type: "image", subtype: "png"),
    ]

    @Test(arguments: [
        ("application/json", 0),
        ("text/csv, application/json", 0),
        ("application/json;q=0.5, text/csv", 1),
        ("text/*;q=0.3, text/csv;q=0.7, */*;q=0.5", 1),
        ("*/*", 0),
        ("image/*", 2),
        ("application/json;q=0, */*", 1),
        ("text/csv;q=0.001", 1),
        // The comma separates, whatever combines with it.
        ("image/png,\u{301}x", 2),
        ("text/csv;q=\"x\", image/png", 2),
        ("nonsense", 0),
        ("", 0),
    ])
    func choosesTheBest(text: String, index: Int) {
        #expect(AcceptHeader(text).best(of: offers) == index)
    }

    @Test(arguments: ["text/html", "application/json;q=0", "*/*;q=0", "application/xml, text/*;q=0.0"])
    func choosesNone(text: String) {
        #expect(AcceptHeader(text).best(of: offers) == nil)
    }

    @Test func keepsCommasInQuotes() {
        #expect(AcceptHeader("text/csv;x=\"a,b\", image/png;q=0.1").best(of: offers) == 2)
    }
}
