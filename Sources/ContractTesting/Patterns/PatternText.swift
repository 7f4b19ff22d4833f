/// Makes strings that match a pattern.
struct PatternText {
    private let node: PatternNode
    /// Lengths beyond are not tried.
    private static let longest = 200_000

    /// Nil for a pattern outside the regular subset.
    init?(_ pattern: String) {
        guard let node = PatternParser.parse(pattern)?.node else { return nil }
        // Where a pattern isn't anchored, JSON Schema lets any text stand around the match.
        let filler = PatternNode.repetition(.characters(.lowercase), minimum: 0, maximum: nil)
        let scalars = Array(pattern.unicodeScalars)
        // Beside a word boundary, letters would be another word.
        let opensFree = scalars.first != "^" && !pattern.hasPrefix("\\b")
        let closesFree = scalars.last != "$" && !pattern.hasSuffix("\\b")
        self.node = .sequence((opensFree ? [filler] : []) + [node] + (closesFree ? [filler] : []))
    }

    /// A string of `length` characters, or of the shortest length that is at least `length` and can be made.
    /// Nil when every match is shorter. The caller checks the string, since anchors inside the pattern are ignored.
    func text(length: Int, random: inout SeededGenerator) -> String? {
        let range = node.lengths
        let target = max(length, range.minimum)
        guard target <= Self.longest, range.maximum.map({ target <= $0 }) ?? true else { return nil }
        var output = String.UnicodeScalarView()
        node.write(length: target, to: &output, random: &random)
        return String(output)
    }
}

extension PatternNode {
    /// How long matches can be; nil: without limit.
    fileprivate var lengths: (minimum: Int, maximum: Int?) {
        switch self {
        case .start, .end, .boundary: return (0, 0)
        case .characters(let set): return set.ranges.isEmpty ? (Int.max >> 8, 0) : (1, 1)
        case .sequence(let nodes):
            return nodes.reduce((0, 0)) { total, node in
                let next = node.lengths
                return (total.0.addingClamped(next.minimum), total.1.adding(next.maximum))
            }
        case .choice(let nodes):
            let all = nodes.map(\.lengths)
            let maximum = all.reduce(Int?.some(0)) { most, next in
                guard let most, let other = next.maximum else { return nil }
                return max(most, other)
            }
            return (all.map(\.minimum).min() ?? 0, maximum)
        case .repetition(let node, let minimum, let maximum):
            let each = node.lengths
            let least = each.minimum.multipliedClamped(by: minimum)
            if each.maximum == 0 { return (least, 0) }
            guard let maximum, let most = each.maximum else { return (least, nil) }
            return (least, most.multipliedClamped(by: maximum))
        }
    }

    /// Writes a match of about this length; of exactly this length wherever the parts can be added up to it.
    fileprivate func write(length: Int, to output: inout String.UnicodeScalarView, random: inout SeededGenerator) {
        switch self {
        case .start, .end, .boundary: return
        case .characters(let set):
            let samples = set.samples
            guard !samples.isEmpty else { return }
            // Mostly letters where letters are allowed, so that the text can be read.
            let count = min(samples.count, 26)
            output.append(samples[Int(random.next() % UInt64(count))])
        case .sequence(let nodes):
            Self.write(nodes, length: length, to: &output, random: &random)
        case .choice(let nodes):
            let fitting = nodes.first { node in
                let range = node.lengths
                return range.minimum <= length && (range.maximum.map { length <= $0 } ?? true)
            }
            (fitting ?? nodes.first)?.write(length: length, to: &output, random: &random)
        case .repetition(let node, let minimum, let maximum):
            let count = Self.count(of: node, minimum, maximum, length: length)
            guard count > 0 else { return }
            Self.write(Array(repeating: node, count: count), length: length, to: &output, random: &random)
        }
    }

    /// Gives each part what it needs at least, and what is left to the first parts that can take more.
    private static func write(
        _ nodes: [PatternNode],
        length: Int,
        to output: inout String.UnicodeScalarView,
        random: inout SeededGenerator
    ) {
        let ranges = nodes.map(\.lengths)
        var rest = length - ranges.reduce(0) { $0.addingClamped($1.minimum) }
        for (node, range) in zip(nodes, ranges) {
            let extra = max(0, min(rest, range.maximum.map { $0 - range.minimum } ?? rest))
            rest -= extra
            node.write(length: range.minimum + extra, to: &output, random: &random)
        }
    }

    private static func count(of node: PatternNode, _ minimum: Int, _ maximum: Int?, length: Int) -> Int {
        let each = node.lengths
        guard length > 0, each.maximum != 0 else { return minimum }
        let longest = each.maximum ?? length
        let needed = (length + longest - 1) / max(longest, 1)
        return min(max(needed, minimum), maximum ?? Int.max)
    }
}

extension Int {
    /// Far from overflow, and longer than any text that is made.
    private static let ceiling = Int.max >> 8

    fileprivate func addingClamped(_ other: Int) -> Int { Swift.min(self + other, Self.ceiling) }

    fileprivate func multipliedClamped(by other: Int) -> Int {
        let (product, isOverflow) = multipliedReportingOverflow(by: other)
        return isOverflow ? Self.ceiling : Swift.min(product, Self.ceiling)
    }
}

extension Int? {
    /// The sum, unlimited when either side is.
    fileprivate func adding(_ other: Int?) -> Int? {
        guard let self, let other else { return nil }
        return self.addingClamped(other)
    }
}
