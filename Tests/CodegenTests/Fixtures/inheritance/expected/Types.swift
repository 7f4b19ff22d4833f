// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Inheritance --module Inheritance --mock

import ContractRuntime

public struct Ball: SchemaObject {
    public var kind: Kind

    public init(kind: Kind) {
        self.kind = kind
    }

    public enum Kind: OpenSchemaEnum {
        case ball
        case globe
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [Kind] = [.ball, .globe]

        public var rawValue: String {
            switch self {
            case .ball: "ball"
            case .globe: "globe"
            case .unrecognized(let value): value
            }
        }
    }

    public static let table = ObjectTable<Ball>("Ball") {
        $0.required("kind", \.kind, .of(Kind.self))
    }
}

public struct Rope: SchemaObject {
    public var kind: Kind

    public init(kind: Kind) {
        self.kind = kind
    }

    public enum Kind: String, SchemaEnum {
        case rope
    }

    public static let table = ObjectTable<Rope>("Rope") {
        $0.required("kind", \.kind, .of(Kind.self))
    }
}

public enum Pet: SchemaUnion {
    case cat(Cat)
    case dog(Dog)

    public static let table = UnionTable<Pet>("Pet", discriminator: "kind") {
        $0.add(.of(Cat.self), values: ["cat"], Pet.cat) { if case .cat(let value) = $0 { value } else { nil } }
        $0.add(.of(Dog.self), values: ["dog"], Pet.dog) { if case .dog(let value) = $0 { value } else { nil } }
    }
}

public struct Cat: SchemaObject {
    public var kind: String
    public var name: String
    public var lives: Int?

    public init(kind: String, name: String, lives: Int? = nil) {
        self.kind = kind
        self.name = name
        self.lives = lives
    }

    public static let table = ObjectTable<Cat>("Cat") {
        $0.required("kind", \.kind, .string())
        $0.required("name", \.name, .string())
        $0.optional("lives", \.lives, .integer())
    }
}

public struct Dog: SchemaObject {
    public var kind: String
    public var name: String
    public var owner: String

    public init(kind: String, name: String, owner: String) {
        self.kind = kind
        self.name = name
        self.owner = owner
    }

    public static let table = ObjectTable<Dog>("Dog") {
        $0.required("kind", \.kind, .string())
        $0.required("name", \.name, .string())
        $0.required("owner", \.owner, .string())
    }
}
