import Contract

/// Arrays and dictionaries that contain themselves. Swift has no type without a name for a list of such lists, so one
/// schema of each circle becomes a struct around its array or dictionary.
extension Designer {
    /// Follows arrays, dictionaries and aliases, which have no name at which to stop.
    mutating func wrapEndlessCollections() {
        var finished = Array(repeating: false, count: shapes.count)
        for start in 0..<finished.count where !finished[start] {
            var path: [Int] = []
            var onPath: Set<Int> = []
            var next: Int? = start
            while let index = next, !finished[index] {
                guard onPath.insert(index).inserted else {
                    wrap(oneOf: Array(path.drop { $0 != index }))
                    break
                }
                path.append(index)
                next = soleContent(of: index)
            }
            for index in path { finished[index] = true }
        }
    }

    private func soleContent(of index: Int) -> Int? {
        switch shapes[index] {
        case .array(let use), .dictionary(let use): use?.schema.index
        case .alias(let use): use.schema.index
        default: nil
        }
    }

    /// The component whose name comes first, wherever it stands in the document; else the schema whose place does.
    private mutating func wrap(oneOf circle: [Int]) {
        let collections = circle.filter { index in
            if case .alias = shapes[index] { false } else { true }
        }
        guard !collections.isEmpty, let first = circle.min(by: comesFirst) else {
            report(.endlessSchema, at: api.schemas[circle[0]].range, "the schema contains itself without an end")
            shapes[circle[0]] = .anything
            return
        }
        wrap(SchemaID(index: first))
    }

    private func comesFirst(_ left: Int, _ right: Int) -> Bool {
        let keys = [left, right].map { api.schemas[$0].name ?? "#\(api.schemas[$0].pointer.description)" }
        return (api.schemas[left].name == nil ? 1 : 0, keys[0]) < (api.schemas[right].name == nil ? 1 : 0, keys[1])
    }

    /// What the schema says of its values passes to a copy without a name, which the struct holds.
    private mutating func wrap(_ id: SchemaID) {
        var content = api[id]
        content.name = nil
        content.title = nil
        content.description = nil
        content.isNullable = false
        let use = add(content)
        shapes.append(shapes[id.index])
        shapes[id.index] = .wrapper(use)
        if typedCollections.contains(id) { typedCollections.insert(use.schema) }
    }

    /// ```swift
    /// public struct Tree: SchemaWrapper {
    ///     public var items: [Tree]
    ///     …
    ///     public static let codec: Codec<Tree> = .wrapper(\.items, .array(.of(Tree.self)))
    /// }
    /// ```
    mutating func designWrapper(
        of id: SchemaID,
        _ use: API.SchemaUse,
        _ path: [String],
        _ place: Place
    ) -> StructModel {
        let name = wrappedName(of: use.schema)
        let codec = codec(of: use, at: place)
        return StructModel(
            name: path[path.count - 1],
            documentation: documentation(ofType: id, nestedIn: path),
            conformance: "SchemaWrapper",
            properties: [PropertyModel(name: name, type: type(of: use, at: place))],
            codec: .call(".wrapper", [SwiftArgument("\\.\(name)"), SwiftArgument(codec)])
        )
    }

    /// What the property of such a struct is called.
    func wrappedName(of id: SchemaID) -> String {
        switch shapes[id.index] {
        case .alias(let use): wrappedName(of: use.schema)
        case .array: "items"
        default: "values"
        }
    }
}
