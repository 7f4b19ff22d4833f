// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Faults --module Faults --mock

import ContractRuntime

public struct StrangeNameWithUABMarksUBB: SchemaObject {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    public static let table = ObjectTable<StrangeNameWithUABMarksUBB>("Strange name/with \u{AB}marks\u{BB}") {
        $0.optional("a", \.a, .string())
    }
}

public struct Problem: SchemaObject {
    public var detail: String?

    public init(detail: String? = nil) {
        self.detail = detail
    }

    public static let table = ObjectTable<Problem>("Problem") {
        $0.optional("detail", \.detail, .string())
    }
}

public struct Base: SchemaObject {
    public var result: [String]?
    public var ok: Bool?

    public init(result: [String]? = nil, ok: Bool? = nil) {
        self.result = result
        self.ok = ok
    }

    public static let table = ObjectTable<Base>("Base") {
        $0.optional("result", \.result, .array(.string()))
        $0.optional("ok", \.ok, .constant(.boolean, true))
    }
}

public struct Derived: SchemaObject {
    public var result: ResultModel?
    public var ok: Bool?

    public init(result: ResultModel? = nil, ok: Bool? = nil) {
        self.result = result
        self.ok = ok
    }

    public struct ResultModel: SchemaObject {
        public var id: String?

        public init(id: String? = nil) {
            self.id = id
        }

        public static let table = ObjectTable<ResultModel>("Derived.ResultModel") {
            $0.optional("id", \.id, .string())
        }
    }

    public static let table = ObjectTable<Derived>("Derived") {
        $0.optional("result", \.result, .of(ResultModel.self))
        $0.optional("ok", \.ok, .constant(.boolean, false))
    }
}

public typealias Contradicting = String

public struct Closed: SchemaObject {
    public var a: String
    public var b: Int

    public init(a: String, b: Int) {
        self.a = a
        self.b = b
    }

    public static let table = ObjectTable<Closed>("Closed") {
        $0.required("a", \.a, .string())
        $0.required("b", \.b, .integer())
        $0.refusesUnknown()
    }
}

public typealias Listed = [ListedItem]

public enum ListedItem: String, SchemaEnum {
    case a
    case b
}

public struct Circle: SchemaObject {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    public static let table = ObjectTable<Circle>("Circle") {
        $0.optional("a", \.a, .string())
    }
}

public typealias Endless = JSONValue

public typealias EndlessBack = JSONValue

public typealias Choice = JSONValue

public enum Animal: SchemaUnion {
    case cat(Cat)
    case dog(Dog)

    public static let table = UnionTable<Animal>("Animal", discriminator: "kind") {
        $0.add(.of(Cat.self), values: ["cat"], addsValue: true, Animal.cat) {
            if case .cat(let value) = $0 { value } else { nil }
        }
        $0.add(.of(Dog.self), values: ["Dog"], addsValue: true, Animal.dog) {
            if case .dog(let value) = $0 { value } else { nil }
        }
    }
}

public struct Cat: SchemaObject {
    public var meows: Bool?

    public init(meows: Bool? = nil) {
        self.meows = meows
    }

    public static let table = ObjectTable<Cat>("Cat") {
        $0.optional("meows", \.meows, .boolean)
    }
}

public struct Dog: SchemaObject {
    public var barks: Bool?

    public init(barks: Bool? = nil) {
        self.barks = barks
    }

    public static let table = ObjectTable<Dog>("Dog") {
        $0.optional("barks", \.barks, .boolean)
    }
}

public struct Borrowed: SchemaObject {
    public var name: String?
    public var owner: Patch<String>
    public var age: Int
    public var color: Pet.Color?
    public var size: String?
    public var kinds: [Pet.KindsItem]?
    public var names: [String]?
    public var born: Date?
    public var photo: FilePart?
    public var anything: JSONValue?
    public var nothing: JSONValue?
    public var empty: JSONValue?
    public var nullable: Patch<String>
    public var either: Pet.Either?
    public var impossible: String?
    public var range: Int?
    public var object: Pet.Object?
    public var lost: JSONValue?
    public var remote: JSONValue?
    public var tuple: [JSONValue]?
    public var above: Double?
    public var pattern: String?
    public var look: String?
    public var unknown: JSONValue?
    public var map: [String: JSONValue]?
    public var yes: JSONValue?

