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
        var entries = MapEntries(of: mapping, at: key, in: self, allowsExtensions: allowsExtensions)
        var values: [Document.Named<Value>] = []
        while let (entry, pointer) = entries.next() {
            guard let value = decode(entry.value, pointer.appending(entry.key), context) else { continue }
            values.append(Document.Named(name: entry.key, nameRange: entry.keyRange, value: value))
        }
        return values
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
