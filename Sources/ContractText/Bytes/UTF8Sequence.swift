/// Well-formed UTF-8 (Unicode, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
@usableFromInline
package enum UTF8Sequence {
    /// The length of the character of several bytes at the pointer; 0 when it isn't well-formed.
    @inlinable
    package static func length(at pointer: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Int {
        let available = unsafe end - pointer
        switch unsafe pointer.pointee {
        case 0xC2...0xDF:
            return unsafe available >= 2 && isContinuation(pointer[1]) ? 2 : 0
        case 0xE0...0xEF:
            guard available >= 3, unsafe isContinuation(pointer[1]), unsafe isContinuation(pointer[2]) else { return 0 }
            if unsafe pointer[0] == 0xE0, unsafe pointer[1] < 0xA0 { return 0 }
            if unsafe pointer[0] == 0xED, unsafe pointer[1] > 0x9F { return 0 }
            return 3
        case 0xF0...0xF4:
            guard available >= 4, unsafe isContinuation(pointer[1]) else { return 0 }
            guard unsafe isContinuation(pointer[2]), unsafe isContinuation(pointer[3]) else { return 0 }
            if unsafe pointer[0] == 0xF0, unsafe pointer[1] < 0x90 { return 0 }
            if unsafe pointer[0] == 0xF4, unsafe pointer[1] > 0x8F { return 0 }
            return 4
        default:
            return 0
        }
    }

    @inlinable
    @inline(__always)
    package static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// The number of Unicode scalars in valid UTF-8: what `minLength` and `maxLength` count.
    package static func scalarCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        unsafe bytes.reduce(0) { isContinuation($1) ? $0 : $0 &+ 1 }
    }
}
