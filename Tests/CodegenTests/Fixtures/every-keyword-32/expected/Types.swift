// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword32 --module EveryKeyword32 --mock

import ContractRuntime

public struct Pair: SchemaObject {
    public var zeroth: [String]?
    public var first: [String]?
    public var second: String?
    public var third: JSONValue?
    public var fourth: JSONValue?
    public var fifth: JSONValue?

    public init(
        zeroth: [String]? = nil,
        first: [String]? = nil,
        second: String? = nil,
        third: JSONValue? = nil,
        fourth: JSONValue? = nil,
        fifth: JSONValue? = nil
    ) {
        self.zeroth = zeroth
        self.first = first
        self.second = second
        self.third = third
        self.fourth = fourth
        self.fifth = fifth
    }

    public static let table = ObjectTable<Pair>("Pair") {
        $0.optional("zeroth", \.zeroth, .array(.string()))
        $0.optional("first", \.first, .array(.string()))
        $0.optional("second", \.second, .string())
        $0.optional("third", \.third, .any)
        $0.optional("fourth", \.fourth, .any)
        $0.optional("fifth", \.fifth, .any)
    }
}

extension Pair: XMLRepresentable {
    public static let xml = XMLShape("Pair") {
        $0.list("zeroth", item: "zeroth", .text)
        $0.list("first", item: "first", .text)
        $0.element("second", .text)
        $0.element("third", .any)
        $0.element("fourth", .any)
        $0.element("fifth", .any)
    }
}

/// A thing
///
/// Whatever it is.
public struct Thing: SchemaObject {
    public var inner: Int?
    public var size: Int
    public var weight: Double?
    /// Example: `"a"`
    public var label: String
    /// - Warning: Deprecated.
    public var given: String?
    public var anchored: Int?
    public var recursive: String?
    public var node: String?
    public var again: String?
    public var list: [Int]?
    public var tuple: [JSONValue]?
    public var holding: [JSONValue]?
    public var bytes: Base64Bytes?
    public var either: Either?
    public var whole: Whole?
    public var unlike: String?
    public var rule: Rule?
    public var mood: Mood?
    public var fixed: Fixed?
    public var text: String?
    public var animal: Animal?
    public var additionalProperties: [String: JSONValue]

    public init(
        inner: Int? = nil,
        size: Int,
        weight: Double? = nil,
        label: String = "a",
        given: String? = nil,
        anchored: Int? = nil,
        recursive: String? = nil,
        node: String? = nil,
        again: String? = nil,
        list: [Int]? = nil,
        tuple: [JSONValue]? = nil,
        holding: [JSONValue]? = nil,
        bytes: Base64Bytes? = nil,
        either: Either? = nil,
        whole: Whole? = nil,
        unlike: String? = nil,
        rule: Rule? = nil,
        mood: Mood? = nil,
        fixed: Fixed? = nil,
        text: String? = nil,
        animal: Animal? = nil,
        additionalProperties: [String: JSONValue] = [:]
    ) {
        self.inner = inner
        self.size = size
        self.weight = weight
        self.label = label
        self.given = given
        self.anchored = anchored
        self.recursive = recursive
        self.node = node
        self.again = again
        self.list = list
        self.tuple = tuple
        self.holding = holding
        self.bytes = bytes
        self.either = either
        self.whole = whole
        self.unlike = unlike
        self.rule = rule
        self.mood = mood
        self.fixed = fixed
        self.text = text
        self.animal = animal
        self.additionalProperties = additionalProperties
    }

    public enum Either: SchemaUnion {
        case string(String)
        case integer(Int)

        public static let table = UnionTable<Either>("Thing.Either") {
            $0.add(.string(), Either.string) { if case .string(let value) = $0 { value } else { nil } }
            $0.add(.integer(), Either.integer) { if case .integer(let value) = $0 { value } else { nil } }
        }

        public static let codec: Codec<Either> = .checked(table, by: [.anyOf([[]])])
    }

    public struct Whole: SchemaObject {
        public var a: String?
        public var b: String?

        public init(a: String? = nil, b: String? = nil) {
            self.a = a
            self.b = b
        }

