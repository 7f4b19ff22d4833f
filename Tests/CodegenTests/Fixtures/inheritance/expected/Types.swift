// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Inheritance --module Inheritance --mock

import ContractRuntime

/// A parent that doesn't list its children.
public indirect enum Animal: SchemaUnion {
    case lion(Lion)
    case eagle(Eagle)
    case bird(Bird)
    case other(Other)

    public enum Kind: OpenSchemaEnum {
        case lion
        case bird
        case eagle
        case fish
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [Kind] = [.lion, .bird, .eagle, .fish]

        public var rawValue: String {
            switch self {
            case .lion: "lion"
            case .bird: "Bird"
            case .eagle: "eagle"
            case .fish: "fish"
            case .unrecognized(let value): value
            }
        }
    }

    public struct Home: SchemaObject {
        public var size: Int?

        public init(size: Int? = nil) {
            self.size = size
        }

        public static let table = ObjectTable<Home>("Animal.Home") {
            $0.optional("size", \.size, .integer())
        }
    }

    public struct Other: SchemaObject {
        public var kind: Animal.Kind
        public var name: String
        public var home: Animal.Home?
        public var prey: Animal?

        public init(kind: Animal.Kind, name: String, home: Animal.Home? = nil, prey: Animal? = nil) {
            self.kind = kind
            self.name = name
            self.home = home
            self.prey = prey
        }

        public static let table = ObjectTable<Other>("Animal.Other") {
            $0.required("kind", \.kind, .of(Animal.Kind.self))
            $0.required("name", \.name, .string(minLength: 1))
            $0.optional("home", \.home, .of(Animal.Home.self))
            $0.optional("prey", \.prey, .of(Animal.self))
        }
    }

    public static let table = UnionTable<Animal>("Animal", discriminator: "kind", default: "fish", matching: .first) {
        $0.add(.of(Lion.self), values: ["lion"], Animal.lion) { if case .lion(let value) = $0 { value } else { nil } }
        $0.add(.of(Eagle.self), values: ["eagle"], Animal.eagle) {
            if case .eagle(let value) = $0 { value } else { nil }
        }
        $0.add(.of(Bird.self), values: ["Bird"], Animal.bird) { if case .bird(let value) = $0 { value } else { nil } }
        $0.add(.of(Other.self), values: ["fish"], Animal.other) {
            if case .other(let value) = $0 { value } else { nil }
        }
    }
}

public struct Lion: SchemaObject {
    public var kind: Animal.Kind
    public var name: String
    public var home: Animal.Home?
    public var prey: Animal?
    public var mane: Bool

    public init(kind: Animal.Kind = .lion, name: String, home: Animal.Home? = nil, prey: Animal? = nil, mane: Bool) {
        self.kind = kind
        self.name = name
        self.home = home
        self.prey = prey
        self.mane = mane
    }

    public static let table = ObjectTable<Lion>("Lion") {
        $0.required("kind", \.kind, .of(Animal.Kind.self))
        $0.required("name", \.name, .string(minLength: 1))
        $0.optional("home", \.home, .of(Animal.Home.self))
        $0.optional("prey", \.prey, .of(Animal.self))
        $0.required("mane", \.mane, .boolean)
    }
}

/// A child that is a parent.
public indirect enum Bird: SchemaUnion {
    case eagle(Eagle)
    case other(Other)

    public struct Other: SchemaObject {
        public var kind: Animal.Kind
        public var name: String
        public var home: Animal.Home?
        public var prey: Animal?
        public var wings: Int?
        public var species: String?

        public init(
            kind: Animal.Kind,
            name: String,
            home: Animal.Home? = nil,
            prey: Animal? = nil,
            wings: Int? = nil,
            species: String? = nil
        ) {
            self.kind = kind
            self.name = name
            self.home = home
            self.prey = prey
            self.wings = wings
            self.species = species
        }

        public static let table = ObjectTable<Other>("Bird.Other") {
            $0.required("kind", \.kind, .of(Animal.Kind.self))
            $0.required("name", \.name, .string(minLength: 1))
            $0.optional("home", \.home, .of(Animal.Home.self))
            $0.optional("prey", \.prey, .of(Animal.self))
            $0.optional("wings", \.wings, .integer())
            $0.optional("species", \.species, .string())
        }
    }

    public static let table = UnionTable<Bird>("Bird", discriminator: "species", default: "Bird", matching: .first) {
        $0.add(.of(Eagle.self), values: ["Eagle"], addsValue: true, Bird.eagle) {
            if case .eagle(let value) = $0 { value } else { nil }
        }
        $0.add(.of(Other.self), values: ["Bird"], Bird.other) { if case .other(let value) = $0 { value } else { nil } }
    }
}

/// A child that is a parent.
public struct Eagle: SchemaObject {
    public var kind: Animal.Kind
    public var name: String
    public var home: Animal.Home?
    public var prey: Animal?
    public var wings: Int?
    public var species: String?
    public var beak: String?

    public init(
        kind: Animal.Kind = .eagle,
        name: String,
        home: Animal.Home? = nil,
        prey: Animal? = nil,
        wings: Int? = nil,
        species: String? = nil,
        beak: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.home = home
        self.prey = prey
        self.wings = wings
        self.species = species
        self.beak = beak
    }

    public static let table = ObjectTable<Eagle>("Eagle") {
        $0.required("kind", \.kind, .of(Animal.Kind.self))
        $0.required("name", \.name, .string(minLength: 1))
        $0.optional("home", \.home, .of(Animal.Home.self))
        $0.optional("prey", \.prey, .of(Animal.self))
        $0.optional("wings", \.wings, .integer())
        $0.optional("species", \.species, .string())
        $0.optional("beak", \.beak, .string())
    }
}

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

    public init(kind: Kind = .rope) {
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

    public init(kind: String = "cat", name: String, lives: Int? = nil) {
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

    public init(kind: String = "dog", name: String, owner: String) {
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
