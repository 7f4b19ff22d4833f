/// Where the path parameters of a request stand in its path, in order.
///
/// The first six take no memory of their own; few paths have more.
struct PathCaptures: Sendable {
    private typealias Inline = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

    private var inline: Inline = (0, 0, 0, 0, 0, 0)
    private var others: [Range<Int>] = []
    private(set) var count = 0

    private static let inlineCount = 6

    init() {}

    init(_ ranges: [Range<Int>]) {
        for range in ranges { append(range) }
    }

    /// - Precondition: the index is one of a capture.
    subscript(index: Int) -> Range<Int> {
        precondition(index >= 0 && index < count, "there is no capture \(index)")
        guard index < Self.inlineCount else { return others[index - Self.inlineCount] }
        let bounds = unsafe withUnsafeBytes(of: inline) {
            unsafe $0.load(fromByteOffset: index * MemoryLayout<UInt64>.stride, as: UInt64.self)
        }
        return Int(bounds >> 32)..<Int(bounds & 0xFFFF_FFFF)
    }

    /// - Precondition: the range ends within the first 4 GiB of the path.
    mutating func append(_ range: Range<Int>) {
        if count < Self.inlineCount {
            let bounds = UInt64(UInt32(range.lowerBound)) << 32 | UInt64(UInt32(range.upperBound))
            unsafe withUnsafeMutableBytes(of: &inline) {
                unsafe $0.storeBytes(of: bounds, toByteOffset: count * MemoryLayout<UInt64>.stride, as: UInt64.self)
            }
        } else {
            others.append(range)
        }
        count += 1
    }

    /// Takes away all but the first.
    mutating func keepFirst(_ kept: Int) {
        if count > Self.inlineCount { others.removeSubrange(max(kept - Self.inlineCount, 0)...) }
        count = kept
    }
}

extension PathCaptures {
    var ranges: [Range<Int>] { (0..<count).map { self[$0] } }
}
