/// Sixty-four bytes of text, and which of them end a run of bytes that can be copied as they are.
///
/// All of them are found before the first is looked at, so that the next copy needn't wait for the last one.
@usableFromInline
package struct ByteBlock {
    @inlinable
    @inline(__always)
    package static var size: Int { 64 }

    /// How many bytes there must be from the start of a block, in the text and behind what is copied from it: a copy
    /// takes up to fifteen more than it has to.
    @inlinable
    @inline(__always)
    package static var reach: Int { 80 }

    /// A bit for each byte, the first byte's the lowest.
    @usableFromInline let stops: UInt64

    /// - Parameter test: a mask of the bytes that end a run; as in all masks of ``ByteWord``, bytes after the first of
    ///   a word may be in it by mistake.
    @inlinable
    @inline(__always)
    package init(_ pointer: UnsafePointer<UInt8>, _ test: (ByteWord) -> UInt64) {
        var stops: UInt64 = 0
        for index in 0..<8 {
            let mask = unsafe test(ByteWord(pointer + index * 8))
            // Each high bit is moved to the place of its byte's number in the topmost byte.
            stops |= (((mask &>> 7) &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(index * 8)
        }
        self.stops = stops
    }

    /// The index of the first byte that ends a run, not before this one; `size` where there is none.
    @inlinable
    @inline(__always)
    package func firstStop(from index: Int) -> Int { (stops & (UInt64.max &<< UInt64(index))).trailingZeroBitCount }

    /// Copies at least so many bytes, sixteen at a time.
    @inlinable
    @inline(__always)
    package static func copy(
        _ source: UnsafePointer<UInt8>,
        to target: UnsafeMutablePointer<UInt8>,
        count: Int
    ) {
        var index = 0
        repeat {
            unsafe ByteWord(source + index).store(to: target + index)
            unsafe ByteWord(source + index + 8).store(to: target + index + 8)
            index += 16
        } while index < count
    }
}
