import ContractHummingbird
import ContractRuntime
import Logging
import ServiceLifecycle
import SocketTesting
import Testing

@Suite("Graceful shutdown", .timeLimit(.minutes(5)))
struct ShutdownTests {
    @Test("A request that is being answered is answered, the connection then closes, and none is accepted")
    func drains() async throws {
        let (arrivals, arrival) = AsyncStream<Void>.makeStream()
        let (gate, open) = AsyncStream<Void>.makeStream()
        let (ports, port) = AsyncStream<Int>.makeStream()
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let responder: ContractServer.Responder = { _, _, _ in
            arrival.yield()
            for await _ in gate { break }
            return ServerFixture.text("done")
        }
        let server = ContractServer(
            .init(port: 0),
            logger: logger,
            onListening: { port.yield($0) },
            responder: responder
        )
        let group = ServiceGroup(configuration: .init(services: [.init(service: server)], logger: logger))
        async let running: Void = group.run()
        let listening = try #require(await ports.first { _ in true })
        let busy = try await SocketConnection(port: listening)
        let idle = try await SocketConnection(port: listening)
        try await busy.send("GET / HTTP/1.1\nHost: a\n\n")
        _ = await arrivals.first { true }
        await group.triggerGracefulShutdown()
        #expect(try await idle.receiveToEnd() == "")
        await #expect(throws: SocketConnection.Failure.self) { try await SocketConnection(port: listening) }
        open.yield()
        let text = try #require(try await busy.receiveToEnd())
        #expect(text.hasPrefix("HTTP/1.1 200 "))
        #expect(text.lowercased().contains("\r\nconnection: close\r\n"))
        #expect(text.hasSuffix("done"))
        try await running
    }
}
