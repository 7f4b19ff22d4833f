/// Reads the keys of one mapping. Each accessor takes the value of its key and reports a wrong type; ``finish()``
/// reports the keys that nobody asked for. So a decoding function reads like the list of keys in the specification.
struct ObjectReader {
    /// The specification's name, such as `Operation Object`.
    let name: String
    let node: Node
    let pointer: JSONPointer
    let context: DecodingContext
    let entries: [Mapping.Entry]
    private var isTaken: [Bool]
    /// Entries not taken yet, extensions aside. At zero, accessors have nothing to look for and return at once.
    private var remaining: Int
    /// The keys asked for while entries remained: when one is left at the end, these are all keys of the object.
    private var askedKeys: [String] = []
    /// A bit for each key that is there: nearly every key that is asked for is not.
    private var keyBits: UInt64 = 0

    /// Nil, with a diagnostic, when the node is not an object. Null, and the empty array that some languages make of an
    /// empty map, are read as an object without keys.
    init?(_ node: Node, at pointer: JSONPointer, _ name: String, _ context: DecodingContext) {
        let entries: [Mapping.Entry]
        if case .mapping(let mapping) = node.value {
            entries = mapping.entries
        } else if let entry = Self.onlyEntry(node, of: name, context) {
            entries = [entry]
        } else {
            let isEmpty = node.isNull || node.sequence?.isEmpty == true
            context.reportWrongType(
                node, of: name, expected: "an object", severity: isEmpty ? .warning : nil,
                fix: isEmpty ? "write {}" : nil, outcome: isEmpty ? "an empty one" : nil)
            guard isEmpty else { return nil }
            entries = []
        }
        self.name = name
        self.node = node
        self.pointer = pointer
        self.context = context
        self.entries = entries
        isTaken = Array(repeating: false, count: entries.count)
        remaining = entries.count
        for entry in entries {
            keyBits |= Self.bit(of: entry.key)
            if Self.isExtension(entry.key) { remaining -= 1 }
        }
    }

    var location: Location { Location(range: node.range, pointer: pointer) }

    /// The first key, for messages about the object as a whole: an object's own range may span many lines.
    var anchorRange: SourceRange { entries.first?.keyRange ?? node.range }

    func has(_ key: String) -> Bool { index(of: key) != nil }

    /// A key as it is written, where it is written in other capitals; that is reported.
    func key(inAnyCase key: String) -> String {
        guard !has(key), let entry = entries.first(where: { $0.key.lowercased() == key }) else { return key }
        context.repair(.unknownKey, at: entry.keyRange, "'\(entry.key)' of \(name) is written '\(key)'")
        return entry.key
    }

    func keyRange(_ key: String) -> SourceRange { entries.first { $0.key == key }?.keyRange ?? node.range }

    /// Takes the entry with a key, whatever its value.
    mutating func entry(_ key: String, since feature: OpenAPIVersion.Feature = .v30) -> Mapping.Entry? {
        guard remaining > 0 || Self.isExtension(key) else { return nil }
        if context.isAtLeast(feature) {
            if askedKeys.isEmpty { askedKeys.reserveCapacity(Self.usualKeys) }
            askedKeys.append(key)
        }
        guard let index = index(of: key) else { return nil }
        if !isTaken[index] {
            isTaken[index] = true
            remaining -= Self.isExtension(key) ? 0 : 1
        }
        let entry = entries[index]
        if !context.isAtLeast(feature) { reportNewer(entry, feature) }
        return entry
    }

    /// Takes all entries that are neither extensions nor taken yet: the entries of a map whose keys the author chose.
    mutating func remainingEntries() -> [Mapping.Entry] {
        let result = entries.indices.filter { !isTaken[$0] && !Self.isExtension(entries[$0].key) }.map { entries[$0] }
        for index in entries.indices { isTaken[index] = true }
        remaining = 0
        return result
    }

    /// Reports every entry that was not taken, and returns the extensions (`x-…`).
    func finish(unknownKey severity: Diagnostic.Severity? = nil) -> [Mapping.Entry] {
        if remaining > 0 {
            let missing = askedKeys.filter { !has($0) }
            for (index, entry) in entries.enumerated() where !isTaken[index] && !Self.isExtension(entry.key) {
                reportUnknown(entry, missing: missing, severity)
            }
        }
        guard entries.contains(where: { Self.isExtension($0.key) }) else { return [] }
        return entries.indices.filter { Self.isExtension(entries[$0].key) && !isTaken[$0] }.map { entries[$0] }
    }

    /// How many keys an object of the specification has; Schema Object has most.
    private static let usualKeys = 48

    private func index(of key: String) -> Int? {
        guard keyBits & Self.bit(of: key) != 0 else { return nil }
        return entries.firstIndex { $0.key == key }
    }

    /// One of 64 bits, by the length and the first letters of a key.
    private static func bit(of key: String) -> UInt64 {
        var bytes = key.utf8.makeIterator()
        let letters = (bytes.next() ?? 0) &* 7 ^ (bytes.next() ?? 0) &* 3 ^ (bytes.next() ?? 0)
        return 1 << UInt64((letters ^ UInt8(truncatingIfNeeded: key.utf8.count &* 5)) & 63)
    }

    private static func isExtension(_ key: String) -> Bool {
        var bytes = key.utf8.makeIterator()
        return bytes.next() == UInt8(ascii: "x") && bytes.next() == UInt8(ascii: "-")
    }

    /// - Parameter missing: the keys that could be there and aren't.
    private func reportUnknown(_ entry: Mapping.Entry, missing: [String], _ severity: Diagnostic.Severity?) {
        let message = "'\(entry.key)' is not a keyword of \(name)"
        let meant = Suggestion.closest(to: entry.key, among: missing)
        // What looks like another key is a slip of the pen, which matters unless that is for people only; what doesn't
        // means nothing to anybody.
        let isHarmless = meant.map(Self.documenting.contains) ?? true
        let fix = meant.map { "did you mean '\($0)'?" }
        context.report(
            .unknownKey, severity: severity ?? (isHarmless ? .warning : nil), at: entry.keyRange, message, fix: fix)
    }

    private func reportNewer(_ entry: Mapping.Entry, _ feature: OpenAPIVersion.Feature) {
        reportNewer(entry.key, "'\(entry.key)' of \(name)", feature)
    }

    /// Reports what a later version has under a key, and that it is read as there.
    func reportNewer(_ key: String, _ thing: String, _ feature: OpenAPIVersion.Feature) {
        let message = "\(thing) is new in OpenAPI \(feature.name); this document is \(context.version.text)"
        let fix = "it is read as \(feature.name) has it; say 'openapi: \(feature.name).0'"
        context.repair(.newerKeyword, at: keyRange(key), message, fix: fix)
    }
}
