/// A number as it is written, split but not yet given a type.
@safe struct RawNumber {
    let start: UnsafePointer<UInt8>
    var count = 0
    var isNegative = false
    /// The digits up to the nineteenth significant one, as an integer.
    var mantissa: UInt64 = 0
    /// The power of ten that the mantissa is multiplied by.
    var exponent = 0
    /// Whether there are no digits but those in the mantissa.
    var isWhole = true
    /// Whether neither a fraction nor an exponent is written.
    var isPlain = true

    var text: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: start, count: count) }
    var string: String { unsafe String(decoding: text, as: UTF8.self) }
}

extension JSONReader {
    /// Scans the number at the cursor; nil is a syntax error.
    mutating func scanNumber() -> RawNumber? {
        var number = unsafe RawNumber(start: cursor)
        if current == UInt8(ascii: "-") {
            number.isNegative = true
            unsafe cursor += 1
        }
        guard scanIntegerPart(&number) else { return nil }
        if current == UInt8(ascii: ".") {
            guard scanFraction(&number) else { return nil }
        }
        if current | 0x20 == UInt8(ascii: "e") {
            guard scanExponent(&number) else { return nil }
        }
        number.count = unsafe cursor - number.start
        return number
    }

    private mutating func scanIntegerPart(_ number: inout RawNumber) -> Bool {
        if current == UInt8(ascii: "0") {
            unsafe cursor += 1
            guard digit == nil else {
                fail("a number doesn't start with 0")
                return false
            }
            return true
        }
        guard digit != nil else {
            fail("expected a digit")
            return false
        }
        while let digit {
            unsafe cursor += 1
            if !number.append(digit) { number.exponent += 1 }
        }
        return true
    }

    private mutating func scanFraction(_ number: inout RawNumber) -> Bool {
        number.isPlain = false
        unsafe cursor += 1
        guard digit != nil else {
            fail("expected a digit after '.'")
            return false
        }
        while let digit {
            unsafe cursor += 1
            if number.append(digit) { number.exponent -= 1 }
        }
        return true
    }

    private mutating func scanExponent(_ number: inout RawNumber) -> Bool {
        number.isPlain = false
        unsafe cursor += 1
        let isNegative = current == UInt8(ascii: "-")
        if isNegative || current == UInt8(ascii: "+") { unsafe cursor += 1 }
        guard digit != nil else {
            fail("expected a digit in the exponent")
            return false
        }
        // Beyond this the exact value no longer matters: no double and no integer comes near.
        let limit = 1_000_000_000
        var exponent = 0
        while let digit {
            unsafe cursor += 1
            if exponent < limit { exponent = exponent * 10 + Int(digit) }
        }
        number.exponent += isNegative ? -exponent : exponent
        return true
    }

    @inline(__always)
    private var digit: UInt8? {
        let value = current &- UInt8(ascii: "0")
        return value < 10 ? value : nil
    }
}

extension RawNumber {
    /// Adds a digit to the mantissa if there is room.
    @inline(__always)
    fileprivate mutating func append(_ digit: UInt8) -> Bool {
        guard mantissa < 1_000_000_000_000_000_000 else {
            if digit != 0 { isWhole = false }
            return false
        }
        mantissa = mantissa &* 10 &+ UInt64(digit)
        return true
    }

    /// The value as an integer, which `1.0` and `1e2` are too (JSON Schema §6.1.1).
    enum IntegerValue<Integer> {
        case value(Integer)
        /// An integer, but not one of 64 bits.
        case tooLarge
        case fraction
    }

    var integerValue: IntegerValue<Int> {
        switch magnitude {
        case .value(let magnitude) where isNegative:
            magnitude <= Int.min.magnitude ? .value(Int(truncatingIfNeeded: 0 &- magnitude)) : .tooLarge
        case .value(let magnitude): Int(exactly: magnitude).map { .value($0) } ?? .tooLarge
        case .tooLarge: .tooLarge
        case .fraction: .fraction
        }
    }

