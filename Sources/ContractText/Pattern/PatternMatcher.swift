/// Matches texts against a program. The table that makes it fast is made at the first match.
final class PatternMatcher: Sendable {
    private let program: PatternProgram
    /// How many characters a text may have to match.
    private let maximumLength: Int
    private let automaton = LazyReference<PatternAutomaton>()
    private let scanner = LazyReference<PatternScanner>()

    init(_ program: PatternProgram, maximumLength: Int = .max) {
        self.program = program
        self.maximumLength = maximumLength
    }

    /// Whether any part of valid UTF-8 matches.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var work = 0
        return unsafe matches(text, &work)
    }

    /// Adds to `work` the steps that were followed; beyond them, a byte costs one look-up.
    func matches(_ text: UnsafeBufferPointer<UInt8>, _ work: inout Int) -> Bool {
        if text.count > maximumLength, unsafe UTF8Sequence.scalarCount(text) > maximumLength { return false }
        if !program.looks.isEmpty {
            return scanner.withObject(or: { PatternScanner(program) }, { unsafe $0.matches(text, &work) })
        }
        return automaton.withObject(or: { PatternAutomaton(program) }, { unsafe $0.matches(text, &work) })
    }

    /// How many steps the program has, with those of its look-arounds.
    var size: Int { program.size }
}

/// What stands on both sides of a place in a text.
struct PatternContext: Hashable, Sendable {
    var isStart = false
    var isAfterWord = false
    var isBeforeWord = false
    var isEnd = false
    /// Which look-arounds hold, as bits.
    var looks: UInt16 = 0

    func holds(_ assertion: PatternAssertion) -> Bool {
        switch assertion {
        case .start: isStart
        case .end: isEnd
        case .wordBoundary: isAfterWord != isBeforeWord
        case .noWordBoundary: isAfterWord == isBeforeWord
        case .look(let index): looks & 1 << UInt16(index) != 0
        }
    }
}
