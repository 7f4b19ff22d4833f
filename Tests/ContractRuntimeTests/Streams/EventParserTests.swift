import Testing

@testable import ContractRuntime

/// WHATWG HTML §9.2.5 and §9.2.6.
@Suite("Event streams are cut into events")
struct EventParserTests {
    private struct Seen: Equatable {
        var type: String?
        var data: String
        var id: String?

        init(_ data: String, type: String? = nil, id: String? = nil) {
            self.type = type
            self.data = data
            self.id = id
        }

        init(_ event: EventParser.Event) {
            self.init(String(decoding: event.data, as: UTF8.self), type: event.type, id: event.id)
        }
    }

    private func events(_ text: String, cutInto size: Int = .max) throws -> [Seen] {
        var parser = EventParser(limit: 1000)
        var events: [Seen] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            events += try parser.take(Array(rest.prefix(size))).map(Seen.init)
            rest = rest.dropFirst(size)
        }
        return events
    }

    @Test func readsTheExamplesOfTheStandard() throws {
        #expect(
            try events(
                """
                data: This is the first message.

                data: This is the second message, it
                data: has two lines.

                data: This is the third message.


                """
            ) == [
                Seen("This is the first message."), Seen("This is the second message, it\nhas two lines."),
                Seen("This is the third message."),
            ])
        #expect(
            try events("event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\nevent:\ndata: 1\n\n") == [
                Seen("73857293", type: "add"), Seen("2153", type: "remove"), Seen("1"),
            ])
        #expect(
            try events(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n")
                == [Seen("first event", id: "1"), Seen("second event", id: ""), Seen(" third event", id: "")])
        #expect(try events("data\n\ndata\ndata\n\ndata:") == [Seen(""), Seen("\n")])
        #expect(try events("data:test\n\ndata: test\n\n") == [Seen("test"), Seen("test")])
    }

    @Test func readsEveryLineEnd() throws {
        for end in ["\n", "\r", "\r\n"] {
            let text = ["data: a", "data: b", "", "data: c", "", ""].joined(separator: end)
            #expect(try events(text) == [Seen("a\nb"), Seen("c")], "\(Array(end.utf8))")
        }
    }

    @Test func ignoresWhatItDoesNotKnow() throws {
        #expect(try events("\u{FEFF}data: x\nother: y\nDATA: z\nretry: soon\n:\n\n") == [Seen("x")])
        #expect(try events("id: 1\u{0}2\ndata: x\n\n") == [Seen("x")])
        #expect(try events("event: lonely\n\ndata: x\n\n") == [Seen("x")])
        #expect(try events("data: unfinished\n") == [])
    }

    @Test func remembersRetryAndID() throws {
        var parser = EventParser(limit: 100)
        _ = try parser.take(Array("retry: 1500\nid: 7\n\ndata: x\n\nretry: -1\n\n".utf8))
        #expect(parser.retry == .milliseconds(1500))
        #expect(parser.lastID == "7")
        _ = try parser.take(Array("id: 8\ndata: y\n".utf8))
        #expect(parser.lastID == "7")
    }

    @Test func goesOnWithAnotherConnection() throws {
        var parser = EventParser(limit: 100)
        _ = try parser.take(Array("retry: 9\nid: 7\ndata: x\n\nid: 8\nevent: y\ndata: lost".utf8))
        parser.restart()
        let events = try parser.take(Array("\u{FEFF}data: z\n\n".utf8))
        #expect(events.map(Seen.init) == [Seen("z", id: "7")])
        #expect(parser.retry == .milliseconds(9))
    }

    /// Time grows with the length of an event, also where it has many lines.
    @Test(.timeLimit(.minutes(5))) func readsEventsOfManyLines() throws {
        var parser = EventParser(limit: 16 << 20)
        let events = try parser.take(Array((String(repeating: "data:x\n", count: 1_000_000) + "\n").utf8))
        #expect(events.map(\.data.count) == [1_999_999])
    }

    @Test("however the bytes are cut, the events are the same")
    func cuts() throws {
        let text = "\u{FEFF}event: ä\r\ndata: 1€\r\ndata: 2\rid: 5\n\n: c\r\rdata:x\n\r\ndata:y\r\n\r\n"
        let whole = try events(text)
        #expect(whole.count == 3)
        for size in 1..<text.utf8.count { #expect(try events(text, cutInto: size) == whole, "\(size)") }
    }

    @Test(arguments: ["data: \(String(repeating: "x", count: 1001))", String(repeating: "data: xxxx\n", count: 250)])
    func refusesEventsThatAreTooLarge(text: String) {
        #expect(throws: StreamFault.tooLarge(limit: 1000)) { try events(text) }
        #expect(throws: StreamFault.tooLarge(limit: 1000)) { try events(text, cutInto: 7) }
    }
}
