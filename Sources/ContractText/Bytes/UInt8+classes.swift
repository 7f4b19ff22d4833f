/// Classes of ASCII.
extension UInt8 {
    @inlinable package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    @inlinable package var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    @inlinable package var isAlphanumeric: Bool { isDigit || isLetter }
    @inlinable package var isHexadecimalDigit: Bool { Hexadecimal.value(of: self) != nil }
}
