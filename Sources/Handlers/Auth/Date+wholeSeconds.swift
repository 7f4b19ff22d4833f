import ContractRuntime

extension Date {
    /// Seconds since 1970, rounded down, as tokens count them (RFC 7519 §2, NumericDate).
    var wholeSeconds: Int {
        Int(Moment.microseconds(self).floorDivided(by: 1_000_000))
    }
}

extension Int64 {
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
