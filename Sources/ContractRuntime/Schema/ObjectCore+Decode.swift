extension ObjectCore {
    /// What is known while an object is read.
    struct Progress {
        /// Properties that occurred.
        var seen: FieldSet
        /// Properties of which a value was made.
        var made: FieldSet
        /// The property that is likely to come next: senders keep to one order.
        var expected = 0
        var isWhole = true
        /// Nil until there is one, as it costs to make.
        private(set) var others: OtherMembers?

        init(count: Int) {
            seen = FieldSet(capacity: count)
            made = seen
        }

        mutating func withOthers<Result>(_ body: (inout OtherMembers) -> Result) -> Result {
            var others = others.take() ?? OtherMembers()
            defer { self.others = others }
            return body(&others)
        }
    }

    /// Members that the table doesn't name.
    struct OtherMembers {
        var keys = KeySet()
        var count = 0
        /// Those that a requirement names.
        var names: Set<String> = []
    }

    func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard reader.open(UInt8(ascii: "{"), "an object") else { return false }
        if let additional = parts.additional {
            _ = unsafe additional.codec.initializeAbsent(target + additional.offset)
        }
        var progress = Progress(count: count)
        if !reader.closeEmpty(UInt8(ascii: "}")) {
            repeat {
                unsafe decodeMember(&reader, &progress, into: target)
            } while !reader.isBroken && reader.hasMore(until: UInt8(ascii: "}"))
        }
        if reader.isBroken {
            unsafe destroy(target, only: progress.made)
            return false
        }
        return unsafe complete(&progress, &reader.findings, into: target)
    }

    @inline(__always)
    private func decodeMember(
        _ reader: inout JSONReader,
        _ progress: inout Progress,
        into target: UnsafeMutableRawPointer
    ) {
        if progress.expected < count, unsafe reader.skip(key: fields + progress.expected) {
            unsafe decodeField(progress.expected, &reader, &progress, into: target)
        } else {
            unsafe decodeOtherMember(&reader, &progress, into: target)
        }
    }

    @inline(__always)
    private func decodeField(
        _ index: Int,
        _ reader: inout JSONReader,
        _ progress: inout Progress,
        into target: UnsafeMutableRawPointer
    ) {
        guard progress.seen.insert(index) else { return reader.fail("this name occurs twice in the object") }
        progress.expected = index &+ 1
        let field = unsafe fields + index
        let count = reader.findings.count
        let isMade = unsafe field.pointee.codec._withUnsafeGuaranteedRef {
            unsafe $0.decode(&reader, into: target + field.pointee.offset)
        }
        if isMade { _ = progress.made.insert(index) } else { progress.isWhole = false }
        if reader.findings.count != count { reader.findings.prepend(parts.fields[index].name, since: count) }
    }

    /// A member in another place than expected, or one that the table doesn't name.
    @inline(never)
    private func decodeOtherMember(
        _ reader: inout JSONReader,
        _ progress: inout Progress,
        into target: UnsafeMutableRawPointer
    ) {
        reader.skipWhitespace()
        let position = reader.mark
        guard let key = reader.key() else { return }
        if let index = unsafe index(of: key.bytes, near: progress.expected) {
            return unsafe decodeField(index, &reader, &progress, into: target)
        }
        guard progress.withOthers({ note(key, in: &$0) }) else {
            reader.rewind(to: position)
            return reader.fail("this name occurs twice in the object")
        }
        if isIgnored(key) {
            reader.skipValue()
        } else if let additional = parts.additional {
            let isMade = unsafe additional.codec.decodeMember(key, &reader, into: target + additional.offset)
            if !isMade { progress.isWhole = false }
        } else {
            if parts.refusesUnknown {
                let count = reader.findings.count
                reader.findings.add(keyword: "additionalProperties", unknownMessage)
                reader.findings.prepend(key.string, since: count)
            }
            reader.findings.unplacedCount += 1
            reader.skipValue()
        }
    }

    /// False when the name occurred before.
    private func note(_ key: RawString, in others: inout OtherMembers) -> Bool {
        guard others.keys.insert(key) else { return false }
        others.count += 1
        if isKnownToRequirements(key) { others.names.insert(key.string) }
        return true
    }

    private func isIgnored(_ key: RawString) -> Bool { !parts.ignored.isEmpty && parts.ignored.contains(key.string) }

    /// Whether a requirement may name a property that isn't in the table.
    private func isKnownToRequirements(_ key: RawString) -> Bool {
        parts.requirements.contains { $0.choices.contains { $0.contains(key.string) } }
    }

    var unknownMessage: String { "isn't a property of \(parts.name)" }

    /// Finds a property by its name, beginning with the one that would have come next.
    private func index(of name: UnsafeBufferPointer<UInt8>, near expected: Int) -> Int? {
        for step in 0..<count {
            var index = expected + step
            if index >= count { index -= count }
            let candidate = unsafe fields[index].name
            if candidate.count == name.count, unsafe candidate.hasEqualBytes(name) { return index }
        }
        return nil
    }

    /// Gives absent properties what they stand for, and checks the whole.
    @inline(__always)
    func complete(
        _ progress: inout Progress,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        let memberCount = progress.seen.count + (progress.others?.count ?? 0)
        if progress.seen.count != count { unsafe addAbsent(&progress, &findings, into: target) }
        parts.memberCount.check(memberCount, &findings)
        if !parts.requirements.isEmpty { checkRequirements(progress, &findings) }
        guard progress.isWhole else {
            unsafe destroy(target, only: progress.made)
            return false
        }
        return true
    }

    private func checkRequirements(_ progress: Progress, _ findings: inout Findings) {
        var names = progress.others?.names ?? []
        for (index, field) in parts.fields.enumerated() where progress.seen.contains(index) { names.insert(field.name) }
        for requirement in parts.requirements { requirement.check(names.contains, &findings) }
    }

    private func addAbsent(
        _ progress: inout Progress,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) {
        for (index, field) in parts.fields.enumerated() where !progress.seen.contains(index) {
            if let absence = field.absence, unsafe absence.initializeAbsent(target + field.offset) {
                _ = progress.made.insert(index)
            } else {
                let count = findings.count
                findings.add(keyword: "required", "is required")
                findings.prepend(field.name, since: count)
                progress.isWhole = false
            }
        }
    }
}

extension JSONReader {
    /// Skips `"name":` if it is exactly what stands here, without whitespace inside.
    @inline(__always)
    fileprivate mutating func skip(key field: UnsafeMutablePointer<ObjectCore.Field>) -> Bool {
        skipWhitespace()
        let size = unsafe field.pointee.pieceCount &- 1
        guard unsafe end - cursor >= size else { return false }
        let text = unsafe UnsafeBufferPointer(start: cursor, count: size)
        guard unsafe text.hasEqualBytes(UnsafeBufferPointer(start: field.pointee.piece + 1, count: size)) else {
            return false
        }
        unsafe cursor += size
        return true
    }
}
