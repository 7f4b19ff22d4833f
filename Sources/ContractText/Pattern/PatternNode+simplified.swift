/// Repetitions with large numbers, `^.{1,8192}$`, without a step for each of them.
extension PatternNode {
    /// A node that matches in the same texts, anywhere in them: at an end that nothing ties down, what is repeated is
    /// there as soon as it is there the fewest times.
    var relaxed: PatternNode { relaxedAtEnd.reversed.relaxedAtEnd.reversed }

    private var relaxedAtEnd: PatternNode {
        switch self {
        case .repetition(_, minimum: 0, _):
            return .empty
        case .repetition(let node, minimum: 1, _):
            return node.relaxedAtEnd
        case .repetition(let node, let minimum, _):
            return .repetition(node, minimum: minimum, maximum: minimum)
        case .alternatives(let nodes):
            return .alternatives(nodes.map(\.relaxedAtEnd))
        case .sequence(var nodes):
            while let last = nodes.popLast()?.relaxedAtEnd {
                guard last == .empty else {
                    nodes.append(last)
                    break
                }
            }
            return .sequence(nodes)
        case .set, .assertion, .look:
            return self
        }
    }

    /// The same without the upper bound of a repetition, and how many characters a text may have instead; nil unless
    /// the pattern is tied down at both ends and all else in it takes a fixed number of characters.
    var withoutUpperBound: (node: PatternNode, maximumLength: Int)? {
        guard case .sequence(var nodes) = self, nodes.first == .assertion(.start), nodes.last == .assertion(.end) else {
            return nil
        }
        var length = 0
        var bounded: Int?
        for (index, node) in nodes.enumerated() {
            switch node {
            case .assertion, .look: break
            case .set: length += 1
            case .repetition(.set, let minimum, let maximum?) where minimum == maximum: length += maximum
            case .repetition(.set(let set), let minimum, let maximum?) where bounded == nil:
                bounded = index
                length += maximum
                nodes[index] = .repetition(.set(set), minimum: minimum, maximum: nil)
            default: return nil
            }
        }
        return bounded == nil ? nil : (.sequence(nodes), length)
    }
}
