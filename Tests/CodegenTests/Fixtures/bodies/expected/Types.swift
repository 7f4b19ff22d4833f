// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Bodies --module Bodies --mock

import ContractRuntime

public struct Facts: SchemaObject {
    public var source: String
    public var checked: Patch<Bool>
    public var additionalProperties: [String: Int?]

    public init(source: String, checked: Patch<Bool> = .absent, additionalProperties: [String: Int?] = [:]) {
        self.source = source
        self.checked = checked
        self.additionalProperties = additionalProperties
    }

    public static let table = ObjectTable<Facts>("Facts") {
        $0.required("source", \.source, .string())
        $0.patch("checked", \.checked, .boolean)
        $0.additional(\.additionalProperties, .nullable(.integer()))
    }
}

extension Facts: XMLRepresentable {
    public static let xml = XMLShape("Facts") {
        $0.element("source", .text)
        $0.element("checked", .nullable(.boolean))
        $0.additional(.nullable(.number))
    }
}

public struct Preferences: SchemaObject {
    public var a: Int
    public var b: Int?
    public var c: Int?
    public var d: Int?
    public var e: Int?
    public var f: Int?
    public var g: Int?
    public var h: Int?
    public var i: Int?

    public init(
        a: Int,
        b: Int? = nil,
        c: Int? = nil,
        d: Int? = nil,
        e: Int? = nil,
        f: Int? = nil,
        g: Int? = nil,
        h: Int? = nil,
        i: Int? = nil
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
    }

    public static let table = ObjectTable<Preferences>("Preferences") {
        $0.required("a", \.a, .integer())
        $0.optional("b", \.b, .integer())
        $0.optional("c", \.c, .integer())
        $0.optional("d", \.d, .integer())
        $0.optional("e", \.e, .integer())
        $0.optional("f", \.f, .integer())
        $0.optional("g", \.g, .integer())
        $0.optional("h", \.h, .integer())
        $0.optional("i", \.i, .integer())
    }
}

public struct Measures: SchemaObject {
    public var a: Int
    public var b: Int
    public var c: Int
    public var d: Int
    public var e: Int
    public var f: Int
    public var g: Int
    public var h: Int
    public var i: Int

    public init(a: Int, b: Int, c: Int, d: Int, e: Int, f: Int, g: Int, h: Int, i: Int) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
        self.g = g
        self.h = h
        self.i = i
    }

    public static let table = ObjectTable<Measures>("Measures") {
        $0.required("a", \.a, .integer())
        $0.required("b", \.b, .integer())
        $0.required("c", \.c, .integer())
        $0.required("d", \.d, .integer())
        $0.required("e", \.e, .integer())
        $0.required("f", \.f, .integer())
        $0.required("g", \.g, .integer())
        $0.required("h", \.h, .integer())
        $0.required("i", \.i, .integer())
    }
}

public struct Label: SchemaObject {
    public var text: String

    public init(text: String) {
        self.text = text
    }

    public static let table = ObjectTable<Label>("Label") {
        $0.required("text", \.text, .string())
    }
}
