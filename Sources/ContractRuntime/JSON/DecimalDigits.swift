/// Writing integers as decimal digits.
enum DecimalDigits {
    /// The two digits of each number below one hundred.
    private static let pairs: StaticString = """
        00010203040506070809101112131415161718192021222324252627282930313233343536373839\
        40414243444546474849505152535455565758596061626364656667686970717273747576777879\
        8081828384858687888990919293949596979899
        """

    /// Writes exactly two digits of a number below 100.
    @inline(__always)
    static func write(pair value: Int, to target: UnsafeMutablePointer<UInt8>) {
        unsafe target.update(from: pairs.utf8Start + (value &* 2), count: 2)
    }

    /// Writes a number, at most 20 bytes. Returns how many.
    static func write(_ value: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
        var rest = value.magnitude
        var start = unsafe target
        if value < 0 {
            unsafe start.pointee = UInt8(ascii: "-")
            unsafe start += 1
        }
        let length = digitCount(rest)
        var position = unsafe start + length
        while rest >= 100 {
            unsafe position -= 2
            unsafe write(pair: Int(truncatingIfNeeded: rest % 100), to: position)
            rest /= 100
        }
        if rest >= 10 {
            unsafe write(pair: Int(truncatingIfNeeded: rest), to: position - 2)
        } else {
            unsafe (position - 1).pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest)
        }
        return unsafe start + length - target
    }

    private static func digitCount(_ value: UInt) -> Int {
        var count = 1
        var limit: UInt = 10
        while value >= limit {
            count += 1
            let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
            if overflow { break }
            limit = next
        }
        return count
    }
}