    public init(
        name: String? = nil,
        owner: Patch<String> = .absent,
        age: Int = 1,
        color: Pet.Color? = nil,
        size: String? = nil,
        kinds: [Pet.KindsItem]? = nil,
        names: [String]? = nil,
        born: Date? = nil,
        photo: FilePart? = nil,
        anything: JSONValue? = nil,
        nothing: JSONValue? = nil,
        empty: JSONValue? = nil,
        nullable: Patch<String> = .absent,
        either: Pet.Either? = nil,
        impossible: String? = nil,
        range: Int? = nil,
        object: Pet.Object? = nil,
        lost: JSONValue? = nil,
        remote: JSONValue? = nil,
        tuple: [JSONValue]? = nil,
        above: Double? = nil,
        pattern: String? = nil,
        look: String? = nil,
        unknown: JSONValue? = nil,
        map: [String: JSONValue]? = nil,
        yes: JSONValue? = nil
    ) {
        self.name = name
        self.owner = owner
        self.age = age
        self.color = color
        self.size = size
        self.kinds = kinds
        self.names = names
        self.born = born
        self.photo = photo
        self.anything = anything
        self.nothing = nothing
        self.empty = empty
        self.nullable = nullable
        self.either = either
        self.impossible = impossible
        self.range = range
        self.object = object
        self.lost = lost
        self.remote = remote
        self.tuple = tuple
        self.above = above
        self.pattern = pattern
        self.look = look
        self.unknown = unknown
        self.map = map
        self.yes = yes
    }

    public static let table = ObjectTable<Borrowed>("Borrowed") {
        $0.optional("name", \.name, .string(maxLength: 20))
        $0.patch("owner", \.owner, .string())
        $0.defaulted("age", \.age, .listed(.integer(), [1, 2]), 1)
        $0.optional("color", \.color, .of(Pet.Color.self))
        $0.optional("size", \.size, .string())
        $0.optional("kinds", \.kinds, .array(.of(Pet.KindsItem.self)))
        $0.optional("names", \.names, .array(.string()))
        $0.optional("born", \.born, .dateTime)
        $0.optional("photo", \.photo, .file)
        $0.optional("anything", \.anything, .any)
        $0.optional("nothing", \.nothing, .any)
        $0.optional("empty", \.empty, .any)
        $0.patch("nullable", \.nullable, .string())
        $0.optional("either", \.either, .of(Pet.Either.self))
        $0.optional("impossible", \.impossible, .string())
        $0.optional("range", \.range, .integer())
        $0.optional("object", \.object, .of(Pet.Object.self))
        $0.optional("lost", \.lost, .any)
        $0.optional("remote", \.remote, .any)
        $0.optional(
            "tuple",
            \.tuple,
            .checked(.array(.any), by: [.prefixItems([[.type(.string)], [.type(.integer)]])])
        )
        $0.optional("above", \.above, .number(exclusiveMinimum: 3))
        $0.optional("pattern", \.pattern, .string())
        $0.optional("look", \.look, .string(pattern: Pattern("(?=a)b")))
        $0.optional("unknown", \.unknown, .any)
        $0.optional("map", \.map, .dictionary(.any))
        $0.optional("yes", \.yes, .any)
    }
}

public struct Itself: SchemaObject {
    public var strangeNameWithUABMarksUBB: StrangeNameWithUABMarksUBB?
    public var problem: Problem?
    public var base: Base?
    public var derived: Derived?
    public var contradicting: String?
    public var closed: Closed?
    public var listed: [ListedItem]?
    public var circle: Circle?
    public var endless: JSONValue?
    public var endlessBack: JSONValue?
    public var choice: JSONValue?
    public var animal: Animal?
    public var cat: Cat?
    public var dog: Dog?
    public var borrowed: Borrowed?
    public var itself: Indirect<Itself>?
    public var embedded: Embedded?

