import Contract

/// An integer as `swift format` writes it: digits in groups of three from seven digits on.
func integerLiteral(_ value: some BinaryInteger) -> String {
    let digits = Array(String(value.magnitude).utf8)
    let sign = value < 0 ? "-" : ""
    guard digits.count >= 7 else { return sign + String(decoding: digits, as: UTF8.self) }
    var grouped: [UInt8] = []
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { grouped.append(UInt8(ascii: "_")) }
        grouped.append(digit)
    }
    return sign + String(decoding: grouped, as: UTF8.self)
}

/// JSON's number as a Swift literal for a `Double`; nil when it isn't finite.
///
/// The digits are those of the contract, so that `0.10` stays readable; only an integer is grouped as `swift format`
/// wants it.
func doubleLiteral(_ text: String) -> String? {
    guard let value = Double(text), value.isFinite else { return nil }
    if let integer = Int(text) { return integerLiteral(integer) }
    return text.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") } ? text : "\(value)"
}

/// JSON's number as a Swift literal for a `UInt64`; nil when it isn't one.
func unsignedLiteral(_ text: String) -> String? {
    UInt64(text).map(integerLiteral) ?? ExactDecimal(text)?.int.flatMap { $0 < 0 ? nil : integerLiteral($0) }
}

/// JSON's number as a Swift expression for a `Decimal`, whose own literals with a fraction are those of a `Double`; nil
/// when it has more digits than a `Decimal`.
func decimalLiteral(_ text: String) -> String? {
    if let integer = Int(text) { return integerLiteral(integer) }
    let digits = text.prefix { $0 != "e" && $0 != "E" }.filter(\.isNumber)
    guard digits.count <= 38, let value = Double(text)?.magnitude, value < 1e100, value == 0 || value > 1e-100
    else { return nil }
    return "Decimal(literal: \(stringLiteral(text)))"
}

/// The number's text, if neither 64 bits nor the double nearest to it hold it: the runtime keeps such numbers as text.
func longNumber(_ text: String) -> String? {
    guard let number = ExactDecimal(text) else { return text }
    let isHeld = number.int != nil || Double(text).flatMap { ExactDecimal("\($0)") } == number
    return isHeld ? nil : text
}

/// A JSON value as a literal of `JSONValue`.
func jsonLiteral(_ node: Node) -> String {
    switch node.value {
    case .null: "nil"
    case .bool(let value): value ? "true" : "false"
    case .integer(let text), .number(let text): doubleLiteral(text) ?? "nil"
    case .string(let text): stringLiteral(text)
    case .sequence(let elements): "[\(elements.map(jsonLiteral).joined(separator: ", "))]"
    case .mapping(let mapping) where mapping.entries.isEmpty: "[:]"
    case .mapping(let mapping):
        "[\(mapping.entries.map { "\(stringLiteral($0.key)): \(jsonLiteral($0.value))" }.joined(separator: ", "))]"
    }
}
