/// The bounds of JSON Schema §6.2.
struct NumberBounds<Number: Comparable & Sendable & JSONNumber>: Sendable {
    var minimum: Number?
    var maximum: Number?
    var exclusiveMinimum: Number?
    var exclusiveMaximum: Number?

    var isEmpty: Bool { minimum == nil && maximum == nil && exclusiveMinimum == nil && exclusiveMaximum == nil }

    @inline(__always)
    func check(_ value: Number, _ findings: inout Findings) {
        if let minimum, value < minimum {
            findings.add(keyword: "minimum", limit: minimum.json, "must be at least \(minimum.json)")
        }
        if let maximum, value > maximum {
            findings.add(keyword: "maximum", limit: maximum.json, "must be at most \(maximum.json)")
        }
        if let exclusiveMinimum, value <= exclusiveMinimum {
            findings.add(
                keyword: "exclusiveMinimum", limit: exclusiveMinimum.json, "must be more than \(exclusiveMinimum.json)")
        }
        if let exclusiveMaximum, value >= exclusiveMaximum {
            findings.add(
                keyword: "exclusiveMaximum", limit: exclusiveMaximum.json, "must be less than \(exclusiveMaximum.json)")
        }
    }
}

/// A number of a schema, which violations tell as JSON.
protocol JSONNumber {
    var json: JSONValue { get }
}

extension Int: JSONNumber {
    var json: JSONValue { .integer(self) }
}

extension Double: JSONNumber {
    var json: JSONValue { Int(exactly: self).map { .integer($0) } ?? .number(self) }
}

/// Integers of 64 bits, or only of 32 (`format: int32`).
final class IntegerCodec: LiteralCodec<Int>, @unchecked Sendable {
    let bounds: NumberBounds<Int>
    let multiple: Int?
    let isInt32: Bool
    private let isConstrained: Bool

    init(bounds: NumberBounds<Int>, multipleOf multiple: Int?, isInt32: Bool) {
        self.bounds = bounds
        self.multiple = multiple
        self.isInt32 = isInt32
        isConstrained = isInt32 || multiple != nil || !bounds.isEmpty
    }

    override var jsonTypes: JSONTypes { .number }
    override var phrase: String { "an integer" }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let value = reader.integer() else { return false }
        if isConstrained { check(value, &reader.findings) }
        unsafe target.initializeMemory(as: Int.self, to: value)
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        unsafe writer.write(source.assumingMemoryBound(to: Int.self).pointee)
    }

    private func check(_ value: Int, _ findings: inout Findings) {
        bounds.check(value, &findings)
        if isInt32, Int32(exactly: value) == nil {
            findings.add(keyword: "format", limit: "int32", "must fit a signed 32-bit integer")
        }
        if let multiple, !value.isMultiple(of: multiple) {
            findings.add(multipleOf: multiple.json)
        }
    }
}

/// Numbers of double precision.
final class NumberCodec: LiteralCodec<Double>, @unchecked Sendable {
    let bounds: NumberBounds<Double>
    let multiple: Double?

    init(bounds: NumberBounds<Double>, multipleOf multiple: Double?) {
        self.bounds = bounds
        self.multiple = multiple
    }

    override var jsonTypes: JSONTypes { .number }
    override var phrase: String { "a number" }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let value = reader.number() else { return false }
        bounds.check(value, &reader.findings)
        if let multiple, !DecimalFraction(value).isMultiple(of: DecimalFraction(multiple)) {
            reader.findings.add(multipleOf: multiple.json)
        }
        unsafe target.initializeMemory(as: Double.self, to: value)
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        unsafe writer.write(source.assumingMemoryBound(to: Double.self).pointee)
    }
}

/// The number that a double's shortest text says, such as exactly 0.01: what people mean by `multipleOf: 0.01`.
struct DecimalFraction {
    var mantissa: UInt64 = 0
    var exponent = 0

    init(_ value: Double) {
        let parts = value.magnitude.description.split(separator: "e")
        var isBehindPoint = false
        for byte in parts[0].utf8 {
            guard byte.isDigit else {
                isBehindPoint = true
                continue
            }
            // Shortest texts have at most seventeen digits, then zeros.
            guard mantissa < 100_000_000_000_000_000 else {
                if !isBehindPoint { exponent += 1 }
                continue
            }
            mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0"))
            if isBehindPoint { exponent -= 1 }
        }
        if parts.count > 1 { exponent += Int(parts[1]) ?? 0 }
        while mantissa > 0, mantissa.isMultiple(of: 10) {
            mantissa /= 10
            exponent += 1
        }
    }

    func isMultiple(of other: DecimalFraction) -> Bool {
        guard mantissa > 0, other.mantissa > 0 else { return mantissa == 0 }
        guard exponent >= other.exponent else {
            // The divisor has zeros at the end that this number hasn't.
            return false
        }
        // mantissa · 10^(exponent difference), modulo the divisor's mantissa.
        var rest = mantissa % other.mantissa
        for _ in 0..<(exponent - other.exponent) {
            guard rest > 0 else { return true }
            let product = rest.multipliedFullWidth(by: 10)
            rest = other.mantissa.dividingFullWidth(product).remainder
        }
        return rest == 0
    }
}
