/// Arrays, with the constraints of JSON Schema §6.4.
@safe final class ArrayCodec<Element: Sendable>: Codec<[Element]>, @unchecked Sendable {
    let element: Codec<Element>
    let rules: ArrayRules
    private let stride = MemoryLayout<Element>.stride
    private let alignment = MemoryLayout<Element>.alignment
    private let make: MakingArray

    init(_ element: Codec<Element>, rules: ArrayRules, make: @escaping MakingArray) {
        self.element = element
        self.rules = rules
        unsafe self.make = unsafe make
    }

    override var jsonTypes: JSONTypes { .array }
    override var textShape: TextShape { .list }
    override var isFlatText: Bool { element.textShape == .single }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard reader.open(UInt8(ascii: "["), "an array") else { return false }
        var items = reader.itemStack.begin(alignment)
        decodeItems(&reader, &items)
        defer { reader.itemStack.end(items) }
        guard !reader.isBroken else {
            discard(items)
            return false
        }
        return unsafe finish(items, &reader.findings, into: target)
    }

    private func decodeItems(_ reader: inout JSONReader, _ items: inout ItemRun) {
        guard !reader.closeEmpty(UInt8(ascii: "]")) else { return }
        repeat {
            let count = reader.findings.count
            let place = unsafe next(&items, &reader.itemStack)
            if unsafe element.decode(&reader, into: place) { items.count += 1 } else { items.missing += 1 }
            if reader.findings.count != count {
                reader.findings.prepend(String(items.count + items.missing - 1), since: count)
            }
        } while !reader.isBroken && reader.hasMore(until: UInt8(ascii: "]"))
    }

    /// Checks the array as a whole, also when items of it have no value, and takes the items.
    private func finish(
        _ items: ItemRun,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        rules.check(items.count + items.missing, &findings)
        if rules.uniqueItems { checkUnique(items, &findings) }
        guard items.missing == 0 else {
            discard(items)
            return false
        }
        unsafe make(items.start, items.count, target)
        return true
    }

    private func checkUnique(_ items: ItemRun, _ findings: inout Findings) {
        // Only items of the same hash, whose seed nobody outside knows, are compared one by one.
        var seen: [Int: [UnsafeMutableRawPointer]] = unsafe [:]
        for index in 0..<items.count {
            let item = unsafe items.pointer(at: index, stride)
            var hasher = Hasher()
            unsafe element.hash(item, into: &hasher)
            let hash = hasher.finalize()
            if let others = unsafe seen[hash], unsafe others.contains(where: { unsafe element.isEqual($0, item) }) {
                findings.add(keyword: "uniqueItems", "must not contain an item twice")
                return
            }
            unsafe seen[hash, default: []].append(item)
        }
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        writer.write(byte: UInt8(ascii: "["))
        unsafe withItems(source) { start, count in
            for index in 0..<count {
                if index > 0 { writer.write(byte: UInt8(ascii: ",")) }
                unsafe element.encode(start + index * stride, to: &writer)
            }
        }
        writer.write(byte: UInt8(ascii: "]"))
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        unsafe withItems(left) { left, count in
            unsafe withItems(right) { right, otherCount in
                count == otherCount
                    && (0..<count).allSatisfy { unsafe element.isEqual(left + $0 * stride, right + $0 * stride) }
            }
        }
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        unsafe withItems(source) { start, count in
            hasher.combine(count)
            for index in 0..<count { unsafe element.hash(start + index * stride, into: &hasher) }
        }
    }

    /// Hands out where the items lie, and how many there are.
    @inline(__always)
    private func withItems<Result>(_ source: UnsafeRawPointer, _ body: (UnsafeRawPointer, Int) -> Result) -> Result {
        let items = unsafe source.assumingMemoryBound(to: [Element].self)
        // An array without items has no memory, and none is looked at.
        return unsafe items.pointee.withUnsafeBytes { unsafe body($0.baseAddress ?? source, items.pointee.count) }
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard let texts = text.items(&findings) else { return false }
        var memory = ItemStack()
        var items = memory.begin(alignment)
        for (index, text) in texts.enumerated() {
            let count = findings.count
            let isMade = unsafe element.decodeInnerText(text, &findings, into: next(&items, &memory))
            if isMade { items.count += 1 } else { items.missing += 1 }
            if findings.count != count { findings.prepend(String(index), since: count) }
        }
        return unsafe finish(items, &findings, into: target)
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        let items = unsafe withItems(source) { start, count in
            (0..<count).compactMap { unsafe element.encodeInnerText(start + $0 * stride) }
        }
        let texts = items.compactMap(\.first)
        return texts.count == items.count ? .list(texts) : .tree(items.map { TextBranch("", $0) })
    }

    // MARK: The items while their number isn't known

    /// Where the next item goes.
    @inline(__always)
    private func next(_ items: inout ItemRun, _ memory: inout ItemStack) -> UnsafeMutableRawPointer {
        if let place = unsafe memory.place(in: items, stride) { return unsafe place }
        return unsafe grow(&items, &memory)
    }

    @inline(never)
    private func grow(_ items: inout ItemRun, _ memory: inout ItemStack) -> UnsafeMutableRawPointer {
        unsafe memory.grow(&items, stride, alignment) { unsafe move($0, to: $1, count: $2) }
    }

    private func move(_ items: UnsafeMutableRawPointer, to target: UnsafeMutableRawPointer, count: Int) {
        unsafe target.moveInitializeMemory(
            as: Element.self, from: items.assumingMemoryBound(to: Element.self), count: count)
    }

    private func discard(_ items: ItemRun) {
        for index in 0..<items.count { unsafe element.destroy(items.pointer(at: index, stride)) }
    }
}

