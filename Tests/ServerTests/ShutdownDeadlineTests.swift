import ArgumentParser
import Foundation
import SocketTesting
import Synchronization
import Testing

@testable import Server

@Suite("Deadlines of the shutdown")
struct ShutdownDeadlineTests {
    private static let login = #"{"email":"ada@example.org","password":"correct horse 7"}"#

    @Test("They are those of the help")
    func defaults() {
        let deadlines = ShutdownDeadlines()
        #expect(deadlines.grace == .seconds(20))
        #expect(deadlines.cancellation == .seconds(5))
        #expect(ServerCommand.helpMessage(columns: 400).contains("20 seconds later at the latest"))
    }

    @Test("A request that takes longer than the grace period is cancelled, and the server ends")
    func grace() async throws {
        let store = InterposedStore()
        let (arrivals, arrival) = AsyncStream<Void>.makeStream()
        let (never, keep) = AsyncStream<Void>.makeStream()
        store.step.withLock { step in
            step = {
                arrival.yield()
                // Ends with the task that waits, and with nothing else.
                for await _ in never {}
            }
        }
        let deadlines = ShutdownDeadlines(grace: .milliseconds(20))
        try await ServiceFixture.run(storage: store.storage, deadlines: deadlines) { service in
            let connection = try await Self.ask(service)
            _ = await arrivals.first { true }
            await service.shutDown()
            // The fixture waits for the server's end.
            #expect(try await connection.receiveToEnd() != nil)
        }
        keep.finish()
    }

    @Test("Within the grace period a request is answered, however short it is without one")
    func answered() async throws {
        let store = InterposedStore()
        let (arrivals, arrival) = AsyncStream<Void>.makeStream()
        let (gate, open) = AsyncStream<Void>.makeStream()
        store.step.withLock { step in
            step = {
                arrival.yield()
                for await _ in gate {}
            }
        }
        let deadlines = ShutdownDeadlines(grace: .seconds(60), cancellation: .milliseconds(1))
        try await ServiceFixture.run(storage: store.storage, deadlines: deadlines) { service in
            let connection = try await Self.ask(service)
            _ = await arrivals.first { true }
            await service.shutDown()
            open.finish()
            let text = try #require(try await connection.receiveToEnd())
            #expect(text.hasPrefix("HTTP/1.1 401 "))
        }
    }

    @Test("What doesn't notice that it was cancelled ends with the process")
    func cancellation() async {
        await #expect(processExitsWith: .failure) {
            let store = InterposedStore()
            let (arrivals, arrival) = AsyncStream<Void>.makeStream()
            store.step.withLock { step in
                step = {
                    arrival.yield()
                    await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
                }
            }
            let deadlines = ShutdownDeadlines(grace: .milliseconds(1), cancellation: .milliseconds(1))
            try await ServiceFixture.run(storage: store.storage, deadlines: deadlines) { service in
                _ = try await Self.ask(service)
                _ = await arrivals.first { true }
                await service.shutDown()
            }
        }
    }

    /// Sends a request that needs the store.
    private static func ask(_ service: ServiceFixture) async throws -> SocketConnection {
        let connection = try await SocketConnection(port: service.port)
        try await connection.send(
            """
            POST /api/auth/login HTTP/1.1
            Host: a
            Content-Type: application/json
            Content-Length: \(login.utf8.count)

            \(login)
            """
        )
        return connection
    }
}