        public static let table = ObjectTable<Whole>("Thing.Whole") {
            $0.optional("a", \.a, .string())
            $0.optional("b", \.b, .string())
        }
    }

    public struct Rule: SchemaObject {
        public var a: JSONValue?

        public init(a: JSONValue? = nil) {
            self.a = a
        }

        public static let table = ObjectTable<Rule>("Thing.Rule") {
            $0.optional("a", \.a, .any)
        }

        public static let codec: Codec<Rule> = .checked(table, by: [.if([], then: [], else: [])])
    }

    public enum Mood: OpenSchemaEnum {
        case good
        case bad
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [Mood] = [.good, .bad]

        public var rawValue: String {
            switch self {
            case .good: "good"
            case .bad: "bad"
            case .unrecognized(let value): value
            }
        }
    }

    public enum Fixed: OpenSchemaEnum {
        case yes
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [Fixed] = [.yes]

        public var rawValue: String {
            switch self {
            case .yes: "yes"
            case .unrecognized(let value): value
            }
        }
    }

    public static let table = ObjectTable<Thing>("Thing") {
        $0.optional("inner", \.inner, .integer())
        $0.required("size", \.size, .int32(minimum: 1, maximum: 9, multipleOf: 2))
        $0.optional("weight", \.weight, .number(exclusiveMinimum: 0, exclusiveMaximum: 9))
        $0.defaulted("label", \.label, .string(minLength: 1, maxLength: 9, pattern: Pattern("^a")), "a")
        $0.optional("given", \.given, .string())
        $0.optional("anchored", \.anchored, .integer())
        $0.optional("recursive", \.recursive, .string())
        $0.optional("node", \.node, .string())
        $0.optional("again", \.again, .string())
        $0.optional("list", \.list, .array(.integer(), minItems: 1, maxItems: 9, uniqueItems: true))
        $0.optional("tuple", \.tuple, .checked(.array(.any), by: [.prefixItems([[]])]))
        $0.optional(
            "holding",
            \.holding,
            .checked(
                .array(.any),
                by: [.type(.array), .contains([], minimum: 1, maximum: 2), .unevaluatedItems([.never])]
            )
        )
        $0.optional("bytes", \.bytes, .base64Bytes)
        $0.optional("either", \.either, .of(Either.self))
        $0.optional("whole", \.whole, .of(Whole.self))
        $0.optional("unlike", \.unlike, .checked(.string(), by: [.not([])]))
        $0.optional("rule", \.rule, .of(Rule.self))
        $0.optional("mood", \.mood, .of(Mood.self))
        $0.optional("fixed", \.fixed, .of(Fixed.self))
        $0.optional("text", \.text, .string())
        $0.optional("animal", \.animal, .of(Animal.self))
        $0.ignored("secret")
        $0.additional(\.additionalProperties, .any)
        $0.count(minimum: 1, maximum: 99)
    }

    public static let codec: Codec<Thing> = .checked(
        table,
        by: [
            .property("inner", []),
            .property("size", []),
            .property("weight", []),
            .property("label", []),
            .property("secret", []),
            .property("given", []),
            .property("anchored", []),
            .property("recursive", []),
            .property("node", []),
            .property("again", []),
            .property("list", []),
            .property("tuple", []),
            .property("holding", []),
            .property("bytes", []),
            .property("either", []),
            .property("whole", []),
            .property("unlike", []),
            .property("rule", []),
            .property("mood", []),
            .property("fixed", []),
            .property("text", []),
            .property("animal", []),
            .patternProperty("^x", []),
            .additionalProperties([.never]),
            .propertyNames([]),
            .dependentRequired("size", ["label"]),
            .dependentSchema("size", []),
        ]
    )
}

