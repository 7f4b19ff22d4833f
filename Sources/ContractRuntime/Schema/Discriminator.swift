/// The property of an object whose text says which branch of a union it is.
struct Discriminator: Sendable {
    private let property: String
    private let texts: ByteStrings
    /// The branch of each text.
    private let branches: [Int]
    /// The branch of objects that say nothing, or something else.
    private let fallback: Int?
    private let message: String

    /// - Parameters:
    ///   - values: of each branch, the texts that stand for it.
    ///   - fallback: a text of the branch of objects that say nothing, or something else.
    init(_ property: String, values: [[String]], fallback: String? = nil) {
        self.property = property
        let all = values.enumerated().flatMap { index, texts in texts.map { (index: index, text: $0) } }
        texts = ByteStrings(all.map { Array($0.text.utf8) })
        branches = all.map(\.index)
        self.fallback = fallback.flatMap { text in values.firstIndex { $0.contains(text) } }
        message = "must be one of \(all.map { "'\($0.text)'" }.joined(separator: ", "))"
    }

    /// What an object says.
    enum Finding {
        case branch(Int)
        /// The object doesn't have the property.
        case missing
        /// Nothing that can be used, which is recorded.
        case fault
    }

    /// Looks ahead for the branch of the object at the cursor, and goes back to its start; in case of a fault, the
    /// value is skipped.
    func branch(_ reader: inout JSONReader) -> Finding {
        guard reader.current == UInt8(ascii: "{") else {
            reader.mismatch("an object")
            return .fault
        }
        let mark = reader.mark
        let finding = find(&reader)
        guard !reader.isBroken else { return .fault }
        reader.rewind(to: mark)
        if case .fault = finding { reader.skipValue() }
        return finding
    }

    /// Records that the property is missing.
    func reportMissing(_ findings: inout Findings) { add(keyword: "required", "is required", &findings) }

    /// Puts the property in front of the others of the object that was written at an offset, unless it is there.
    func add(_ value: String, to writer: inout JSONWriter, at offset: Int) {
        let (isMissing, isEmpty) = unsafe writer.withWritten(from: offset) { bytes in
            var reader = unsafe JSONReader(bytes, options: JSONReadingOptions(maximumDepth: JSONReader.depthLimit))
            guard reader.open(UInt8(ascii: "{"), "an object") else { return (false, false) }
            return (!findProperty(&reader), bytes.count == 2)
        }
        guard isMissing else { return }
        var member = JSONWriter()
        member.write(property)
        member.write(byte: UInt8(ascii: ":"))
        member.write(value)
        if !isEmpty { member.write(byte: UInt8(ascii: ",")) }
        writer.insert(member.finish(), at: offset + 1)
    }

    private func find(_ reader: inout JSONReader) -> Finding {
        guard reader.open(UInt8(ascii: "{"), "an object") else { return .fault }
        if findProperty(&reader) { return readValue(&reader) }
        guard !reader.isBroken else { return .fault }
        return fallback.map { .branch($0) } ?? .missing
    }

    /// Goes through the members of an object, up to the value of the property.
    private func findProperty(_ reader: inout JSONReader) -> Bool {
        guard !reader.closeEmpty(UInt8(ascii: "}")) else { return false }
        repeat {
            guard let key = reader.key() else { return false }
            if unsafe key.bytes.elementsEqual(property.utf8) { return true }
            reader.skipValue()
        } while !reader.isBroken && reader.hasMore(until: UInt8(ascii: "}"))
        return false
    }

    private func readValue(_ reader: inout JSONReader) -> Finding {
        reader.skipWhitespace()
        guard reader.current == UInt8(ascii: "\"") else {
            add(keyword: "type", "must be a string", &reader.findings)
            return .fault
        }
        guard let text = reader.scanString() else { return .fault }
        guard let place = unsafe texts.index(of: text.bytes) else {
            if let fallback { return .branch(fallback) }
            add(keyword: "discriminator", message, &reader.findings)
            return .fault
        }
        return .branch(branches[place])
    }

    private func add(keyword: String, _ message: String, _ findings: inout Findings) {
        let count = findings.count
        findings.add(keyword: keyword, message)
        findings.prepend(property, since: count)
    }
}
