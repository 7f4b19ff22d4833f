import ContractRuntime
import Testing

@Suite struct UnionTableTests {
    @Test func choosesByDiscriminator() throws {
        let card = #"{"type":"card","number":"42"}"#
        #expect(try decode(Payment.codec, card) == .card(Card(type: "card", number: "42")))
        #expect(encode(Payment.codec, .card(Card(type: "card", number: "42"))) == card)
        #expect(
            try decode(Payment.codec, #"{"number":"1","x":[{"type":"bank"}],"type":"credit"}"#)
                == .card(Card(type: "credit", number: "1")))
        #expect(
            try decode(Payment.codec, #" { "account" : 5 , "ty\u0070e" : "bank" } "#)
                == .bank(Bank(type: "bank", account: 5)))
    }

    @Test func saysWhatIsWrongWithTheDiscriminator() {
        #expect(violations(Payment.codec, "{}") == ["/type required"])
        #expect(violations(Payment.codec, #"{"type":1}"#) == ["/type type"])
        #expect(
            violations(.array(Payment.codec), #"[{"type":"cash"},{"type":"bank"}]"#)
                == ["/0/type discriminator", "/1/account required"])
        #expect(message(Payment.codec, #"{"type":"cash"}"#) == "must be one of 'card', 'credit', 'bank'")
        #expect(violations(Payment.codec, "[]") == ["type"])
        #expect(violations(Payment.codec, #"{"type":"card","number":"x"}"#) == ["/number pattern"])
        #expect(violations(Payment.codec, #"{"a":1,"type""#).first?.hasPrefix("syntax") == true)
    }

