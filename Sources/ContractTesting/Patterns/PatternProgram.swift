/// Says whether a pattern matches somewhere in a text, in time linear in the text.
///
/// An implementation of its own, apart from the runtime's: a kit that judged a service by the service's own matcher
/// would not see that matcher's faults.
struct PatternProgram {
    private enum Instruction {
        case take(PatternNode.CharacterSet)
        case fork(Int, Int)
        case jump(Int)
        case start
        case end
        case boundary(isOne: Bool)
        case match
    }

    private var instructions: [Instruction] = []
    /// Counted repetitions are written out; beyond this size the pattern isn't checked.
    private static let longest = 50_000

    /// Nil outside the regular subset, and for patterns with classes that are only known in part.
    init?(_ pattern: String) {
        guard let (node, isExact) = PatternParser.parse(pattern), isExact else { return nil }
        guard append(node) else { return nil }
        instructions.append(.match)
    }

    /// False when the program grows too long.
    private mutating func append(_ node: PatternNode) -> Bool {
        guard instructions.count < Self.longest else { return false }
        switch node {
        case .start: instructions.append(.start)
        case .end: instructions.append(.end)
        case .boundary(let isOne): instructions.append(.boundary(isOne: isOne))
        case .characters(let set): instructions.append(.take(set))
        case .sequence(let nodes): return nodes.allSatisfy { append($0) }
        case .choice(let nodes): return append(choice: nodes[...])
        case .repetition(let node, let minimum, let maximum):
            for _ in 0..<minimum {
                guard append(node) else { return false }
            }
            guard let maximum else { return append(endless: node) }
            return append(node, upTo: maximum - minimum)
        }
        return true
    }

    private mutating func append(choice nodes: ArraySlice<PatternNode>) -> Bool {
        guard let first = nodes.first else { return true }
        if nodes.count == 1 { return append(first) }
        let fork = instructions.count
        instructions.append(.match)
        guard append(first) else { return false }
        let jump = instructions.count
        instructions.append(.match)
        instructions[fork] = .fork(fork + 1, instructions.count)
        guard append(choice: nodes.dropFirst()) else { return false }
        instructions[jump] = .jump(instructions.count)
        return true
    }

    private mutating func append(endless node: PatternNode) -> Bool {
        let fork = instructions.count
        instructions.append(.match)
        guard append(node) else { return false }
        instructions.append(.jump(fork))
        instructions[fork] = .fork(fork + 1, instructions.count)
        return true
    }

    private mutating func append(_ node: PatternNode, upTo count: Int) -> Bool {
        var forks: [Int] = []
        for _ in 0..<count {
            forks.append(instructions.count)
            instructions.append(.match)
            guard append(node) else { return false }
        }
        for fork in forks { instructions[fork] = .fork(fork + 1, instructions.count) }
        return true
    }
}

extension PatternProgram {
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var threads = ThreadSet(count: instructions.count)
        for position in 0...scalars.count {
            // A match may begin anywhere.
            if follow([0], at: position, of: scalars, &threads) { return true }
            guard position < scalars.count else { return false }
            let value = scalars[position].value
            var next: [Int] = []
            for index in threads.members {
                if case .take(let set) = instructions[index], set.contains(value) { next.append(index + 1) }
            }
            threads.removeAll()
            if follow(next, at: position + 1, of: scalars, &threads) { return true }
        }
        return false
    }

    /// Adds the instructions that are reached without taking a character; true when one of them is the match.
    private func follow(
        _ starts: [Int], at position: Int, of text: [Unicode.Scalar], _ threads: inout ThreadSet
    ) -> Bool {
        let isWord = { (index: Int) in
            text.indices.contains(index) && PatternNode.CharacterSet.word.contains(text[index].value)
        }
        var pending = starts
        while let index = pending.popLast() {
            guard threads.insert(index) else { continue }
            switch instructions[index] {
            case .match: return true
            case .take: break
            case .jump(let target): pending.append(target)
            case .fork(let first, let second): pending += [first, second]
            case .start: if position == 0 { pending.append(index + 1) }
            case .end: if position == text.count { pending.append(index + 1) }
            case .boundary(let isOne):
                if (isWord(position - 1) != isWord(position)) == isOne { pending.append(index + 1) }
            }
        }
        return false
    }

    private struct ThreadSet {
        private(set) var members: [Int] = []
        private var isMember: [Bool]

        init(count: Int) {
            isMember = Array(repeating: false, count: count)
        }

        mutating func insert(_ index: Int) -> Bool {
            if isMember[index] { return false }
            isMember[index] = true
            members.append(index)
            return true
        }

        mutating func removeAll() {
            for index in members { isMember[index] = false }
            members.removeAll(keepingCapacity: true)
        }
    }
}
