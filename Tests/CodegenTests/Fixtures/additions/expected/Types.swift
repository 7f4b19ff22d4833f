// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Additions --module Additions --mock

import ContractRuntime

public struct Ledger: SchemaObject {
    public var sum: Decimal
    public var entries: [Decimal]
    public var hash: UInt64?
    public var level: Int?
    public var depth: Int?
    public var largest: UInt64

    public init(
        sum: Decimal,
        entries: [Decimal],
        hash: UInt64? = nil,
        level: Int? = nil,
        depth: Int? = nil,
        largest: UInt64 = 18_446_744_073_709_551_615
    ) {
        self.sum = sum
        self.entries = entries
        self.hash = hash
        self.level = level
        self.depth = depth
        self.largest = largest
    }

    public static let table = ObjectTable<Ledger>("Ledger") {
        $0.required(
            "sum",
            \.sum,
            .checked(.decimal, by: [.maximum(.longNumber("99999999999999999999.999")), .multipleOf(0.001)])
        )
        $0.required(
            "entries",
            \.entries,
            .array(.listed(.decimal, [Decimal(literal: "0.1"), 2, Decimal(literal: "0.25")]))
        )
        $0.optional("hash", \.hash, .unsigned)
        $0.optional("level", \.level, .integer(minimum: 0, maximum: 255))
        $0.optional("depth", \.depth, .integer(minimum: -5, maximum: 32767))
        $0.defaulted("largest", \.largest, .unsigned, 18_446_744_073_709_551_615)
    }
}

public struct Card: SchemaObject {
    public var id: Int
    public var side: Int
    public var mother: Int?
    public var animal: Animal

    public init(id: Int, side: Int, mother: Int? = nil, animal: Animal) {
        self.id = id
        self.side = side
        self.mother = mother
        self.animal = animal
    }

    public static let table = ObjectTable<Card>("Card") {
        $0.required("id", \.id, .integer())
        $0.required("side", \.side, .integer())
        $0.optional("mother", \.mother, .integer())
        $0.required("animal", \.animal, .of(Animal.self))
    }
}

public struct Sign: SchemaObject {
    public var language: String?
    public var words: String
    public var picture: Picture?
    public var anything: JSONValue?
    public var facts: [String: JSONValue]?
    public var grid: [[Int]]?
    public var lists: [String: [String]]?
    public var frame: Frame?
    public var colours: [ColoursItem]?

    public init(
        language: String? = nil,
        words: String,
        picture: Picture? = nil,
        anything: JSONValue? = nil,
        facts: [String: JSONValue]? = nil,
        grid: [[Int]]? = nil,
        lists: [String: [String]]? = nil,
        frame: Frame? = nil,
        colours: [ColoursItem]? = nil
    ) {
        self.language = language
        self.words = words
        self.picture = picture
        self.anything = anything
        self.facts = facts
        self.grid = grid
        self.lists = lists
        self.frame = frame
        self.colours = colours
    }

    public struct Frame: SchemaObject {
        public var width: Int?

        public init(width: Int? = nil) {
            self.width = width
        }

        public static let table = ObjectTable<Frame>("Sign.Frame") {
            $0.optional("width", \.width, .integer())
        }
    }

    public static let table = ObjectTable<Sign>("Sign") {
        $0.optional("language", \.language, .string())
        $0.required("words", \.words, .string())
        $0.optional("picture", \.picture, .of(Picture.self))
        $0.optional("anything", \.anything, .any)
        $0.optional("facts", \.facts, .dictionary(.any))
        $0.optional("grid", \.grid, .array(.array(.integer())))
        $0.optional("lists", \.lists, .dictionary(.array(.string())))
        $0.optional("frame", \.frame, .of(Frame.self))
        $0.optional("colours", \.colours, .array(.of(ColoursItem.self)))
    }
}

extension Sign: XMLRepresentable {
    public static let xml = XMLShape("sign") {
        $0.attribute("language", .text)
        $0.text("words", required: true, .text)
        $0.element("picture", .of(Picture.self))
        $0.element("anything", .any)
        $0.map("facts", .any)
        $0.list("grid", item: "grid", .list(item: "item", .number))
        $0.map("lists", .list(item: "entry", .text))
        $0.element("frame", .of(Sign.Frame.self))
        $0.list("colours", item: "colour", .of(ColoursItem.self))
    }
}

