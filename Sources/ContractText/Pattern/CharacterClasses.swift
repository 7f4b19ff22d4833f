/// The characters, divided into classes that a program cannot tell apart.
struct CharacterClasses: Sendable {
    /// How many classes there are.
    let count: Int
    /// The class of each character of ASCII.
    let ascii: [UInt16]
    /// Where a run of characters of one class starts, in order, from 0 on.
    private let starts: [UInt32]
    private let classes: [UInt16]
    /// Of each set of the program, one after the other, which classes it consists of.
    private let members: [Bool]
    /// Which classes are word characters; exact only when the program asks for word boundaries.
    let words: [Bool]

    init(_ program: PatternProgram) {
        var sets = program.sets
        if program.hasWordBoundary { sets.append(.wordCharacters) }
        var starts: Set<UInt32> = [0]
        for range in sets.flatMap(\.ranges) {
            starts.insert(range.lowerBound)
            if range.upperBound < ScalarSet.lastScalar { starts.insert(range.upperBound + 1) }
        }
        let orderedStarts = starts.sorted()
        var numbers: [[Bool]: UInt16] = [:]
        var signatures: [[Bool]] = []
        var classes: [UInt16] = []
        for start in orderedStarts {
            let signature = sets.map { $0.contains(start) }
            if let number = numbers[signature] {
                classes.append(number)
                continue
            }
            let number = UInt16(truncatingIfNeeded: signatures.count)
            numbers[signature] = number
            signatures.append(signature)
            classes.append(number)
        }
        self.starts = orderedStarts
        count = signatures.count
        let finished = classes
        self.classes = finished
        members = program.sets.indices.flatMap { set in signatures.map { $0[set] } }
        words = program.hasWordBoundary ? signatures.map { $0[sets.count - 1] } : signatures.map { _ in false }
        ascii = (0..<128).map { CharacterClasses.search($0, orderedStarts, finished) }
    }

    /// Whether a set of the program holds the characters of a class.
    func contains(_ characterClass: Int, inSet set: Int) -> Bool { members[set * count + characterClass] }

    func number(of scalar: UInt32) -> UInt16 { CharacterClasses.search(scalar, starts, classes) }

    private static func search(_ scalar: UInt32, _ starts: [UInt32], _ classes: [UInt16]) -> UInt16 {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= scalar { low = middle } else { high = middle }
        }
        return classes[low]
    }
}
