import ContractRuntime
import Handlers
import Logging
import ServiceLifecycle

/// Forgets sessions whose tokens have expired, once an hour.
struct SessionSweeper: Service {
    let sessions: any SessionStore
    let logger: Logger
    var interval = Duration.seconds(3600)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await sweep()
                do {
                    try await Task.sleep(for: interval)
                } catch {
                    return
                }
            }
        }
    }

    private func sweep() async {
        do {
            _ = try await sessions.removeSessions(expiredBefore: Date())
        } catch {
            // They are harmless where they are; the next time will do.
            logger.warning("expired sessions stay", metadata: .describing(error))
        }
    }
}