    /// The value without its sign.
    var magnitude: IntegerValue<UInt64> {
        var mantissa = mantissa
        var exponent = exponent
        guard mantissa > 0 else { return .value(0) }
        while exponent < 0, mantissa.isMultiple(of: 10) {
            mantissa /= 10
            exponent += 1
        }
        guard isWhole else { return hasFraction ? .fraction : .tooLarge }
        guard exponent >= 0 else { return .fraction }
        guard exponent < 20 else { return .tooLarge }
        for _ in 0..<exponent {
            let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            if overflow { return .tooLarge }
            mantissa = product
        }
        return .value(mantissa)
    }

    /// Whether anything is left behind the decimal point of a number of more than nineteen digits.
    private var hasFraction: Bool {
        var places = 0
        var zeros = 0
        var isBehindPoint = false
        let mantissa = unsafe Array(text.prefix { $0 | 0x20 != UInt8(ascii: "e") })
        for byte in mantissa where byte != UInt8(ascii: "-") {
            if byte == UInt8(ascii: ".") {
                isBehindPoint = true
            } else {
                zeros = byte == UInt8(ascii: "0") ? zeros + 1 : 0
                places += isBehindPoint ? 1 : 0
            }
        }
        // Zeros at the end count for nothing; what remains behind the point must be taken away by the exponent.
        return places - zeros > writtenExponent
    }

    private var writtenExponent: Int {
        guard let index = unsafe text.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return 0 }
        let digits = unsafe text[(index + 1)...].drop(while: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") })
        let value = unsafe digits.reduce(0) { min($0 * 10 + Int($1 &- UInt8(ascii: "0")), 1_000_000_000) }
        return unsafe text[index + 1] == UInt8(ascii: "-") ? -value : value
    }

    /// The nearest double; nil when it is too large for one.
    var doubleValue: Double? {
        if isWhole, mantissa <= 1 << 53, exponent.magnitude <= 22 {
            let power = RawNumber.powersOfTen[Int(exponent.magnitude)]
            let value = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
            return isNegative ? -value : value
        }
        guard let value = Double(string), value.isFinite else { return nil }
        return value
    }

    /// The powers of ten that doubles hold exactly.
    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}

extension JSONReader {
    /// Reads the integer at the cursor, or records what is wrong.
    @inline(__always)
    mutating func integer() -> Int? {
        skipWhitespace()
        // Up to eighteen digits cannot overflow.
        var value = 0
        var position = unsafe cursor
        let limit = unsafe min(end - cursor, 18)
        var count = 0
        while count < limit {
            let digit = unsafe position.pointee &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value &* 10 &+ Int(digit)
            unsafe position += 1
            count += 1
        }
        guard count > 0, unsafe position < end, unsafe cursor.pointee != UInt8(ascii: "0") || count == 1 else {
            return longInteger()
        }
        switch unsafe position.pointee {
        case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return longInteger()
        default:
            unsafe cursor = unsafe position
            return value
        }
    }

    /// The same for any number.
    @inline(never)
    private mutating func longInteger() -> Int? {
        guard let number = scanNumber(expecting: "an integer") else { return nil }
        switch number.integerValue {
        case .value(let value):
            return value
        case .tooLarge:
            findings.add(keyword: "format", limit: "int64", "must fit a signed 64-bit integer")
        case .fraction:
            findings.add(keyword: "type", "must be an integer")
        }
        return nil
    }

    /// Reads the number at the cursor, or records what is wrong.
    mutating func number() -> Double? {
        guard let number = scanNumber(expecting: "a number") else { return nil }
        guard let value = number.doubleValue else {
            findings.add(keyword: "format", limit: "double", "must fit a number of double precision")
            return nil
        }
        return value
    }

    /// Scans the number that is next, or records that something else is there.
    @inline(__always)
    mutating func scanNumber(expecting phrase: String) -> RawNumber? {
        skipWhitespace()
        guard JSONTypes(startingWith: current) == .number else {
            mismatch(phrase)
            return nil
        }
        return scanNumber()
    }
}
