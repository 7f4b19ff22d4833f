/// A function that makes a typed value of a node; nil when that is not possible, which it has then reported.
typealias Decode<Value> = (Node, JSONPointer, DecodingContext) -> Value?

extension ObjectReader {
    mutating func object<Value>(
        _ key: String, since feature: OpenAPIVersion.Feature = .v30, _ decode: Decode<Value>
    ) -> Value? {
        guard let value = node(key, since: feature), !isNothing(value, key) else { return nil }
        return decode(value, pointer.appending(key), context)
    }

    mutating func list<Value>(
        _ key: String, since feature: OpenAPIVersion.Feature = .v30, _ decode: Decode<Value>
    ) -> [Value]? {
        guard let elements = sequence(key, since: feature) else { return nil }
        let pointer = pointer.appending(key)
        return elements.enumerated().compactMap { decode($1, pointer.appending($0), context) }
    }

    /// A map whose keys the author chose; extensions among them are left out where `allowsExtensions` says so.
    mutating func map<Value>(
        _ key: String, since feature: OpenAPIVersion.Feature = .v30, allowsExtensions: Bool = false,
        _ decode: Decode<Value>
    ) -> [Document.Named<Value>] {
        guard let mapping = mapping(key, since: feature) else { return [] }
        let pointer = pointer.appending(key)
        return mapping.entries.flatMap { entry -> [Document.Named<Value>] in
            if allowsExtensions, entry.key.utf8.starts(with: "x-".utf8) { return [] }
            if entry.key == "$ref", let target = entry.value.string { return follow(target, entry, key, decode) }
            guard let value = decode(entry.value, pointer.appending(entry.key), context) else { return [] }
            return [Document.Named(name: entry.key, nameRange: entry.keyRange, value: value)]
        }
    }

    /// The entries of the map that a `$ref` leads to: the specification has none in a map, but what it means is clear.
    private func follow<Value>(
        _ target: String, _ entry: Mapping.Entry, _ key: String, _ decode: Decode<Value>
    ) -> [Document.Named<Value>] {
        let place = context.follow(target, at: entry.value.range, in: pointer)
        guard let place, let mapping = place.node.mapping, context.enter(place.node.range) else {
            let message = "\(subject(key)) cannot be a '$ref'; this one leads to no object, and is left out"
            context.report(.referenceNotAllowed, at: entry.keyRange, message)
            return []
        }
        defer { context.leave() }
        let message = "\(subject(key)) cannot be a '$ref'; it is read as if what that leads to stood here"
        context.repair(.referenceNotAllowed, at: entry.keyRange, message)
        return mapping.entries.compactMap { entry in
            guard let value = decode(entry.value, place.pointer.appending(entry.key), context) else { return nil }
            return Document.Named(name: entry.key, nameRange: entry.keyRange, value: value)
        }
    }

    mutating func referable<Value>(
        _ key: String, _ name: String, _ decode: Decode<Value>
    ) -> Document.Referable<Value>? {
        object(key) { decodeReferable($0, at: $1, name, $2, decode) }
    }

    mutating func referableList<Value>(
        _ key: String, _ name: String, _ decode: Decode<Value>
    ) -> [Document.Referable<Value>] {
        list(key) { decodeReferable($0, at: $1, name, $2, decode) } ?? []
    }

    mutating func referableMap<Value>(
        _ key: String, since feature: OpenAPIVersion.Feature = .v30, _ name: String, _ decode: Decode<Value>
    ) -> [Document.Named<Document.Referable<Value>>] {
        map(key, since: feature) { decodeReferable($0, at: $1, name, $2, decode) }
    }
}

/// Decodes a value, or the Reference Object that stands for it.
func decodeReferable<Value>(
    _ node: Node, at pointer: JSONPointer, _ name: String, _ context: DecodingContext, _ decode: Decode<Value>
) -> Document.Referable<Value>? {
    guard node["$ref"] != nil else { return decode(node, pointer, context).map { .value($0) } }
    return decodeReference(node, at: pointer, context).map { .reference($0) }
}

/// A Reference Object (OpenAPI 3.1 §4.8.23). Keys beside `$ref` have no meaning but `summary` and `description`
/// from 3.1 on; documents have them all the same, so they are warnings.
func decodeReference(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Document.Reference? {
    guard var reader = ObjectReader(node, at: pointer, "Reference Object", context),
        let target = reader.string("$ref")
    else { return nil }
    let isNew = context.isAtLeast(.v31)
    let summary = isNew ? reader.string("summary") : nil
    let description = isNew ? reader.string("description") : nil
    for entry in reader.remainingEntries() {
        let message = "'\(entry.key)' has no effect beside '$ref'"
        context.report(.referenceSiblings, at: entry.keyRange, message)
    }
    return Document.Reference(
        target: target, targetRange: node["$ref"]?.range ?? node.range, summary: summary, description: description,
        location: reader.location)
}
