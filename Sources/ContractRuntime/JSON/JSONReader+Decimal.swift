extension JSONReader {
    /// Reads the integer from 0 on at the cursor, or records what is wrong.
    mutating func unsignedInteger() -> UInt64? {
        guard let number = scanNumber(expecting: "an integer") else { return nil }
        switch number.magnitude {
        case .value(let value) where value == 0 || !number.isNegative:
            return value
        case .tooLarge where !number.isNegative:
            // Nineteen digits are read at first; the largest values have twenty.
            if let value = number.decimalValue.flatMap({ UInt64($0.description) }) { return value }
            fallthrough
        case .value, .tooLarge:
            findings.add(keyword: "format", limit: "uint64", "must fit an unsigned 64-bit integer")
        case .fraction:
            findings.add(keyword: "type", "must be an integer")
        }
        return nil
    }

    /// Reads the number at the cursor with all its digits, or records what is wrong.
    mutating func decimal() -> Decimal? {
        guard let number = scanNumber(expecting: "a number") else { return nil }
        if let value = number.decimalValue { return value }
        findings.add(keyword: "format", limit: "decimal", "must be a decimal number of at most 38 digits")
        return nil
    }
}

extension RawNumber {
    /// The exact value; nil where it has more digits than a `Decimal` holds for sure, or is too large or too small.
    var decimalValue: Decimal? {
        guard !isWhole else { return Decimal(mantissa, exponent: exponent, isNegative: isNegative) }
        let digits = unsafe text.prefix { $0 | 0x20 != UInt8(ascii: "e") }.filter(\.isDigit)
            .drop { $0 == UInt8(ascii: "0") }
        let significant = digits.count - digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
        guard significant <= 38 else { return nil }
        // The nineteen digits of the mantissa, and up to nineteen behind them.
        let rest = digits.dropFirst(19).prefix(significant - 19)
        let low = rest.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
        guard let high = Decimal(mantissa, exponent: exponent, isNegative: isNegative),
            let tail = Decimal(low, exponent: exponent - rest.count, isNegative: isNegative)
        else { return nil }
        return high + tail
    }
}

extension Decimal {
    /// The number that a text of the contract says.
    ///
    /// - Precondition: it is a number of JSON with at most 38 digits.
    public init(literal text: StaticString) {
        guard let value = Decimal(digits: text.description) else {
            preconditionFailure("'\(text)' is no decimal number")
        }
        self = value
    }

    /// The number of JSON that a text is; nil where it is none, or has more digits than fit.
    init?(digits text: String) {
        guard let value = try? JSONDecoding.decode(.decimal, from: Array(text.utf8)) else { return nil }
        self = value
    }

    /// Nil outside of the exponents that a `Decimal` has.
    fileprivate init?(_ mantissa: UInt64, exponent: Int, isNegative: Bool) {
        var mantissa = mantissa
        var exponent = exponent
        while mantissa.isMultiple(of: 10), mantissa > 0 {
            mantissa /= 10
            exponent += 1
        }
        if mantissa == 0 { exponent = 0 }
        guard (-127...127).contains(exponent) else { return nil }
        self.init(sign: isNegative && mantissa > 0 ? .minus : .plus, exponent: exponent, significand: Decimal(mantissa))
    }
}
