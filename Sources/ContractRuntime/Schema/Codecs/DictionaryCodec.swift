/// How many members an object has.
struct MemberCount: Sendable {
    var minimum = 0
    var maximum: Int?

    @inline(__always)
    func check(_ count: Int, _ findings: inout Findings) {
        if count < minimum {
            let phrase = counted(minimum, "property", plural: "properties")
            findings.add(keyword: "minProperties", limit: minimum.json, "must have at least \(phrase)")
        }
        if let maximum, count > maximum {
            let phrase = counted(maximum, "property", plural: "properties")
            findings.add(keyword: "maxProperties", limit: maximum.json, "must have at most \(phrase)")
        }
    }
}

/// Objects whose members all have the same schema, under any names: `[String: Value]`.
///
/// Names are compared as Swift compares strings, by canonical equivalence, so two spellings of `é` count as one name.
final class DictionaryCodec<Member: Sendable>: Codec<[String: Member]>, @unchecked Sendable {
    let member: Codec<Member>
    let memberCount: MemberCount

    init(_ member: Codec<Member>, memberCount: MemberCount) {
        self.member = member
        self.memberCount = memberCount
    }

    override var jsonTypes: JSONTypes { .object }
    override var textShape: TextShape { .members(names: [], isOpen: true) }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard reader.open(UInt8(ascii: "{"), "an object") else { return false }
        unsafe target.initializeMemory(as: [String: Member].self, to: [:])
        var keys = KeySet()
        // Members without a value count too.
        var count = 0
        var madeCount = 0
        if !reader.closeEmpty(UInt8(ascii: "}")) {
            repeat {
                guard let key = reader.newKey(&keys) else { break }
                count += 1
                if unsafe decodeMember(key, &reader, into: target) { madeCount += 1 }
            } while !reader.isBroken && reader.hasMore(until: UInt8(ascii: "}"))
        }
        if !reader.isBroken { memberCount.check(count, &reader.findings) }
        guard madeCount == count, !reader.isBroken else {
            unsafe destroy(target)
            return false
        }
        return true
    }

    /// Reads the value behind a name into the dictionary.
    override func decodeMember(
        _ key: RawString,
        _ reader: inout JSONReader,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        let name = key.string
        let count = reader.findings.count
        let memory = UnsafeMutablePointer<Member>.allocate(capacity: 1)
        defer { unsafe memory.deallocate() }
        let isMade = unsafe member.decode(&reader, into: memory)
        if reader.findings.count != count { reader.findings.prepend(name, since: count) }
        guard isMade else { return false }
        let dictionary = unsafe target.assumingMemoryBound(to: [String: Member].self)
        guard unsafe dictionary.pointee.updateValue(memory.move(), forKey: name) == nil else {
            reader.fail("two names of the object are canonically equivalent")
            return false
        }
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        writer.write(byte: UInt8(ascii: "{"))
        _ = unsafe encodeMembers(source, except: [], to: &writer, isFirst: true)
        writer.write(byte: UInt8(ascii: "}"))
    }

    /// Members are written in the order of their names, so that equal values make equal texts.
    override func encodeMembers(
        _ source: UnsafeRawPointer,
        except names: Set<String>,
        to writer: inout JSONWriter,
        isFirst: Bool
    ) -> Bool {
        let members = unsafe source.assumingMemoryBound(to: [String: Member].self).pointee.sorted { $0.key < $1.key }
        var isFirst = isFirst
        for (name, value) in members where !names.contains(name) {
            if !isFirst { writer.write(byte: UInt8(ascii: ",")) }
            isFirst = false
            writer.write(name)
            writer.write(byte: UInt8(ascii: ":"))
            unsafe withUnsafePointer(to: value) { unsafe member.encode(UnsafeRawPointer($0), to: &writer) }
        }
        return isFirst
    }

    override func initializeAbsent(_ target: UnsafeMutableRawPointer) -> Bool {
        unsafe target.initializeMemory(as: [String: Member].self, to: [:])
        return true
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        let left = unsafe left.assumingMemoryBound(to: [String: Member].self).pointee
        let right = unsafe right.assumingMemoryBound(to: [String: Member].self).pointee
        return left.count == right.count
            && left.allSatisfy { name, value in right[name].map { member.areEqual(value, $0) } ?? false }
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        var sum = 0
        for (name, value) in unsafe source.assumingMemoryBound(to: [String: Member].self).pointee {
            var inner = Hasher()
            inner.combine(name)
            unsafe withUnsafePointer(to: value) { unsafe member.hash(UnsafeRawPointer($0), into: &inner) }
            sum ^= inner.finalize()
        }
        hasher.combine(sum)
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard let members = text.groupedMembers(&findings) else { return false }
        unsafe target.initializeMemory(as: [String: Member].self, to: [:])
        var isWhole = true
        for (name, text) in members where unsafe !decodeTextMember(name, text, &findings, into: target) {
            isWhole = false
        }
        memberCount.check(members.count, &findings)
        guard isWhole else {
            unsafe destroy(target)
            return false
        }
        return true
    }

    override func decodeTextMember(
        _ name: String,
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        let count = findings.count
        let memory = UnsafeMutablePointer<Member>.allocate(capacity: 1)
        defer { unsafe memory.deallocate() }
        let isMade = unsafe member.decodeInnerText(text, &findings, into: memory)
        if findings.count != count { findings.prepend(name, since: count) }
        guard isMade else { return false }
        unsafe target.assumingMemoryBound(to: [String: Member].self).pointee[name] = unsafe memory.move()
        return true
    }

    override func textBranches(_ source: UnsafeRawPointer) -> [TextBranch] {
        let members = unsafe source.assumingMemoryBound(to: [String: Member].self).pointee.sorted { $0.key < $1.key }
        return members.compactMap { name, value in
            unsafe withUnsafePointer(to: value) { unsafe member.innerBranch(name, UnsafeRawPointer($0)) }
        }
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        let members = unsafe source.assumingMemoryBound(to: [String: Member].self).pointee.sorted { $0.key < $1.key }
        return .members(
            members.flatMap { name, value in
                unsafe withUnsafePointer(to: value) {
                    unsafe member.encodeInnerText(UnsafeRawPointer($0))?.members(named: name) ?? []
                }
            }
        )
    }
}

extension TextForm {
    /// The members of an object, those of one name taken together as a list, in the order of their first occurrence.
    func groupedMembers(_ findings: inout Findings) -> [(name: String, text: TextForm)]? {
        if case .tree(let branches) = self { return branches.map { ($0.name, $0.form) } }
        guard case .members(let members) = self else {
            findings.add(keyword: "type", "must be an object")
            return nil
        }
        var groups: [(name: String, texts: [String])] = []
        var places: [String: Int] = [:]
        for member in members {
            if let place = places[member.name] {
                groups[place].texts.append(member.text)
            } else {
                places[member.name] = groups.count
                groups.append((member.name, [member.text]))
            }
        }
        return groups.map { ($0.name, $0.texts.count == 1 ? .single($0.texts[0]) : .list($0.texts)) }
    }

    /// One or more members that carry this text.
    func members(named name: String) -> [TextMember] {
        switch self {
        case .single(let text): [TextMember(name, text)]
        case .list(let texts): texts.map { TextMember(name, $0) }
        case .members, .tree, .file: []
        }
    }
}
