extension JSONPath {
    /// The values that the query selects, in its order.
    func matches(in root: Node) -> [Match] {
        matches(from: Match(node: root, pointer: .root), root: root)
    }

    fileprivate func matches(from start: Match, root: Node) -> [Match] {
        segments.reduce([start]) { matches, segment in
            let bases = segment.isDescendant ? matches.flatMap(\.selfAndDescendants) : matches
            return bases.flatMap { base in segment.selectors.flatMap { $0.select(in: base, root: root) } }
        }
    }
}

extension JSONPath.Match {
    /// In document order; a value comes before what is in it (RFC 9535 §2.5.2.2).
    fileprivate var selfAndDescendants: [Self] { [self] + children.flatMap(\.selfAndDescendants) }

    fileprivate var children: [Self] {
        switch node.value {
        case .mapping(let mapping):
            mapping.entries.map { Self(node: $0.value, pointer: pointer.appending($0.key)) }
        case .sequence(let elements):
            elements.enumerated().map { Self(node: $1, pointer: pointer.appending($0)) }
        default: []
        }
    }
}

extension JSONPath.Selector {
    fileprivate func select(in base: JSONPath.Match, root: Node) -> [JSONPath.Match] {
        switch self {
        case .name(let name):
            return base.node[name].map { [JSONPath.Match(node: $0, pointer: base.pointer.appending(name))] } ?? []
        case .wildcard: return base.children
        case .index(let index):
            guard let elements = base.node.sequence else { return [] }
            let position = index < 0 ? elements.count + index : index
            return elements.indices.contains(position) ? [base.children[position]] : []
        case .slice(let start, let end, let step):
            guard let elements = base.node.sequence else { return [] }
            let children = base.children
            return Self.indices(of: elements.count, start, end, step).map { children[$0] }
        case .filter(let condition):
            return base.children.filter { condition.holds(for: $0, root: root) }
        }
    }

    /// RFC 9535 §2.3.4.2.
    private static func indices(of count: Int, _ start: Int?, _ end: Int?, _ step: Int) -> [Int] {
        if step == 0 { return [] }
        func normal(_ index: Int) -> Int { index >= 0 ? index : count + index }
        if step > 0 {
            let lower = min(max(normal(start ?? 0), 0), count)
            let upper = min(max(normal(end ?? count), 0), count)
            return Array(stride(from: lower, to: upper, by: step))
        }
        let upper = min(max(start.map(normal) ?? count - 1, -1), count - 1)
        let lower = min(max(end.map(normal) ?? -1, -1), count - 1)
        return Array(stride(from: upper, to: lower, by: step))
    }
}

extension JSONPath.Condition {
    fileprivate func holds(for current: JSONPath.Match, root: Node) -> Bool {
        switch self {
        case .any(let conditions): conditions.contains { $0.holds(for: current, root: root) }
        case .all(let conditions): conditions.allSatisfy { $0.holds(for: current, root: root) }
        case .not(let condition): !condition.holds(for: current, root: root)
        case .exists(let query): !query.matches(from: current, root: root).isEmpty
        case .comparison(let left, let comparison, let right):
            comparison.holds(between: left.value(for: current, root), right.value(for: current, root))
        }
    }
}

extension JSONPath.Query {
    fileprivate func matches(from current: JSONPath.Match, root: Node) -> [JSONPath.Match] {
        path.matches(from: isFromRoot ? JSONPath.Match(node: root, pointer: .root) : current, root: root)
    }
}

extension JSONPath.Operand {
    /// Nil for no value at all.
    fileprivate func value(for current: JSONPath.Match, _ root: Node) -> Node? {
        switch self {
        case .literal(let node): return node
        case .query(let query), .value(let query):
            let matches = query.matches(from: current, root: root)
            return matches.count == 1 ? matches[0].node : nil
        case .count(let query):
            return Node(.integer(String(query.matches(from: current, root: root).count)), range: current.node.range)
        case .length(let operand):
            guard let node = operand.value(for: current, root) else { return nil }
            let count = node.string?.unicodeScalars.count ?? node.sequence?.count ?? node.mapping?.entries.count
            return count.map { Node(.integer(String($0)), range: node.range) }
        }
    }
}

extension JSONPath.Comparison {
    /// RFC 9535 §2.3.5.2.2: no value equals no value; only numbers and strings have an order.
    fileprivate func holds(between left: Node?, _ right: Node?) -> Bool {
        switch self {
        case .equal: Self.areEqual(left, right)
        case .unequal: !Self.areEqual(left, right)
        case .less: Self.isLess(left, right)
        case .greater: Self.isLess(right, left)
        case .atMost: Self.isLess(left, right) || Self.areEqual(left, right)
        case .atLeast: Self.isLess(right, left) || Self.areEqual(left, right)
        }
    }

    private static func areEqual(_ left: Node?, _ right: Node?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.isSameValue(as: right)
    }

    private static func isLess(_ left: Node?, _ right: Node?) -> Bool {
        if let left = left?.string, let right = right?.string {
            return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
        }
        guard let left = left?.numberText.flatMap(ExactDecimal.init),
            let right = right?.numberText.flatMap(ExactDecimal.init)
        else { return false }
        return left < right
    }
}
