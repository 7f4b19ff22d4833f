import Synchronization
import Testing

@testable import Handlers

@Suite struct PasswordPoolTests {
    private enum Outcome: Equatable {
        case done
        case refused
    }

    private func outcome(_ pool: PasswordPool, _ work: @escaping @Sendable () -> Void) async -> Outcome {
        do {
            try await pool.run(work)
            return .done
        } catch {
            return error is PasswordsUnavailable ? .refused : .done
        }
    }

    @Test func aFullQueueRefusesAtOnce() async {
        let pool = PasswordPool(PasswordLimits(slots: 1, queueLength: 2, patience: .seconds(3600)))
        let gate = Gate()
        await withTaskGroup(of: Outcome.self) { group in
            for _ in 0..<10 { group.addTask { await outcome(pool) { gate.pass() } } }
            // One holds the slot and two wait; the other seven are refused while the gate is still shut.
            var outcomes: [Outcome] = []
            for _ in 0..<7 { outcomes.append(await group.next() ?? .done) }
            #expect(outcomes.allSatisfy { $0 == .refused })
            gate.open()
            #expect(await group.allSatisfy { $0 == .done })
            #expect(gate.started.load(ordering: .sequentiallyConsistent) == 3)
        }
    }

    @Test func whoWaitsTooLongIsRefused() async {
        let pool = PasswordPool(PasswordLimits(slots: 1, queueLength: 4, patience: .zero))
        let gate = Gate()
        await withTaskGroup(of: Outcome.self) { group in
            group.addTask { await outcome(pool) { gate.pass() } }
            await gate.waitUntilStarted(1)
            for _ in 0..<4 { group.addTask { await outcome(pool) { gate.pass() } } }
            while pool.waitingCount < 4 { await Task.yield() }
            gate.open()
            let outcomes = await group.reduce(into: []) { $0.append($1) }
            #expect(outcomes.count { $0 == .done } == 1)
            #expect(gate.started.load(ordering: .sequentiallyConsistent) == 1)
        }
    }

    @Test func noMoreRunAtOnceThanThereAreSlots() async {
        let pool = PasswordPool(PasswordLimits(slots: 3, queueLength: 1000, patience: .seconds(3600)))
        let tally = Tally()
        await withTaskGroup(of: Outcome.self) { group in
            for _ in 0..<200 { group.addTask { await outcome(pool) { tally.count() } } }
            #expect(await group.allSatisfy { $0 == .done })
        }
        #expect((1...3).contains(tally.most.load(ordering: .sequentiallyConsistent)))
        #expect(tally.running.load(ordering: .sequentiallyConsistent) == 0)
    }

    private final class Tally: Sendable {
        let running = Atomic<Int>(0)
        let most = Atomic<Int>(0)

        func count() {
            let now = running.add(1, ordering: .sequentiallyConsistent).newValue
            _ = most.max(now, ordering: .sequentiallyConsistent)
            running.subtract(1, ordering: .sequentiallyConsistent)
        }
    }

    /// Hashing must not take the threads that all other requests run on.
    @Test func otherTasksGoOnWhileAllSlotsAreBusy() async {
        let pool = PasswordPool(PasswordLimits(slots: 8, queueLength: 8, patience: .seconds(3600)))
        let gate = Gate()
        await withTaskGroup(of: Outcome.self) { group in
            for _ in 0..<8 { group.addTask { await outcome(pool) { gate.pass() } } }
            await gate.waitUntilStarted(8)
            let sum = await withTaskGroup(of: Int.self) { others in
                for number in 0..<100 { others.addTask { number } }
                return await others.reduce(0, +)
            }
            #expect(sum == 4950)
            gate.open()
            #expect(await group.allSatisfy { $0 == .done })
        }
    }

    @Test(arguments: [
        (ScryptParameters.standard, 256 << 20, 8, 2), (.standard, 64 << 20, 8, 1), (.standard, 1 << 40, 4, 4),
        (.small, 256 << 20, 8, 8),
    ])
    func slotsFitIntoTheMemory(parameters: ScryptParameters, memory: Int, processors: Int, expected: Int) {
        let limits = PasswordLimits.fitting(parameters, memory: memory, processors: processors)
        #expect(limits.slots == expected)
        #expect(limits.queueLength == 8 * expected)
    }
}