/// Moves so many items from where they lie to an array, which it makes at the last pointer.
@usableFromInline
typealias MakingArray = @Sendable (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer) -> Void

/// What a ``MakingArray`` does. It is compiled where the type of the items is known: here the standard library would
/// look several types up for each array, and copy and destroy by them.
@inlinable
@inline(never)
func makeArray<Element>(
    of type: Element.Type,
    _ items: UnsafeMutableRawPointer?,
    _ count: Int,
    at target: UnsafeMutableRawPointer
) {
    var array: [Element] = []
    // Without the second condition an empty array would write the count into the storage that all empty ones share.
    if let items = unsafe items?.assumingMemoryBound(to: Element.self), count > 0 {
        unsafe array = Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
            unsafe buffer.baseAddress?.moveInitialize(from: items, count: count)
            initializedCount = count
        }
    }
    unsafe target.initializeMemory(as: [Element].self, to: array)
}

/// How many items an array has, and whether one may occur twice.
struct ArrayRules: Sendable {
    var minItems: Int
    var maxItems: Int?
    var uniqueItems: Bool

    @inline(__always)
    func check(_ count: Int, _ findings: inout Findings) {
        if count < minItems {
            findings.add(keyword: "minItems", limit: minItems.json, "must have at least \(counted(minItems, "item"))")
        }
        if let maxItems, count > maxItems {
            findings.add(keyword: "maxItems", limit: maxItems.json, "must have at most \(counted(maxItems, "item"))")
        }
    }
}

extension TextForm {
    /// The texts of an array's items.
    func items(_ findings: inout Findings) -> [TextForm]? {
        switch self {
        case .single, .file: return [self]
        case .list(let texts): return texts.map { .single($0) }
        case .tree(let branches):
            if let items = branches.items { return items }
        case .members: break
        }
        findings.add(keyword: "type", "must be an array")
        return nil
    }

    /// The text of an item inside of an array or object.
    var first: String? {
        switch self {
        case .single(let text): text
        case .list(let texts): texts.first
        case .members, .tree, .file: nil
        }
    }
}

extension [TextBranch] {
    /// The items of an array in the order of their numbers, those without one last; nil where a name isn't a number.
    var items: [TextForm]? {
        var numbered: [(Int, TextForm)] = []
        var others: [TextForm] = []
        for branch in self {
            if branch.name.isEmpty, case .list(let texts) = branch.form {
                others += texts.map { .single($0) }
            } else if branch.name.isEmpty {
                others.append(branch.form)
            } else if let number = Int(branch.name), number >= 0 {
                numbered.append((number, branch.form))
            } else {
                return nil
            }
        }
        return numbered.sorted { $0.0 < $1.0 }.map(\.1) + others
    }
}
