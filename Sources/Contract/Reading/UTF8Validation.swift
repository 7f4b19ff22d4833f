/// The offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7), or nil.
func firstInvalidUTF8Offset(in bytes: [UInt8]) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
        var index = 0
        while index < buffer.count {
            if unsafe buffer[index] < 0x80 {
                index = unsafe endOfASCII(buffer, from: index)
                continue
            }
            guard let length = unsafe sequenceLength(buffer, at: index) else { return index }
            index += length
        }
        return nil
    }
}

/// Walks over ASCII, eight bytes at a time where possible.
private func endOfASCII(_ buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= buffer.count,
        unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
        index += 8
    }
    while index < buffer.count, unsafe buffer[index] < 0x80 { index += 1 }
    return index
}

/// The length of the well-formed sequence of two to four bytes at an index, or nil.
private func sequenceLength(_ buffer: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch unsafe buffer[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= buffer.count, unsafe second.contains(buffer[index + 1]) else { return nil }
    for offset in 2..<max(length, 2) where unsafe buffer[index + offset] & 0xC0 != 0x80 { return nil }
    return length
}
