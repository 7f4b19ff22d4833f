/// Any JSON value.
///
/// Two numbers are equal when they are numerically (`1` and `1.0`), two objects when they have equal members in any
/// order, as in JSON Schema.
public enum JSONValue: Sendable {
    case null
    case boolean(Bool)
    /// A number without fraction that an `Int` holds, however it was written.
    case integer(Int)
    /// Any other number that a `Double` holds without losing a digit.
    case number(Double)
    /// The text of a number that neither holds, such as one of forty digits.
    case longNumber(String)
    case string(String)
    case array([JSONValue])
    /// Members in the order of the text; no name occurs twice.
    case object([Member])

    public struct Member: Hashable, Sendable {
        public var name: String
        public var value: JSONValue

        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// Reads JSON.
    public init(parsing bytes: [UInt8], maximumDepth: Int = 64) throws(DecodingFailure) {
        self = try JSONDecoding.decode(.any, from: bytes, options: JSONReadingOptions(maximumDepth: maximumDepth))
    }

    /// The value of the member of that name, where this is an object that has it.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
    }
}

extension JSONValue: CustomStringConvertible {
    /// JSON text.
    public var description: String { String(decoding: JSONEncoding.encode(self, .any), as: UTF8.self) }
}

extension JSONValue: Hashable {
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.integer(let left), .number(let right)): Double(exactly: left) == right
        case (.number(let left), .integer(let right)): left == Double(exactly: right)
        case (.longNumber(let left), .longNumber(let right)): LongNumber(left) == LongNumber(right)
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): hasSameMembers(left, right)
        default: false
        }
    }

    private static func hasSameMembers(_ left: [Member], _ right: [Member]) -> Bool {
        guard left.count == right.count else { return false }
        if left.elementsEqual(right, by: { $0.name == $1.name && $0.value == $1.value }) { return true }
        let values = Dictionary(right.map { (Array($0.name.utf8), $0.value) }, uniquingKeysWith: { first, _ in first })
        return left.allSatisfy { values[Array($0.name.utf8)] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(Double(value))
        case .number(let value): hasher.combine(value)
        case .longNumber(let text): hasher.combine(LongNumber(text))
        case .string(let text): hasher.combine(Array(text.utf8))
        case .array(let items): hasher.combine(items)
        case .object(let members): hasher.combine(Set(members))
        }
    }
}

/// The value of a number's text: its significant digits and the power of ten of the last one.
private struct LongNumber: Hashable {
    var isNegative: Bool
    var digits: [UInt8]
    var exponent: Int

    init(_ text: String) {
        let parts = text.utf8.split(whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
        let mantissa = parts.first ?? text.utf8[...]
        isNegative = mantissa.first == UInt8(ascii: "-")
        exponent = parts.count > 1 ? Int(Substring(parts[1])) ?? 0 : 0
        digits = mantissa.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") }
        if let point = mantissa.firstIndex(of: UInt8(ascii: ".")) {
            exponent -= mantissa.distance(from: point, to: mantissa.endIndex) - 1
        }
        digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
    }
}
