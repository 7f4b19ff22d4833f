/// A type that a schema of a contract describes: generated structs, enums and unions.
///
/// The type itself is plain data. Decoding, encoding, validation, comparison and hashing are driven by its `codec`, so
/// generated types are `Hashable` and `Codable` without the compiler synthesising a line for them.
///
/// `Hashable` and the other protocols of the standard library stand beside this one in what generated types conform to,
/// such as ``SchemaObject``, and aren't inherited from it. The standard library's protocols are resilient: a
/// conformance that inherits from one is put together at run time, which cost 8 % of the objects of generated types.
public protocol SchemaValue: Sendable {
    static var codec: Codec<Self> { get }
}

/// What a generated struct conforms to: an object schema with named properties.
///
/// Equal are values of which all properties are equal.
public typealias SchemaObject = TabledStruct & Hashable & Codable & CustomDebugStringConvertible

/// A struct that a table describes; see ``SchemaObject``.
public protocol TabledStruct: SchemaValue {
    static var table: ObjectTable<Self> { get }
}

/// What a generated struct conforms to that stands for an array or dictionary which contains itself, such as a list of
/// such lists.
public typealias SchemaWrapper = SchemaValue & Hashable & Codable & CustomDebugStringConvertible

/// What a generated enum of strings conforms to that is closed: any other text is a violation.
public typealias SchemaEnum = TextEnum & Codable & LosslessStringConvertible & CustomDebugStringConvertible

/// An enum of strings; see ``SchemaEnum``.
public protocol TextEnum: SchemaValue, Hashable, CaseIterable, RawRepresentable where RawValue == String {}

/// What a generated enum of strings conforms to that keeps values the contract doesn't list.
///
/// Enums that a server sends are open, so that a newer server doesn't break an older client. Requests are read strictly
/// all the same: there an unlisted value is a violation.
public typealias OpenSchemaEnum = OpenTextEnum & Codable & LosslessStringConvertible & CustomDebugStringConvertible

/// An enum of strings that has a case for all others; see ``OpenSchemaEnum``.
public protocol OpenTextEnum: TextEnum {
    static func unrecognized(_ value: String) -> Self
}

/// What a generated enum conforms to that has one case per branch of `oneOf` or `anyOf`.
public typealias SchemaUnion = TabledUnion & Hashable & Codable & CustomDebugStringConvertible

/// An enum that a table of branches describes; see ``SchemaUnion``.
public protocol TabledUnion: SchemaValue {
    static var table: UnionTable<Self> { get }
}

extension TabledStruct {
    public static var codec: Codec<Self> { table }
}

extension TabledUnion {
    public static var codec: Codec<Self> { table }
}

extension TextEnum {
    public static var codec: Codec<Self> { EnumCodecs.codec(of: Self.self) { EnumCodec(makeUnrecognized: nil) } }
}

extension OpenTextEnum {
    public static var codec: Codec<Self> {
        EnumCodecs.codec(of: Self.self) { EnumCodec { Self.unrecognized($0) } }
    }

    /// The case of this text, `unrecognized` for one that the contract doesn't list.
    public init?(rawValue: String) {
        self = Self.allCases.first { $0.rawValue == rawValue } ?? Self.unrecognized(rawValue)
    }
}
