/// Follows a program from where the table of its ``PatternAutomaton`` ends, with a table of its own that grows with the
/// text: what was followed once from a state is looked up the next time. It is made for one text, and thrown away.
///
/// Where each character leads to a new state, the time is that of following the program: the text's length times the
/// number of steps.
struct PatternFollower {
    private var threads: PatternThreads
    private var states: [PatternThreads.State] = []
    private var numbers: [PatternThreads.State: Int32] = [:]
    /// For each state and class, the number of the next state, or one of the numbers below.
    private var table: [Int32] = []
    private var stepCount = 0

    private static let unknown: Int32 = -1
    private static let dead: Int32 = -2
    private static let matched: Int32 = -3
    /// Some hundred kilobytes each. What is full starts anew.
    private static let maximumEntryCount = 1 << 16
    private static let maximumStepCount = 1 << 18

    init(_ threads: PatternThreads) { self.threads = threads }

    /// Whether the rest of a text matches from a state on. Adds the steps that were followed to `work`.
    mutating func matches(
        from state: PatternThreads.State,
        _ text: UnsafeBufferPointer<UInt8>,
        at start: Int,
        _ work: inout Int
    ) -> Bool {
        let before = threads.work
        defer { work += threads.work - before }
        var index = start
        var number = number(of: state)
        while index < text.count {
            let characterClass = unsafe Int(threads.classes.number(of: UTF8Sequence.scalar(in: text, at: &index)))
            var next = table[Int(number) * threads.classes.count + characterClass]
            if next == Self.unknown {
                if isFull { number = startAnew(with: states[Int(number)]) }
                next = follow(number, characterClass)
            }
            guard next >= 0 else { return next == Self.matched }
            number = next
        }
        return threads.isMatchAtEnd(states[Int(number)])
    }

    private mutating func follow(_ number: Int32, _ characterClass: Int) -> Int32 {
        let next: Int32 =
            switch threads.next(states[Int(number)], characterClass) {
            case .matched: Self.matched
            case .dead: Self.dead
            case .state(let state): self.number(of: state)
            }
        table[Int(number) * threads.classes.count + characterClass] = next
        return next
    }

    private mutating func number(of state: PatternThreads.State) -> Int32 {
        if let number = numbers[state] { return number }
        let number = Int32(states.count)
        numbers[state] = number
        states.append(state)
        stepCount += state.steps.count
        table += repeatElement(Self.unknown, count: threads.classes.count)
        return number
    }

    private var isFull: Bool { table.count > Self.maximumEntryCount || stepCount > Self.maximumStepCount }

    private mutating func startAnew(with state: PatternThreads.State) -> Int32 {
        states.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        table.removeAll(keepingCapacity: true)
        stepCount = 0
        return number(of: state)
    }
}
