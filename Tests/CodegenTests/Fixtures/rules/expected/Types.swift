// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Rules --module Rules --mock

import ContractRuntime

/// Has one way to be paid, and says which.
public struct Account: SchemaObject {
    public var name: String
    public var iban: String?
    public var card: String?
    public var tags: [String]?

    public init(name: String, iban: String? = nil, card: String? = nil, tags: [String]? = nil) {
        self.name = name
        self.iban = iban
        self.card = card
        self.tags = tags
    }

    public static let table = ObjectTable<Account>("Account") {
        $0.required("name", \.name, .string())
        $0.optional("iban", \.iban, .string())
        $0.optional("card", \.card, .string())
        $0.optional("tags", \.tags, .checked(.array(.string()), by: [.contains([.const("main")], maximum: 1)]))
    }

    public static let codec: Codec<Account> = .checked(
        table,
        by: [
            .not([.required(["iban", "card"])]),
            .if([.property("name", [.const("anonymous")])], then: [.maxProperties(2)], else: [.minProperties(2)]),
            .dependentRequired("iban", ["name"]),
            .dependentSchema("card", [.property("name", [.minLength(3)])]),
        ]
    )
}

public struct Tree: SchemaObject {
    public var value: Int?
    public var children: [Tree]?

    public init(value: Int? = nil, children: [Tree]? = nil) {
        self.value = value
        self.children = children
    }

    public static let table = ObjectTable<Tree>("Tree") {
        $0.optional("value", \.value, .integer())
        $0.optional("children", \.children, .array(.of(Tree.self)))
    }

    public static let codec: Codec<Tree> = .checked(
        table,
        by: [
            .not([.required(["children"]), .property("children", [.contains([.rule(SchemaRules.tree)], minimum: 3)])])
        ]
    )
}

public typealias Point = [Double]

public typealias Pair = [JSONValue]

public typealias Row = [Tree]

public typealias Headers = [String: String]

public struct Extensible: SchemaObject {
    public var name: String?
    public var additionalProperties: [String: JSONValue]

    public init(name: String? = nil, additionalProperties: [String: JSONValue] = [:]) {
        self.name = name
        self.additionalProperties = additionalProperties
    }

    public static let table = ObjectTable<Extensible>("Extensible") {
        $0.optional("name", \.name, .string())
        $0.additional(\.additionalProperties, .any)
    }

    public static let codec: Codec<Extensible> = .checked(table, by: [.patternProperty("^x-", [.type(.integer)])])
}

public enum Setting: SchemaUnion {
    case integer(Int)
    case text(Text)
    case array([JSONValue])
    case dictionary([String: JSONValue])

    public enum Text: String, SchemaEnum {
        case text
    }

    public static let table = UnionTable<Setting>("Setting", matching: .first) {
        $0.add(.checked(.integer(), by: [.const(.longNumber("123456789012345678901"))]), Setting.integer) {
            if case .integer(let value) = $0 { value } else { nil }
        }
        $0.add(.of(Text.self), Setting.text) { if case .text(let value) = $0 { value } else { nil } }
        $0.add(.constant(.array(.any), [1, 2.50]), Setting.array) {
            if case .array(let value) = $0 { value } else { nil }
        }
        $0.add(.constant(.dictionary(.any), ["mode": "dark"]), Setting.dictionary) {
            if case .dictionary(let value) = $0 { value } else { nil }
        }
    }
}

public struct Fixed: SchemaObject {
    public var kind: String?

    public init(kind: String? = nil) {
        self.kind = kind
    }

    public static let table = ObjectTable<Fixed>("Fixed") {
        $0.optional("kind", \.kind, .string())
    }

    public static let codec: Codec<Fixed> = .checked(table, by: [.const(["kind": "only"])])
}

public struct Forbidden: SchemaObject {
    public var gone: JSONValue?
    public var here: String?

    public init(gone: JSONValue? = nil, here: String? = nil) {
        self.gone = gone
        self.here = here
    }

    public static let table = ObjectTable<Forbidden>("Forbidden") {
        $0.optional("gone", \.gone, .checked(.any, by: [.never]))
        $0.optional("here", \.here, .string())
    }
}

public enum Measure: SchemaUnion {
    case integer(Int)
    case string(String)

    public static let table = UnionTable<Measure>("Measure") {
        $0.add(.integer(), Measure.integer) { if case .integer(let value) = $0 { value } else { nil } }
        $0.add(.string(), Measure.string) { if case .string(let value) = $0 { value } else { nil } }
    }

    public static let codec: Codec<Measure> = .checked(table, by: [.anyOf([[.maximum(9)], [.minLength(2)]])])
}

public enum Contact: SchemaUnion {
    case option1(Option1)
    case option2(Option2)

