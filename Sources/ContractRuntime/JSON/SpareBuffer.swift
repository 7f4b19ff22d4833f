import Synchronization

/// The buffer of the writer that finished last, for the next one to begin with: growing one from scratch costs copies,
/// and page faults where it is larger than what the allocator keeps.
///
/// There is one in the whole process; a writer that finds none allocates, and of two that finish the later one's stays.
enum SpareBuffer {
    /// How large a buffer is kept, in bytes.
    private static let mostKept = 1 << 20
    /// Before the bytes of a buffer stands its capacity.
    private static let header = 16

    /// The address of the buffer, or 0.
    private static let spare = Atomic<Int>(0)

    /// A buffer and its capacity in bytes, at least 4,096.
    static func take() -> (bytes: UnsafeMutablePointer<UInt8>, capacity: Int) {
        if let buffer = unsafe UnsafeMutableRawPointer(bitPattern: spare.exchange(0, ordering: .acquiring)) {
            return unsafe (bytes(of: buffer), buffer.load(as: Int.self))
        }
        return unsafe (allocate(4096), 4096)
    }

    static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: header + capacity, alignment: header)
        unsafe buffer.storeBytes(of: capacity, as: Int.self)
        return unsafe bytes(of: buffer)
    }

    /// Takes a buffer back that came from ``take()`` or ``allocate(_:)``.
    static func give(_ bytes: UnsafeMutablePointer<UInt8>, capacity: Int) {
        let buffer = unsafe UnsafeMutableRawPointer(bytes) - header
        guard capacity <= mostKept else { return unsafe buffer.deallocate() }
        let other = spare.exchange(Int(bitPattern: buffer), ordering: .acquiringAndReleasing)
        unsafe UnsafeMutableRawPointer(bitPattern: other)?.deallocate()
    }

    private static func bytes(of buffer: UnsafeMutableRawPointer) -> UnsafeMutablePointer<UInt8> {
        unsafe (buffer + header).assumingMemoryBound(to: UInt8.self)
    }
}
