import AuthAPI
import ContractRuntime
import Testing

@testable import Handlers

@Suite struct RegistrationLimitTests {
    @Test func anHourOfThemAtOnceAndThenOneByOne() {
        let limit = RegistrationLimit(perHour: 6)
        for _ in 0..<6 { #expect(limit.wait(address: "192.0.2.1", now: 1000) == nil) }
        #expect(limit.wait(address: "192.0.2.1", now: 1000) == 600)
        #expect(limit.wait(address: "192.0.2.1", now: 1599.5) == 1)
        #expect(limit.wait(address: "192.0.2.1", now: 1600) == nil)
        #expect(limit.wait(address: "192.0.2.1", now: 1600) == 600)
        // Refusals cost nothing, and after an hour without any all are there again.
        for _ in 0..<6 { #expect(limit.wait(address: "192.0.2.1", now: 5200) == nil) }
        #expect(limit.wait(address: "192.0.2.1", now: 5200) == 600)
    }

    @Test(arguments: [1, 7, 60, 1000])
    func anHourLetsThroughTwiceTheNumberAtMost(perHour: Int) {
        let limit = RegistrationLimit(perHour: perHour)
        let admitted = (0..<36_000).count { limit.wait(address: "192.0.2.1", now: Double($0) / 10) == nil }
        #expect((perHour..<2 * perHour + 1).contains(admitted))
    }

    @Test func eachNetworkHasItsOwn() {
        let limit = RegistrationLimit(perHour: 1)
        let others = ["192.0.2.1", "192.0.2.2", "2001:db8:0:1::1", "2001:db8:0:2::1"]
        for address in others { #expect(limit.wait(address: address, now: 0) == nil) }
        for same in ["192.0.2.1", "::ffff:192.0.2.2", "2001:db8:0:1:ffff::7", "2001:DB8::2:0:0:0:1"] {
            #expect(limit.wait(address: same, now: 0) == 3600)
        }
    }

    @Test func unknownAddressesAndNoLimitLetEverybodyThrough() {
        let limit = RegistrationLimit(perHour: 1)
        let none = RegistrationLimit(perHour: nil)
        for _ in 0..<100 {
            #expect(limit.wait(address: "", now: 0) == nil)
            #expect(none.wait(address: "192.0.2.1", now: 0) == nil)
        }
        #expect(none.count == 0)
    }

    @Test func memoryIsBoundedAndKeepsTheBusiest() {
        let limit = RegistrationLimit(perHour: 4, capacity: 100)
        for _ in 0..<4 { _ = limit.wait(address: "192.0.2.1", now: 0) }
        for number in 0..<10_000 { _ = limit.wait(address: "client \(number)", now: 1) }
        #expect(limit.count <= 100)
        #expect(limit.wait(address: "192.0.2.1", now: 1) == 899)
    }

    @Test func tooManyAreAnswered429() async throws {
        let service = try TestService(registrations: RegistrationLimit(perHour: 2))
        _ = try await service.signUp("a@example.com")
        // An address that is taken was looked up, which is what whoever tries addresses is after.
        #expect(try await status { try await service.signUp("a@example.com") } == 409)
        do {
            _ = try await service.signUp("b@example.com")
            Issue.record("not limited")
        } catch {
            guard let failure = error as? RegisterUser.Failure, case .rejected(.tooManyRequests(let answer)) = failure
            else { throw error }
            #expect(answer.headers.retryAfter == 1800)
        }
        #expect(service.events.contains(.registrationThrottled))
        #expect(try await service.store.account(email: "b@example.com") == nil)
        // What breaks the contract counts for nothing, and neither does another client.
        let elsewhere = service.client(address: "192.0.2.2")
        let request = RegisterRequest(email: "b@example.com", password: "correct horse", name: "B")
        #expect(try await status { try await elsewhere.registerUser(body: request) } == 200)
        service.advance(1800)
        #expect(try await status { try await service.signUp("c@example.com") } == 200)
    }

    @Test func whatCouldNotBeDecidedDoesNotCount() async throws {
        let limits = PasswordLimits(slots: 1, queueLength: 0)
        let service = try TestService(registrations: RegistrationLimit(perHour: 1), limits: limits)
        let gate = Gate()
        let pool = service.passwords.pool
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await pool.run { gate.pass() } }
            await gate.waitUntilStarted(1)
            for _ in 0..<5 { #expect(try await status { try await service.signUp() } == 503) }
            gate.open()
            try await group.waitForAll()
        }
        #expect(try await status { try await service.signUp() } == 200)
    }
}
