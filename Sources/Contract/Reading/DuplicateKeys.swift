/// A string that is equal to another one when the bytes are: Swift takes `é` and `e` + U+0301 for the same,
/// JSON does not (RFC 8259 §8.3).
public struct ExactString: Hashable, Sendable {
    let text: String

    public init(_ text: String) { self.text = text }

    public static func == (left: ExactString, right: ExactString) -> Bool {
        left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

/// A diagnostic for each key that stood before in the same object, with the place of the first one.
func duplicateKeys(in entries: [Mapping.Entry]) -> [Diagnostic] {
    guard hasRepetition(entries) else { return [] }
    var first: [ExactString: Mapping.Entry] = [:]
    var diagnostics: [Diagnostic] = []
    for entry in entries {
        guard let other = first[ExactString(entry.key)] else {
            first[ExactString(entry.key)] = entry
            continue
        }
        let note = Diagnostic.Note(range: other.keyRange, message: "the first '\(entry.key)' is here")
        let isSame = entry.value.isSameValue(as: other.value)
        let message =
            "the key '\(entry.key)' occurs twice in this object"
            + (isSame ? ", with the same value" : "; the first counts")
        diagnostics.append(
            Diagnostic(.duplicateKey, severity: isSame ? .warning : nil, at: entry.keyRange, message, notes: [note]))
    }
    return diagnostics
}

/// The entries without those whose key stood before.
func withoutRepetitions(_ entries: [Mapping.Entry]) -> [Mapping.Entry] {
    guard hasRepetition(entries) else { return entries }
    var seen: Set<ExactString> = []
    return entries.filter { seen.insert(ExactString($0.key)).inserted }
}

/// Small objects, which nearly all are, are compared pair by pair; larger ones through a set.
private func hasRepetition(_ entries: [Mapping.Entry]) -> Bool {
    guard entries.count > 1 else { return false }
    if entries.count > 12 {
        var seen: Set<ExactString> = Set(minimumCapacity: entries.count)
        return entries.contains { !seen.insert(ExactString($0.key)).inserted }
    }
    for later in 1..<entries.count {
        let key = ExactString(entries[later].key)
        for earlier in 0..<later where ExactString(entries[earlier].key) == key { return true }
    }
    return false
}
