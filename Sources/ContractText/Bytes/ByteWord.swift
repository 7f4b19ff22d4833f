/// Eight bytes of text at once ("SIMD within a register").
///
/// The bytes lie in memory order: the first is the lowest, on every machine. In the masks that tests return, the high
/// bit of a byte that passed is set; only the lowest set bit is sure, as borrows may reach bytes after it.
@usableFromInline
package struct ByteWord {
    @inlinable
    @inline(__always)
    package static var ones: UInt64 { 0x0101_0101_0101_0101 }
    @inlinable
    @inline(__always)
    package static var highs: UInt64 { 0x8080_8080_8080_8080 }

    @usableFromInline package let bits: UInt64

    /// Loads eight bytes from any address.
    @inlinable
    @inline(__always)
    package init(_ pointer: UnsafePointer<UInt8>) {
        bits = unsafe UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
    }

    /// Writes the eight bytes to any address.
    @inlinable
    @inline(__always)
    package func store(to pointer: UnsafeMutablePointer<UInt8>) {
        unsafe UnsafeMutableRawPointer(pointer).storeBytes(of: bits.littleEndian, as: UInt64.self)
    }

    /// Bytes that are this one.
    @inlinable
    @inline(__always)
    package func equal(to byte: UInt8) -> UInt64 {
        let difference = bits ^ (Self.ones &* UInt64(byte))
        return (difference &- Self.ones) & ~difference & Self.highs
    }

    /// Quotation marks, backslashes and control characters: what cannot stand in a JSON string as it is.
    @inlinable
    @inline(__always)
    package var escapable: UInt64 {
        let quotation = (bits ^ (Self.ones &* UInt64(UInt8(ascii: "\"")))) &- Self.ones
        let backslash = (bits ^ (Self.ones &* UInt64(UInt8(ascii: "\\")))) &- Self.ones
        let control = bits &- Self.ones &* 0x20
        return (quotation | backslash | control) & ~bits & Self.highs
    }

    /// Bytes outside ASCII.
    @inlinable
    @inline(__always)
    package var nonASCII: UInt64 { bits & Self.highs }

    /// The index of the first byte in a mask that isn't zero.
    @inlinable
    @inline(__always)
    package static func firstIndex(in mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }
}
