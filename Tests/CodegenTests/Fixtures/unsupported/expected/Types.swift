// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Unsupported --module Unsupported --mock

import ContractRuntime

public struct Thing: SchemaObject {
    public var a: String?
    public var b: JSONValue?
    public var c: [JSONValue]?
    public var d: Int?
    public var e: Date?
    public var f: [JSONValue]?
    public var g: JSONValue?
    public var h: [String: JSONValue]?
    public var i: JSONValue?
    public var j: Base?
    public var k: String?
    public var l: String?
    public var m: String?

    public init(
        a: String? = nil,
        b: JSONValue? = nil,
        c: [JSONValue]? = nil,
        d: Int? = nil,
        e: Date? = nil,
        f: [JSONValue]? = nil,
        g: JSONValue? = nil,
        h: [String: JSONValue]? = nil,
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
        self.f = f
        self.g = g
        self.h = h
        self.i = i
        self.j = j
        self.k = k
        self.l = l
        self.m = m
    }

    public static let table = ObjectTable<Thing>("Thing") {
        $0.optional("a", \.a, .string())
        $0.optional("b", \.b, .any)
        $0.optional("c", \.c, .array(.any))
        $0.optional("d", \.d, .integer())
        $0.optional("e", \.e, .dateTime)
        $0.optional("f", \.f, .array(.any))
        $0.optional("g", \.g, .any)
        $0.optional("h", \.h, .dictionary(.any))
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
        $0.element("d", .number)
        $0.element("e", .text)
        $0.element("j", .of(Base.self))
        $0.element("k", .text)
        $0.element("l", .text)
        $0.element("m", .text)
    }
}

public enum Overridden: SchemaUnion {
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
            case a
            case b
        }

        public static let table = ObjectTable<Option1>("Overridden.Option1") {
            $0.required("code", \.code, .of(Code.self))
            $0.optional("note", \.note, .string())
        }
    }

    public struct Option2: SchemaObject {
        public var code: String?
        public var note: String

        public init(code: String? = nil, note: String) {
            self.code = code
            self.note = note
        }

        public static let table = ObjectTable<Option2>("Overridden.Option2") {
            $0.optional("code", \.code, .string(maxLength: 4))
            $0.required("note", \.note, .string(minLength: 1))
        }
    }

    public static let table = UnionTable<Overridden>("Overridden") {
        $0.add(.of(Option1.self), Overridden.option1) { if case .option1(let value) = $0 { value } else { nil } }
        $0.add(.of(Option2.self), Overridden.option2) { if case .option2(let value) = $0 { value } else { nil } }
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

public struct Named: SchemaObject {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    public static let table = ObjectTable<Named>("Named") {
        $0.optional("a", \.a, .string())
    }
}
