import Dispatch

/// Runs tasks on threads of its own.
///
/// The tests of a whole package share as many threads as there are cores, and some compute for seconds: who waits for
/// an answer over a socket would wait for those as well, and run into the time limits of the client under test.
public final class OwnThreads: TaskExecutor {
    public static let shared = OwnThreads()

    private let queue = DispatchQueue(label: "SocketTesting", attributes: .concurrent)

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
