import Contract

/// The ids that answers have told, for the path parameters of later requests.
struct ValuePool {
    /// How far a value is to be trusted; the lower, the more.
    enum Origin: Int {
        /// From an operation that was called with the caller's credentials.
        case caller
        /// From one that needs none: what it names may be somebody else's.
        case anybody
    }

    private struct Candidate {
        let text: String
        let origin: Origin
    }

    private var candidates: [String: [Candidate]] = [:]
    private let api: API
    private let wanted: Set<String>
    private static let deepest = 5
    private static let mostElements = 5

    init(_ api: API) {
        self.api = api
        let names = api.operations.flatMap(\.parameters).filter { $0.location == .path }.map(\.name)
        wanted = Set(names.map(Self.normalized))
    }

    /// `task_id`, `taskId` and `TaskID` are one name.
    static func normalized(_ name: String) -> String {
        name.lowercased().filter { $0 != "_" && $0 != "-" }
    }

    /// The keys under which values for a path parameter are kept, the most telling first.
    static func keys(_ parameter: String, _ operation: API.Operation) -> [String] {
        let place = PathMatch(operation.path).prefix(before: parameter).map { ["place:" + $0] } ?? []
        let name = normalized(parameter)
        return name == "id" ? place : place + [name]
    }

    /// The newest value of the best origin.
    func best(_ keys: [String]) -> String? {
        for origin in [Origin.caller, .anybody] {
            for key in keys {
                if let found = candidates[key]?.last(where: { $0.origin == origin }) { return found.text }
            }
        }
        return nil
    }

    func contains(_ text: String, _ keys: [String]) -> Bool {
        keys.contains { key in candidates[key]?.contains { $0.text == text } ?? false }
    }

    mutating func remove(_ text: String) {
        for key in candidates.keys { candidates[key]?.removeAll { $0.text == text } }
    }

    private mutating func add(_ key: String, _ text: String, _ origin: Origin) {
        guard !text.isEmpty else { return }
        candidates[key, default: []].removeAll { $0.text == text }
        candidates[key, default: []].append(Candidate(text: text, origin: origin))
    }
}

extension ValuePool {
    /// Takes what a success tells: members that are named like parameters, the `id` of named schemas, the things
    /// that a collection lists or that were added to it, and the path in `Location`.
    mutating func learn(_ node: Node, _ use: API.SchemaUse?, from operation: API.Operation, _ origin: Origin) {
        if let use { walk(node, use.schema, origin, depth: 0) }
        let place = "place:" + operation.path
        if operation.method == "POST", let id = Self.identifier(node) { add(place, id, origin) }
        guard operation.method == "GET" else { return }
        let lists = [node] + node.members.map(\.1)
        guard let elements = lists.lazy.compactMap(\.sequence).first else { return }
        for id in elements.prefix(Self.mostElements).reversed().compactMap(Self.identifier) { add(place, id, origin) }
    }

    mutating func learn(location: String, _ origin: Origin) {
        let target = location.pieces(around: "://").last ?? location
        let path = target == location ? location[...] : target.drop { $0 != "/" }
        for operation in api.operations {
            guard let values = PathMatch(operation.path).values(of: path.prefix { $0 != "?" }) else { continue }
            for (name, value) in values {
                for key in Self.keys(name, operation) { add(key, value, origin) }
            }
        }
    }

    private static func identifier(_ node: Node) -> String? {
        node["id"].flatMap(\.identifierText)
    }

    private mutating func walk(_ node: Node, _ id: SchemaID, _ origin: Origin, depth: Int) {
        guard depth < Self.deepest else { return }
        let schema = api[id]
        if let elements = node.sequence, let items = schema.arrays.items {
            for element in elements.prefix(Self.mostElements).reversed() {
                walk(element, items.schema, origin, depth: depth + 1)
            }
        }
        for (name, value) in node.members {
            if let text = value.identifierText {
                let key = Self.normalized(name)
                if wanted.contains(key), key != "id" { add(key, text, origin) }
                if key == "id", let owner = schema.name.map(Self.normalized), wanted.contains(owner + "id") {
                    add(owner + "id", text, origin)
                }
            } else if let property = schema.objects.properties.first(where: { $0.name == name }) {
                walk(value, property.schema.schema, origin, depth: depth + 1)
            }
        }
    }

    /// Whether a success of an operation may tell a value under one of these keys.
    func mayTell(_ keys: [String], _ operation: API.Operation) -> Bool {
        if keys.contains("place:" + operation.path), operation.method == "GET" || operation.method == "POST" {
            return true
        }
        let uses = operation.responses.filter(\.status.isSuccess).flatMap(\.content).compactMap(\.schema)
        var seen: Set<SchemaID> = []
        return uses.contains { mayTell(Set(keys), $0.schema, &seen) }
    }

    private func mayTell(_ keys: Set<String>, _ id: SchemaID, _ seen: inout Set<SchemaID>) -> Bool {
        guard seen.insert(id).inserted else { return false }
        let schema = api[id]
        for property in schema.objects.properties {
            let name = Self.normalized(property.name)
            if name != "id", keys.contains(name) { return true }
            if name == "id", let owner = schema.name.map(Self.normalized), keys.contains(owner + "id") { return true }
            if mayTell(keys, property.schema.schema, &seen) { return true }
        }
        guard let items = schema.arrays.items else { return false }
        return mayTell(keys, items.schema, &seen)
    }
}

extension Node {
    /// The text of a string or an integer, as a path would hold it.
    fileprivate var identifierText: String? {
        switch value {
        case .string(let text): text
        case .integer(let text): text
        default: nil
        }
    }
}
