/// A program turned into a deterministic automaton: a table that says, for each state and class of characters, the next
/// state, so that a byte costs one look-up.
///
/// The number of states can grow exponentially with the pattern. So the table is made up to a limit; from where it
/// ends, a ``PatternFollower`` goes on.
final class PatternAutomaton: Sendable {
    /// The bytes of ASCII that lead out of a state, where there are at most three: the rest is skipped by eight.
    struct Loop: Sendable {
        var bytes: [UInt8]
    }

    /// Nobody's: to be copied.
    let threads: PatternThreads
    let classes: CharacterClasses
    /// Rows of `1 << shift` entries; each is the place where the next state's row begins.
    let table: [UInt32]
    let shift: Int
    let states: [PatternThreads.State]
    /// For each state, whether the text matches when it ends there.
    let isMatchAtEnd: [Bool]
    let loops: [Loop?]

    static let dead = 0
    static let matched = 1
    static let unknown = 2

    init(_ program: PatternProgram) {
        var builder = PatternAutomatonBuilder(program)
        builder.build()
        threads = builder.threads
        classes = builder.threads.classes
        table = builder.table
        shift = builder.shift
        states = builder.states
        isMatchAtEnd = builder.isMatchAtEnd
        loops = builder.loops
    }

    /// Whether any part of valid UTF-8 matches. Adds the steps that were followed, where the table ends, to `work`.
    func matches(_ text: UnsafeBufferPointer<UInt8>, _ work: inout Int) -> Bool {
        unsafe table.withUnsafeBufferPointer { table in
            unsafe classes.ascii.withUnsafeBufferPointer { unsafe matches(text, table, $0, &work) }
        }
    }

    @inline(__always)
    private func matches(
        _ text: UnsafeBufferPointer<UInt8>,
        _ table: UnsafeBufferPointer<UInt32>,
        _ ascii: UnsafeBufferPointer<UInt16>,
        _ work: inout Int
    ) -> Bool {
        let specialEnd = 3 << shift
        var row = 3 << shift
        var index = 0
        while index < text.count {
            let start = index
            let byte = unsafe text[index]
            let characterClass: Int
            if byte < 0x80 {
                characterClass = unsafe Int(ascii[Int(byte)])
                index += 1
            } else {
                characterClass = unsafe Int(classes.number(of: UTF8Sequence.scalar(in: text, at: &index)))
            }
            let next = unsafe Int(table[row + characterClass])
            if next == row {
                if index + 8 <= text.count { unsafe skipLoop(row >> shift, text, &index) }
            } else if next >= specialEnd {
                row = next
            } else if next >> shift == Self.unknown {
                return unsafe followsProgram(from: states[row >> shift - 3], text, at: start, &work)
            } else {
                return next >> shift == Self.matched
            }
        }
        return isMatchAtEnd[row >> shift - 3]
    }

    /// Goes over bytes that stay in a state, eight at a time.
    @inline(__always)
    private func skipLoop(_ state: Int, _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        guard let loop = loops[state - 3], let start = text.baseAddress else { return }
        while index + 8 <= text.count {
            let word = unsafe ByteWord(start + index)
            var stops = word.nonASCII
            for byte in loop.bytes { stops |= word.equal(to: byte) }
            guard stops == 0 else {
                index += ByteWord.firstIndex(in: stops)
                return
            }
            index += 8
        }
    }

    /// The slow way, from a state at a place in the text.
    @inline(never)
    private func followsProgram(
        from state: PatternThreads.State,
        _ text: UnsafeBufferPointer<UInt8>,
        at start: Int,
        _ work: inout Int
    ) -> Bool {
        var follower = PatternFollower(threads)
        return unsafe follower.matches(from: state, text, at: start, &work)
    }
}

extension UTF8Sequence {
    /// The code point of the character at a place in valid UTF-8, and the place of the next one.
    static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
        let first = unsafe UInt32(text[index])
        index += 1
        guard first >= 0x80 else { return first }
        let length = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        var value = first & (0x3F >> UInt32(length))
        for _ in 0..<length where index < text.count {
            value = unsafe value << 6 | UInt32(text[index] & 0x3F)
            index += 1
        }
        return value
    }
}
