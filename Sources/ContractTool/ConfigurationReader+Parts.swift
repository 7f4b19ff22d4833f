import Contract

/// What is to be done to the contract before generation.
extension ConfigurationReader {
    /// A list of texts, each with its place; a faulty one is reported.
    mutating func texts(_ value: Node?, _ key: String) -> [(text: String, range: SourceRange)] {
        guard let value else { return [] }
        let texts = (value.sequence ?? []).compactMap { element in element.string.map { ($0, element.range) } }
        if texts.isEmpty || texts.count != value.sequence?.count {
            diagnostics.append(Diagnostic(.wrongType, at: value.range, "'\(key)' must be a list of strings"))
        }
        return texts
    }

    mutating func filters() -> [API.Filter] {
        let kinds: [(key: String, kind: API.Filter.Kind)] = [
            ("tags", .tag), ("paths", .path), ("operations", .operation), ("schemas", .schema),
        ]
        return entries(of: "filter", kinds.map(\.key)).flatMap { entry -> [API.Filter] in
            guard let kind = kinds.first(where: { $0.key == entry.key })?.kind else { return [] }
            return texts(entry.value, entry.key).map { API.Filter(kind, $0.text, range: $0.range) }
        }
    }

    mutating func names() -> [API.SwiftName] {
        let kinds: [(key: String, kind: API.SwiftName.Kind)] = [("schemas", .schema), ("operations", .operation)]
        return entries(of: "names", kinds.map(\.key)).flatMap { entry -> [API.SwiftName] in
            guard let kind = kinds.first(where: { $0.key == entry.key })?.kind else { return [] }
            guard let names = entry.value.mapping else {
                let message = "'\(entry.key)' must be an object of names and their names in Swift"
                diagnostics.append(Diagnostic(.wrongType, at: entry.value.range, message))
                return []
            }
            return names.entries.map { API.SwiftName(kind, $0.key, at: $0.keyRange, swiftName: $0.value) }
        }
    }

    /// The import map: files or schemas, and the modules or types that they are.
    mutating func imports(relativeTo folder: String) -> [ImportedSchemas] {
        guard let value = mapping["imports"] else { return [] }
        guard let entries = value.mapping?.entries else {
            let message = "'imports' must be an object of files or schemas and the modules that have their types"
            diagnostics.append(Diagnostic(.wrongType, at: value.range, message))
            return []
        }
        return entries.compactMap { entry in
            let (imported, fault) = ImportedSchemas.parse(
                entry.key, entry.value.string ?? "", in: folder, at: entry.keyRange)
            if imported == nil { diagnostics.append(Diagnostic(.invalidValue, at: entry.value.range, fault)) }
            return imported
        }
    }

    /// Folders by host.
    mutating func hosts() -> [String: String] {
        guard let value = mapping["hosts"] else { return [:] }
        let entries = value.mapping?.entries ?? []
        let hosts = entries.compactMap { entry in entry.value.string.map { (entry.key.lowercased(), $0) } }
        if hosts.isEmpty || hosts.count != entries.count {
            let message = "'hosts' must be an object of hosts and the paths of folders"
            diagnostics.append(Diagnostic(.wrongType, at: value.range, message))
        }
        return Dictionary(hosts) { first, _ in first }
    }

    /// The entries of an object with known keys.
    private mutating func entries(of key: String, _ known: [String]) -> [Mapping.Entry] {
        guard let value = mapping[key] else { return [] }
        guard let entries = value.mapping?.entries else {
            diagnostics.append(Diagnostic(.wrongType, at: value.range, "'\(key)' must be an object"))
            return []
        }
        for entry in entries where !known.contains(entry.key) {
            let message = "'\(entry.key)' is not a key of '\(key)'"
            diagnostics.append(
                Diagnostic(
                    .unknownKey, at: entry.keyRange, message, fix: "the keys are \(known.joined(separator: ", "))"))
        }
        return entries
    }
}
