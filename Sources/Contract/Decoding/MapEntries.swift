/// The entries of a map whose keys the author chose, and in place of a `$ref` those of the map that it leads to: the
/// specification has none in a map, but what it means is clear.
struct MapEntries {
    private let reader: ObjectReader
    private let key: String
    private let pointer: JSONPointer
    private let allowsExtensions: Bool
    private var entries: IndexingIterator<[Mapping.Entry]>
    /// What is left of the map that a `$ref` leads to, and where that stands.
    private var followed: (entries: IndexingIterator<[Mapping.Entry]>, pointer: JSONPointer)?

    init(of mapping: Mapping, at key: String, in reader: ObjectReader, allowsExtensions: Bool) {
        self.reader = reader
        self.key = key
        self.allowsExtensions = allowsExtensions
        pointer = reader.pointer.appending(key)
        entries = mapping.entries.makeIterator()
    }

    /// The next entry, with the place of the map that it stands in.
    mutating func next() -> (entry: Mapping.Entry, pointer: JSONPointer)? {
        if let pointer = followed?.pointer {
            if let entry = followed?.entries.next() { return (entry, pointer) }
            followed = nil
            reader.context.leave()
        }
        while let entry = entries.next() {
            if allowsExtensions, entry.key.utf8.starts(with: "x-".utf8) { continue }
            guard entry.key == "$ref", let target = entry.value.string else { return (entry, pointer) }
            guard follow(target, entry) else { continue }
            return next()
        }
        return nil
    }

    private mutating func follow(_ target: String, _ entry: Mapping.Entry) -> Bool {
        let context = reader.context
        let place = context.follow(target, at: entry.value.range, in: reader.pointer)
        guard let place, let mapping = place.node.mapping, context.enter(place.node.range) else {
            let message = "\(reader.subject(key)) cannot be a '$ref'; this one leads to no object, and is left out"
            context.report(.referenceNotAllowed, at: entry.keyRange, message)
            return false
        }
        let message = "\(reader.subject(key)) cannot be a '$ref'; it is read as if what that leads to stood here"
        context.repair(.referenceNotAllowed, at: entry.keyRange, message)
        followed = (mapping.entries.makeIterator(), place.pointer)
        return true
    }
}
