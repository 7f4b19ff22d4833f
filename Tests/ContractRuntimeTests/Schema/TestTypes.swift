import ContractRuntime

// Types as the generator writes them, of every kind.

enum Color: OpenSchemaEnum {
    case red
    case darkBlue
    case unrecognized(String)

    static let allCases: [Color] = [.red, .darkBlue]

    var rawValue: String {
        switch self {
        case .red: "red"
        case .darkBlue: "dark-blue"
        case .unrecognized(let value): value
        }
    }
}

enum Unit: String, SchemaEnum {
    case metre = "m"
    case inch = "in"
}

struct Everything: SchemaObject {
    var name: String
    var note: String?
    var nickname: String?
    var age: Patch<Int>
    var unit: Unit
    var color: Color
    var tags: [String]
    var scores: [String: Double]
    var extra: JSONValue?

    static let table = ObjectTable<Everything>("Everything") {
        $0.required("name", \.name, .string(minLength: 1, maxLength: 5))
        $0.required("note", \.note, .nullable(.string()))
        $0.optional("nick\"name", \.nickname, .string())
        $0.patch("age", \.age, .int32(minimum: 0))
        $0.defaulted("unit", \.unit, .of(Unit.self), .inch)
        $0.required("color", \.color, .of(Color.self))
        $0.defaulted("tags", \.tags, .array(.string(), maxItems: 3, uniqueItems: true), ["x"])
        $0.defaulted("scores", \.scores, .dictionary(.number()), [:])
        $0.optional("extra", \.extra, .any)
    }
}

struct Closed: SchemaObject {
    var value: Int
    var other: Int?

    static let table = ObjectTable<Closed>("Closed") {
        $0.required("value", \.value, .integer())
        $0.optional("other", \.other, .integer())
        $0.refusesUnknown()
        $0.count(minimum: 1, maximum: 1)
    }
}

struct Open: SchemaObject {
    var id: Int
    var additionalProperties: [String: String]

    static let table = ObjectTable<Open>("Open") {
        $0.required("id", \.id, .integer())
        $0.additional(\.additionalProperties, .string(maxLength: 3))
    }
}

struct Tree: SchemaObject {
    var label: String
    var left: Indirect<Tree>? = nil
    var children: [Tree]? = nil

    static let table = ObjectTable<Tree>("Tree") {
        $0.required("label", \.label, .string())
        $0.optional("left", \.left, .indirect(.of(Tree.self)))
        $0.optional("children", \.children, .array(.of(Tree.self)))
    }
}

struct Card: SchemaObject {
    var type: String
    var number: String

    static let table = ObjectTable<Card>("Card") {
        $0.required("type", \.type, .string())
        $0.required("number", \.number, .string(pattern: Pattern("^[0-9]+$")))
    }
}

struct Bank: SchemaObject {
    var type: String
    var account: Int

    static let table = ObjectTable<Bank>("Bank") {
        $0.required("type", \.type, .string())
        $0.required("account", \.account, .integer())
    }
}

enum Payment: SchemaUnion {
    case card(Card)
    case bank(Bank)

    static let table = UnionTable<Payment>("Payment", discriminator: "type") {
        $0.add(.of(Card.self), values: ["card", "credit"], Payment.card) {
            if case .card(let value) = $0 { value } else { nil }
        }
        $0.add(.of(Bank.self), values: ["bank"], Payment.bank) { if case .bank(let value) = $0 { value } else { nil } }
    }
}

struct Track: SchemaObject {
    var album: String

    static let table = ObjectTable<Track>("Track") { $0.required("album", \.album, .string()) }
}

struct Episode: SchemaObject {
    var show: String

    static let table = ObjectTable<Episode>("Episode") { $0.required("show", \.show, .string()) }
}

/// With a discriminator that no branch requires.
enum Played: SchemaUnion {
    case track(Track)
    case episode(Episode)

    static let table = UnionTable<Played>("Played", discriminator: "type") {
        $0.add(.of(Track.self), values: ["track"], Played.track) {
            if case .track(let value) = $0 { value } else { nil }
        }
        $0.add(.of(Episode.self), values: ["episode"], Played.episode) {
            if case .episode(let value) = $0 { value } else { nil }
        }
    }
}

