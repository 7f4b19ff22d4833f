extension JSONReader {
    /// Steps over one value of any type, checking all of it.
    mutating func skipValue() {
        skipWhitespace()
        switch current {
        case UInt8(ascii: "\""): _ = scanString()
        case UInt8(ascii: "{"): skipObject()
        case UInt8(ascii: "["): skipArray()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = scanNumber()
        case UInt8(ascii: "t"): if !skip(literal: "true") { fail("expected a value") }
        case UInt8(ascii: "f"): if !skip(literal: "false") { fail("expected a value") }
        case UInt8(ascii: "n"): if !skip(literal: "null") { fail("expected a value") }
        default: fail("expected a value")
        }
    }

    private mutating func skipArray() {
        guard open(UInt8(ascii: "["), "an array"), !closeEmpty(UInt8(ascii: "]")) else { return }
        repeat { skipValue() } while !isBroken && hasMore(until: UInt8(ascii: "]"))
    }

    private mutating func skipObject() {
        guard open(UInt8(ascii: "{"), "an object"), !closeEmpty(UInt8(ascii: "}")) else { return }
        var keys = KeySet()
        repeat {
            guard let key = newKey(&keys) else { return }
            _ = key
            skipValue()
        } while !isBroken && hasMore(until: UInt8(ascii: "}"))
    }

    /// Reads the name of a member, which must not be among those before it.
    mutating func newKey(_ keys: inout KeySet) -> RawString? {
        skipWhitespace()
        let position = unsafe cursor
        guard let key = key() else { return nil }
        guard keys.insert(key) else {
            unsafe cursor = unsafe position
            fail("this name occurs twice in the object")
            return nil
        }
        return key
    }
}

/// The names of an object's members so far, compared by their code points.
///
/// A few are compared one by one, in place. More go into a hashed set (seeded anew in each process), so that an object
/// of many members costs no more than its length.
struct KeySet {
    private static let inPlaceLimit = 8

    private var first: [RawString] = []
    private var all: Set<[UInt8]> = []

    /// False when the name is there already.
    mutating func insert(_ key: RawString) -> Bool {
        if all.isEmpty {
            guard !first.contains(where: { unsafe $0.count == key.count && $0.bytes.hasEqualBytes(key.bytes) }) else {
                return false
            }
            first.append(key)
            if first.count > Self.inPlaceLimit { all = Set(first.map { unsafe Array($0.bytes) }) }
            return true
        }
        return unsafe all.insert(Array(key.bytes)).inserted
    }
}