extension Sign.Frame: XMLRepresentable {
    public static let xml = XMLShape("Frame") {
        $0.element("width", .number)
    }
}

public typealias Colours = [ColoursItem]

public struct ColoursItem: SchemaObject {
    public var red: Int?

    public init(red: Int? = nil) {
        self.red = red
    }

    public static let table = ObjectTable<ColoursItem>("ColoursItem") {
        $0.optional("red", \.red, .integer())
    }
}

extension ColoursItem: XMLRepresentable {
    public static let xml = XMLShape("colour") {
        $0.element("red", .number)
    }
}

public struct Colour: SchemaObject {
    public var red: Int?

    public init(red: Int? = nil) {
        self.red = red
    }

    public static let table = ObjectTable<Colour>("Colour") {
        $0.optional("red", \.red, .integer())
    }
}

public struct Picture: SchemaObject {
    public var size: Int?
    public var layer: [String]?

    public init(size: Int? = nil, layer: [String]? = nil) {
        self.size = size
        self.layer = layer
    }

    public static let table = ObjectTable<Picture>("Picture") {
        $0.optional("size", \.size, .integer())
        $0.optional("layer", \.layer, .array(.string()))
    }
}

extension Picture: XMLRepresentable {
    public static let xml = XMLShape("Picture") {
        $0.cdata("size", .number)
        $0.list("layer", item: "layer", .text)
    }
}

public struct Visit: SchemaObject {
    public var animals: [Animal]
    public var note: String?
    public var filter: Filter?
    public var page: String?
    public var days: Int?

    public init(animals: [Animal], note: String? = nil, filter: Filter? = nil, page: String? = nil, days: Int? = nil) {
        self.animals = animals
        self.note = note
        self.filter = filter
        self.page = page
        self.days = days
    }

    public static let table = ObjectTable<Visit>("Visit") {
        $0.required("animals", \.animals, .array(.of(Animal.self)))
        $0.optional("note", \.note, .string())
        $0.optional("filter", \.filter, .of(Filter.self))
        $0.optional("page", \.page, .string())
        $0.optional("days", \.days, .integer())
    }
}

public struct Filter: SchemaObject {
    public var kind: String?
    public var ages: [Int]?

    public init(kind: String? = nil, ages: [Int]? = nil) {
        self.kind = kind
        self.ages = ages
    }

    public static let table = ObjectTable<Filter>("Filter") {
        $0.optional("kind", \.kind, .string(minLength: 1))
        $0.optional("ages", \.ages, .array(.integer()))
    }
}

public enum Animal: SchemaUnion {
    case cat(Cat)
    case other(Other)

    public static let table = UnionTable<Animal>("Animal", discriminator: "kind", default: "Other") {
        $0.add(.of(Cat.self), values: ["cat"], Animal.cat) { if case .cat(let value) = $0 { value } else { nil } }
        $0.add(.of(Other.self), values: ["Other"], Animal.other) {
            if case .other(let value) = $0 { value } else { nil }
        }
    }
}

public struct Cat: SchemaObject {
    public var kind: String
    public var lives: Int?

    public init(kind: String = "cat", lives: Int? = nil) {
        self.kind = kind
        self.lives = lives
    }

    public static let table = ObjectTable<Cat>("Cat") {
        $0.required("kind", \.kind, .string())
        $0.optional("lives", \.lives, .integer())
    }
}

public struct Other: SchemaObject {
    public var kind: String?
    public var legs: Int?

    public init(kind: String? = nil, legs: Int? = nil) {
        self.kind = kind
        self.legs = legs
    }

    public static let table = ObjectTable<Other>("Other") {
        $0.optional("kind", \.kind, .string())
        $0.optional("legs", \.legs, .integer())
    }
}

public struct Tree: SchemaObject {
    public var name: String
    public var kinds: [Tree]?

    public init(name: String, kinds: [Tree]? = nil) {
        self.name = name
        self.kinds = kinds
    }

    public static let table = ObjectTable<Tree>("Tree") {
        $0.required("name", \.name, .string())
        $0.optional("kinds", \.kinds, .array(.of(Tree.self)))
    }
}