/// Without a discriminator: a number, a text, or one of two objects.
enum Mixed: SchemaUnion {
    case number(Int)
    case text(String)
    case card(Card)
    case bank(Bank)

    static let table = UnionTable<Mixed>("Mixed") {
        $0.add(.integer(), Mixed.number) { if case .number(let value) = $0 { value } else { nil } }
        $0.add(.string(), Mixed.text) { if case .text(let value) = $0 { value } else { nil } }
        $0.add(.of(Card.self), Mixed.card) { if case .card(let value) = $0 { value } else { nil } }
        $0.add(.of(Bank.self), Mixed.bank) { if case .bank(let value) = $0 { value } else { nil } }
    }
}

/// Both branches match everything.
enum Ambiguous: SchemaUnion {
    case first(Open)
    case second(Open)

    static let table = UnionTable<Ambiguous>("Ambiguous") {
        $0.add(.of(Open.self), Ambiguous.first) { if case .first(let value) = $0 { value } else { nil } }
        $0.add(.of(Open.self), Ambiguous.second) { if case .second(let value) = $0 { value } else { nil } }
    }
}

/// An expression in which each level leaves two branches to try.
indirect enum Expression: SchemaUnion {
    case sum(Sum)
    case product(Product)
    case number(Int)

    static let table = UnionTable<Expression>("Expression") {
        $0.add(.of(Sum.self), Expression.sum) { if case .sum(let value) = $0 { value } else { nil } }
        $0.add(.of(Product.self), Expression.product) { if case .product(let value) = $0 { value } else { nil } }
        $0.add(.integer(), Expression.number) { if case .number(let value) = $0 { value } else { nil } }
    }
}

struct Sum: SchemaObject {
    var inner: Indirect<Expression>
    var sum: Bool

    static let table = ObjectTable<Sum>("Sum") {
        $0.required("inner", \.inner, .indirect(.of(Expression.self)))
        $0.required("sum", \.sum, .boolean)
    }
}

struct Product: SchemaObject {
    var inner: Indirect<Expression>
    var product: Bool

    static let table = ObjectTable<Product>("Product") {
        $0.required("inner", \.inner, .indirect(.of(Expression.self)))
        $0.required("product", \.product, .boolean)
    }
}

// MARK: Short forms for tests

func decode<Value>(_ codec: Codec<Value>, _ text: String, isStrict: Bool = false) throws(DecodingFailure) -> Value {
    try JSONDecoding.decode(codec, from: Array(text.utf8), options: JSONReadingOptions(isStrict: isStrict))
}

func encode<Value>(_ codec: Codec<Value>, _ value: Value) -> String {
    String(decoding: JSONEncoding.encode(value, codec), as: UTF8.self)
}

/// What reading finds, each violation as one line: `/a/0 minimum`.
func violations<Value>(_ codec: Codec<Value>, _ text: String, isStrict: Bool = false) -> [String] {
    do throws(DecodingFailure) {
        _ = try decode(codec, text, isStrict: isStrict)
        return []
    } catch {
        switch error {
        case .syntax(let error): return ["syntax: \(error)"]
        case .violations(let violations): return violations.map(line)
        }
    }
}

private func line(_ violation: Violation) -> String {
    guard case .body(let pointer) = violation.location else { return "\(violation)" }
    return pointer.isEmpty ? violation.keyword : "\(pointer) \(violation.keyword)"
}

/// The message of the only violation.
func message<Value>(_ codec: Codec<Value>, _ text: String, isStrict: Bool = false) -> String? {
    do throws(DecodingFailure) {
        _ = try decode(codec, text, isStrict: isStrict)
        return nil
    } catch {
        guard case .violations(let violations) = error, violations.count == 1 else { return "\(error)" }
        return violations[0].message
    }
}

/// The value, or nil where a function throws.
func outcome<Value>(_ body: () throws -> Value) -> Value? {
    do { return try body() } catch { return nil }
}
