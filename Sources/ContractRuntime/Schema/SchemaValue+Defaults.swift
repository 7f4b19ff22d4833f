extension SchemaValue {
    public static func == (left: Self, right: Self) -> Bool { codec.areEqual(left, right) }

    public func hash(into hasher: inout Hasher) {
        withUnsafePointer(to: self) { Self.codec.hash(UnsafeRawPointer($0), into: &hasher) }
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
extension SchemaEnum {
    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    public var description: String { rawValue }
    public var debugDescription: String { rawValue }

    public init?(_ description: String) { self.init(rawValue: description) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(rawValue: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a value of \(Self.self)")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