/// A thing
///
/// Whatever it is.
public struct ThingInput: SchemaObject {
    public var inner: Int?
    public var size: Int
    public var weight: Double?
    /// Example: `"a"`
    public var label: String
    public var secret: String?
    public var anchored: Int?
    public var recursive: String?
    public var node: String?
    public var again: String?
    public var list: [Int]?
    public var tuple: [JSONValue]?
    public var holding: [JSONValue]?
    public var bytes: Base64Bytes?
    public var either: Thing.Either?
    public var whole: Thing.Whole?
    public var unlike: String?
    public var rule: Thing.Rule?
    public var mood: Thing.Mood?
    public var fixed: Thing.Fixed?
    public var text: String?
    public var animal: Animal?
    public var additionalProperties: [String: JSONValue]

    public init(
        inner: Int? = nil,
        size: Int,
        weight: Double? = nil,
        label: String = "a",
        secret: String? = nil,
        anchored: Int? = nil,
        recursive: String? = nil,
        node: String? = nil,
        again: String? = nil,
        list: [Int]? = nil,
        tuple: [JSONValue]? = nil,
        holding: [JSONValue]? = nil,
        bytes: Base64Bytes? = nil,
        either: Thing.Either? = nil,
        whole: Thing.Whole? = nil,
        unlike: String? = nil,
        rule: Thing.Rule? = nil,
        mood: Thing.Mood? = nil,
        fixed: Thing.Fixed? = nil,
        text: String? = nil,
        animal: Animal? = nil,
        additionalProperties: [String: JSONValue] = [:]
    ) {
        self.inner = inner
        self.size = size
        self.weight = weight
        self.label = label
        self.secret = secret
        self.anchored = anchored
        self.recursive = recursive
        self.node = node
        self.again = again
        self.list = list
        self.tuple = tuple
        self.holding = holding
        self.bytes = bytes
        self.either = either
        self.whole = whole
        self.unlike = unlike
        self.rule = rule
        self.mood = mood
        self.fixed = fixed
        self.text = text
        self.animal = animal
        self.additionalProperties = additionalProperties
    }

    public static let table = ObjectTable<ThingInput>("Thing") {
        $0.optional("inner", \.inner, .integer())
        $0.required("size", \.size, .int32(minimum: 1, maximum: 9, multipleOf: 2))
        $0.optional("weight", \.weight, .number(exclusiveMinimum: 0, exclusiveMaximum: 9))
        $0.defaulted("label", \.label, .string(minLength: 1, maxLength: 9, pattern: Pattern("^a")), "a")
        $0.optional("secret", \.secret, .string())
        $0.optional("anchored", \.anchored, .integer())
        $0.optional("recursive", \.recursive, .string())
        $0.optional("node", \.node, .string())
        $0.optional("again", \.again, .string())
        $0.optional("list", \.list, .array(.integer(), minItems: 1, maxItems: 9, uniqueItems: true))
        $0.optional("tuple", \.tuple, .checked(.array(.any), by: [.prefixItems([[]])]))
        $0.optional(
            "holding",
            \.holding,
            .checked(
                .array(.any),
                by: [.type(.array), .contains([], minimum: 1, maximum: 2), .unevaluatedItems([.never])]
            )
        )
        $0.optional("bytes", \.bytes, .base64Bytes)
        $0.optional("either", \.either, .of(Thing.Either.self))
        $0.optional("whole", \.whole, .of(Thing.Whole.self))
        $0.optional("unlike", \.unlike, .checked(.string(), by: [.not([])]))
        $0.optional("rule", \.rule, .of(Thing.Rule.self))
        $0.optional("mood", \.mood, .of(Thing.Mood.self))
        $0.optional("fixed", \.fixed, .of(Thing.Fixed.self))
        $0.optional("text", \.text, .string())
        $0.optional("animal", \.animal, .of(Animal.self))
        $0.ignored("given")
        $0.additional(\.additionalProperties, .any)
        $0.count(minimum: 1, maximum: 99)
    }

    public static let codec: Codec<ThingInput> = .checked(
        table,
        by: [
            .property("inner", []),
            .property("size", []),
            .property("weight", []),
            .property("label", []),
            .property("secret", []),
            .property("given", []),
            .property("anchored", []),
            .property("recursive", []),
            .property("node", []),
            .property("again", []),
            .property("list", []),
            .property("tuple", []),
            .property("holding", []),
            .property("bytes", []),
            .property("either", []),
            .property("whole", []),
            .property("unlike", []),
            .property("rule", []),
            .property("mood", []),
            .property("fixed", []),
            .property("text", []),
            .property("animal", []),
            .patternProperty("^x", []),
            .additionalProperties([.never]),
            .propertyNames([]),
            .dependentRequired("size", ["label"]),
            .dependentSchema("size", []),
        ]
    )
}

