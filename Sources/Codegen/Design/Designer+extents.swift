import Contract

/// How many values a value of a type holds in its own memory, with those of the structs inside of it.
///
/// The compiler copies, assigns and destroys an enum by its cases' innermost values, one by one, wherever one stands,
/// so that contracts whose objects refer to each other through `oneOf` cost the product of their sizes. A large union
/// is therefore `indirect`: one pointer, whatever is in it.
extension Designer {
    /// Beyond this many values, a case of an enum is kept on the heap.
    private static let largestInlineCase = 8

    /// Measures the declared types, those that others hold first.
    mutating func measureExtents(_ order: [Int]) {
        extents = Array(repeating: 1, count: shapes.count)
        for index in order { extents[index] = extent(of: SchemaID(index: index)) }
    }

    /// Whether an enum with this schema as one of its cases is to be indirect.
    func isLarge(_ id: SchemaID) -> Bool { inlineExtent(of: id) > Self.largestInlineCase }

    /// Unions that contain themselves are indirect in any case.
    func isIndirectUnion(_ id: SchemaID, _ branches: [API.SchemaUse]) -> Bool {
        cycles[id] != nil || branches.contains { isLarge($0.schema) }
    }

    /// Arrays, dictionaries and plain values count as one.
    private func inlineExtent(of id: SchemaID) -> Int {
        declaredSchema(id).map { extents[$0.index] } ?? 1
    }

    private func extent(of id: SchemaID) -> Int {
        switch shapes[id.index] {
        case .object:
            let properties = api[id].objects.properties.map(\.schema)
            return properties.reduce(0) { $0 + (isIndirect($1, in: id) ? 1 : inlineExtent(of: $1.schema)) }
        case .union(let branches, _):
            if isIndirectUnion(id, branches) { return 1 }
            return branches.map { inlineExtent(of: $0.schema) }.max() ?? 1
        default: return 1
        }
    }
}
