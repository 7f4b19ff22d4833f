/// What references mean that lead nowhere as they are written.
extension ReferencedFiles {
    /// The place in the same file that is meant, where that is clear.
    func findMeant(by text: String, from pointer: JSONPointer, in root: Node) -> References.Located? {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let isFragment = parts.count > 1 && parts[0].isEmpty
        guard let written = isFragment ? parts[1] : parts.count == 1 ? text : nil else { return nil }
        let decoded = removePercentEncoding(written) ?? written
        let slashed = decoded.hasPrefix("/") ? decoded : "/\(decoded)"
        guard let meant = JSONPointer(parsing: slashed) else { return nil }
        if isFragment, let place = find(meant, above: pointer, in: root) { return place }
        for candidate in candidates(for: meant, isName: !isFragment && !text.contains("/"), in: root) {
            if let node = root.node(at: candidate) { return References.Located(node: node, pointer: candidate) }
        }
        return nil
    }

    /// A schema that was written for a document of its own: its `#` is the nearest schema around it that has the
    /// definition.
    private func find(_ meant: JSONPointer, above place: JSONPointer, in root: Node) -> References.Located? {
        guard let first = meant.tokens.first, ["$defs", "definitions"].contains(first) else { return nil }
        var outer = place
        while !outer.tokens.isEmpty {
            let candidate = JSONPointer(outer.tokens + meant.tokens)
            if let node = root.node(at: candidate) { return References.Located(node: node, pointer: candidate) }
            outer = outer.parent
        }
        return nil
    }

    private static let sections = [
        "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
        "callbacks", "pathItems", "mediaTypes",
    ]

    /// A pointer without its slash; the places that Swagger 2.0 has; a name alone, where one component has it; a name
    /// with slashes that were not escaped.
    private func candidates(for meant: JSONPointer, isName: Bool, in root: Node) -> [JSONPointer] {
        var candidates = [meant]
        if isName, let name = meant.last {
            let named = Self.sections.map { JSONPointer(["components", $0, name]) }.filter { root.node(at: $0) != nil }
            return named.count == 1 ? named : []
        }
        let section = meant.tokens.dropLast().last.flatMap(section)
        if let section, let name = meant.last {
            candidates.append(JSONPointer(["components", section, name]))
            let former = ["schemas": "definitions", "securitySchemes": "securityDefinitions"][section] ?? section
            candidates.append(JSONPointer([former, name]))
        }
        if meant.tokens.count > 3, meant.tokens[0] == "components" {
            let name = meant.tokens.dropFirst(2).joined(separator: "/")
            candidates.append(JSONPointer(["components", meant.tokens[1], name]))
        }
        return candidates
    }

    private func section(_ word: String) -> String? {
        if word == "definitions" || word == "$defs" { return "schemas" }
        if word == "securityDefinitions" { return "securitySchemes" }
        return Self.sections.contains(word) ? word : Suggestion.closest(to: word, among: Self.sections)
    }
}
