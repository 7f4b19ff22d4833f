import Synchronization
import Testing

@testable import ContractRuntime

/// Reading makes structs property by property in raw memory. These tests count objects: none may be left over, and none
/// released twice, wherever reading stops. Run them with the address sanitizer too.
@Suite(.serialized) struct OwnershipTests {
    @Test(arguments: [
        #"{"a":1,"b":2,"list":[1,2,3],"map":{"x":1,"y":2},"maybe":3,"patch":4}"#,
        #"{"a":1,"list":[],"map":{},"extra":1}"#,
        #"{"a":1,"b":null}"#,
        #"{"a":1,"list":[1,2,"x",3],"map":{"x":1,"y":"z"}}"#,
        #"{"a":1,"b":2,"list":[1,2,3],"map":{"x":1,"x":2}}"#,
        #"{"a":1,"a":2}"#,
        #"{"list":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17],"b":1}"#,
        #"{"a":1,"b":2,"list":[1,2,3],"map":{"x":1},"patch":4,"union":5}"#,
        #"{"a":1,"union":{"value":5}}"#,
        #"{"a":1,"union":{"value":5,"other":6}}"#,
        #"{"a":1,"x":9,"y":8,"z":"no"}"#,
    ])
    func leavesNothingBehind(text: String) {
        let bytes = Array(text.utf8)
        for length in 0...bytes.count {
            _ = outcome { try JSONDecoding.decode(Holder.table, from: Array(bytes[..<length])) }
            #expect(Tracked.count.load(ordering: .relaxed) == 0, "after \(length) bytes of \(text)")
        }
        var random = RandomBytes(seed: 1)
        for _ in 0..<300 {
            var damaged = bytes
            damaged[Int(random.next()) % bytes.count] = UInt8(truncatingIfNeeded: random.next() % 128)
            _ = outcome { try JSONDecoding.decode(Holder.table, from: damaged) }
        }
        #expect(Tracked.count.load(ordering: .relaxed) == 0)
    }

    @Test func readsValues() throws {
        let text = #"{"a":1,"b":2,"list":[1,2,3],"map":{"x":1},"maybe":3,"patch":4,"union":{"value":5},"more":9}"#
        let holder = try JSONDecoding.decode(Holder.table, from: Array(text.utf8))
        #expect(holder.list.map(\.value) == [1, 2, 3])
        #expect(holder.patch.value?.value == 4)
        #expect(holder.rest["more"]?.value == 9)
        #expect(Tracked.count.load(ordering: .relaxed) == 10)
    }
}

/// Counts how many of it there are.
final class Tracked: Sendable {
    static let count = Atomic<Int>(0)
    let value: Int

    init(_ value: Int) {
        self.value = value
        Tracked.count.add(1, ordering: .relaxed)
    }

    deinit { Tracked.count.subtract(1, ordering: .relaxed) }
}

/// Reads integers as tracked objects.
final class TrackedCodec: Codec<Tracked>, @unchecked Sendable {
    override var jsonTypes: JSONTypes { .number }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let value = reader.integer() else { return false }
        target.initializeMemory(as: Tracked.self, to: Tracked(value))
        return true
    }
}

struct Holder: Sendable {
    var a: Tracked
    var b: Tracked
    var list: [Tracked]
    var map: [String: Tracked]
    var maybe: Tracked?
    var patch: Patch<Tracked>
    var union: Choice?
    var rest: [String: Tracked]

    enum Choice: Sendable {
        case one(Inner)
        case other(Inner)
        case plain(Tracked)
    }

    struct Inner: Sendable {
        var value: Tracked

        static let table = ObjectTable<Inner>("Inner") { $0.required("value", \.value, TrackedCodec()) }
        static let closed = ObjectTable<Inner>("Inner") {
            $0.required("value", \.value, TrackedCodec())
            $0.count(minimum: 2)
        }
    }

    static let choice = UnionTable<Choice>("Choice") {
        $0.add(Inner.table, Choice.one) { if case .one(let value) = $0 { value } else { nil } }
        $0.add(Inner.closed, Choice.other) { if case .other(let value) = $0 { value } else { nil } }
        $0.add(TrackedCodec(), Choice.plain) { if case .plain(let value) = $0 { value } else { nil } }
    }

    static let table = ObjectTable<Holder>("Holder") {
        $0.required("a", \.a, TrackedCodec())
        $0.required("b", \.b, TrackedCodec())
        $0.required("list", \.list, .array(TrackedCodec(), maxItems: 16))
        $0.required("map", \.map, .dictionary(TrackedCodec()))
        $0.optional("maybe", \.maybe, TrackedCodec())
        $0.patch("patch", \.patch, TrackedCodec())
        $0.optional("union", \.union, choice)
        $0.additional(\.rest, TrackedCodec())
    }
}
