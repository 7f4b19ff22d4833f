import AuthAPI
import ContractRuntime
import Foundation
import Testing

@testable import Handlers

@Suite struct ThrottleTests {
    private func isAdmitted(_ admission: SignInThrottle.Admission) -> Bool {
        if case .admitted = admission { true } else { false }
    }

    @Test func delaysDouble() {
        let policy = ThrottlePolicy(freeFailures: 3, firstDelay: 10, longestDelay: 100)
        #expect((0...9).map(policy.delay) == [0, 0, 0, 10, 20, 40, 80, 100, 100, 100])
        #expect(policy.delay(afterFailures: .max) == 100)
    }

    /// At most ten of a thousand tries from a hundred addresses in a quarter of an hour reach the hash.
    @Test func guessingFromManyAddressesIsSlow() {
        let throttle = SignInThrottle()
        let admitted = (0..<1000).count { number in
            let address = "198.51.100.\(number % 100)"
            return isAdmitted(throttle.admit(email: "ada@example.com", address: address, now: Double(number) * 0.9))
        }
        #expect(admitted == 10)
    }

    @Test func manyTriesAtOnceGainNothing() {
        let throttle = SignInThrottle()
        let admitted = (0..<100).count { _ in
            isAdmitted(throttle.admit(email: "ada@example.com", address: "a", now: 0))
        }
        #expect(admitted == 5)
    }

    @Test func theCaseOfAnAddressMakesNoOtherAccount() {
        let throttle = SignInThrottle()
        for email in ["ada@example.com", "ADA@example.com", "Ada@example.com", "aDa@example.com", "adA@example.com"] {
            #expect(isAdmitted(throttle.admit(email: email, address: "a", now: 0)))
        }
        #expect(!isAdmitted(throttle.admit(email: "ADA@EXAMPLE.COM", address: "a", now: 0)))
    }

    @Test func aSuccessForgivesTheFailures() {
        let throttle = SignInThrottle()
        for _ in 0..<20 {
            for _ in 0..<4 { _ = throttle.admit(email: "ada@example.com", address: "a", now: 0) }
            guard case .admitted(let attempt) = throttle.admit(email: "ada@example.com", address: "a", now: 0) else {
                Issue.record("refused")
                return
            }
            throttle.succeeded(attempt)
        }
    }

    @Test func strangersCannotLockAUserOutOfAKnownPlace() {
        let throttle = SignInThrottle()
        guard case .admitted(let attempt) = throttle.admit(email: "ada@example.com", address: "home", now: 0) else {
            Issue.record("refused")
            return
        }
        throttle.succeeded(attempt)
        for number in 0..<100 { _ = throttle.admit(email: "ada@example.com", address: "evil-\(number)", now: 1) }
        #expect(!isAdmitted(throttle.admit(email: "ada@example.com", address: "cafe", now: 2)))
        for _ in 0..<5 { #expect(isAdmitted(throttle.admit(email: "ada@example.com", address: "home", now: 2))) }
        // Its own failures count there as well.
        #expect(!isAdmitted(throttle.admit(email: "ada@example.com", address: "home", now: 2)))
    }

    @Test func guessingManyAccountsFromOneAddressIsSlow() {
        let throttle = SignInThrottle()
        let admitted = (0..<1000).count { number in
            isAdmitted(throttle.admit(email: "user\(number)@example.com", address: "a", now: Double(number) * 0.1))
        }
        #expect(admitted < 110)
        #expect(isAdmitted(throttle.admit(email: "user1@example.com", address: "b", now: 100)))
    }

    /// A subscriber has 2^64 addresses of IPv6 at least.
    @Test func anotherAddressOfTheSameNetworkGainsNothing() {
        let throttle = SignInThrottle()
        let admitted = (0..<1000).count { number in
            let address = "2001:db8:1:2::\(String(number, radix: 16))"
            return isAdmitted(throttle.admit(email: "user\(number)@example.com", address: address, now: 0))
        }
        #expect(admitted == 100)
        #expect(isAdmitted(throttle.admit(email: "x@example.com", address: "2001:db8:1:3::1", now: 0)))
    }

    @Test func undecidedTriesDoNotCount() {
        let throttle = SignInThrottle()
        for _ in 0..<50 {
            guard case .admitted(let attempt) = throttle.admit(email: "ada@example.com", address: "a", now: 0) else {
                Issue.record("refused")
                return
            }
            throttle.wasUndecided(attempt)
        }
    }

    @Test func memoryIsBoundedAndKeepsTheWorst() {
        var counts = FailureCounts<Int>(.account, capacity: 100)
        for _ in 0..<8 { counts.add(-1, now: 0) }
        for key in 0..<10_000 { counts.add(key, now: Double(key) / 100) }
        #expect(counts.count <= 100)
        #expect(counts.wait(-1, now: 100) > 0)
        counts.add(1, now: 1e9)
        #expect(counts.wait(-1, now: 1e9) == 0)
    }

    @Test func tooManyTriesAreAnswered429() async throws {
        let service = try TestService()
        _ = try await service.signUp()
        let wrong = LoginRequest(email: "ada@example.com", password: "wrong horse")
        let right = LoginRequest(email: "ada@example.com", password: "correct horse")
        for _ in 0..<5 { #expect(try await status { try await service.client().loginUser(body: wrong) } == 401) }
        do {
            _ = try await service.client().loginUser(body: right)
            Issue.record("not throttled")
        } catch {
            guard case .rejected(.tooManyRequests(let answer)) = error else {
                Issue.record("answered \(error)")
                return
            }
            #expect(answer.headers.retryAfter == 15)
        }
        service.advance(14)
        #expect(try await status { try await service.client().loginUser(body: right) } == 429)
        service.advance(1)
        #expect(try await status { try await service.client().loginUser(body: right) } == 200)
        #expect(service.events.contains(.signInThrottled))
    }

    /// Whether an account exists must not show in when the answer becomes 429.
    @Test func unknownAddressesAreThrottledTheSame() async throws {
        let service = try TestService()
        _ = try await service.signUp()
        var answers: [[Int?]] = []
        for email in ["ada@example.com", "eve@example.com"] {
            let body = LoginRequest(email: email, password: "wrong horse")
            var statuses: [Int?] = []
            for _ in 0..<8 { statuses.append(try await status { try await service.client().loginUser(body: body) }) }
            answers.append(statuses)
        }
        #expect(answers.first == answers.last)
    }
}
