/// Makes the table of a ``PatternAutomaton``: every state that can be reached, up to limits of size and time.
struct PatternAutomatonBuilder {
    let program: PatternProgram
    let classes: CharacterClasses
    let isAnchored: Bool
    let shift: Int
    private(set) var table: [UInt32] = []
    private(set) var states: [PatternAutomaton.State] = []
    private(set) var isMatchAtEnd: [Bool] = []
    private(set) var loops: [PatternAutomaton.Loop?] = []
    private var numbers: [PatternAutomaton.State: Int] = [:]
    private var threads: PatternThreads

    private static let maximumEntryCount = 1 << 16
    /// Steps followed: some milliseconds.
    private static let maximumWork = 200_000

    init(_ program: PatternProgram) {
        self.program = program
        classes = CharacterClasses(program)
        threads = PatternThreads(program)
        isAnchored = PatternAutomatonBuilder.isAnchored(program)
        var shift = 0
        while 1 << shift < classes.count { shift += 1 }
        self.shift = shift
    }

    /// Whether no path from the start gets anywhere behind the start of a text.
    private static func isAnchored(_ program: PatternProgram) -> Bool {
        var threads = PatternThreads(program)
        return [false, true].allSatisfy { isAfterWord in
            [false, true].allSatisfy { isBeforeWord in
                [false, true].allSatisfy { isEnd in
                    let context = PatternContext(
                        isAfterWord: isAfterWord,
                        isBeforeWord: isBeforeWord && !isEnd,
                        isEnd: isEnd
                    )
                    return !threads.follow([program.start], in: context) && threads.takes.isEmpty
                }
            }
        }
    }

    mutating func build() {
        // The rows of the three states without steps are never read.
        table = Array(repeating: 0, count: 3 << shift)
        _ = number(of: PatternAutomaton.State(steps: [program.start], isStart: true, isAfterWord: false))
        var state = 0
        while state < states.count {
            fillRow(state)
            state += 1
        }
        loops = states.indices.map(loop)
    }

    /// The number of a state, which is added if it is new and there is room.
    private mutating func number(of state: PatternAutomaton.State) -> Int {
        if let number = numbers[state] { return number }
        guard table.count + 1 << shift <= Self.maximumEntryCount || states.isEmpty, threads.work < Self.maximumWork
        else {
            return PatternAutomaton.unknown
        }
        let number = states.count + 3
        numbers[state] = number
        states.append(state)
        isMatchAtEnd.append(threads.follow(state.steps, in: state.context(beforeWord: false, isEnd: true)))
        table += Array(repeating: UInt32(PatternAutomaton.unknown << shift), count: 1 << shift)
        return number
    }

    private mutating func fillRow(_ index: Int) {
        for characterClass in 0..<classes.count {
            guard threads.work < Self.maximumWork else { return }
            let next = next(states[index], characterClass)
            table[(index + 3) << shift + characterClass] = UInt32(next << shift)
        }
    }

    private mutating func next(_ state: PatternAutomaton.State, _ characterClass: Int) -> Int {
        let isWord = classes.words[characterClass]
        if threads.follow(state.steps, in: state.context(beforeWord: isWord, isEnd: false)) {
            return PatternAutomaton.matched
        }
        var steps = Set(threads.advance(by: characterClass, classes))
        if !isAnchored { steps.insert(program.start) }
        guard !steps.isEmpty else { return PatternAutomaton.dead }
        return number(of: PatternAutomaton.State(steps: steps.sorted(), isStart: false, isAfterWord: isWord))
    }

    private func loop(_ index: Int) -> PatternAutomaton.Loop? {
        let row = (index + 3) << shift
        let leaving = (0..<128).filter { Int(table[row + Int(classes.ascii[$0])]) != row }
        guard leaving.count <= 3 else { return nil }
        return PatternAutomaton.Loop(bytes: leaving.map { UInt8($0) })
    }
}
