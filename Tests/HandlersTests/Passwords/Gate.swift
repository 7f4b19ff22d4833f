import Dispatch
import Synchronization

/// Holds work on the password threads until it is opened, so that nothing depends on how fast the machine is.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    let started = Atomic<Int>(0)

    func pass() {
        started.add(1, ordering: .sequentiallyConsistent)
        semaphore.wait()
        semaphore.signal()
    }

    func open() {
        semaphore.signal()
    }

    func waitUntilStarted(_ count: Int) async {
        while started.load(ordering: .sequentiallyConsistent) < count { await Task.yield() }
    }
}
