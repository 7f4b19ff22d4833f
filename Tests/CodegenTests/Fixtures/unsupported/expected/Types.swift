// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Unsupported --module Unsupported --mock

import ContractRuntime

public struct Thing: SchemaObject {
    public var a: String?
    public var b: FilePart?
    public var c: JSONValue?
    public var d: Int?
    public var e: Date?
    public var h: [String: JSONValue]?
    public var n: FilePart?
    public var o: String?
    public var i: JSONValue?
    public var j: Base?
    public var k: String?
    public var l: String?
    public var m: String?

    public init(
        a: String? = nil,
        b: FilePart? = nil,
        c: JSONValue? = nil,
        d: Int? = nil,
        e: Date? = nil,
        h: [String: JSONValue]? = nil,
        n: FilePart? = nil,
        o: String? = nil,
        i: JSONValue? = nil,
        j: Base? = nil,
        k: String? = nil,
        l: String? = nil,
        m: String? = nil
    ) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.h = h
        self.n = n
        self.o = o
        self.i = i
        self.j = j
        self.k = k
        self.l = l
        self.m = m
    }

    public static let table = ObjectTable<Thing>("Thing") {
        $0.optional("a", \.a, .string())
        $0.optional("b", \.b, .file)
        $0.optional("c", \.c, .checked(.any, by: [.not([.rule(SchemaRules.componentsSchemasThingPropertiesN)])]))
        $0.optional("d", \.d, .integer())
        $0.optional("e", \.e, .dateTime)
        $0.optional("h", \.h, .checked(.dictionary(.any), by: [.patternProperty("", [])]))
        $0.optional("n", \.n, .file)
        $0.optional("o", \.o, .string())
        $0.optional("i", \.i, .any)
        $0.optional("j", \.j, .of(Base.self))
        $0.optional("k", \.k, .string())
        $0.optional("l", \.l, .string())
        $0.optional("m", \.m, .string())
    }
}

extension Thing: XMLRepresentable {
    public static let xml = XMLShape("Thing") {
        $0.element("a", .text)
        $0.element("b", .text)
        $0.element("c", .any)
        $0.element("d", .number)
        $0.element("e", .text)
        $0.map("h", .any)
        $0.element("n", .text)
        $0.element("o", .text)
        $0.element("i", .any)
        $0.element("j", .of(Base.self))
        $0.element("k", .text)
        $0.element("l", .text)
        $0.element("m", .text)
    }
}

public typealias Endless = JSONValue

public struct Base: SchemaObject {
    public var kind: String

    public init(kind: String) {
        self.kind = kind
    }

    public static let table = ObjectTable<Base>("Base") {
        $0.required("kind", \.kind, .string())
    }
}

extension Base: XMLRepresentable {
    public static let xml = XMLShape("Base") {
        $0.element("kind", .text)
    }
}

public enum Back: SchemaUnion {
    case base(Base)
    case string(String)

    public static let table = UnionTable<Back>("Back") {
        $0.add(.of(Base.self), Back.base) { if case .base(let value) = $0 { value } else { nil } }
        $0.add(.string(), Back.string) { if case .string(let value) = $0 { value } else { nil } }
    }
}

public struct Named: SchemaObject {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    public static let table = ObjectTable<Named>("Named") {
        $0.optional("a", \.a, .string())
    }
}

/// What the rules of types refer to: schemas as the contract writes them.
nonisolated enum SchemaRules {
    /// `#/components/schemas/Thing/properties/n`
    static let componentsSchemasThingPropertiesN: SchemaRule = [.type(.string), .maxLength(3)]
}
