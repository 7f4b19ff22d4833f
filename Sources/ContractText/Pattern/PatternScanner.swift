/// Matches texts against a program with look-arounds, in time that grows with the text's length times the number of
/// steps of all its programs.
///
/// Where a look-around holds doesn't depend on how a place was come by. So each is looked for at all places first, in
/// one go over the text: forwards what stands in front of a place, and backwards, with the program reversed, what
/// follows it. Then the program itself asks at each place.
final class PatternScanner: Sendable {
    /// Nobody's: to be copied.
    private let threads: PatternThreads
    private let looks: [Look]

    private struct Look: Sendable {
        let scanner: PatternScanner
        let isBehind: Bool
        let isNegated: Bool
    }

    init(_ program: PatternProgram) {
        threads = PatternThreads(program)
        looks = program.looks.map {
            Look(scanner: PatternScanner($0.program), isBehind: $0.isBehind, isNegated: $0.isNegated)
        }
    }

    /// Whether any part of valid UTF-8 matches. Adds the steps that were followed to `work`.
    func matches(_ text: UnsafeBufferPointer<UInt8>, _ work: inout Int) -> Bool {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(text.count)
        var index = 0
        while index < text.count { unsafe scalars.append(UTF8Sequence.scalar(in: text, at: &index)) }
        var isFound = false
        scan(scalars, isBackward: false, &work) { _ in
            isFound = true
            return true
        }
        return isFound
    }

    /// Calls `found` with each place where a match ends, in the order of the scan, until it answers true.
    private func scan(
        _ scalars: [UInt32],
        isBackward: Bool,
        _ work: inout Int,
        found: (Int) -> Bool
    ) {
        var threads = threads
        let before = threads.work
        defer { work += threads.work - before }
        let classes = scalars.map { threads.classes.number(of: $0) }
        let isWord = { (index: Int) in
            classes.indices.contains(index) && threads.classes.words[Int(classes[index])]
        }
        let looks = placesOfLooks(scalars, &work)
        var steps: [UInt16] = []
        for count in 0...scalars.count {
            let place = isBackward ? scalars.count - count : count
            let context = PatternContext(
                isStart: place == 0, isAfterWord: isWord(place - 1), isBeforeWord: isWord(place),
                isEnd: place == scalars.count, looks: looks.isEmpty ? 0 : looks[place])
            if threads.isMatch(steps, in: context), found(place) { return }
            guard count < scalars.count else { return }
            steps = threads.steps(after: Int(classes[isBackward ? place - 1 : place]))
        }
    }

    /// For each place, which look-arounds hold, as bits; empty where there are none.
    private func placesOfLooks(_ scalars: [UInt32], _ work: inout Int) -> [UInt16] {
        guard !looks.isEmpty else { return [] }
        let negated = looks.indices.reduce(UInt16(0)) { looks[$1].isNegated ? $0 | 1 << UInt16($1) : $0 }
        var places = Array(repeating: negated, count: scalars.count + 1)
        for (index, look) in looks.enumerated() {
            look.scanner.scan(scalars, isBackward: !look.isBehind, &work) { place in
                places[place] ^= 1 << UInt16(index)
                return false
            }
        }
        return places
    }
}
