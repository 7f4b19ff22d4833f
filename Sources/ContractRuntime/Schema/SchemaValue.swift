/// A type that a schema of a contract describes: generated structs, enums and unions.
///
/// The type itself is plain data. Decoding, encoding, validation, comparison and hashing are driven by its `codec`, so
/// generated types stay `Hashable` and `Codable` without the compiler synthesising a line for them.
///
/// Equal are values of which all properties are equal.
public protocol SchemaValue: Hashable, Codable, Sendable, CustomDebugStringConvertible {
    static var codec: Codec<Self> { get }
}

/// A generated struct: an object schema with named properties.
public protocol SchemaObject: SchemaValue {
    static var table: ObjectTable<Self> { get }
}

/// A generated enum of strings, closed: any other text is a violation.
public protocol SchemaEnum: SchemaValue, CaseIterable, RawRepresentable, LosslessStringConvertible
where RawValue == String {}

/// A generated enum of strings that keeps values the contract doesn't list.
///
/// Enums that a server sends are open, so that a newer server doesn't break an older client. Requests are read strictly
/// all the same: there an unlisted value is a violation.
public protocol OpenSchemaEnum: SchemaEnum {
    static func unrecognized(_ value: String) -> Self
}

/// A generated enum with one case per branch of `oneOf` or `anyOf`.
public protocol SchemaUnion: SchemaValue {
    static var table: UnionTable<Self> { get }
}

extension SchemaObject {
    public static var codec: Codec<Self> { table }
}

extension SchemaUnion {
    public static var codec: Codec<Self> { table }
}

extension SchemaEnum {
    public static var codec: Codec<Self> { EnumCodecs.codec(of: Self.self) { EnumCodec(makeUnrecognized: nil) } }
}

extension OpenSchemaEnum {
    public static var codec: Codec<Self> {
        EnumCodecs.codec(of: Self.self) { EnumCodec { Self.unrecognized($0) } }
    }

    /// The case of this text, `unrecognized` for one that the contract doesn't list.
    public init?(rawValue: String) {
        self = Self.allCases.first { $0.rawValue == rawValue } ?? Self.unrecognized(rawValue)
    }
}