    /// Contracts leave the property optional, though OpenAPI wants it required.
    @Test func choosesByTheRestWhereTheDiscriminatorIsMissing() throws {
        #expect(try decode(Played.codec, #"{"album":"a"}"#) == .track(Track(album: "a")))
        #expect(try decode(Played.codec, #"{"show":"s","type":"episode"}"#) == .episode(Episode(show: "s")))
        #expect(try decode(Played.codec, #"{"show":"s"}"#) == .episode(Episode(show: "s")))
        #expect(
            violations(.array(Played.codec), #"[{},{"show":1},{"show":"s","album":"a"}]"#, isStrict: true) == [
                "/0/type required", "/1/type required", "/2/type required",
            ])
        #expect(violations(Played.codec, #"{"album":"a""#).first?.hasPrefix("syntax") == true)
    }

    @Test func choosesByType() throws {
        #expect(try decode(Mixed.codec, "5") == .number(5))
        #expect(try decode(Mixed.codec, #""5""#) == .text("5"))
        #expect(violations(Mixed.codec, "1.5") == ["type"])
        #expect(message(Mixed.codec, "true") == "must be one of Int, String, Card, Bank")
    }

    @Test func triesEachBranch() throws {
        #expect(try decode(Mixed.codec, #"{"type":"x","account":1}"#) == .bank(Bank(type: "x", account: 1)))
        #expect(try decode(Mixed.codec, #"{"type":"x","number":"1"}"#) == .card(Card(type: "x", number: "1")))
        #expect(
            message(Mixed.codec, #"{"type":"x"}"#)
                == "must match one of: Card (/number: is required); Bank (/account: is required)")
    }

    /// A request has to say what it is; of an answer the reader makes the best.
    @Test func answersMayMatchSeveralBranches() throws {
        let both = #"{"type":"x","number":"1","account":1}"#
        #expect(message(Mixed.codec, both, isStrict: true) == "must match only one of: Card, Bank")
        #expect(try decode(Mixed.codec, both) == .card(Card(type: "x", number: "1")))
        #expect(violations(.array(Ambiguous.codec), #"[{"id":1}]"#, isStrict: true) == ["/0 oneOf"])
        #expect(violations(.array(Ambiguous.codec), #"[{"id":1}]"#).isEmpty)
    }

    /// Enums that a server sends take values that aren't listed; in a union those that are go first.
    @Test func listedValuesTellOpenEnumsApart() throws {
        for rule in [UnionRule.exactlyOne, .first] {
            let table = UnionTable<Shown>("Shown", matching: rule) {
                $0.add(.of(Shade.self), Shown.color) { if case .color(let value) = $0 { value } else { nil } }
                $0.add(.of(Size.self), Shown.size) { if case .size(let value) = $0 { value } else { nil } }
            }
            #expect(try decode(table, #""red""#) == .color(.red))
            #expect(try decode(table, #""large""#) == .size(.large))
            #expect(try decode(table, #""huge""#) == .color(.unrecognized("huge")))
            #expect(violations(table, "1") != [])
            #expect(try table.value(of: .single("large"), isStrict: false) == .size(.large))
            #expect(try table.value(of: .single("huge"), isStrict: false) == .color(.unrecognized("huge")))
            #expect(throws: DecodingFailure.self) { try table.value(of: .single("huge"), isStrict: true) }
        }
    }

    @Test func takesTheFirstThatMatches() throws {
        let table = UnionTable<Ambiguous>("Ambiguous", matching: .first) {
            $0.add(.of(Open.self), Ambiguous.first) { if case .first(let value) = $0 { value } else { nil } }
            $0.add(.of(Open.self), Ambiguous.second) { if case .second(let value) = $0 { value } else { nil } }
        }
        #expect(try decode(table, #"{"id":1}"#) == .first(Open(id: 1, additionalProperties: [:])))
        #expect(violations(table, "{}") == ["anyOf"])
    }

    /// A group takes any object, but has no place for what makes a condition.
    @Test func takesTheOneThatKeepsTheMost() throws {
        let group = #"{"and":[{"field":"a"},{"and":[]}]}"#
        let inner = Clause.group(Group(and: [.condition(Condition(field: "a")), .group(Group(and: []))]))
        #expect(try decode(Clause.codec, group) == inner)
        #expect(try decode(Clause.codec, #"{"field":"a","since":1}"#) == .condition(Condition(field: "a")))
        #expect(try decode(Clause.codec, #"{"since":1}"#) == .group(Group(and: nil)))
        #expect(try decode(Clause.codec, "{}") == .group(Group(and: nil)))
        let members = TextForm.members([TextMember("field", "a")])
        #expect(try Clause.codec.value(of: members, isStrict: true) == .condition(Condition(field: "a")))
    }

    @Test func combinesConstraints() throws {
        let address = Codec<String>.anyOf(.string(format: .ipv4), .string(format: .ipv6))
        #expect(try decode(address, #""::1""#) == "::1")
        #expect(message(address, #""x""#) == "must match one of: must be an IPv4 address; must be an IPv6 address")
        #expect(encode(address, "::1") == #""::1""#)
        let multiple = Codec<Int>.oneOf(.integer(multipleOf: 3), .integer(multipleOf: 5))
        #expect(violations(multiple, "9") == [])
        #expect(message(multiple, "15", isStrict: true) == "must match only one of several schemas")
        #expect(violations(multiple, "7") == ["oneOf"])
        #expect(outcome { try multiple.value(of: .single("9"), isStrict: true) } == 9)
        #expect(outcome { try multiple.value(of: .single("15"), isStrict: true) } == nil)
        #expect(multiple.validate(15).map(\.keyword) == ["oneOf"])
    }

    @Test func comparesByBranch() {
        let open = Open(id: 1, additionalProperties: [:])
        #expect(Ambiguous.first(open) != .second(open))
        #expect(Set([Ambiguous.first(open), .second(open), .first(open)]).count == 2)
    }

    /// Attempts that aren't inside of others take time in proportion to the text, and aren't limited.
    @Test func triesAnyNumberOfBranches() throws {
        let codecs = (1...40).map { Codec<String>.string(minLength: $0 * 1_000, maxLength: $0 * 1_000) }
        let long = String(repeating: "a", count: 40_000)
        let table = UnionTable<String>("Lengths") { for codec in codecs { $0.add(codec, { $0 }, { $0 }) } }
        #expect(try decode(table, "\"\(long)\"") == long)
    }

    /// Each level doubles the attempts; the reader stops that.
    @Test func limitsAttempts() {
        let small = #"{"inner":{"inner":1,"product":true},"sum":true}"#
        #expect(violations(Expression.codec, small) == [])
        let depth = 30
        let text =
            String(repeating: #"{"inner":"#, count: depth) + "1" + String(repeating: #","product":true}"#, count: depth)
        #expect(violations(Expression.codec, text) == ["oneOf"])
    }
}

