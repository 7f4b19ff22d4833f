/// Which schemas have a `$dynamicAnchor`, and what a `$dynamicRef` leads to in a dynamic scope (JSON Schema 2020-12
/// §8.2.3.2): the schema of that anchor in the outermost schema resource that was entered on the way.
///
/// A schema resource begins at a schema with `$id`. Documents that use dynamic references without any mean a resource
/// for each component and for each schema of a body or parameter, as otherwise an anchor could occur only once.
struct DynamicAnchors {
    /// The schemas that anchors name.
    typealias Scope = [String: JSONPointer]

    private let root: Node
    private(set) var scopes: [JSONPointer: Scope] = [:]
    private var plainAnchors: [JSONPointer: Scope] = [:]
    private var counts: [String: Int] = [:]
    /// Anchors that one resource has twice, of which the first counts.
    private(set) var repeated: [(name: String, range: SourceRange, first: SourceRange)] = []

    init(of root: Node) {
        self.root = root
        collect(root, .root, resource: nil, isMap: false)
    }

    /// Whether it depends on the scope what the anchor means.
    func isAmbiguous(_ name: String) -> Bool { counts[name, default: 0] > 1 }

    var hasAmbiguous: Bool { counts.values.contains { $0 > 1 } }

    private mutating func collect(_ node: Node, _ pointer: JSONPointer, resource: JSONPointer?, isMap: Bool) {
        if let elements = node.sequence {
            for (index, element) in elements.enumerated() {
                collect(element, pointer.appending(index), resource: resource, isMap: false)
            }
        }
        guard let mapping = node.mapping else { return }
        let own = !isMap && Self.beginsResource(node, pointer, in: resource) ? pointer : resource
        if let own, !isMap { note(mapping, pointer, in: own) }
        for (entry, isMap) in Self.schemaEntries(of: mapping, isMap: isMap) {
            collect(entry.value, pointer.appending(entry.key), resource: own, isMap: isMap)
        }
    }

    private mutating func note(_ mapping: Mapping, _ pointer: JSONPointer, in resource: JSONPointer) {
        if let name = mapping["$anchor"]?.string { plainAnchors[resource, default: [:]][name] = pointer }
        guard let anchor = mapping["$dynamicAnchor"], let name = anchor.string else { return }
        counts[name, default: 0] += 1
        if let first = scopes[resource]?[name] {
            let range = root.node(at: first.appending("$dynamicAnchor"))?.range ?? anchor.range
            repeated.append((name, anchor.range, range))
        } else {
            scopes[resource, default: [:]][name] = pointer
        }
    }
}

extension DynamicAnchors {
    private static func beginsResource(_ node: Node, _ pointer: JSONPointer, in resource: JSONPointer?) -> Bool {
        if node["$id"]?.string != nil, !pointer.isRoot { return true }
        guard resource == nil, let last = pointer.last else { return false }
        let tokens = pointer.tokens
        if tokens.count == 3, tokens[0] == "components", tokens[1] == "schemas" { return true }
        return ["schema", "itemSchema"].contains(last) && (tokens[0] != "components" || tokens.count > 3)
    }

    /// The resource that a place is in.
    func resource(of place: JSONPointer) -> JSONPointer? {
        var node: Node? = root
        var pointer = JSONPointer.root
        var resource: JSONPointer?
        for token in place.tokens {
            node = node?.node(at: JSONPointer([token]))
            pointer = pointer.appending(token)
            if let node, Self.beginsResource(node, pointer, in: resource) { resource = pointer }
        }
        return resource
    }

    /// The scope within a place that is entered in another scope, whose anchors go before.
    func entering(_ place: JSONPointer, from scope: Scope) -> Scope {
        guard let resource = resource(of: place), let own = scopes[resource] else { return scope }
        return scope.merging(own) { outer, _ in outer }
    }

    /// What a `$dynamicRef` leads to; nil when nothing around it has the anchor.
    ///
    /// - Parameter initial: the place that its text names, without regard to the scope.
    func target(_ name: String, from initial: JSONPointer, in scope: Scope) -> JSONPointer? {
        let resource = resource(of: initial)
        let own = resource.flatMap { scopes[$0]?[name] }
        if own == nil, let plain = resource.flatMap({ plainAnchors[$0]?[name] }) { return plain }
        return scope[name] ?? own
    }

    private static let maps: Set<String> = [
        "$defs", "callbacks", "content", "definitions", "dependentSchemas", "encoding", "headers", "mediaTypes",
        "parameters", "pathItems", "paths", "patternProperties", "properties", "requestBodies", "responses", "schemas",
        "webhooks",
    ]

    private static let data: Set<String> = ["const", "default", "enum", "example", "examples"]

    /// The entries that schemas can stand in, and whether the keys of each are names and no keywords.
    static func schemaEntries(of mapping: Mapping, isMap: Bool) -> [(entry: Mapping.Entry, isMap: Bool)] {
        mapping.entries.compactMap { entry in
            if isMap { return (entry, false) }
            return holdsData(entry.key) ? nil : (entry, maps.contains(entry.key))
        }
    }

    static func holdsData(_ key: String) -> Bool { data.contains(key) || key.utf8.starts(with: "x-".utf8) }
    static func holdsNames(_ key: String) -> Bool { maps.contains(key) }
    static func holdsDefinitions(_ key: String) -> Bool { key == "$defs" || key == "definitions" }
}
