import Testing

@testable import ContractRuntime

private struct Span: SchemaObject {
    var from: Int

    static let table = ObjectTable<Span>("Span") { $0.required("from", \.from, .integer()) }
}

/// The `application/x-www-form-urlencoded` format of the WHATWG URL Standard (§5), written and read.
@Suite struct FormTextTests {
    private static let codec = BodyCodec.form(Codec<[String: String]>.dictionary(.string()))

    /// §5.2 and the percent-encode set of §1.3: letters, digits and `*-._` stand for themselves, a space is `+`.
    @Test func `each ASCII character is written as the standard says`() {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789*-._".utf8)
        for byte in UInt8(0)..<0x80 {
            let hexadecimal = String(byte, radix: 16, uppercase: true)
            let escape = "%" + (byte < 16 ? "0" : "") + hexadecimal
            let character = String(UnicodeScalar(byte))
            let expected = byte == 0x20 ? "+" : plain.contains(byte) ? character : escape
            #expect(written([character: character]) == "\(expected)=\(expected)")
        }
    }

    @Test func `other characters are their UTF-8`() {
        #expect(written(["é": "你😀"]) == "%C3%A9=%E4%BD%A0%F0%9F%98%80")
    }

    /// §5.1.
    @Test(arguments: [
        ("a=b", ["a": "b"]), ("a=b&c=d", ["a": "b", "c": "d"]), ("a=b&&c=d&", ["a": "b", "c": "d"]), ("&", [:]),
        ("", [:]), ("a", ["a": ""]), ("a=", ["a": ""]), ("=b", ["": "b"]), ("=", ["": ""]), ("a=b=c", ["a": "b=c"]),
        ("a+b=c+d", ["a b": "c d"]), ("%61%2B=%2b", ["a+": "+"]), ("a=%C3%A9", ["a": "é"]), ("é=ü", ["é": "ü"]),
        ("a=1;b=2", ["a": "1;b=2"]), ("a=%00", ["a": "\0"]), ("a?=b#c", ["a?": "b#c"]),
    ])
    func reads(text: String, members: [String: String]) throws {
        #expect(try read(text) == members)
    }

    /// Where the standard takes malformed escapes as they stand and puts U+FFFD for bytes that are no UTF-8, the form
    /// is refused: what was meant is not known.
    @Test(arguments: ["a=%", "a=%4", "a=%zz", "%=a", "a=%FF", "a=%ED%A0%80"])
    func refuses(text: String) {
        #expect(throws: DecodingFailure.self) { try read(text) }
    }

    /// Null is not written, and neither is an object without properties.
    @Test func `an empty form is null where it can't be an object`() throws {
        let codec = BodyCodec.form(.nullable(Codec<Span>.of(Span.self)))
        let contentType = MediaType.declared("application/x-www-form-urlencoded")
        let empty = ReceivedBody(contentType: contentType, index: 0, isStrict: true)
        #expect(codec.write(nil, 0).bytes.isEmpty)
        #expect(try codec.read(empty) == nil)
        #expect(try BodyCodec.form(.nullable(Codec<[String: String]>.dictionary(.string()))).read(empty) == [:])
        #expect(throws: DecodingFailure.self) { try BodyCodec.form(Codec<Span>.of(Span.self)).read(empty) }
    }

    private func written(_ members: [String: String]) -> String {
        String(decoding: Self.codec.write(members, 0).bytes, as: UTF8.self)
    }

    private func read(_ text: String) throws -> [String: String] {
        let contentType = MediaType.declared("application/x-www-form-urlencoded")
        return try Self.codec.read(
            ReceivedBody(bytes: Array(text.utf8), contentType: contentType, index: 0, isStrict: true))
    }
}