    public init(
        strangeNameWithUABMarksUBB: StrangeNameWithUABMarksUBB? = nil,
        problem: Problem? = nil,
        base: Base? = nil,
        derived: Derived? = nil,
        contradicting: String? = nil,
        closed: Closed? = nil,
        listed: [ListedItem]? = nil,
        circle: Circle? = nil,
        endless: JSONValue? = nil,
        endlessBack: JSONValue? = nil,
        choice: JSONValue? = nil,
        animal: Animal? = nil,
        cat: Cat? = nil,
        dog: Dog? = nil,
        borrowed: Borrowed? = nil,
        itself: Indirect<Itself>? = nil,
        embedded: Embedded? = nil
    ) {
        self.strangeNameWithUABMarksUBB = strangeNameWithUABMarksUBB
        self.problem = problem
        self.base = base
        self.derived = derived
        self.contradicting = contradicting
        self.closed = closed
        self.listed = listed
        self.circle = circle
        self.endless = endless
        self.endlessBack = endlessBack
        self.choice = choice
        self.animal = animal
        self.cat = cat
        self.dog = dog
        self.borrowed = borrowed
        self.itself = itself
        self.embedded = embedded
    }

    public static let table = ObjectTable<Itself>("Itself") {
        $0.optional(
            "Strange name/with \u{AB}marks\u{BB}",
            \.strangeNameWithUABMarksUBB,
            .of(StrangeNameWithUABMarksUBB.self)
        )
        $0.optional("Problem", \.problem, .of(Problem.self))
        $0.optional("Base", \.base, .of(Base.self))
        $0.optional("Derived", \.derived, .of(Derived.self))
        $0.optional("Contradicting", \.contradicting, .string())
        $0.optional("Closed", \.closed, .of(Closed.self))
        $0.optional("Listed", \.listed, .array(.of(ListedItem.self)))
        $0.optional("Circle", \.circle, .of(Circle.self))
        $0.optional("Endless", \.endless, .any)
        $0.optional("EndlessBack", \.endlessBack, .any)
        $0.optional("Choice", \.choice, .any)
        $0.optional("Animal", \.animal, .of(Animal.self))
        $0.optional("Cat", \.cat, .of(Cat.self))
        $0.optional("Dog", \.dog, .of(Dog.self))
        $0.optional("Borrowed", \.borrowed, .of(Borrowed.self))
        $0.optional("Itself", \.itself, .indirect(.of(Itself.self)))
        $0.optional("Embedded", \.embedded, .of(Embedded.self))
    }
}

public struct Embedded: SchemaObject {
    public var inner: Inner?

    public init(inner: Inner? = nil) {
        self.inner = inner
    }

    public struct Inner: SchemaObject {
        public var a: String?

        public init(a: String? = nil) {
            self.a = a
        }

        public static let table = ObjectTable<Inner>("Embedded.Inner") {
            $0.optional("a", \.a, .string())
        }
    }

    public static let table = ObjectTable<Embedded>("Embedded") {
        $0.optional("inner", \.inner, .of(Inner.self))
    }
}

public struct Pet: SchemaObject {
    public var name: String
    public var owner: String?
    public var age: Int
    public var color: Color?
    public var size: String?
    public var kinds: [KindsItem]?
    public var names: [String]?
    public var born: Date?
    public var photo: FilePart?
    public var anything: JSONValue?
    public var nothing: JSONValue?
    public var empty: JSONValue?
    public var nullable: Patch<String>
    public var either: Either?
    public var impossible: String?
    public var range: Int?
    public var object: Object?
    public var lost: JSONValue?
    public var remote: JSONValue?
    public var tuple: [JSONValue]?
    public var above: Double?
    public var pattern: String?
    public var look: String?
    public var unknown: JSONValue?
    public var map: [String: JSONValue]?
    public var yes: JSONValue?
    public var value12: JSONValue

