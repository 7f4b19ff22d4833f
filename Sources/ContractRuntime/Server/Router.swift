/// Finds the operation for a method and a path, without taking memory.
///
/// In each segment a literal is preferred to a pattern such as `{name}.json`, and that to a whole parameter (OpenAPI
/// 3.1 §4.8.8.2: concrete paths are matched first). The path is decided on first, then the method: `DELETE /users/me`
/// isn't sent to `/users/{id}` when the contract has `/users/me` without DELETE.
///
/// It is a ``RouteTree`` laid out in a few arrays of plain numbers. Each node is visited at most once per request.
struct Router: Sendable {
    enum Match {
        /// The index of the route. A `HEAD` that the path doesn't have is found as its `GET` (RFC 9110 §9.3.2).
        case found(Int, PathCaptures)
        /// The path is there, but not with this method. The index is that of its ``allowedMethods(_:)``.
        case otherMethod(Int)
        case notFound
    }

    private struct Node {
        var label: Range<Int32>
        /// In `firstBytes` and `literals`.
        var literals: Range<Int32>
        /// In `segments`.
        var segments: Range<Int32>
        /// In `methods`.
        var methods: Range<Int32>
    }

    private struct Segment {
        /// Nil for a whole parameter.
        var pattern: PathTemplate.Segment?
        var child: Int32
    }

    /// A method as a number, so that methods are found without comparing text.
    private struct MethodRow {
        var code: UInt64
        var method: HTTPRequest.Method
        var route: Int
    }

    private var nodes: [Node] = []
    private var labels: [UInt8] = []
    private var firstBytes: [UInt8] = []
    private var literals: [Int32] = []
    private var segments: [Segment] = []
    private var methods: [MethodRow] = []

    /// Stands in labels for `%2F`. No request can send it: it isn't UTF-8.
    static let escapedSlash: UInt8 = 0xFF

    init(_ tree: RouteTree) {
        for node in tree.nodes {
            let label = Self.append(node.label, to: &labels)
            let children = Self.append(node.literals.map { Int32($0) }, to: &literals)
            firstBytes += node.literals.map { tree.nodes[$0].label.first ?? 0 }
            let parameters = node.segments.map { segment, child in
                Segment(pattern: segment.isWholeParameter ? nil : segment, child: Int32(child))
            }
            let rows = node.methods.map {
                MethodRow(code: Self.code(of: $0.method), method: $0.method, route: $0.route)
            }
            nodes.append(
                Node(
                    label: label, literals: children, segments: Self.append(parameters, to: &segments),
                    methods: Self.append(rows, to: &methods)))
        }
    }

    private static func append<Element>(_ elements: [Element], to all: inout [Element]) -> Range<Int32> {
        let start = Int32(all.count)
        all += elements
        return start..<Int32(all.count)
    }
}

// MARK: - Matching

extension Router {
    /// A path without its query.
    @safe private struct Path {
        let bytes: UnsafeBufferPointer<UInt8>
        let hasEscapes: Bool
    }

    /// - Parameter path: without the query. A slash at the end is a segment of its own: `/tasks/` isn't `/tasks`.
    func match(_ method: HTTPRequest.Method, _ path: UnsafeBufferPointer<UInt8>) -> Match {
        var captures = PathCaptures()
        let path = unsafe Path(bytes: path, hasEscapes: path.contains(UInt8(ascii: "%")))
        guard let node = find(path, from: 0, at: 0, &captures) else { return .notFound }
        if let route = route(method, at: node) { return .found(route, captures) }
        if method == .head, let route = route(.get, at: node) { return .found(route, captures) }
        return .otherMethod(node)
    }

    /// The node at the end of the path, by way of a node whose label ends before `position`.
    private func find(_ path: Path, from index: Int, at position: Int, _ captures: inout PathCaptures) -> Int? {
        let node = nodes[index]
        if unsafe position == path.bytes.count { return node.methods.isEmpty ? nil : index }
        if let (child, end) = literal(of: node, path, at: position),
            let found = find(path, from: child, at: end, &captures)
        {
            return found
        }
        if node.segments.isEmpty { return nil }
        let slash = unsafe path.bytes[position...].firstIndex(of: UInt8(ascii: "/"))
        let range = unsafe position..<(slash ?? path.bytes.count)
        for index in node.segments {
            let (pattern, child) = (segments[Int(index)].pattern, Int(segments[Int(index)].child))
            let count = captures.count
            if let pattern {
                guard unsafe pattern.match(path.bytes, range, &captures) else { continue }
            } else {
                guard !range.isEmpty else { continue }
                captures.append(range)
            }
            if let found = find(path, from: child, at: range.upperBound, &captures) { return found }
            captures.keepFirst(count)
        }
        return nil
    }

    /// The child whose label the path goes on with, and where the path goes on behind it.
    private func literal(of node: Node, _ path: Path, at position: Int) -> (child: Int, end: Int)? {
        guard let (first, _) = Self.byte(path, at: position) else { return nil }
        for index in node.literals where firstBytes[Int(index)] == first {
            let child = Int(literals[Int(index)])
            return end(of: nodes[child].label, path, from: position).map { (child, $0) }
        }
        return nil
    }

    private func end(of label: Range<Int32>, _ path: Path, from position: Int) -> Int? {
        var position = position
        for index in label {
            guard let (byte, width) = Self.byte(path, at: position), byte == labels[Int(index)] else { return nil }
            position += width
        }
        return position
    }

    private static func byte(_ path: Path, at position: Int) -> (byte: UInt8, width: Int)? {
        if path.hasEscapes { return unsafe literalByte(path.bytes, at: position) }
        return unsafe position < path.bytes.count ? (path.bytes[position], 1) : nil
    }

    /// A byte of a path with its escape undone, and how many bytes that takes; nil at the end, and for escapes that no
    /// label can have.
    static func literalByte(_ path: UnsafeBufferPointer<UInt8>, at position: Int) -> (byte: UInt8, width: Int)? {
        guard position < path.count else { return nil }
        guard unsafe path[position] == UInt8(ascii: "%") else { return unsafe (path[position], 1) }
        guard let byte = unsafe PercentEncoding.escape(path, at: position), byte != escapedSlash else { return nil }
        return (byte == UInt8(ascii: "/") ? escapedSlash : byte, 3)
    }
}

// MARK: - Methods

extension Router {
    private func route(_ method: HTTPRequest.Method, at node: Int) -> Int? {
        let code = Self.code(of: method)
        for index in nodes[node].methods where methods[Int(index)].code == code {
            if code != 0 || methods[Int(index)].method == method { return methods[Int(index)].route }
        }
        return nil
    }

    /// The methods that a path answers, in the contract's order: also `HEAD` where it has `GET`, and `OPTIONS`.
    func allowedMethods(_ node: Int) -> [HTTPRequest.Method] {
        var allowed = nodes[node].methods.map { methods[Int($0)].method }
        if allowed.contains(.get), !allowed.contains(.head) { allowed.append(.head) }
        if !allowed.contains(.options) { allowed.append(.options) }
        return allowed
    }

    /// The bytes of a method's name as one number; 0 where there are more than eight, which only few methods have.
    private static func code(of method: HTTPRequest.Method) -> UInt64 {
        let bytes = method.rawValue.utf8
        guard bytes.count <= 8 else { return 0 }
        return bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