    public struct Option1: SchemaObject {
        public var code: Code
        public var note: String?

        public init(code: Code, note: String? = nil) {
            self.code = code
            self.note = note
        }

        public enum Code: String, SchemaEnum {
            case longCode = "long code"
            case b
        }

        public static let table = ObjectTable<Option1>("Contact.Option1") {
            $0.required("code", \.code, .of(Code.self))
            $0.optional("note", \.note, .string())
            $0.refusesUnknown()
        }
    }

    public struct Option2: SchemaObject {
        public var code: String?
        public var note: String

        public init(code: String? = nil, note: String) {
            self.code = code
            self.note = note
        }

        public static let table = ObjectTable<Option2>("Contact.Option2") {
            $0.optional("code", \.code, .string(maxLength: 4))
            $0.required("note", \.note, .string(minLength: 1))
            $0.refusesUnknown()
        }
    }

    public static let table = UnionTable<Contact>("Contact") {
        $0.add(.of(Option1.self), Contact.option1) { if case .option1(let value) = $0 { value } else { nil } }
        $0.add(.of(Option2.self), Contact.option2) { if case .option2(let value) = $0 { value } else { nil } }
    }

    public static let codec: Codec<Contact> = .checked(table, by: [.property("code", [.type(.string), .maxLength(4)])])
}

public enum Closed: SchemaUnion {
    case first(First)
    case second(Second)

    public struct First: SchemaObject {
        public var kind: String?
        public var a: String

        public init(kind: String? = nil, a: String) {
            self.kind = kind
            self.a = a
        }

        public static let table = ObjectTable<First>("Closed.First") {
            $0.optional("kind", \.kind, .string())
            $0.required("a", \.a, .string())
        }
    }

    public struct Second: SchemaObject {
        public var kind: String?
        public var b: String

        public init(kind: String? = nil, b: String) {
            self.kind = kind
            self.b = b
        }

        public static let table = ObjectTable<Second>("Closed.Second") {
            $0.optional("kind", \.kind, .string())
            $0.required("b", \.b, .string())
        }
    }

    public static let table = UnionTable<Closed>("Closed", matching: .first) {
        $0.add(.of(First.self), Closed.first) { if case .first(let value) = $0 { value } else { nil } }
        $0.add(.of(Second.self), Closed.second) { if case .second(let value) = $0 { value } else { nil } }
    }

    public static let codec: Codec<Closed> = .checked(
        table,
        by: [
            .type(.object),
            .anyOf(
                [
                    [.type(.object), .required(["a"]), .property("a", [.type(.string)])],
                    [.type(.object), .required(["b"]), .property("b", [.type(.string)])],
                ]
            ),
            .property("kind", [.type(.string)]),
            .unevaluatedProperties([.never]),
        ]
    )
}

public typealias Tail = [JSONValue]

public typealias Both = String

public typealias Steps = Int

public struct Nested: SchemaObject {
    public var id: String
    public var selfValue: Indirect<Nested>?

    public init(id: String, selfValue: Indirect<Nested>? = nil) {
        self.id = id
        self.selfValue = selfValue
    }

    public static let table = ObjectTable<Nested>("Nested") {
        $0.required("id", \.id, .string())
        $0.optional("self", \.selfValue, .indirect(.of(Nested.self)))
    }

    public static let codec: Codec<Nested> = .checked(table, by: [.not([.rule(SchemaRules.odd)])])
}

public struct Odd: SchemaObject {
    public var id: UUID
    public var size: Int?
    public var odd: JSONValue

    public init(id: UUID, size: Int? = nil, odd: JSONValue) {
        self.id = id
        self.size = size
        self.odd = odd
    }

    public static let table = ObjectTable<Odd>("Odd") {
        $0.required("id", \.id, .uuid)
        $0.optional("size", \.size, .int32())
        $0.required("odd", \.odd, .any)
    }
}

public struct Forest: SchemaObject {
    public var list: List
    public var folder: Folder?
    public var gaps: Patch<Gaps>
    public var grid: Column?
    public var usual: List
    public var inline: Inline?
    public var either: Either?

    public init(
        list: List,
        folder: Folder? = nil,
        gaps: Patch<Gaps> = .absent,
        grid: Column? = nil,
        usual: List = List(items: [List(items: []), List(items: [List(items: [])])]),
        inline: Inline? = nil,
        either: Either? = nil
    ) {
        self.list = list
        self.folder = folder
        self.gaps = gaps
        self.grid = grid
        self.usual = usual
        self.inline = inline
        self.either = either
    }

    public struct Inline: SchemaWrapper {
        public var items: [Forest.Inline]

        public init(items: [Forest.Inline]) {
            self.items = items
        }

