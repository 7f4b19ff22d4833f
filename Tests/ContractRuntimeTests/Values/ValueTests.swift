import ContractRuntime
import Foundation
import Testing

@Suite struct ValueTests {
    @Test(arguments: [
        ("", [UInt8]()), ("AA==", [0]), ("AAE=", [0, 1]), ("AAEC", [0, 1, 2]), ("+/+/", [251, 255, 191]),
    ])
    func readsAndWritesBase64(text: String, bytes: [UInt8]) {
        #expect(Base64Bytes(base64: text)?.bytes == bytes)
        #expect(Base64Bytes(bytes).base64 == text)
    }

    @Test(arguments: [
        "A", "AA", "AAA", "AA=", "A===", "====", "=AAA", "AA=A", "AAE=AAAA", "AB==", "AAF=", "AA\n==", "-_==", "AÄ=",
    ])
    func refusesOtherBase64(text: String) {
        #expect(Base64Bytes(base64: text) == nil)
    }

    @Test func agreesWithFoundationOnBase64() {
        for count in 0..<100 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            #expect(Base64Bytes(bytes).base64 == Data(bytes).base64EncodedString())
            #expect(Base64Bytes(base64: Base64Bytes(bytes).base64)?.bytes == bytes)
        }
    }

    @Test func readsUUIDs() throws {
        for _ in 0..<500 {
            let id = UUID()
            #expect(try decode(.uuid, "\"\(id.uuidString)\"") == id)
            #expect(encode(.uuid, id) == "\"\(id.uuidString.lowercased())\"")
        }
        // Every byte in every place.
        let text = Array("f81d4fae-7dec-11d0-a765-00a0c91e6bf6".utf8)
        for place in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[place] = byte
                let isHyphen = text[place] == UInt8(ascii: "-")
                let isDigit =
                    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                    || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "F") ~= byte
                let isValid = isHyphen ? byte == UInt8(ascii: "-") : isDigit
                let id = outcome { try JSONDecoding.decode(.uuid, from: [34] + changed + [34]) }
                #expect((id != nil) == isValid)
                if let id {
                    #expect(id.uuidString.lowercased() == String(decoding: changed, as: UTF8.self).lowercased())
                }
            }
        }
    }

    @Test func patches() {
        var current: Int? = 1
        Patch<Int>.absent.apply(to: &current)
        #expect(current == 1)
        Patch.value(2).apply(to: &current)
        #expect(current == 2)
        Patch<Int>.null.apply(to: &current)
        #expect(current == nil)
        #expect(Patch(5) == .value(5))
        #expect(Patch<Int>(nil) == .null)
        #expect(Patch.value(5).value == 5 && Patch<Int>.null.value == nil)
    }

    @Test func indirectValuesAreValues() {
        let first = Indirect(Card(type: "card", number: "1"))
        var second = first
        second.number = "2"
        #expect(first.number == "1" && second.number == "2")
        second.value.number = "1"
        #expect(first == second && first.hashValue == second.hashValue)
    }

    @Test(arguments: [
        (StringFormat.iri, ["http://ƒøø.ßår/?∂éœ=πîx#πîüx", "http://a"], ["/abc", "http://a b", "http://[x]"]),
        (.iriReference, ["/âππ", "#ƒrägmênt", ""], ["\\\\WINDOWS\\filëßåré", "#ƒräg\\mênt"]),
        (.idnHostname, ["例え.jp", "a.b"], ["", "-a", "例え 例え"]),
        (.idnEmail, ["실례@실례.테스트", "a@b.c"], ["2962", "@b"]),
        (
            .relativeJSONPointer, ["1", "0/foo/bar", "2/0/baz/1/zip", "0#", "1+2/a"],
            ["", "/foo", "-1/a", "0##", "01/a", "1~2"]
        ),
        (
            .uriTemplate, ["", "/a/{b}", "{?x,y*,z:3}", "{+path}/x", "%20"],
            ["{", "{}", "{a", "a}", "{a:10000}", "%2", "a b"]
        ),
    ])
    func checksFormats(format: StringFormat, matching: [String], other: [String]) {
        for text in matching { #expect(format.matches(text), "\(format): \(text)") }
        for text in other { #expect(!format.matches(text), "\(format): \(text)") }
    }

    @Test func keepsFilesAsText() throws {
        #expect(try decode(.file, #""é\n""#) == FilePart(Array("é\n".utf8)))
        #expect(encode(.file, FilePart(Array("é\n".utf8))) == #""é\n""#)
        #expect(Codec.file.text(of: FilePart([65])) == .file(FilePart([65])))
    }
}
