/// The bridge by which generated types are `Codable`: any coder reads and writes them as the JSON value they stand for.
extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        if try JSONValue.isNull(decoder) {
            self = .null
        } else if let members = try JSONValue.members(decoder) {
            self = .object(members)
        } else if let items = try JSONValue.items(decoder) {
            self = .array(items)
        } else {
            self = try JSONValue.scalar(try decoder.singleValueContainer())
        }
    }

    /// Runs a decoding step; nil when the coder holds another type there.
    private static func attempt<Value>(_ body: () throws -> Value) throws -> Value? {
        do {
            return try body()
        } catch DecodingError.typeMismatch {
            return nil
        }
    }

    /// Asked first: where null stands, some coders have no container to ask for.
    private static func isNull(_ decoder: any Decoder) throws -> Bool {
        try attempt { try decoder.singleValueContainer() }?.decodeNil() ?? false
    }

    private static func members(_ decoder: any Decoder) throws -> [Member]? {
        guard let container = try attempt({ try decoder.container(keyedBy: MemberName.self) }) else { return nil }
        return try container.allKeys.map { Member($0.stringValue, try container.decode(JSONValue.self, forKey: $0)) }
    }

    private static func items(_ decoder: any Decoder) throws -> [JSONValue]? {
        guard var container = try attempt({ try decoder.unkeyedContainer() }) else { return nil }
        var items: [JSONValue] = []
        while !container.isAtEnd { items.append(try container.decode(JSONValue.self)) }
        return items
    }

    private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSONValue {
        if let value = try attempt({ try container.decode(Bool.self) }) { return .boolean(value) }
        if let text = try attempt({ try container.decode(String.self) }) { return .string(text) }
        if let value = integer(container) { return .integer(value) }
        let value = try container.decode(Double.self)
        // Coders that keep the digits have them for a `Decimal`.
        guard let exact = (try? container.decode(Decimal.self))?.description, value.description != exact,
            let number = try? JSONValue(parsing: Array(exact.utf8))
        else { return .number(value) }
        return number
    }

    /// Coders fail in ways of their own where a number such as `1.5` or `1e30` doesn't fit an `Int`.
    private static func integer(_ container: any SingleValueDecodingContainer) -> Int? {
        do { return try container.decode(Int.self) } catch { return nil }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .array(let items):
            var container = encoder.unkeyedContainer()
            for item in items { try container.encode(item) }
        case .object(let members):
            var container = encoder.container(keyedBy: MemberName.self)
            for member in members { try container.encode(member.value, forKey: MemberName(stringValue: member.name)) }
        default:
            var container = encoder.singleValueContainer()
            try encode(to: &container)
        }
    }

    private func encode(to container: inout any SingleValueEncodingContainer) throws {
        switch self {
        case .null, .array, .object: try container.encodeNil()
        case .boolean(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .longNumber(let text):
            if let value = UInt64(text) { return try container.encode(value) }
            if let exact = Decimal(digits: text) {
                try container.encode(exact)
            } else {
                try container.encode(Double(text))
            }
        case .string(let text): try container.encode(text)
        }
    }

    private struct MemberName: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { stringValue = String(intValue) }
    }
}
