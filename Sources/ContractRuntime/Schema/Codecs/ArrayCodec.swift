/// Arrays, with the constraints of JSON Schema §6.4.
final class ArrayCodec<Element: Sendable>: Codec<[Element]>, @unchecked Sendable {
    let element: Codec<Element>
    let rules: ArrayRules
    private let stride = MemoryLayout<Element>.stride

    init(_ element: Codec<Element>, rules: ArrayRules) {
        self.element = element
        self.rules = rules
    }

    override var jsonTypes: JSONTypes { .array }
    override var textShape: TextShape { .list }
    override var isFlatText: Bool { element.textShape == .single }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard reader.open(UInt8(ascii: "["), "an array") else { return false }
        var items = Scratch(self)
        decodeItems(&reader, &items)
        guard !reader.isBroken else {
            items.discard()
            return false
        }
        return finish(&items, &reader.findings, into: target)
    }

    private func decodeItems(_ reader: inout JSONReader, _ items: inout Scratch) {
        guard !reader.closeEmpty(UInt8(ascii: "]")) else { return }
        repeat {
            let count = reader.findings.count
            if element.decode(&reader, into: items.next()) { items.count += 1 } else { items.missing += 1 }
            if reader.findings.count != count {
                reader.findings.prepend(String(items.count + items.missing - 1), since: count)
            }
        } while !reader.isBroken && reader.hasMore(until: UInt8(ascii: "]"))
    }

    /// Checks the array as a whole, also when items of it have no value, and takes the items.
    private func finish(
        _ items: inout Scratch,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        rules.check(items.count + items.missing, &findings)
        if rules.uniqueItems { checkUnique(items, &findings) }
        guard items.missing == 0 else {
            items.discard()
            return false
        }
        target.initializeMemory(as: [Element].self, to: items.take())
        return true
    }

    private func checkUnique(_ items: Scratch, _ findings: inout Findings) {
        // Only items of the same hash, whose seed nobody outside knows, are compared one by one.
        var seen: [Int: [UnsafeMutableRawPointer]] = [:]
        for index in 0..<items.count {
            let item = items.pointer(at: index)
            var hasher = Hasher()
            element.hash(item, into: &hasher)
            let hash = hasher.finalize()
            if let others = seen[hash], others.contains(where: { element.isEqual($0, item) }) {
                findings.add(keyword: "uniqueItems", "must not contain an item twice")
                return
            }
            seen[hash, default: []].append(item)
        }
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        writer.write(byte: UInt8(ascii: "["))
        source.assumingMemoryBound(to: [Element].self).pointee.withUnsafeBytes { items in
            guard var item = items.baseAddress else { return }
            let end = item + items.count
            while item < end {
                element.encode(item, to: &writer)
                item += stride
                if item < end { writer.write(byte: UInt8(ascii: ",")) }
            }
        }
        writer.write(byte: UInt8(ascii: "]"))
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        let left = left.assumingMemoryBound(to: [Element].self).pointee
        let right = right.assumingMemoryBound(to: [Element].self).pointee
        return left.elementsEqual(right) { element.areEqual($0, $1) }
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        let items = source.assumingMemoryBound(to: [Element].self).pointee
        hasher.combine(items.count)
        for item in items { withUnsafePointer(to: item) { element.hash(UnsafeRawPointer($0), into: &hasher) } }
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard let texts = text.items(&findings) else { return false }
        var items = Scratch(self)
        for (index, text) in texts.enumerated() {
            let count = findings.count
            let isMade = element.decodeInnerText(text, &findings, into: items.next())
            if isMade { items.count += 1 } else { items.missing += 1 }
            if findings.count != count { findings.prepend(String(index), since: count) }
        }
        return finish(&items, &findings, into: target)
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        let items = source.assumingMemoryBound(to: [Element].self).pointee.compactMap { item in
            withUnsafePointer(to: item) { element.encodeInnerText(UnsafeRawPointer($0)) }
        }
        let texts = items.compactMap(\.first)
        return texts.count == items.count ? .list(texts) : .tree(items.map { TextBranch("", $0) })
    }

    /// Room for the items while their number isn't known. Whoever makes it must `take` or `discard` what is in it.
    private struct Scratch {
        private let stride: Int
        private var memory: UnsafeMutablePointer<Element>?
        private var capacity = 0
        var count = 0
        /// Items of which no value came out.
        var missing = 0

        init(_ codec: ArrayCodec) { stride = codec.stride }

        /// Where the next item goes.
        @inline(__always)
        mutating func next() -> UnsafeMutableRawPointer {
            guard let memory, count < capacity else { return UnsafeMutableRawPointer(grow() + count) }
            return UnsafeMutableRawPointer(memory) + count * stride
        }

        @inline(never)
        private mutating func grow() -> UnsafeMutablePointer<Element> {
            let newCapacity = max(8, capacity * 2)
            let newMemory = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
            if let memory {
                newMemory.moveInitialize(from: memory, count: count)
                memory.deallocate()
            }
            memory = newMemory
            capacity = newCapacity
            return newMemory
        }

        func pointer(at index: Int) -> UnsafeMutableRawPointer {
            guard let memory else { preconditionFailure("an array without items has no item \(index)") }
            return UnsafeMutableRawPointer(memory) + index * stride
        }

        mutating func take() -> [Element] {
            guard let memory else { return [] }
            defer { memory.deallocate() }
            return Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
                if let start = buffer.baseAddress { start.moveInitialize(from: memory, count: count) }
                initializedCount = count
            }
        }

        mutating func discard() {
            memory?.deinitialize(count: count)
            memory?.deallocate()
        }
    }
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
