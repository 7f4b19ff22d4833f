import ContractRuntime
import SocketTesting
import Synchronization
import Testing

@testable import Server

@Suite("Health")
struct HealthTests {
    @Test("The process is alive, and ready with its database")
    func healthy() async throws {
        try await ServiceFixture.run { service in
            let alive = try await service.send("GET", "/livez")
            #expect(alive.status == 200)
            #expect(alive.text == #"{"status":"alive"}"#)
            try await service.wait(untilReady: true)
            let ready = try await service.send("GET", "/readyz")
            #expect(ready["cache-control"] == "no-store")
            #expect(try await service.send("HEAD", "/readyz").body.isEmpty)
            #expect(try await service.send("POST", "/readyz").status == 405)
            #expect(try await service.send("POST", "/livez").status == 405)
        }
    }

    @Test("Without its database it is alive and not ready")
    func databaseAway() async {
        let health = Health(readiness: Readiness { false })
        let ready = await health.respond(to: Self.get("/readyz"))
        #expect(ready?.head.status == .serviceUnavailable)
        #expect(ready?.head.headerFields[.retryAfter] == "1")
        #expect(await health.respond(to: Self.get("/livez"))?.head.status == .ok)
        #expect(await health.respond(to: Self.get("/other")) == nil)
    }

    @Test("A database that doesn't answer in time counts as away, and isn't asked again meanwhile")
    func databaseHangs() async {
        let pings = Atomic(0)
        let (gate, open) = AsyncStream<Void>.makeStream()
        let readiness = Readiness(patience: .milliseconds(20), freshness: .zero) {
            pings.add(1, ordering: .relaxed)
            for await _ in gate { break }
            return true
        }
        #expect(await readiness.isReady == false)
        #expect(await readiness.isReady == false)
        #expect(pings.load(ordering: .relaxed) == 1)
        open.finish()
    }

    @Test("An answer holds for a moment, so that many questions are one to the database")
    func cached() async {
        let pings = Atomic(0)
        let readiness = Readiness(patience: .seconds(60), freshness: .seconds(60)) {
            pings.add(1, ordering: .relaxed)
            return true
        }
        for _ in 0..<100 { #expect(await readiness.isReady) }
        #expect(pings.load(ordering: .relaxed) == 1)
    }

    @Test("While it drains the server still answers, and says that it isn't ready")
    func draining() async throws {
        let configuration = ServiceFixture.configuration { $0.drainDelay = .seconds(15) }
        let (delay, end) = AsyncStream<Void>.makeStream()
        let delays = Mutex<[Duration]>([])
        let sleep = { @Sendable duration in
            delays.withLock { $0.append(duration) }
            for await _ in delay {}
        }
        try await ServiceFixture.run(configuration, sleep: sleep) { service in
            try await service.wait(untilReady: true)
            await service.shutDown()
            // The shutdown is told to the service in a task of its own.
            try await service.wait(untilReady: false)
            #expect(try await service.send("GET", "/livez").status == 200)
            #expect(try await service.send("GET", "/api/auth/me").status == 401)
            end.finish()
        }
        #expect(delays.withLock { $0 } == [.seconds(15)])
    }

    private static func get(_ path: String) -> HTTPRequest {
        HTTPRequest(method: .get, scheme: "http", authority: "a", path: path)
    }
}