    public init(
        name: String,
        owner: String?,
        age: Int = 1,
        color: Color? = nil,
        size: String? = nil,
        kinds: [KindsItem]? = nil,
        names: [String]? = nil,
        born: Date? = nil,
        photo: FilePart? = nil,
        anything: JSONValue? = nil,
        nothing: JSONValue? = nil,
        empty: JSONValue? = nil,
        nullable: Patch<String> = .absent,
        either: Either? = nil,
        impossible: String? = nil,
        range: Int? = nil,
        object: Object? = nil,
        lost: JSONValue? = nil,
        remote: JSONValue? = nil,
        tuple: [JSONValue]? = nil,
        above: Double? = nil,
        pattern: String? = nil,
        look: String? = nil,
        unknown: JSONValue? = nil,
        map: [String: JSONValue]? = nil,
        yes: JSONValue? = nil,
        value12: JSONValue
    ) {
        self.name = name
        self.owner = owner
        self.age = age
        self.color = color
        self.size = size
        self.kinds = kinds
        self.names = names
        self.born = born
        self.photo = photo
        self.anything = anything
        self.nothing = nothing
        self.empty = empty
        self.nullable = nullable
        self.either = either
        self.impossible = impossible
        self.range = range
        self.object = object
        self.lost = lost
        self.remote = remote
        self.tuple = tuple
        self.above = above
        self.pattern = pattern
        self.look = look
        self.unknown = unknown
        self.map = map
        self.yes = yes
        self.value12 = value12
    }

    public enum Color: OpenSchemaEnum {
        case value1
        case `true`
        case red
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [Color] = [.value1, .`true`, .red]

        public var rawValue: String {
            switch self {
            case .value1: "1"
            case .`true`: "true"
            case .red: "red"
            case .unrecognized(let value): value
            }
        }
    }

    public enum KindsItem: OpenSchemaEnum {
        case cat
        case dog
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [KindsItem] = [.cat, .dog]

        public var rawValue: String {
            switch self {
            case .cat: "cat"
            case .dog: "dog"
            case .unrecognized(let value): value
            }
        }
    }

    public enum Either: SchemaUnion {
        case integer(Int)
        case string(String)

        public static let table = UnionTable<Either>("Pet.Either", matching: .first) {
            $0.add(.integer(), Either.integer) { if case .integer(let value) = $0 { value } else { nil } }
            $0.add(.string(), Either.string) { if case .string(let value) = $0 { value } else { nil } }
        }
    }

    public struct Object: SchemaObject {
        public var a: String?

        public init(a: String? = nil) {
            self.a = a
        }

        public static let table = ObjectTable<Object>("Pet.Object") {
            $0.optional("a", \.a, .string())
        }
    }

    public static let table = ObjectTable<Pet>("Pet") {
        $0.required("name", \.name, .string(maxLength: 20))
        $0.required("owner", \.owner, .nullable(.string()))
        $0.defaulted("age", \.age, .listed(.integer(), [1, 2]), 1)
        $0.optional("color", \.color, .of(Color.self))
        $0.optional("size", \.size, .string())
        $0.optional("kinds", \.kinds, .array(.of(KindsItem.self)))
        $0.optional("names", \.names, .array(.string()))
        $0.optional("born", \.born, .dateTime)
        $0.optional("photo", \.photo, .file)
        $0.optional("anything", \.anything, .any)
        $0.optional("nothing", \.nothing, .any)
        $0.optional("empty", \.empty, .any)
        $0.patch("nullable", \.nullable, .string())
        $0.optional("either", \.either, .of(Either.self))
        $0.optional("impossible", \.impossible, .string())
        $0.optional("range", \.range, .integer())
        $0.optional("object", \.object, .of(Object.self))
        $0.optional("lost", \.lost, .any)
        $0.optional("remote", \.remote, .any)
        $0.optional(
            "tuple",
            \.tuple,
            .checked(.array(.any), by: [.prefixItems([[.type(.string)], [.type(.integer)]])])
        )
        $0.optional("above", \.above, .number(exclusiveMinimum: 3))
        $0.optional("pattern", \.pattern, .string())
        $0.optional("look", \.look, .string(pattern: Pattern("(?=a)b")))
        $0.optional("unknown", \.unknown, .any)
        $0.optional("map", \.map, .dictionary(.any))
        $0.optional("yes", \.yes, .any)
        $0.required("12", \.value12, .any)
    }
}

public typealias Empty = JSONValue
