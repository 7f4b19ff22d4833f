import Testing

@testable import Contract
@testable import ContractTesting

@Suite struct ParameterTextTests {
    private func query(_ value: Node, _ style: API.ParameterStyle, isExploded: Bool = true) -> [String] {
        let range = SourceRange(file: SourceFile(path: "contract.yaml", text: ""), start: 0, end: 0)
        let parameter = API.Parameter(
            name: "p", location: .query, style: style, isExploded: isExploded, isRequired: true, pointer: .root,
            range: range)
        var draft = RequestDraft(method: "GET", path: "/")
        ParameterText.write(value, parameter, to: &draft)
        return draft.query
    }

    /// OpenAPI 3.1 §4.8.12.2: a parameter with a media type is text of that type.
    @Test func contentTakesThePlaceOfAStyle() {
        let range = SourceRange(file: SourceFile(path: "contract.yaml", text: ""), start: 0, end: 0)
        func draft(_ location: API.ParameterLocation, _ mediaType: String, _ value: Node) -> RequestDraft {
            var parameter = API.Parameter(
                name: "p", location: location, style: .simple, isExploded: false, isRequired: true, pointer: .root,
                range: range)
            parameter.content = API.MediaType(name: mediaType, pointer: .root, range: range)
            var draft = RequestDraft(method: "GET", path: "/{p}")
            ParameterText.write(value, parameter, to: &draft)
            return draft
        }
        let object = Node.object([("x", .integer(1))])
        #expect(draft(.header, "application/json", object).headers.map(\.value) == [#"{"x":1}"#])
        #expect(draft(.header, "text/plain", .text("a b")).headers.map(\.value) == ["a b"])
        #expect(draft(.query, "text/plain", .text("a b")).query == ["p=a%20b"])
        #expect(draft(.query, "application/json", .text("a")).query == ["p=%22a%22"])
        #expect(draft(.path, "application/json", object).path == "/%7B%22x%22%3A1%7D")
        #expect(draft(.cookie, "application/json", object).cookies == ["p=%7B%22x%22%3A1%7D"])
    }

    /// OpenAPI 3.1 §4.8.15.1.2: without a style, members that are objects are JSON.
    @Test func membersOfFormsStandByTheirEncoding() {
        let range = SourceRange(file: SourceFile(path: "contract.yaml", text: ""), start: 0, end: 0)
        let object = Node.object([("x", .integer(1))])
        func body(_ style: API.ParameterStyle?) -> String {
            var encoding = API.Encoding(property: "p", range: range)
            encoding.style = style
            let value = Node.object([("p", object), ("q", .text("a b"))])
            return self.body(value, "application/x-www-form-urlencoded") { $0.encodings = [encoding] }
        }
        #expect(body(nil) == "p=%7B%22x%22%3A1%7D&q=a%20b")
        #expect(body(.deepObject) == "p%5Bx%5D=1&q=a%20b")
        #expect(body(.form) == "x=1&q=a%20b")
    }

    private func body(
        _ value: Node, _ mediaType: String, headers: [String: [String]] = [:], files: Set<String> = [],
        _ describe: (inout API.MediaType) -> Void
    ) -> String {
        let range = SourceRange(file: SourceFile(path: "contract.yaml", text: ""), start: 0, end: 0)
        var content = API.MediaType(name: mediaType, pointer: .root, range: range)
        describe(&content)
        var draft = RequestDraft(method: "POST", path: "/")
        BodyText.write(value, as: mediaType, of: content, headers: headers, files: files, to: &draft)
        return String(decoding: draft.body ?? [], as: UTF8.self)
    }

    private func encoding(_ property: String, _ contentType: String?) -> API.Encoding {
        let range = SourceRange(file: SourceFile(path: "contract.yaml", text: ""), start: 0, end: 0)
        var encoding = API.Encoding(property: property, range: range)
        encoding.contentType = contentType
        return encoding
    }

