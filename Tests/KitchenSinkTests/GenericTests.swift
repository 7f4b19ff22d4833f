import ContractRuntime
import Rules
import Testing

/// Schemas with a `$dynamicRef`: each user of a generic one has a type of its own.
@Suite struct GenericTests {
    private func read<Value: SchemaValue>(_ type: Value.Type, _ json: String) throws -> Value {
        try JSONDecoding.decode(type, from: Array(json.utf8))
    }

    @Test func `items are of the type that the user of the generic schema names`() throws {
        #expect(try read(Page.self, #"{"items":["a"]}"#).items == ["a"])
        let accounts = try read(AccountPage.self, #"{"items":[],"rest":{"items":[],"about":{"next":2}}}"#)
        #expect(accounts.rest?.about?.next == 2)
        #expect(try read(NumberPage.self, #"{"items":[1],"sum":1,"rest":{"items":[2]}}"#).rest?.items == [2])
        #expect(throws: DecodingFailure.self) { try read(NumberPage.self, #"{"items":[1],"rest":{"items":["a"]}}"#) }
    }

    @Test func `rules beside types know it too`() throws {
        #expect(throws: Never.self) { try read(NumberPage.self, #"{"items":[1],"first":"a"}"#) }
        #expect(throws: DecodingFailure.self) { try read(NumberPage.self, #"{"items":[1],"first":1}"#) }
        #expect(throws: DecodingFailure.self) { try read(Page.self, #"{"items":[],"first":"a"}"#) }
    }

    @Test func `a tree of a narrower kind has branches of that kind`() throws {
        #expect(try read(Plant.self, #"{"grows":[{}]}"#).grows?.count == 1)
        #expect(try read(Flower.self, #"{"color":"red","grows":[{"color":"blue"}]}"#).grows?.first?.color == "blue")
        #expect(throws: DecodingFailure.self) { try read(Flower.self, #"{"color":"red","grows":[{}]}"#) }
    }
}
