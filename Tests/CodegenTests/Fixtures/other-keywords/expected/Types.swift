// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/OtherKeywords --module OtherKeywords --mock

import ContractRuntime

public enum Thing: SchemaUnion {
    case cup(Cup)
    case plate(Plate)

    public static let table = UnionTable<Thing>("Thing", discriminator: "kind") {
        $0.add(.of(Cup.self), values: ["Cup"], Thing.cup) { if case .cup(let value) = $0 { value } else { nil } }
        $0.add(.of(Plate.self), values: ["Plate"], Thing.plate) {
            if case .plate(let value) = $0 { value } else { nil }
        }
    }
}

public enum Other: SchemaUnion {
    case cup(Cup)
    case plate(Plate)

    public static let table = UnionTable<Other>("Other", discriminator: "kind") {
        $0.add(.of(Cup.self), values: ["Cup"], Other.cup) { if case .cup(let value) = $0 { value } else { nil } }
        $0.add(.of(Plate.self), values: ["Plate"], Other.plate) {
            if case .plate(let value) = $0 { value } else { nil }
        }
    }
}

public struct Cup: SchemaObject {
    public var kind: String

    public init(kind: String = "Cup") {
        self.kind = kind
    }

    public static let table = ObjectTable<Cup>("Cup") {
        $0.required("kind", \.kind, .string())
    }
}

public struct Plate: SchemaObject {
    public var kind: String

    public init(kind: String = "Plate") {
        self.kind = kind
    }

    public static let table = ObjectTable<Plate>("Plate") {
        $0.required("kind", \.kind, .string())
    }
}

public struct Spoon: SchemaObject {
    public var kind: String?

    public init(kind: String? = nil) {
        self.kind = kind
    }

    public static let table = ObjectTable<Spoon>("Spoon") {
        $0.optional("kind", \.kind, .string())
    }
}
