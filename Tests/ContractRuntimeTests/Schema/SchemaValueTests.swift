import ContractRuntime
import Foundation
import Testing

/// Generated types are `Hashable` and `Codable` by way of their tables.
@Suite struct SchemaValueTests {
    private let value = Everything(
        name: "Ann", note: "n", nickname: nil, age: .null, unit: .metre, color: .unrecognized("x"), tags: ["a"],
        scores: ["a": 1.5], extra: ["k": [1, nil, true, 2.5, "t"]]
    )

    @Test func comparesAllProperties() {
        var other = value
        #expect(other == value)
        #expect(other.hashValue == value.hashValue)
        other.scores["b"] = 1
        #expect(other != value)
        other = value
        other.age = .absent
        #expect(other != value)
        other = value
        other.note = nil
        #expect(other != value)
        other = value
        other.extra = ["k": [1, nil, true, 2.5, "u"]]
        #expect(other != value)
        #expect(Set([value, value, other]).count == 2)
    }

    @Test func goesThroughOtherCoders() throws {
        let data = try JSONEncoder().encode([value])
        #expect(try JSONDecoder().decode([Everything].self, from: data) == [value])
        let list = try PropertyListEncoder().encode(["card": Payment.card(Card(type: "card", number: "1"))])
        let decoded = try PropertyListDecoder().decode([String: Payment].self, from: list)
        #expect(decoded == ["card": .card(Card(type: "card", number: "1"))])
        #expect(try JSONDecoder().decode([Unit].self, from: Data(#"["m","in"]"#.utf8)) == [.metre, .inch])
    }

    @Test func refusesWhatBreaksTheSchema() {
        let data = Data(#"{"value":1,"other":"x"}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Closed.self, from: data) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Unit].self, from: Data(#"["ft"]"#.utf8)) }
    }

    @Test func printsAsJSON() {
        #expect("\(Closed(value: 1, other: nil))" == #"{"value":1}"#)
        #expect("\(Unit.metre)" == "m")
    }

    @Test func comparesJSON() throws {
        #expect(JSONValue.integer(1) == .number(1))
        #expect(JSONValue.integer(1).hashValue == JSONValue.number(1).hashValue)
        #expect(JSONValue.integer(Int.max) != .number(Double(Int.max)))
        #expect(try decode(.any, #"{"a":1,"b":[]}"#) == ["b": [], "a": 1])
        #expect(try decode(.any, #"{"a":1}"#)["a"] == 1)
        #expect(
            JSONValue.object([.init("a", 1), .init("b", 2)]).hashValue
                == JSONValue.object([.init("b", 2), .init("a", 1)]).hashValue)
        #expect("\(try decode(.any, #" { "b" : [ 1.50 , null ] , "a" : "x" } "#))" == #"{"b":[1.5,null],"a":"x"}"#)
    }
}
