/// Finds the operation for a method and a path.
///
/// Paths form a tree of segments. In each segment a literal is preferred to a pattern such as `{name}.json`, and that
/// to a whole parameter (OpenAPI 3.1 §4.8.8.2: concrete paths are matched first). The path is decided on first, then
/// the method: `DELETE /users/me` isn't sent to `/users/{id}` when the contract has `/users/me` without DELETE.
struct Router: Sendable {
    enum Match {
        /// The index of the route, and where its path parameters stand in the path, in order.
        case found(Int, [Range<Int>])
        /// The methods that the path does have, in the contract's order.
        case methodNotAllowed([HTTPRequest.Method])
        case notFound
    }

    private struct Node {
        var literals: [(text: [UInt8], child: Int)] = []
        var patterns: [(segment: PathTemplate.Segment, child: Int)] = []
        var endpoints: [(method: HTTPRequest.Method, route: Int)] = []
    }

    private var nodes = [Node()]

    /// - Precondition: no other route has the same method and path.
    mutating func add(_ method: HTTPRequest.Method, _ template: PathTemplate, route: Int) {
        var node = 0
        for segment in template.segments { node = child(of: node, segment) }
        let isNew = !nodes[node].endpoints.contains { $0.method == method }
        precondition(isNew, "two operations answer \(method) \(template.text)")
        nodes[node].endpoints.append((method, route))
    }

    private mutating func child(of node: Int, _ segment: PathTemplate.Segment) -> Int {
        let new = nodes.count
        if let literal = segment.literal {
            let text = Self.decoded(literal) ?? literal
            if let known = nodes[node].literals.first(where: { $0.text == text }) { return known.child }
            nodes[node].literals.append((text, new))
        } else {
            if let known = nodes[node].patterns.first(where: { $0.segment == segment }) { return known.child }
            let position = nodes[node].patterns.firstIndex { $0.segment.literalCount < segment.literalCount }
            nodes[node].patterns.insert((segment, new), at: position ?? nodes[node].patterns.count)
        }
        nodes.append(Node())
        return new
    }

    /// - Parameter path: without the query. A slash at the end is a segment of its own: `/tasks/` isn't `/tasks`.
    func match(_ method: HTTPRequest.Method, _ path: UnsafeBufferPointer<UInt8>) -> Match {
        guard path.first == UInt8(ascii: "/") else { return .notFound }
        var captures: [Range<Int>] = []
        guard let node = find(path, from: 1, node: 0, &captures) else { return .notFound }
        let endpoints = nodes[node].endpoints
        if let endpoint = endpoints.first(where: { $0.method == method }) { return .found(endpoint.route, captures) }
        return .methodNotAllowed(endpoints.map(\.method))
    }

    /// Tries the children of a node for the segment that begins at `start`. Each node is visited at most once.
    private func find(
        _ path: UnsafeBufferPointer<UInt8>,
        from start: Int,
        node: Int,
        _ captures: inout [Range<Int>]
    ) -> Int? {
        let end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.count
        let isLast = end == path.count
        if let child = literalChild(of: node, path, start..<end) {
            if isLast, !nodes[child].endpoints.isEmpty { return child }
            if !isLast, let found = find(path, from: end + 1, node: child, &captures) { return found }
        }
        for (segment, child) in nodes[node].patterns {
            let count = captures.count
            guard segment.match(path, start..<end, &captures) else { continue }
            if isLast, !nodes[child].endpoints.isEmpty { return child }
            if !isLast, let found = find(path, from: end + 1, node: child, &captures) { return found }
            captures.removeSubrange(count...)
        }
        return nil
    }

    private func literalChild(of node: Int, _ path: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        let literals = nodes[node].literals
        if literals.isEmpty { return nil }
        let segment = UnsafeBufferPointer(rebasing: path[range])
        if segment.contains(UInt8(ascii: "%")) {
            guard let decoded = Self.decoded(Array(segment)) else { return nil }
            return literals.first { $0.text == decoded }?.child
        }
        return literals.first { $0.text.count == segment.count && $0.text.elementsEqual(segment) }?.child
    }

    private static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        bytes.withUnsafeBufferPointer { PercentEncoding.decode($0, plusIsSpace: false) }.map { Array($0.utf8) }
    }
}
