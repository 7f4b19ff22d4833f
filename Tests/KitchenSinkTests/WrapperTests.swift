import ContractRuntime
import Rules
import Testing

/// Arrays and maps that contain themselves.
@Suite struct WrapperTests {
    private func read(_ json: String) throws -> Forest {
        try JSONDecoding.decode(Forest.self, from: Array(json.utf8))
    }

    @Test func `they are read and written at any depth`() throws {
        let json = """
            {"list":[[],[[],[]]],"folder":{"a":{"b":{}}},"gaps":[null,[null]],"grid":{"x":[{"y":[]}]},\
            "usual":[],"inline":[[]],"either":{"c":{}}}
            """
        let forest = try read(json)
        let leaf = List(items: [])
        #expect(forest.list == List(items: [leaf, List(items: [leaf, leaf])]))
        #expect(forest.folder?.values["a"]?.values["b"] == Folder(values: [:]))
        #expect(forest.gaps == .value(Gaps(items: [nil, Gaps(items: [nil])])))
        #expect(forest.grid?.values["x"]?.first?.values["y"] == [])
        #expect(forest.either == .folder(Folder(values: ["c": Folder(values: [:])])))
        #expect(String(decoding: JSONEncoding.encode(forest), as: UTF8.self) == json)
        #expect(try read(json) == forest)
        #expect(Set([forest, try read(json)]).count == 1)
    }

    @Test func `defaults are filled in`() throws {
        let leaf = List(items: [])
        #expect(try read(#"{"list":[]}"#).usual == List(items: [leaf, List(items: [leaf])]))
    }

    @Test(arguments: [
        (#"{"list":[[[],[],[],[]]]}"#, "/list/0: must have at most 3 items (maxItems)"),
        (#"{"list":[[1]]}"#, "/list/0/0: must be an array (type)"),
        (
            #"{"list":[],"folder":{"a":{"a name too long":{}}}}"#,
            "/folder/a/a name too long: has a name that is not allowed: it must be at most 8 characters long"
                + " (propertyNames)"
        ),
    ]) func `constraints hold at every level`(json: String, expected: String) {
        do {
            _ = try read(json)
            Issue.record("it was read")
        } catch DecodingFailure.violations(let violations) {
            #expect(violations.map(\.description) == [expected])
        } catch {
            Issue.record(error)
        }
    }

    @Test func `what has no end is refused`() throws {
        let json = #"{"list":"# + String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000) + "}"
        #expect(throws: DecodingFailure.self) { try read(json) }
    }
}