private enum Clause: SchemaUnion {
    case group(Group)
    case condition(Condition)

    static let table = UnionTable<Clause>("Clause", matching: .first) {
        $0.add(.of(Group.self), Clause.group) { if case .group(let value) = $0 { value } else { nil } }
        $0.add(.of(Condition.self), Clause.condition) { if case .condition(let value) = $0 { value } else { nil } }
    }
}

private struct Group: SchemaObject {
    var and: [Clause]?

    static let table = ObjectTable<Group>("Group") {
        $0.optional("and", \.and, .array(.of(Clause.self)))
    }
}

private struct Condition: SchemaObject {
    var field: String

    static let table = ObjectTable<Condition>("Condition") {
        $0.required("field", \.field, .string())
    }
}

private enum Shade: OpenSchemaEnum {
    case red
    case unrecognized(String)

    static let allCases: [Shade] = [.red]

    var rawValue: String {
        switch self {
        case .red: "red"
        case .unrecognized(let value): value
        }
    }
}

private enum Size: OpenSchemaEnum {
    case large
    case unrecognized(String)

    static let allCases: [Size] = [.large]

    var rawValue: String {
        switch self {
        case .large: "large"
        case .unrecognized(let value): value
        }
    }
}

private enum Shown: SchemaUnion {
    case color(Shade)
    case size(Size)

    static let table = UnionTable<Shown>("Shown") {
        $0.add(.of(Shade.self), Shown.color) { if case .color(let value) = $0 { value } else { nil } }
        $0.add(.of(Size.self), Shown.size) { if case .size(let value) = $0 { value } else { nil } }
    }
}

/// A union whose discriminator only the union itself speaks of, as many generated contracts have it.
@Suite struct UnwrittenDiscriminatorTests {
    struct Round: SchemaObject {
        var radius: Int?
        static let table = ObjectTable<Round>("Round") { $0.optional("radius", \.radius, .integer()) }
    }

    /// The property is there, but may be left out.
    struct Square: SchemaObject {
        var kind: String?
        var side: Int
        static let table = ObjectTable<Square>("Square") {
            $0.required("side", \.side, .integer())
            $0.optional("kind", \.kind, .string())
        }
    }

    enum Shape: SchemaUnion {
        case round(Round)
        case square(Square)
        case free([String: Int])

        static let table = UnionTable<Shape>("Shape", discriminator: "kind") {
            $0.add(.of(Round.self), values: ["round", "circle"], addsValue: true, Shape.round) {
                if case .round(let value) = $0 { value } else { nil }
            }
            $0.add(.of(Square.self), values: ["square"], addsValue: true, Shape.square) {
                if case .square(let value) = $0 { value } else { nil }
            }
            $0.add(.dictionary(.integer()), values: ["free \"form\""], addsValue: true, Shape.free) {
                if case .free(let value) = $0 { value } else { nil }
            }
        }
    }

    @Test(arguments: [
        (Shape.round(Round(radius: 2)), #"{"kind":"round","radius":2}"#),
        (.round(Round()), #"{"kind":"round"}"#),
        (.square(Square(side: 3)), #"{"kind":"square","side":3}"#),
        (.square(Square(kind: "square", side: 3)), #"{"side":3,"kind":"square"}"#),
        (.free(["a": 1]), #"{"kind":"free \"form\"","a":1}"#), (.free([:]), #"{"kind":"free \"form\""}"#),
        (.free(["kind": 1]), #"{"kind":1}"#),
    ])
    func writesTheValueOfTheBranchThatHasNone(shape: Shape, text: String) {
        #expect(encode(.of(Shape.self), shape) == text)
        #expect(encode(.array(.of(Shape.self)), [shape, shape]) == "[\(text),\(text)]")
    }

    @Test func readsWhatItWrites() throws {
        let shapes: [Shape] = [.round(Round(radius: 2)), .square(Square(kind: "square", side: 3)), .round(Round())]
        #expect(try decode(.array(.of(Shape.self)), encode(.array(.of(Shape.self)), shapes)) == shapes)
    }

    /// More than the writer has room for at first.
    @Test func writesMany() throws {
        let shapes = (0..<1_000).map { Shape.round(Round(radius: $0)) }
        #expect(try decode(.array(.of(Shape.self)), encode(.array(.of(Shape.self)), shapes)) == shapes)
    }
}
