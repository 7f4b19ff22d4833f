/// A value of the document with its position: what JSON can say, whether it was written in YAML or in JSON.
public struct Node: Sendable {
    public enum Value: Sendable {
        case null
        case bool(Bool)
        /// A number without fraction or exponent, as JSON text (`0x1F` is stored as `31`).
        case integer(String)
        /// Any other number, as JSON text, with the digits that the document has.
        case number(String)
        case string(String)
        case sequence([Node])
        case mapping(Mapping)
    }

    public let value: Value
    public let range: SourceRange

    public init(_ value: Value, range: SourceRange) {
        self.value = value
        self.range = range
    }

    /// The scalar exactly as the document writes it, quotes included.
    public var sourceText: String { range.text }
}

/// The entries of an object in document order; a key occurs once.
public struct Mapping: Sendable {
    public struct Entry: Sendable {
        /// The text of the key. A key that YAML reads as a number or a boolean (`200:`) keeps its source text.
        public let key: String
        public let keyRange: SourceRange
        public let value: Node

        public init(key: String, keyRange: SourceRange, value: Node) {
            self.key = key
            self.keyRange = keyRange
            self.value = value
        }
    }

    public let entries: [Entry]
    /// Where the keys of a large object stand; small ones are looked through.
    private let positions: [String: Int]?
    private static let largestWithout = 32

    public init(_ entries: [Entry] = []) {
        self.entries = entries
        let isSmall = entries.count <= Self.largestWithout
        positions = isSmall ? nil : Dictionary(zip(entries.lazy.map(\.key), 0...)) { first, _ in first }
    }

    public func entry(_ key: String) -> Entry? {
        if let positions { return positions[key].map { entries[$0] } }
        return entries.first { $0.key == key }
    }

    public subscript(key: String) -> Node? { entry(key)?.value }
}

extension Node {
    public var isNull: Bool { if case .null = value { true } else { false } }
    public var bool: Bool? { if case .bool(let bool) = value { bool } else { nil } }
    public var string: String? { if case .string(let string) = value { string } else { nil } }
    public var sequence: [Node]? { if case .sequence(let elements) = value { elements } else { nil } }
    public var mapping: Mapping? { if case .mapping(let mapping) = value { mapping } else { nil } }

    /// The JSON text of an integer or another number.
    public var numberText: String? {
        switch value {
        case .integer(let text), .number(let text): text
        default: nil
        }
    }

    /// The value as `Int`, also for `1.0` and `1e2`; nil for fractions and for numbers that do not fit.
    public var int: Int? {
        guard let text = numberText else { return nil }
        return Int(text) ?? ExactDecimal(text)?.int
    }

    /// The value as `Double`, rounded as IEEE 754 says; nil for anything but a finite number.
    public var double: Double? {
        guard let double = numberText.flatMap(Double.init), double.isFinite else { return nil }
        return double
    }

    public subscript(key: String) -> Node? { mapping?[key] }

    /// What kind of value this is, in the words of a diagnostic: `a string`, `an object`.
    public var kindName: String {
        switch value {
        case .null: "null"
        case .bool: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .sequence: "an array"
        case .mapping: "an object"
        }
    }

    /// The node at a pointer below this one; array elements are named by their index (RFC 6901 §4).
    public func node(at pointer: JSONPointer) -> Node? {
        var node = self
        for token in pointer.tokens {
            switch node.value {
            case .mapping(let mapping):
                guard let next = mapping[token] else { return nil }
                node = next
            case .sequence(let elements):
                guard let index = Int(token), String(index) == token, elements.indices.contains(index) else {
                    return nil
                }
                node = elements[index]
            default: return nil
            }
        }
        return node
    }
}
