/// Writes JSON into one growing buffer.
@safe struct JSONWriter: ~Copyable {
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    private(set) var count = 0
    /// Whether strings of `format: password` are left out, for text that people or logs may see.
    let hidesPasswords: Bool

    init(hidesPasswords: Bool = false) {
        unsafe (bytes, capacity) = SpareBuffer.take()
        self.hidesPasswords = hidesPasswords
    }

    deinit { unsafe SpareBuffer.give(bytes, capacity: capacity) }

    /// What was written.
    consuming func finish() -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// Makes room for that many bytes more.
    @inline(__always)
    mutating func reserve(_ size: Int) {
        if capacity - count < size { grow(size) }
    }

    @inline(never)
    private mutating func grow(_ size: Int) {
        let newCapacity = max(capacity * 2, count + size)
        let newBytes = unsafe SpareBuffer.allocate(newCapacity)
        unsafe newBytes.initialize(from: bytes, count: count)
        unsafe SpareBuffer.give(bytes, capacity: capacity)
        unsafe bytes = unsafe newBytes
        capacity = newCapacity
    }

    /// Hands out room for that many bytes at most, to be filled from the start; the function returns how many it
    /// filled.
    @inline(__always)
    mutating func fill(_ size: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
        reserve(size)
        unsafe count += body(bytes + count)
    }

    /// Takes over what was written behind `count`, into reserved room.
    @inline(__always)
    mutating func advance(to position: UnsafeMutablePointer<UInt8>) {
        count = unsafe position - bytes
    }

    @inline(__always)
    mutating func write(byte: UInt8) {
        reserve(1)
        unsafe bytes[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func write(bytes source: UnsafePointer<UInt8>, count size: Int) {
        reserve(size)
        unsafe (bytes + count).initialize(from: source, count: size)
        count += size
    }

    /// Writes bytes with room behind them, so that they are copied in large steps (``ByteBlock/copy(_:to:count:)``).
    @inline(__always)
    mutating func write(padded source: UnsafePointer<UInt8>, count size: Int) {
        reserve(size + ByteBlock.reach - ByteBlock.size)
        unsafe ByteBlock.copy(source, to: bytes + count, count: size)
        count += size
    }

    /// Shows what was written from an offset on.
    func withWritten<Result>(from offset: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe body(UnsafeRawBufferPointer(start: bytes + offset, count: count - offset))
    }

    /// Puts text between what was written before an offset and what was written after.
    mutating func insert(_ text: [UInt8], at offset: Int) {
        reserve(text.count)
        unsafe (bytes + offset + text.count).update(from: bytes + offset, count: count - offset)
        for (index, byte) in text.enumerated() { unsafe bytes[offset + index] = byte }
        count += text.count
    }

    mutating func write(literal text: StaticString) {
        unsafe write(bytes: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Text that needs no escapes.
    mutating func write(plain text: String) {
        var text = text
        text.withUTF8 { source in
            if let start = source.baseAddress { unsafe write(bytes: start, count: source.count) }
        }
    }

    @inline(__always)
    mutating func writeNull() { write(literal: "null") }

    mutating func write(_ value: Bool) {
        if value { write(literal: "true") } else { write(literal: "false") }
    }

    /// The shortest text that reads back as the same number, integers without a fraction: not all readers of integers
    /// take `1.0`. JSON has no text for what isn't finite: null then.
    mutating func write(_ value: Double) {
        guard value.isFinite else { return writeNull() }
        if value.magnitude < 0x1p53, let integer = Int(exactly: value), integer != 0 || value.sign == .plus {
            return write(integer)
        }
        write(plain: value.description)
    }

    mutating func write(_ value: Int) {
        unsafe fill(20) { unsafe DecimalDigits.write(value, to: $0) }
    }
}
