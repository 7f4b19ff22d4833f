/// The steps that a program is at, all at once, with the room to follow them.
struct PatternThreads: Sendable {
    /// A state: the steps that the program is at before a character, in order, and what stands in front of it.
    struct State: Hashable, Sendable {
        let steps: [UInt16]
        /// A number made of the steps, of which there can be thousands, while they were gathered.
        fileprivate let fingerprint: UInt64
        let isStart: Bool
        let isAfterWord: Bool

        func hash(into hasher: inout Hasher) {
            hasher.combine(fingerprint)
            hasher.combine(isStart)
            hasher.combine(isAfterWord)
        }

        func context(beforeWord: Bool, isEnd: Bool) -> PatternContext {
            PatternContext(isStart: isStart, isAfterWord: isAfterWord, isBeforeWord: beforeWord, isEnd: isEnd)
        }
    }

    /// Where a character leads.
    enum Outcome {
        case matched
        /// Nothing that follows can match any more.
        case dead
        case state(State)
    }

    let classes: CharacterClasses
    /// Whether no path from the start gets anywhere behind the start of a text.
    private(set) var isAnchored = false
    private let start: UInt16
    private let steps: [PatternProgram.Step]
    /// For each step, in which round it was last come by.
    private var marks: [Int]
    private var round = 0
    /// Steps to go on from. A step that is come by adds one at most.
    private var stack: [UInt16]
    /// Of the steps, come by in the last round, that take a character: the set, and in the lower half the next step.
    private var takes: [UInt32]
    private var takeCount = 0
    /// The steps after a character, as bits.
    private var reached: [UInt64]
    /// Of the steps that were gathered last.
    private var fingerprint: UInt64 = 0
    /// Steps come by in all rounds: a measure of time.
    private(set) var work = 0

    init(_ program: PatternProgram) {
        classes = CharacterClasses(program)
        start = program.start
        steps = program.steps
        marks = Array(repeating: 0, count: steps.count)
        stack = Array(repeating: 0, count: steps.count * 2)
        takes = Array(repeating: 0, count: steps.count)
        reached = Array(repeating: 0, count: (steps.count + 63) / 64)
        isAnchored = PatternContext.behindStart.allSatisfy { !follow([start], in: $0) && takeCount == 0 }
    }

    /// Goes from the start, and from steps that characters led to, to all that follows at a place. Whether the program
    /// has matched there.
    mutating func isMatch(_ places: [UInt16], in context: PatternContext) -> Bool {
        follow(places + [start], in: context)
    }

    /// The steps after the character of a class that follows the place of ``isMatch(_:in:)``; the start isn't one.
    mutating func steps(after characterClass: Int) -> [UInt16] { takeReached(takenCount(characterClass)) }

    var startState: State { State(steps: [start], fingerprint: 0, isStart: true, isAfterWord: false) }

    /// The state after a character of a class.
    mutating func next(_ state: State, _ characterClass: Int) -> Outcome {
        let isWord = classes.words[characterClass]
        if follow(state.steps, in: state.context(beforeWord: isWord, isEnd: false)) { return .matched }
        let steps = advance(by: characterClass)
        if steps.isEmpty { return .dead }
        return .state(State(steps: steps, fingerprint: fingerprint, isStart: false, isAfterWord: isWord))
    }

    /// Whether a text that ends in a state matches.
    mutating func isMatchAtEnd(_ state: State) -> Bool {
        follow(state.steps, in: state.context(beforeWord: false, isEnd: true))
    }

    /// Goes from steps to all that they lead to without taking a character. True when the pattern has matched.
    private mutating func follow(_ places: [UInt16], in context: PatternContext) -> Bool {
        round += 1
        takeCount = 0
        return unsafe steps.withUnsafeBufferPointer { steps in
            unsafe marks.withUnsafeMutableBufferPointer { marks in
                unsafe stack.withUnsafeMutableBufferPointer { stack in
                    unsafe takes.withUnsafeMutableBufferPointer { takes in
                        var walk = unsafe Walk(steps: steps, marks: marks, stack: stack, takes: takes, round: round)
                        defer { (takeCount, work) = (walk.takeCount, work + walk.work) }
                        return walk.run(from: places, in: context)
                    }
                }
            }
        }
    }

    /// The inner loop, on plain memory.
    @safe private struct Walk {
        let steps: UnsafeBufferPointer<PatternProgram.Step>
        let marks: UnsafeMutableBufferPointer<Int>
        let stack: UnsafeMutableBufferPointer<UInt16>
        let takes: UnsafeMutableBufferPointer<UInt32>
        let round: Int
        var takeCount = 0
        var work = 0

        mutating func run(from places: [UInt16], in context: PatternContext) -> Bool {
            var isMatch = false
            for place in places where run(from: place, in: context) { isMatch = true }
            return isMatch
        }

        @inline(__always)
        private mutating func run(from place: UInt16, in context: PatternContext) -> Bool {
            var isMatch = false
            unsafe stack[0] = place
            var height = 1
            while height > 0 {
                height -= 1
                var step = unsafe Int(stack[height])
                walk: while unsafe marks[step] != round {
                    unsafe marks[step] = round
                    work += 1
                    switch unsafe steps[step] {
                    case .take(let set, let next):
                        unsafe takes[takeCount] = UInt32(set) << 16 | UInt32(next)
                        takeCount += 1
                    case .split(let first, let second):
                        unsafe stack[height] = second
                        height += 1
                        step = Int(first)
                    case .assertion(let assertion, let next): if context.holds(assertion) { step = Int(next) }
                    case .match:
                        isMatch = true
                        break walk
                    }
                }
            }
            return isMatch
        }
    }

    /// The steps after taking a character of a class, with the start where a match may begin anywhere.
    private mutating func advance(by characterClass: Int) -> [UInt16] {
        takeReached(takenCount(characterClass) + (isAnchored ? 0 : insert(start)))
    }

    /// Notes the steps that taking a character of a class leads to. How many they are.
    private mutating func takenCount(_ characterClass: Int) -> Int {
        var count = 0
        for take in takes.prefix(takeCount) where classes.contains(characterClass, inSet: Int(take >> 16)) {
            count += insert(UInt16(truncatingIfNeeded: take))
        }
        return count
    }

    /// One for a step that wasn't reached yet.
    @inline(__always)
    private mutating func insert(_ step: UInt16) -> Int {
        let bit: UInt64 = 1 << UInt64(step & 63)
        guard reached[Int(step >> 6)] & bit == 0 else { return 0 }
        reached[Int(step >> 6)] |= bit
        return 1
    }

    private mutating func takeReached(_ count: Int) -> [UInt16] {
        guard count > 0 else { return [] }
        var steps: [UInt16] = []
        steps.reserveCapacity(count)
        fingerprint = 0
        for index in reached.indices {
            var word = reached[index]
            fingerprint = (fingerprint ^ word) &* 0x9E37_79B9_7F4A_7C15
            fingerprint ^= fingerprint >> 29
            while word != 0 {
                steps.append(UInt16(truncatingIfNeeded: index << 6 | word.trailingZeroBitCount))
                word &= word - 1
            }
            reached[index] = 0
        }
        return steps
    }
}

extension PatternContext {
    /// All that can stand on both sides of a place behind the start of a text.
    fileprivate static let behindStart = [
        PatternContext(), PatternContext(isAfterWord: true), PatternContext(isBeforeWord: true),
        PatternContext(isAfterWord: true, isBeforeWord: true), PatternContext(isEnd: true),
        PatternContext(isAfterWord: true, isEnd: true),
    ]
}
