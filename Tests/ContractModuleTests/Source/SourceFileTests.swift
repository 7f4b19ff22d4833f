import Contract
import Testing

@Suite struct SourceFileTests {
    @Test func columnsCountScalars() {
        let file = SourceFile(path: "a.yaml", text: "é: x\r\nzwei: 2\n🙂🙂: 3")
        #expect(file.position(at: 0) == SourcePosition(line: 1, column: 1))
        #expect(file.position(at: 2) == SourcePosition(line: 1, column: 2))
        #expect(file.position(at: 7) == SourcePosition(line: 2, column: 1))
        #expect(file.position(at: 15 + 8) == SourcePosition(line: 3, column: 3))
        #expect(file.lineCount == 3)
    }

    @Test func offsetsOutsideAreMovedToTheEnd() {
        let file = SourceFile(path: "a.yaml", text: "a: 1\n")
        #expect(file.position(at: -3) == SourcePosition(line: 1, column: 1))
        #expect(file.position(at: 99) == SourcePosition(line: 2, column: 1))
        #expect(file.text(from: 3, to: 99) == "1\n")
    }

    @Test func columnsOnLongLines() {
        let file = SourceFile(path: "a.json", text: "\n" + String(repeating: "é", count: 5_000) + "x")
        #expect(file.position(at: 1 + 10_000) == SourcePosition(line: 2, column: 5_001))
    }

    @Test func byteOrderMarkTakesNoColumn() {
        let file = SourceFile(path: "a.yaml", text: "\u{FEFF}a: 1")
        #expect(file.position(at: 3) == SourcePosition(line: 1, column: 1))
    }
}

@Suite struct JSONPointerTests {
    @Test(arguments: [
        ("", []), ("/", [""]), ("/paths/~1tasks~1{id}", ["paths", "/tasks/{id}"]), ("/a~0b/m~01", ["a~b", "m~1"]),
    ])
    func roundTrip(text: String, tokens: [String]) {
        #expect(JSONPointer(parsing: text)?.tokens == tokens)
        #expect(JSONPointer(tokens).description == text)
    }

    @Test(arguments: ["a", "/~", "/~2", "#/a"])
    func refuses(text: String) {
        #expect(JSONPointer(parsing: text) == nil)
    }

    @Test func pointersAreTheirTokens() {
        let schema = JSONPointer(["components", "schemas"]).appending("Pet")
        let property = schema.appending("properties").appending(0)
        #expect(property == JSONPointer(["components", "schemas", "Pet", "properties", "0"]))
        #expect(property.parent.parent == schema)
        #expect(JSONPointer(["a"]).parent == .root && JSONPointer.root.parent.isRoot)
        #expect(property.isWithin(schema) && schema.isWithin(.root) && property.isWithin(property))
        #expect(property.isWithin(JSONPointer(["components", "schemas", "Pet"])))
        #expect(!property.isWithin(JSONPointer(["components", "schemas", "Pets"])) && !schema.isWithin(property))
    }

    @Test func fragmentIsPercentEncoded() {
        #expect(JSONPointer(["paths", "/a b/{id}", "é"]).fragment == "/paths/~1a%20b~1%7Bid%7D/%C3%A9")
    }
}

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        ("0.3", "0.1", true), ("0.35", "0.1", false), ("1e400", "10", true), ("-4.5", "1.5", true),
        ("9007199254740993", "2", false), ("0", "7", true), ("0.0075", "0.0001", true), ("0.00751", "0.0001", false),
        ("12391239123", "1e-8", true), ("5", "0", false),
    ])
    func multiples(value: String, divisor: String, expected: Bool) throws {
        #expect(try #require(ExactDecimal(value)).isMultiple(of: try #require(ExactDecimal(divisor))) == expected)
    }

    @Test func ordering() throws {
        let sorted = ["-1e3", "-12.5", "-0.1", "0", "1e-9", "0.1", "12", "12.5", "9007199254740993", "1e40"]
        let values = try sorted.map { try #require(ExactDecimal($0)) }
        for left in values.indices {
            for right in values.indices { #expect((values[left] < values[right]) == (left < right)) }
        }
        #expect(ExactDecimal("1.50") == ExactDecimal("15e-1"))
        #expect(ExactDecimal("-0") == ExactDecimal("0.0"))
    }

    @Test func integers() {
        #expect(ExactDecimal("1.0")?.int == 1)
        #expect(ExactDecimal("12e2")?.int == 1200)
        #expect(ExactDecimal("9223372036854775807")?.int == Int.max)
        #expect(ExactDecimal("9223372036854775808")?.int == nil)
        #expect(ExactDecimal("-9223372036854775808")?.int == Int.min)
        #expect(ExactDecimal("0.5")?.isInteger == false)
        #expect(ExactDecimal("abc") == nil)
    }
}
