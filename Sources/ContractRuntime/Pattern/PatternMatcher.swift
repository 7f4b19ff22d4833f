/// Matches texts against a program. The table that makes it fast is made at the first match.
final class PatternMatcher: Sendable {
    private let program: PatternProgram
    private let automaton = LazyReference<PatternAutomaton>()

    init(_ program: PatternProgram) { self.program = program }

    /// Whether any part of valid UTF-8 matches.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        automaton.withObject(or: { PatternAutomaton(program) }, { $0.matches(text) })
    }
}

/// What stands on both sides of a place in a text.
struct PatternContext: Hashable, Sendable {
    var isStart = false
    var isAfterWord = false
    var isBeforeWord = false
    var isEnd = false

    func holds(_ assertion: PatternAssertion) -> Bool {
        switch assertion {
        case .start: isStart
        case .end: isEnd
        case .wordBoundary: isAfterWord != isBeforeWord
        case .noWordBoundary: isAfterWord == isBeforeWord
        }
    }
}

/// The steps that a program is at, all at once, with the room to follow them.
struct PatternThreads {
    private let steps: [PatternProgram.Step]
    /// For each step, in which round it was last come by.
    private var marks: [Int]
    private var round = 0
    private var stack: [Int] = []
    /// The steps, come by in the last round, that take a character.
    private(set) var takes: [Int] = []
    /// Steps come by in all rounds: a measure of time.
    private(set) var work = 0

    init(_ program: PatternProgram) {
        steps = program.steps
        marks = Array(repeating: 0, count: program.steps.count)
    }

    /// Goes from steps to all that they lead to without taking a character. True when the pattern has matched.
    mutating func follow(_ places: [Int], in context: PatternContext) -> Bool {
        round += 1
        takes.removeAll(keepingCapacity: true)
        stack.append(contentsOf: places)
        while let step = stack.popLast() {
            guard marks[step] != round else { continue }
            marks[step] = round
            work += 1
            switch steps[step] {
            case .take: takes.append(step)
            case .split(let first, let second):
                stack.append(first)
                stack.append(second)
            case .assertion(let assertion, let next):
                if context.holds(assertion) { stack.append(next) }
            case .match:
                stack.removeAll(keepingCapacity: true)
                return true
            }
        }
        return false
    }

    /// The steps after taking a character of a class.
    func advance(by characterClass: Int, _ classes: CharacterClasses) -> [Int] {
        takes.compactMap { step in
            guard case .take(let set, let next) = steps[step] else { return nil }
            return classes.contains(characterClass, inSet: set) ? next : nil
        }
    }
}
