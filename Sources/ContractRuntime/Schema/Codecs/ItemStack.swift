/// Memory for the items of arrays while their number isn't known.
///
/// The items of an array inside of another one lie behind those of the outer, so that an array rarely asks for memory
/// of its own. Whoever begins a run ends it, the innermost first. Not generic, so that no type is looked up for each
/// array.
@safe struct ItemStack: ~Copyable {
    private var block: ItemBlock?
    /// Where the innermost run may go on.
    private var top: UnsafeMutableRawPointer?

    private static let blockSize = 4096

    deinit { unsafe block?.start.deallocate() }

    @inline(__always)
    func begin(_ alignment: Int) -> ItemRun {
        unsafe ItemRun(start: top?.alignedUp(toMultipleOf: alignment), outerTop: top, outerBlock: block)
    }

    /// The place behind the last item of the innermost run; nil where there is no room.
    @inline(__always)
    mutating func place(in run: ItemRun, _ stride: Int) -> UnsafeMutableRawPointer? {
        guard let start = unsafe run.start, let block = unsafe block else { return nil }
        let place = unsafe start + run.count * stride
        guard unsafe place + stride <= block.end else { return nil }
        unsafe top = unsafe place + stride
        return unsafe place
    }

    /// Moves the innermost run to a block with room for as many items again, and returns the place behind the last.
    mutating func grow(
        _ run: inout ItemRun,
        _ stride: Int,
        _ alignment: Int,
        move: (UnsafeMutableRawPointer, UnsafeMutableRawPointer, Int) -> Void
    ) -> UnsafeMutableRawPointer {
        let next = unsafe ItemBlock(size: max(Self.blockSize, (run.count + 1) * stride * 2), alignment: alignment)
        if let start = unsafe run.start { unsafe move(start, next.start, run.count) }
        if unsafe block == nil {
            // The first block stays for arrays to come.
            unsafe (run.outerTop, run.outerBlock) = unsafe (next.start, next)
        } else if unsafe block?.start != run.outerBlock?.start {
            unsafe block?.start.deallocate()
        }
        unsafe (block, run.start) = unsafe (next, next.start)
        let place = unsafe next.start + run.count * stride
        unsafe top = unsafe place + stride
        return unsafe place
    }

    /// Gives the memory of the innermost run back. Its items were moved, or destroyed.
    @inline(__always)
    mutating func end(_ run: ItemRun) {
        if unsafe block?.start != run.outerBlock?.start {
            unsafe block?.start.deallocate()
            unsafe block = unsafe run.outerBlock
        }
        unsafe top = unsafe run.outerTop
    }
}

/// The items of one array that lie in an ``ItemStack``.
@safe struct ItemRun {
    fileprivate(set) var start: UnsafeMutableRawPointer?
    /// Items that lie there.
    var count = 0
    /// Items of which no value came out.
    var missing = 0
    fileprivate var outerTop: UnsafeMutableRawPointer?
    fileprivate var outerBlock: ItemBlock?

    func pointer(at index: Int, _ stride: Int) -> UnsafeMutableRawPointer {
        guard let start = unsafe start else { preconditionFailure("an array without items has no item \(index)") }
        return unsafe start + index * stride
    }
}

@unsafe private struct ItemBlock {
    let start: UnsafeMutableRawPointer
    let end: UnsafeMutableRawPointer

    init(size: Int, alignment: Int) {
        unsafe start = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: alignment)
        unsafe end = unsafe start + size
    }
}