public enum Animal: SchemaUnion {
    case cat(Cat)
    case dog(Dog)

    public static let table = UnionTable<Animal>("Animal", discriminator: "kind", default: "Dog") {
        $0.add(.of(Cat.self), values: ["meow"], Animal.cat) { if case .cat(let value) = $0 { value } else { nil } }
        $0.add(.of(Dog.self), values: ["Dog"], Animal.dog) { if case .dog(let value) = $0 { value } else { nil } }
    }
}

public typealias Text = String

public struct Shown: SchemaObject {
    public var a: Int?
    /// Example: `"b"`
    public var b: String?
    /// Example: `"c"`
    public var c: String?

    public init(a: Int? = nil, b: String? = nil, c: String? = nil) {
        self.a = a
        self.b = b
        self.c = c
    }

    public static let table = ObjectTable<Shown>("Shown") {
        $0.optional("a", \.a, .integer())
        $0.optional("b", \.b, .string())
        $0.optional("c", \.c, .string())
    }
}

extension Shown: XMLRepresentable {
    public static let xml = XMLShape("Shown") {
        $0.element("a", .number)
        $0.element("b", .text)
        $0.element("c", .text)
    }
}

public struct Open: SchemaObject {
    public var a: JSONValue?
    public var additionalProperties: [String: String]

    public init(a: JSONValue? = nil, additionalProperties: [String: String] = [:]) {
        self.a = a
        self.additionalProperties = additionalProperties
    }

    public static let table = ObjectTable<Open>("Open") {
        $0.optional("a", \.a, .any)
        $0.additional(\.additionalProperties, .string())
    }
}

public struct Cat: SchemaObject {
    public var kind: String

    public init(kind: String = "meow") {
        self.kind = kind
    }

    public static let table = ObjectTable<Cat>("Cat") {
        $0.required("kind", \.kind, .string())
    }
}

public struct Dog: SchemaObject {
    public var kind: String

    public init(kind: String) {
        self.kind = kind
    }

    public static let table = ObjectTable<Dog>("Dog") {
        $0.required("kind", \.kind, .string())
    }
}

public struct Marked: SchemaObject {
    public var id: String?
    public var tag: String?
    public var text: String?
    public var many: [String]?
    public var pair: Pair?
    public var inner: Shown?

    public init(
        id: String? = nil,
        tag: String? = nil,
        text: String? = nil,
        many: [String]? = nil,
        pair: Pair? = nil,
        inner: Shown? = nil
    ) {
        self.id = id
        self.tag = tag
        self.text = text
        self.many = many
        self.pair = pair
        self.inner = inner
    }

    public static let table = ObjectTable<Marked>("Marked") {
        $0.optional("id", \.id, .string())
        $0.optional("tag", \.tag, .string())
        $0.optional("text", \.text, .string())
        $0.optional("many", \.many, .array(.string()))
        $0.optional("pair", \.pair, .of(Pair.self))
        $0.optional("inner", \.inner, .of(Shown.self))
    }
}

extension Marked: XMLRepresentable {
    public static let xml = XMLShape("marked", namespace: "https://keywords.example/ns", prefix: "k") {
        $0.attribute("id", .text)
        $0.attribute("tag", .text)
        $0.cdata("text", .text)
        $0.list("many", item: "many", wrappedIn: "many", .text)
        $0.element("pair", named: "couple", .of(Pair.self))
        $0.element("inner", named: "core", .of(Shown.self))
    }
}

/// The headers of a 204 answer.
public struct NothingHeaders: ResponseHeaders {
    public var xAge: Int?

    public init(xAge: Int? = nil) {
        self.xAge = xAge
    }

    public static let table = HeaderTable<NothingHeaders> {
        $0.optional("X-Age", \.xAge, .integer())
    }
}
