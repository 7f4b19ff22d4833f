import Testing

@testable import ContractRuntime

private struct Tag: SchemaObject {
    var name: String

    static let table = ObjectTable<Tag>("Tag") { $0.required("name", \.name, .string(maxLength: 5)) }
}

private struct Upload: SchemaObject {
    var title: String
    var count: Int?
    var file: FilePart
    var more: [FilePart]?
    var words: [String]?
    var tag: Tag?
    var tags: [Tag]?

    static let table = ObjectTable<Upload>("Upload") {
        $0.required("title", \.title, .string())
        $0.optional("count", \.count, .integer())
        $0.required("file", \.file, .file)
        $0.optional("more", \.more, .array(.file))
        $0.optional("words", \.words, .array(.string()))
        $0.optional("tag", \.tag, .of(Tag.self))
        $0.optional("tags", \.tags, .array(.of(Tag.self)))
    }
}

@Suite("multipart/form-data")
struct MultipartTests {
    private let codec = BodyCodec.multipart(Codec.of(Upload.self), contentTypes: ["tag": "application/json"])

    private func read(_ text: String, boundary: String = "b") throws(DecodingFailure) -> Upload {
        try read(Array(text.replacing("\n", with: "\r\n").utf8), boundary: boundary)
    }

    private func read(_ bytes: [UInt8], boundary: String) throws(DecodingFailure) -> Upload {
        let contentType = MediaType.declared("multipart/form-data; boundary=\(boundary)")
        return try codec.read(ReceivedBody(bytes: bytes, contentType: contentType, index: 0, isStrict: true))
    }

    @Test("what is written reads back, whatever is in it")
    func roundTrip() throws {
        let upload = Upload(
            title: "ä \"quoted\"\r\n--part-", count: 3,
            file: FilePart(Array(0...255), fileName: "a\"b\r\nc.png", contentType: "image/png"),
            more: [FilePart([], fileName: "x", contentType: "text/plain"), FilePart([13, 10], fileName: "y")],
            words: ["one", ""], tag: Tag(name: "t"))
        let body = codec.write(upload, 0)
        let contentType = try #require(MediaType(body.contentType))
        let boundary = try #require(contentType.parameter("boundary"))
        var copy = try read(body.bytes, boundary: boundary)
        #expect(copy.more?[1].contentType == "application/octet-stream")
        copy.more?[1].contentType = nil
        #expect(copy == upload)
    }

    @Test("an array has a part for each item, also where there is one", arguments: [1, 2])
    func items(count: Int) throws {
        let upload = Upload(title: "", file: FilePart([], fileName: "x"), tags: (0..<count).map { Tag(name: "\($0)") })
        let body = codec.write(upload, 0)
        let boundary = try #require(MediaType(body.contentType)?.parameter("boundary"))
        #expect(try read(body.bytes, boundary: boundary).tags == upload.tags)
    }

    @Test("objects and lists of them are said to be JSON, and nothing else is")
    func typesOfParts() {
        let codec = BodyCodec.multipart(Codec.of(Upload.self), contentTypes: ["tag": "application/vnd.x+json"])
        let tag = Tag(name: "t")
        let file = FilePart([1], fileName: "x", contentType: "image/png")
        func types(_ upload: Upload) -> [String] {
            let lines = String(decoding: codec.write(upload, 0).bytes, as: UTF8.self).split(separator: "\r\n")
            return lines.filter { $0.hasPrefix("Content-Type") }.map { String($0.dropFirst("Content-Type: ".count)) }
        }
        #expect(types(Upload(title: "t", count: 1, file: file, words: ["a", "b"])) == ["image/png"])
        let types = types(Upload(title: "t", file: file, tag: tag, tags: [tag, tag]))
        #expect(types == ["image/png", "application/vnd.x+json", "application/json"])
    }

    @Test("an object that may be null has its parts")
    func nullable() throws {
        let codec = BodyCodec.multipart(Codec.nullable(.of(Upload.self)))
        let upload = Upload(title: "t", file: FilePart([1], fileName: "x"), words: ["w"])
        let body = codec.write(upload, 0)
        let boundary = try #require(MediaType(body.contentType)?.parameter("boundary"))
        var copy = try read(body.bytes, boundary: boundary)
        copy.file.contentType = nil
        #expect(copy == upload)
    }

    /// RFC 7578 §4 and the examples of RFC 2046 §5.1.1.
    @Test("parts may come in any order, with a preamble, an epilogue and further fields")
    func reading() throws {
        let upload = try read(
            """
            This is the preamble.  It is to be ignored.
            --b \t
            content-type: text/plain; charset=utf-8
            Content-Disposition: form-data; name="file"; filename="C:\\a.txt"
            X-Other: 1

            file
            --b
            Content-Disposition: form-data; name=title

            --bold
            --b
            Content-Disposition: form-data; name="words"

            w
            --b
            Content-Disposition: form-data; name="tag"
            Content-Type: application/json

            {"name": "x"}
            --b--
            This is the epilogue.
            """)
        var file = FilePart(Array("file".utf8), fileName: "C:\\a.txt", contentType: "text/plain; charset=utf-8")
        file.headerFields[try #require(HTTPField.Name("X-Other"))] = "1"
        #expect(upload.file == file)
        #expect(upload.title == "--bold")
        #expect(upload.words == ["w"])
        #expect(upload.tag == Tag(name: "x"))
        #expect(upload.count == nil)
    }

    @Test("parts that break the schema are named")
    func violations() {
        let part = { (name: String, text: String) in
            "--b\nContent-Disposition: form-data; name=\"\(name)\"\n\n\(text)\n"
        }
        let text = part("count", "x") + part("tag", "{\"name\":\"too long\"}") + part("title", "t") + part("title", "u")
        let error = #expect(throws: DecodingFailure.self) { try read(text + "--b--\n") }
        guard case .violations(let violations)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(
            Set(violations.map(\.location)) == [.body("/count"), .body("/tag/name"), .body("/title"), .body("/file")])
    }

    @Test(
        "what isn't of that form is a syntax error",
        arguments: [
            "", "--b", "--b\n", "--b\n\n", "--b\nContent-Disposition: form-data\n\nx\n--b--",
            "--b\nContent-Disposition: form-data; name=\"a\n\nx\n--b--",
            "--b\nContent-Disposition: form-data; name=a\n\nx\n",
            "--c\nContent-Disposition: form-data; name=a\n\nx\n--c--", "--b\nContent-Type\n\nx\n--b--",
            "--b\nContent-Disposition: form-data; name=a\nx\n--b--",
        ])
    func malformed(text: String) {
        let error = #expect(throws: DecodingFailure.self) { try read(text) }
        guard case .syntax? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("a body cut off anywhere is refused, and never ends the process")
    func cutOff() {
        let body = codec.write(Upload(title: "t", file: FilePart([1, 2, 3], fileName: "f")), 0)
        let boundary = MediaType(body.contentType)?.parameter("boundary") ?? ""
        for count in 0..<(body.bytes.count - 2) {
            #expect(throws: DecodingFailure.self) { try read(Array(body.bytes.prefix(count)), boundary: boundary) }
        }
    }
}