    /// OpenAPI 3.1 §4.8.15: the `contentType` of a part; else JSON for objects, and nothing for what is text.
    @Test func partsHaveTheTypesOfTheirEncoding() {
        let object = Node.object([("x", .integer(1))])
        let value = Node.object([("a\"b", .text("t")), ("p", object), ("q", .list([object, .text("u")]))])
        let form = body(value, "multipart/form-data") {
            $0.encodings = [encoding("p", "application/vnd.x+json , text/plain"), encoding("a\"b", "image/*")]
        }
        let lines = form.split(separator: "\r\n").filter { $0.hasPrefix("Content-") }
        #expect(
            lines == [
                "Content-Disposition: form-data; name=\"a%22b\"", "Content-Disposition: form-data; name=\"p\"",
                "Content-Type: application/vnd.x+json", "Content-Disposition: form-data; name=\"q\"",
                "Content-Type: application/json", "Content-Disposition: form-data; name=\"q\"",
            ])
        let mixed = body(.list([.text("t"), object, .text("u")]), "multipart/mixed") {
            $0.prefixEncodings = [encoding("", "text/markdown")]
            $0.itemEncoding = encoding("", "text/csv")
        }
        #expect(
            mixed.split(separator: "\r\n").filter { $0.hasPrefix("Content-") } == [
                "Content-Type: text/markdown", "Content-Type: text/csv", "Content-Type: text/csv",
            ])
    }

    @Test func partsHaveTheFieldsThatTheContractAsksFor() {
        let written = body(.object([("p", .text("t"))]), "multipart/form-data", headers: ["p": ["X-Sum: 3"]]) { _ in }
        #expect(written.contains("name=\"p\"\r\nX-Sum: 3\r\n\r\nt\r\n"))
    }

    /// RFC 7578 §4.2, and OpenAPI 3.1 §4.8.15 for the type.
    @Test func bytesAreFiles() {
        let value = Node.object([("p", .list([.text("t"), .object()])), ("q", .text("u"))])
        let written = body(value, "multipart/form-data", files: ["p"]) { _ in }
        let lines = written.split(separator: "\r\n").filter { $0.hasPrefix("Content-") }
        #expect(
            lines == [
                "Content-Disposition: form-data; name=\"p\"; filename=\"p\"", "Content-Type: application/octet-stream",
                "Content-Disposition: form-data; name=\"p\"", "Content-Type: application/json",
                "Content-Disposition: form-data; name=\"q\"",
            ])
    }

    /// An empty list leaves nothing in a form, but for one that is written as JSON.
    @Test func whatAFormCannotSayIsNotSent() {
        let range = SourceRange(file: SourceFile(path: "contract.yaml", text: ""), start: 0, end: 0)
        var content = API.MediaType(
            name: "application/x-www-form-urlencoded", pointer: .root, range: range)
        let value = Node.object([("p", .list([])), ("q", .integer(1))])
        #expect(!BodyText.shows(value, in: content))
        content.encodings = [encoding("p", "application/json")]
        #expect(BodyText.shows(value, in: content))
        #expect(body(value, content.name) { $0 = content } == "p=%5B%5D&q=1")
        content.name = "application/json"
        content.encodings = []
        #expect(BodyText.shows(value, in: content))
    }

    @Test(arguments: [
        ("image/*", "image/png"), ("text/*", "text/plain"), ("*/*", "application/json"), ("image/gif", "image/gif"),
    ]) func aRangeOfTypesIsSentAsOneOfThem(range: String, type: String) {
        var draft = RequestDraft(method: "POST", path: "/")
        BodyText.write(.text("x"), as: range, to: &draft)
        #expect(draft.headers.map(\.value) == [type])
    }

    /// OpenAPI 3.1 §4.8.12.4, and beyond it parts of parts.
    @Test func valuesStandInQueriesByTheirStyle() {
        let list = Node.list([.text("a b"), .text("c")])
        let object = Node.object([("x", .integer(1)), ("y", list)])
        #expect(query(list, .form) == ["p=a%20b", "p=c"])
        #expect(query(list, .form, isExploded: false) == ["p=a%20b,c"])
        #expect(query(list, .pipeDelimited, isExploded: false) == ["p=a%20b%7Cc"])
        #expect(query(.object([("x", .integer(1))]), .form) == ["x=1"])
        #expect(query(object, .form) == ["x=1", "y=a%20b", "y=c"])
        #expect(query(list, .deepObject) == ["p%5B0%5D=a%20b", "p%5B1%5D=c"])
        #expect(query(object, .deepObject) == ["p%5Bx%5D=1", "p%5By%5D%5B0%5D=a%20b", "p%5By%5D%5B1%5D=c"])
    }
}
