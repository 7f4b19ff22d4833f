/// The types of JSON values (JSON Schema §6.1.1), as a set.
public struct JSONTypes: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let null = JSONTypes(rawValue: 1)
    public static let boolean = JSONTypes(rawValue: 2)
    public static let number = JSONTypes(rawValue: 4)
    public static let string = JSONTypes(rawValue: 8)
    public static let array = JSONTypes(rawValue: 16)
    public static let object = JSONTypes(rawValue: 32)
    public static let all: JSONTypes = [.null, .boolean, .number, .string, .array, .object]

    /// The type of the value that starts with this byte; empty when none does.
    init(startingWith byte: UInt8) {
        switch byte {
        case UInt8(ascii: "n"): self = .null
        case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .boolean
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
        case UInt8(ascii: "\""): self = .string
        case UInt8(ascii: "["): self = .array
        case UInt8(ascii: "{"): self = .object
        default: self = []
        }
    }
}
