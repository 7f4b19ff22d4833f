/// The paths of a service while operations are added: a radix tree over the bytes of what is literal in them.
///
/// A node's label is what it adds to the path of its parent. Labels go across slashes and part wherever two paths do,
/// so the depth of the tree grows with the path and not with the number of operations. Parameters stand at the start
/// of a segment, below the node whose label ends with the slash.
struct RouteTree: Sendable {
    struct Node: Sendable {
        /// Escapes are undone. An escaped slash, which separates nothing, is ``Router/escapedSlash``.
        var label: [UInt8] = []
        /// No two labels begin with the same byte.
        var literals: [Int] = []
        /// The segments that hold a parameter, those with most literal text first; a whole parameter is the last.
        var segments: [(segment: PathTemplate.Segment, child: Int)] = []
        var methods: [(method: HTTPRequest.Method, route: Int)] = []
    }

    private(set) var nodes = [Node()]

    /// - Precondition: no other route has the same method and path.
    mutating func add(_ method: HTTPRequest.Method, _ template: PathTemplate, route: Int) {
        var node = 0
        var run: [UInt8] = []
        for segment in template.segments {
            run.append(UInt8(ascii: "/"))
            if let literal = segment.literal {
                run += Self.label(of: literal)
            } else {
                node = child(of: node, segment, after: run)
                run = []
            }
        }
        node = descend(from: node, run[...])
        let isNew = !nodes[node].methods.contains { $0.method == method }
        precondition(isNew, "two operations answer \(method) \(template.text)")
        nodes[node].methods.append((method, route))
    }

    private mutating func child(of node: Int, _ segment: PathTemplate.Segment, after run: [UInt8]) -> Int {
        let node = descend(from: node, run[...])
        if let known = nodes[node].segments.first(where: { $0.segment == segment }) { return known.child }
        let position = nodes[node].segments.firstIndex { $0.segment.literalCount < segment.literalCount }
        nodes[node].segments.insert((segment, nodes.count), at: position ?? nodes[node].segments.count)
        nodes.append(Node())
        return nodes.count - 1
    }

    /// The node at the end of a run of literal bytes, which is made where there is none.
    private mutating func descend(from node: Int, _ run: ArraySlice<UInt8>) -> Int {
        guard let first = run.first else { return node }
        guard let position = nodes[node].literals.firstIndex(where: { nodes[$0].label.first == first }) else {
            nodes[node].literals.append(nodes.count)
            nodes.append(Node(label: Array(run)))
            return nodes.count - 1
        }
        let child = nodes[node].literals[position]
        let common = zip(nodes[child].label, run).prefix { $0 == $1 }.count
        if common < nodes[child].label.count {
            nodes[node].literals[position] = nodes.count
            nodes.append(Node(label: Array(run.prefix(common)), literals: [child]))
            nodes[child].label.removeFirst(common)
        }
        return descend(from: nodes[node].literals[position], run.dropFirst(common))
    }

    /// A literal with a `%` that begins no escape keeps its own text.
    private static func label(of literal: [UInt8]) -> [UInt8] {
        unsafe literal.withUnsafeBufferPointer { bytes in
            var label: [UInt8] = []
            var position = 0
            while position < bytes.count {
                guard let (byte, width) = unsafe Router.literalByte(bytes, at: position) else { return literal }
                label.append(byte)
                position += width
            }
            return label
        }
    }
}