        public static let codec: Codec<Inline> = .wrapper(\.items, .array(.of(Forest.Inline.self)))
    }

    public enum Either: SchemaUnion {
        case list(List)
        case folder(Folder)

        public static let table = UnionTable<Either>("Forest.Either") {
            $0.add(.of(List.self), Either.list) { if case .list(let value) = $0 { value } else { nil } }
            $0.add(.of(Folder.self), Either.folder) { if case .folder(let value) = $0 { value } else { nil } }
        }
    }

    public static let table = ObjectTable<Forest>("Forest") {
        $0.required("list", \.list, .of(List.self))
        $0.optional("folder", \.folder, .of(Folder.self))
        $0.patch("gaps", \.gaps, .of(Gaps.self))
        $0.optional("grid", \.grid, .of(Column.self))
        $0.defaulted("usual", \.usual, .of(List.self), List(items: [List(items: []), List(items: [List(items: [])])]))
        $0.optional("inline", \.inline, .of(Inline.self))
        $0.optional("either", \.either, .of(Either.self))
    }
}

/// A list of such lists.
public struct List: SchemaWrapper {
    public var items: [List]

    public init(items: [List]) {
        self.items = items
    }

    public static let codec: Codec<List> = .wrapper(\.items, .array(.of(List.self), maxItems: 3))
}

public struct Folder: SchemaWrapper {
    public var values: [String: Folder]

    public init(values: [String: Folder]) {
        self.values = values
    }

    public static let codec: Codec<Folder> = .wrapper(
        \.values,
        .checked(.dictionary(.of(Folder.self)), by: [.propertyNames([.maxLength(8)])])
    )
}

public struct Gaps: SchemaWrapper {
    public var items: [Gaps?]

    public init(items: [Gaps?]) {
        self.items = items
    }

    public static let codec: Codec<Gaps> = .wrapper(\.items, .array(.nullable(.of(Gaps.self))))
}

public typealias Line = [Column]

public struct Column: SchemaWrapper {
    public var values: [String: [Column]]

    public init(values: [String: [Column]]) {
        self.values = values
    }

    public static let codec: Codec<Column> = .wrapper(\.values, .dictionary(.array(.of(Column.self))))
}

public struct Page: SchemaObject {
    public var items: [String]
    public var about: About?
    public var rest: Indirect<Page>?

    public init(items: [String], about: About? = nil, rest: Indirect<Page>? = nil) {
        self.items = items
        self.about = about
        self.rest = rest
    }

    public struct About: SchemaObject {
        public var next: Int?

        public init(next: Int? = nil) {
            self.next = next
        }

        public static let table = ObjectTable<About>("Page.About") {
            $0.optional("next", \.next, .integer())
        }
    }

    public static let table = ObjectTable<Page>("Page") {
        $0.required("items", \.items, .array(.string()))
        $0.optional("about", \.about, .of(About.self))
        $0.optional("rest", \.rest, .indirect(.of(Page.self)))
    }

    public static let codec: Codec<Page> = .checked(
        table,
        by: [
            .not(
                [
                    .required(["items", "first"]),
                    .property("first", [.rule(SchemaRules.componentsSchemasPageDefsItem)]),
                ]
            )
        ]
    )
}

/// A page of accounts.
public struct AccountPage: SchemaObject {
    public var items: [Account]
    public var about: About?
    public var rest: Indirect<AccountPage>?

    public init(items: [Account], about: About? = nil, rest: Indirect<AccountPage>? = nil) {
        self.items = items
        self.about = about
        self.rest = rest
    }

    public struct About: SchemaObject {
        public var next: Int?

        public init(next: Int? = nil) {
            self.next = next
        }

        public static let table = ObjectTable<About>("AccountPage.About") {
            $0.optional("next", \.next, .integer())
        }
    }

    public static let table = ObjectTable<AccountPage>("AccountPage") {
        $0.required("items", \.items, .array(.of(Account.self)))
        $0.optional("about", \.about, .of(About.self))
        $0.optional("rest", \.rest, .indirect(.of(AccountPage.self)))
    }

    public static let codec: Codec<AccountPage> = .checked(
        table,
        by: [
            .not(
                [
                    .required(["items", "first"]),
                    .property("first", [.rule(SchemaRules.componentsSchemasAccountPageDefsItem)]),
                ]
            )
        ]
    )
}

public struct NumberPage: SchemaObject {
    public var items: [Int]
    public var about: NumberPagePage.About?
    public var rest: NumberPagePage?
    public var sum: Int?

    public init(items: [Int], about: NumberPagePage.About? = nil, rest: NumberPagePage? = nil, sum: Int? = nil) {
        self.items = items
        self.about = about
        self.rest = rest
        self.sum = sum
    }

