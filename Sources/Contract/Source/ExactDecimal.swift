/// A decimal number without rounding: `digits × 10^exponent`. Bounds and `multipleOf` are compared with it, so
/// that `0.3` is a multiple of `0.1` and 2^53 + 1 is not 2^53.
public struct ExactDecimal: Sendable, Hashable {
    let isNegative: Bool
    /// Decimal digits, most significant first, without zeros at either end; empty for zero.
    let digits: [UInt8]
    let exponent: Int

    /// Reads a JSON number; nil for any other text and for an exponent beyond ±10^9.
    public init?(_ text: String) {
        var digits: [UInt8] = []
        var exponent = 0
        var index = text.utf8.startIndex
        let bytes = text.utf8
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { index = bytes.index(after: index) }
        var isFraction = false
        while index < bytes.endIndex {
            let byte = bytes[index]
            index = bytes.index(after: index)
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits.append(byte - UInt8(ascii: "0"))
                if isFraction { exponent -= 1 }
            case UInt8(ascii: ".") where !isFraction: isFraction = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard let power = Int(text[index...]), abs(power) <= 1_000_000_000 else { return nil }
                exponent += power
                index = bytes.endIndex
            default: return nil
            }
        }
        guard !digits.isEmpty else { return nil }
        self.init(isNegative: isNegative, digits: digits, exponent: exponent)
    }

    init(isNegative: Bool, digits: [UInt8], exponent: Int) {
        let end = digits.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
        let start = digits.firstIndex { $0 != 0 } ?? end
        self.digits = Array(digits[min(start, end)..<end])
        self.isNegative = isNegative && !self.digits.isEmpty
        self.exponent = self.digits.isEmpty ? 0 : exponent + digits.count - end
    }

    public var isZero: Bool { digits.isEmpty }

    /// Whether the number has no fractional part: `1.0` is an integer, as JSON Schema sees it.
    public var isInteger: Bool { exponent >= 0 }

    /// The value as `Int`; nil when it has a fraction or does not fit.
    public var int: Int? {
        guard isInteger, digits.count + exponent <= 19 else { return nil }
        let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        if digits.isEmpty { return 0 }
        return Int((isNegative ? "-" : "") + text + String(repeating: "0", count: exponent))
    }
}

extension ExactDecimal: Comparable {
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let isLess = left.isNegative ? right.magnitudeIsLess(than: left) : left.magnitudeIsLess(than: right)
        return isLess
    }

    private func magnitudeIsLess(than other: ExactDecimal) -> Bool {
        if isZero || other.isZero { return isZero && !other.isZero }
        let power = digits.count + exponent
        let otherPower = other.digits.count + other.exponent
        if power != otherPower { return power < otherPower }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}

extension ExactDecimal {
    /// How many digits a division may walk through; beyond, the answer is the one that floating point gives.
    private static let longestDivision = 5_000

    /// Whether `self / divisor` is an integer. Nothing is a multiple of zero.
    public func isMultiple(of divisor: ExactDecimal) -> Bool {
        guard !divisor.isZero else { return false }
        guard !isZero else { return true }
        let shift = exponent - divisor.exponent
        guard abs(shift) <= Self.longestDivision, divisor.digits.count <= Self.longestDivision else {
            return shift > 0
        }
        let dividend = digits + Array(repeating: 0, count: max(shift, 0))
        let scaled = divisor.digits + Array(repeating: 0, count: max(-shift, 0))
        return Self.leavesNoRemainder(dividend, dividedBy: scaled)
    }

    /// Long division by hand, which keeps the remainder only.
    private static func leavesNoRemainder(_ dividend: [UInt8], dividedBy divisor: [UInt8]) -> Bool {
        var remainder: [UInt8] = []
        for digit in dividend {
            if !(remainder.isEmpty && digit == 0) { remainder.append(digit) }
            while isAtLeast(remainder, divisor) { subtract(divisor, from: &remainder) }
        }
        return remainder.isEmpty
    }

    private static func isAtLeast(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        if left.count != right.count { return left.count > right.count }
        return !left.lexicographicallyPrecedes(right)
    }

    private static func subtract(_ right: [UInt8], from left: inout [UInt8]) {
        var borrow: Int8 = 0
        for offset in 1...left.count {
            let index = left.count - offset
            let subtrahend = offset <= right.count ? Int8(right[right.count - offset]) : 0
            var digit = Int8(left[index]) - subtrahend - borrow
            borrow = digit < 0 ? 1 : 0
            if digit < 0 { digit += 10 }
            left[index] = UInt8(digit)
        }
        left.removeFirst(left.firstIndex { $0 != 0 } ?? left.count)
    }
}
