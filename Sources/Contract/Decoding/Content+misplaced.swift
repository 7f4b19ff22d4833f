extension ObjectReader {
    /// The media types of `content`. What belongs into one of them and stands beside it, as it does where a line of
    /// YAML has too few spaces in front, is read as part of the one before it.
    mutating func mediaTypes() -> [Document.Named<Document.Referable<Document.MediaType>>] {
        guard let content = node["content"], let entries = content.mapping?.entries,
            entries.contains(where: { partsOfMediaType.contains($0.key) }), let found = entry("content")
        else { return referableMap("content", "Media Type Object", Document.MediaType.decode) }
        let mended = Node(.mapping(Mapping(inPlace(entries))), range: content.range)
        let outer = Mapping([Mapping.Entry(key: found.key, keyRange: found.keyRange, value: mended)])
        let node = Node(.mapping(outer), range: node.range)
        guard var reader = ObjectReader(node, at: pointer, name, context) else { return [] }
        return reader.referableMap("content", "Media Type Object", Document.MediaType.decode)
    }

    private func inPlace(_ entries: [Mapping.Entry]) -> [Mapping.Entry] {
        var types: [Mapping.Entry] = []
        for entry in entries {
            guard partsOfMediaType.contains(entry.key) else {
                types.append(entry)
                continue
            }
            let type = types.popLast()
            let name = type?.key ?? "application/json"
            let parts = type?.value.mapping?.entries ?? []
            let message = "'\(entry.key)' is not a media type; it is read as part of '\(name)'"
            context.report(.invalidMediaType, at: entry.keyRange, message, fix: "move it into the media type")
            let isNew = !parts.contains { $0.key == entry.key }
            let value = Node(
                .mapping(Mapping(isNew ? parts + [entry] : parts)), range: type?.value.range ?? entry.value.range)
            types.append(Mapping.Entry(key: name, keyRange: type?.keyRange ?? entry.keyRange, value: value))
        }
        return types
    }
}

private let partsOfMediaType: Set<String> = ["schema", "example", "examples", "encoding", "itemSchema"]
