import Testing

@testable import ContractRuntime

private struct Price: SchemaObject {
    var amount: Int
    var tags: [String]?

    static let table = ObjectTable<Price>("Price") {
        $0.required("amount", \.amount, .integer(minimum: 0))
        $0.optional("tags", \.tags, .array(.string()))
    }
}

private struct Order: SchemaObject {
    var name: String
    var items: [Price]
    var metadata: [String: String]?
    var only: Price?

    static let table = ObjectTable<Order>("Order") {
        $0.required("name", \.name, .string())
        $0.required("items", \.items, .array(.of(Price.self)))
        $0.optional("metadata", \.metadata, .dictionary(.string()))
        $0.optional("only", \.only, .of(Price.self))
    }
}

@Suite("Names with parts in brackets")
struct NestedTextTests {
    @Test(
        arguments: [
            ("a", ["a"]), ("a[b]", ["a", "b"]), ("a[b][c]", ["a", "b", "c"]), ("a[]", ["a", ""]),
            ("a[0][b]", ["a", "0", "b"]), ("a[b.c]", ["a", "b.c"]),
        ] as [(String, [String])]
    )
    func areTakenApart(name: String, parts: [String]) {
        #expect(NestedText.parts(of: name) == parts)
    }

    @Test(arguments: ["a[", "a]", "a[b", "a[b]c", "[a]", "a[b]c]", "a" + String(repeating: "[b]", count: 33)])
    func areRefusedWhereBracketsDoNotMatch(name: String) {
        let parts = NestedText.parts(of: name)
        #expect(parts == nil || parts == [name])
    }

    @Test("a form with nested properties reads back what was written")
    func form() throws {
        let codec = BodyCodec.form(
            Codec.of(Order.self), .nested("items"), .nested("metadata"), .nested("only"))
        let order = Order(
            name: "a[b]", items: [Price(amount: 1, tags: ["x", "y&z"]), Price(amount: 2)], metadata: ["k 1": "v"],
            only: Price(amount: 3))
        let body = codec.write(order, 0)
        let text = String(decoding: body.bytes, as: UTF8.self)
        #expect(text.contains("items%5B0%5D%5Bamount%5D=1&items%5B0%5D%5Btags%5D%5B0%5D=x"))
        #expect(text.contains("metadata%5Bk+1%5D=v"))
        #expect(try read(text, codec) == order)
    }

    @Test("properties of a form are JSON, or keep what is reserved")
    func encodings() throws {
        let codec = BodyCodec.form(Codec.of(Order.self), .json("items"), .json("name"), .reserved("metadata"))
        let order = Order(name: "a&b", items: [Price(amount: 1, tags: ["x"])], metadata: ["k": "a/b?c&d"])
        let text = String(decoding: codec.write(order, 0).bytes, as: UTF8.self)
        #expect(text.contains("name=%22a%26b%22"))
        #expect(text.contains("items=%5B%7B%22amount%22%3A1%2C%22tags%22%3A%5B%22x%22%5D%7D%5D"))
        #expect(text.contains("metadata=%7B%22k%22:%22a/b?c%26d%22%7D"))
        #expect(try read(text, codec) == order)
        #expect(try read("name=%22a%22&items=%5B%5D", codec) == Order(name: "a", items: []))
        #expect(throws: DecodingFailure.self) { try read("name=a&items=%5B%5D", codec) }
        #expect(throws: DecodingFailure.self) { try read("name=%22a%22&items=1", codec) }
    }

    @Test("numbers give the order, items without one follow, and plain brackets are read too")
    func order() throws {
        let codec = BodyCodec.form(Codec.of(Order.self), .nested("items"), .nested("only"))
        let text = "items[5][amount]=5&name=n&items[2][amount]=2&only[tags][]=a&only[amount]=0&only[tags][]=b"
        let order = try read(text, codec)
        #expect(order.items.map(\.amount) == [2, 5])
        #expect(order.only == Price(amount: 0, tags: ["a", "b"]))
    }

    @Test("violations point into the value")
    func violations() {
        let codec = BodyCodec.form(Codec.of(Order.self), .nested("items"))
        let error = #expect(throws: DecodingFailure.self) {
            try read("name=n&items[0][amount]=-1&items[1][tags][0]=x", codec)
        }
        guard case .violations(let violations)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(violations.map(\.location) == [.body("/items/0/amount"), .body("/items/1/amount")])
        #expect(violations.map(\.keyword) == ["minimum", "required"])
    }

    @Test(
        "what has names for numbers is no array, and what is text no object",
        arguments: [
            "name=n&items[x][amount]=1", "name=n&items=1", "name=n&items[0]=1",
        ])
    func contradictions(text: String) {
        let codec = BodyCodec.form(Codec.of(Order.self), .nested("items"))
        #expect(throws: DecodingFailure.self) { try read(text, codec) }
    }

    private func read<Value>(_ text: String, _ codec: BodyCodec<Value>) throws(DecodingFailure) -> Value {
        try codec.read(
            ReceivedBody(
                bytes: Array(text.utf8), contentType: .declared("application/x-www-form-urlencoded"), index: 0,
                isStrict: true))
    }
}
