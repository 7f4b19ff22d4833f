import Foundation
import ServiceLifecycle

// What one request costs, on a service from the contract and on a bare Hummingbird server that answers the same bytes.
//
//   request-benchmark serve contract|bare      serves until it is ended, and says its address and the request to send
//   request-benchmark costs                    counts what the service and each server allocate for one request, and
//                                              measures the time that the service alone takes
@main
struct RequestBenchmark {
    static func main() async throws {
        let tasks = try await ServedTasks()
        switch Array(CommandLine.arguments.dropFirst()) {
        case ["serve", "contract"]: try await Servers.contract(tasks, onListening: announce(tasks)).run()
        case ["serve", "bare"]: try await Servers.bare(tasks, onListening: announce(tasks)).run()
        case ["costs"]: try await Costs.report(tasks)
        default: print("usage: request-benchmark serve contract | serve bare | costs")
        }
    }

    /// The lines that `run` reads.
    private static func announce(_ tasks: ServedTasks) -> @Sendable (Int) -> Void {
        let token = tasks.token
        return { port in
            print("token \(token)")
            print("body \(ServedTasks.newTask)")
            print("list http://127.0.0.1:\(port)\(ServedTasks.path)")
            print("lenient http://127.0.0.1:\(port)\(ServedTasks.lenientPath)")
            // Whoever waits for the lines reads from a file, which is written in blocks otherwise.
            fflush(nil)
        }
    }
}
