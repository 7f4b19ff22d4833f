extension SchemaValue {
    public static func == (left: Self, right: Self) -> Bool { codec.areEqual(left, right) }

    public func hash(into hasher: inout Hasher) {
        Self.codec.hash(of: self, into: &hasher)
    }

    /// What `hash(into:)` gives. Without this the compiler synthesises one for each type.
    public var hashValue: Int {
        var hasher = Hasher()
        Self.codec.hash(of: self, into: &hasher)
        return hasher.finalize()
    }

    /// The value as JSON text, with `…` for each string of `format: password`: what somebody prints to look into a
    /// request must not carry passwords into a log.
    public var debugDescription: String { JSONEncoding.describe(self) }

    /// Reads the value by way of ``JSONValue``, from any coder that holds what JSON would.
    public init(from decoder: any Decoder) throws {
        let bytes = JSONEncoding.encode(try JSONValue(from: decoder), .any)
        do throws(DecodingFailure) {
            self = try JSONDecoding.decode(Self.self, from: bytes, options: JSONReadingOptions(maximumDepth: 512))
        } catch {
            let message = "not a value of \(Self.self)"
            let context = DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: message,
                underlyingError: error
            )
            throw DecodingError.dataCorrupted(context)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        let bytes = JSONEncoding.encode(self)
        try JSONValue(parsing: bytes, maximumDepth: 512).encode(to: encoder)
    }
}

/// Enums have a shorter way for all of it: their text.
///
/// ``EnumText`` does it all, in functions that are neither public nor inlined. The optimiser copies what only calls
/// public functions from this module into each conformance: an eighth of the optimised code of generated types.
extension TextEnum {
    public static func == (left: Self, right: Self) -> Bool { EnumText.areEqual(left.rawValue, right.rawValue) }

    public func hash(into hasher: inout Hasher) { EnumText.hash(rawValue, into: &hasher) }

    public var hashValue: Int { EnumText.hashValue(rawValue) }

    public var description: String { EnumText.text(rawValue) }
    public var debugDescription: String { EnumText.text(rawValue) }

    public init?(_ description: String) { self.init(rawValue: description) }

    /// The case of this text. Without this the compiler synthesises one for each closed enum, with a table of its own.
    public init?(rawValue: String) {
        guard let value = Self.allCases.first(where: { EnumText.areEqual($0.rawValue, rawValue) }) else { return nil }
        self = value
    }
}

/// The constraints make these more special than what the standard library has for raw values.
extension TextEnum where Self: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Self(rawValue: try EnumText.text(in: container)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a value of \(Self.self)")
        }
        self = value
    }
}

extension TextEnum where Self: Encodable {
    public func encode(to encoder: any Encoder) throws { try EnumText.encode(rawValue, to: encoder) }
}

/// What enums do, of their text.
private enum EnumText {
    @inline(never)
    static func areEqual(_ left: String, _ right: String) -> Bool { left == right }

    @inline(never)
    static func hash(_ text: String, into hasher: inout Hasher) { hasher.combine(text) }

    @inline(never)
    static func hashValue(_ text: String) -> Int {
        var hasher = Hasher()
        hasher.combine(text)
        return hasher.finalize()
    }

    @inline(never)
    static func text(_ text: String) -> String { text }

    @inline(never)
    static func text(in container: any SingleValueDecodingContainer) throws -> String {
        try container.decode(String.self)
    }

    @inline(never)
    static func encode(_ text: String, to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
