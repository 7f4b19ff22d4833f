import ServiceLifecycle

/// Ends first when the server is told to end: says so at `/readyz`, and gives load balancers time to notice before the
/// server stops to accept connections.
struct Drain: Service {
    let readiness: Readiness
    let delay: Duration
    let sleep: @Sendable (Duration) async throws -> Void

    func run() async throws {
        do {
            try await gracefulShutdown()
        } catch {
            // Cancelled: there is no time to be graceful.
            return
        }
        await readiness.drain()
        try await sleep(delay)
    }
}
