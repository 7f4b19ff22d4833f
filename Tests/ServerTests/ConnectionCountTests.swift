import SocketTesting
import Testing

@testable import Server

@Suite("The number of connections")
struct ConnectionCountTests {
    @Test("Of connections over the limit none is accepted until another closes, and then it is served")
    func limit() async throws {
        let configuration = ServiceFixture.configuration { $0.maximumConnections = 2 }
        try await ServiceFixture.run(configuration) { service in
            let first = try await SocketConnection(port: service.port)
            #expect(try await first.response(to: Self.alive()).status == 200)
            let second = try await SocketConnection(port: service.port)
            #expect(try await second.response(to: Self.alive()).status == 200)

            // The system lets it connect; its request waits there.
            let third = try await SocketConnection(port: service.port)
            try await third.send(Self.alive())
            for _ in 0..<50 { #expect(try await first.response(to: Self.alive()).status == 200) }
            #expect(service.opened == 2)

            let last = try await second.response(to: Self.alive("Connection: close\n"))
            #expect(last["connection"] == "close")
            #expect(try await second.receiveToEnd() == "")
            #expect(try await third.response().status == 200)
            #expect(service.opened == 3)
        }
    }

    private static func alive(_ field: String = "") -> String { "GET /livez HTTP/1.1\nHost: a\n\(field)\n" }
}

extension ServiceFixture {
    /// How many connections were accepted so far.
    fileprivate var opened: Int { log.text.matches(of: #/Connection opened\./#).count }
}
