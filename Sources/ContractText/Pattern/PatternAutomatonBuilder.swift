/// Makes the table of a ``PatternAutomaton``: every state that can be reached, up to limits of size and time.
struct PatternAutomatonBuilder {
    private(set) var threads: PatternThreads
    let shift: Int
    private(set) var table: [UInt32] = []
    private(set) var states: [PatternThreads.State] = []
    private(set) var isMatchAtEnd: [Bool] = []
    private(set) var loops: [PatternAutomaton.Loop?] = []
    private var numbers: [PatternThreads.State: Int] = [:]

    private static let maximumEntryCount = 1 << 16
    /// Steps followed: some milliseconds.
    private static let maximumWork = 200_000

    init(_ program: PatternProgram) {
        threads = PatternThreads(program)
        var shift = 0
        while 1 << shift < threads.classes.count { shift += 1 }
        self.shift = shift
    }

    mutating func build() {
        // The rows of the three states without steps are never read.
        table = Array(repeating: 0, count: 3 << shift)
        _ = number(of: threads.startState)
        var state = 0
        while state < states.count {
            fillRow(state)
            state += 1
        }
        loops = states.indices.map(loop)
    }

    /// The number of a state, which is added if it is new and there is room.
    private mutating func number(of state: PatternThreads.State) -> Int {
        if let number = numbers[state] { return number }
        guard table.count + 1 << shift <= Self.maximumEntryCount || states.isEmpty, threads.work < Self.maximumWork
        else {
            return PatternAutomaton.unknown
        }
        let number = states.count + 3
        numbers[state] = number
        states.append(state)
        isMatchAtEnd.append(threads.isMatchAtEnd(state))
        table += Array(repeating: UInt32(PatternAutomaton.unknown << shift), count: 1 << shift)
        return number
    }

    private mutating func fillRow(_ index: Int) {
        for characterClass in 0..<threads.classes.count {
            guard threads.work < Self.maximumWork else { return }
            let next = next(states[index], characterClass)
            table[(index + 3) << shift + characterClass] = UInt32(next << shift)
        }
    }

    private mutating func next(_ state: PatternThreads.State, _ characterClass: Int) -> Int {
        switch threads.next(state, characterClass) {
        case .matched: PatternAutomaton.matched
        case .dead: PatternAutomaton.dead
        case .state(let next): number(of: next)
        }
    }

    private func loop(_ index: Int) -> PatternAutomaton.Loop? {
        let row = (index + 3) << shift
        let leaving = (0..<128).filter { Int(table[row + Int(threads.classes.ascii[$0])]) != row }
        guard leaving.count <= 3 else { return nil }
        return PatternAutomaton.Loop(bytes: leaving.map { UInt8($0) })
    }
}
