/// The schemas of one file by their URIs: `$id` gives a schema a URI of its own, and with it the base of the references
/// below it (JSON Schema 2020-12 §8.2.1). In OpenAPI 3.2, `$self` does so for the document (§4.1.2).
struct SchemaIdentities {
    private let root: Node
    private var places: [String: References.Located] = [:]
    private var anchors: [String: References.Located] = [:]

    init(of root: Node) {
        self.root = root
        collect(root, .root, base: "")
    }

    /// The URI of the document itself; empty where it doesn't say.
    static func uri(of root: Node) -> String { root["$self"]?.string ?? root["$id"]?.string ?? "" }

    private mutating func collect(_ node: Node, _ pointer: JSONPointer, base: String) {
        switch node.value {
        case .mapping(let mapping):
            let own = Self.base(below: node, base)
            let place = References.Located(node: node, pointer: pointer)
            if own != base, places[own] == nil { places[own] = place }
            for name in ["$anchor", "$dynamicAnchor"].compactMap({ mapping[$0]?.string }) {
                anchors["\(own)#\(name)"] = anchors["\(own)#\(name)"] ?? place
            }
            for entry in mapping.entries { collect(entry.value, pointer.appending(entry.key), base: own) }
        case .sequence(let elements):
            for (index, element) in elements.enumerated() { collect(element, pointer.appending(index), base: base) }
        default: break
        }
    }

    private static func base(below node: Node, _ base: String) -> String {
        guard let id = (node["$id"] ?? node["$self"])?.string else { return base }
        return String(resolve(id, against: base).prefix { $0 != "#" })
    }

    /// The URI that references at a place are relative to.
    private func base(at pointer: JSONPointer) -> String {
        var node: Node? = root
        var base = Self.base(below: root, "")
        for token in pointer.tokens {
            node = node?.node(at: JSONPointer([token]))
            if let node, node.mapping != nil { base = Self.base(below: node, base) }
        }
        return base
    }

    /// What a reference leads to by URIs; nil when none in this file is meant.
    func find(_ text: String, from pointer: JSONPointer) -> References.Located? {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let base = base(at: pointer)
        let uri = (parts.first ?? "").isEmpty ? base : resolve(parts[0], against: base)
        guard !uri.isEmpty, let resource = places[uri] else { return nil }
        let fragment = parts.count > 1 ? removePercentEncoding(parts[1]) ?? parts[1] : ""
        guard let inner = JSONPointer(parsing: fragment) else { return anchors["\(uri)#\(fragment)"] }
        let place = JSONPointer(resource.pointer.tokens + inner.tokens)
        return resource.node.node(at: inner).map { References.Located(node: $0, pointer: place) }
    }
}

/// A URI reference made absolute (RFC 3986 §5.2), as far as the identifiers of schemas need.
func resolve(_ reference: String, against base: String) -> String {
    if base.isEmpty || hasScheme(reference) { return reference }
    if reference.isEmpty || reference.hasPrefix("#") { return String(base.prefix { $0 != "#" }) + reference }
    let scheme = base.prefix { $0 != ":" }
    if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
    let rest = base.dropFirst(scheme.count + 1)
    let authority = rest.hasPrefix("//") ? "//" + rest.dropFirst(2).prefix { !"/?#".contains($0) } : ""
    let path = rest.dropFirst(authority.count).prefix { !"?#".contains($0) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? (authority.isEmpty ? "" : "/")
    let joined = reference.hasPrefix("/") ? reference : folder + reference
    return "\(scheme):\(authority)" + withoutDots(joined)
}

private func hasScheme(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.count < text.utf8.count, let first = scheme.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else {
        return false
    }
    return !scheme.contains { "/?#".utf8.contains($0) }
}

/// RFC 3986 §5.2.4.
private func withoutDots(_ path: String) -> String {
    guard path.contains("./") || path.hasSuffix("/..") || path.hasSuffix("/.") else { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
        if part == ".." {
            if parts.count > 1 { parts.removeLast() }
        } else if part != "." {
            parts.append(part)
        }
    }
    return parts.joined(separator: "/")
}