    public static let table = ObjectTable<NumberPage>("NumberPage") {
        $0.required("items", \.items, .array(.integer()))
        $0.optional("about", \.about, .of(NumberPagePage.About.self))
        $0.optional("rest", \.rest, .of(NumberPagePage.self))
        $0.optional("sum", \.sum, .integer())
    }

    public static let codec: Codec<NumberPage> = .checked(
        table,
        by: [
            .not(
                [
                    .required(["items", "first"]),
                    .property("first", [.rule(SchemaRules.componentsSchemasNumberPageDefsItem)]),
                ]
            )
        ]
    )
}

public struct Shelf: SchemaObject {
    public var pages: [AccountPage]?
    public var texts: Page?

    public init(pages: [AccountPage]? = nil, texts: Page? = nil) {
        self.pages = pages
        self.texts = texts
    }

    public static let table = ObjectTable<Shelf>("Shelf") {
        $0.optional("pages", \.pages, .array(.of(AccountPage.self)))
        $0.optional("texts", \.texts, .of(Page.self))
    }
}

public struct Plant: SchemaObject {
    public var grows: [Plant]?

    public init(grows: [Plant]? = nil) {
        self.grows = grows
    }

    public static let table = ObjectTable<Plant>("Plant") {
        $0.optional("grows", \.grows, .array(.of(Plant.self)))
    }
}

public struct Flower: SchemaObject {
    public var grows: [Flower]?
    public var color: String

    public init(grows: [Flower]? = nil, color: String) {
        self.grows = grows
        self.color = color
    }

    public static let table = ObjectTable<Flower>("Flower") {
        $0.optional("grows", \.grows, .array(.of(Flower.self)))
        $0.required("color", \.color, .string())
    }
}

public struct NumberPagePage: SchemaObject {
    public var items: [Int]
    public var about: About?
    public var rest: Indirect<NumberPagePage>?

    public init(items: [Int], about: About? = nil, rest: Indirect<NumberPagePage>? = nil) {
        self.items = items
        self.about = about
        self.rest = rest
    }

    public struct About: SchemaObject {
        public var next: Int?

        public init(next: Int? = nil) {
            self.next = next
        }

        public static let table = ObjectTable<About>("NumberPagePage.About") {
            $0.optional("next", \.next, .integer())
        }
    }

    public static let table = ObjectTable<NumberPagePage>("NumberPagePage") {
        $0.required("items", \.items, .array(.integer()))
        $0.optional("about", \.about, .of(About.self))
        $0.optional("rest", \.rest, .indirect(.of(NumberPagePage.self)))
    }

    public static let codec: Codec<NumberPagePage> = .checked(
        table,
        by: [
            .not(
                [
                    .required(["items", "first"]),
                    .property("first", [.rule(SchemaRules.componentsSchemasNumberPageDefsItem)]),
                ]
            )
        ]
    )
}

/// What the rules of types refer to: schemas as the contract writes them.
nonisolated enum SchemaRules {
    /// `#/components/schemas/Account`
    static let account: SchemaRule = [
        .type(.object),
        .not([.required(["iban", "card"])]),
        .if([.property("name", [.const("anonymous")])], then: [.maxProperties(2)], else: [.minProperties(2)]),
        .required(["name"]),
        .property("name", [.type(.string)]),
        .property("iban", [.type(.string)]),
        .property("card", [.type(.string)]),
        .property("tags", [.type(.array), .contains([.const("main")], maximum: 1), .items([.type(.string)])]),
        .dependentRequired("iban", ["name"]),
        .dependentSchema("card", [.property("name", [.minLength(3)])]),
    ]

    /// `#/components/schemas/Tree`
    static let tree: SchemaRule = [
        .type(.object),
        .not([.required(["children"]), .property("children", [.contains([.rule(SchemaRules.tree)], minimum: 3)])]),
        .property("value", [.type(.integer)]),
        .property("children", [.type(.array), .items([.rule(SchemaRules.tree)])]),
    ]

    /// `#/components/schemas/Odd`
    static let odd: SchemaRule = [
        .type(.object),
        .required(["odd"]),
        .property("id", [.type(.string), .format(.uuid)]),
        .property("size", [.type(.integer), .minimum(-2_147_483_648), .maximum(2_147_483_647)]),
    ]

    /// `#/components/schemas/Page/$defs/item`
    static let componentsSchemasPageDefsItem: SchemaRule = [.type(.string)]

    /// `#/components/schemas/AccountPage/$defs/item`
    static let componentsSchemasAccountPageDefsItem: SchemaRule = [.rule(SchemaRules.account)]

    /// `#/components/schemas/NumberPage/$defs/item`
    static let componentsSchemasNumberPageDefsItem: SchemaRule = [.type(.integer)]
}
