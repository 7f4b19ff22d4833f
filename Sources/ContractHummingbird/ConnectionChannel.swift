import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// How connections are set up and served: HTTP/1.1 behind a ``ConnectionGuard``, in a task that the guard can end.
struct ConnectionChannel: ServerChildChannel {
    let configuration: ContractServer.Configuration
    let refusal: ConnectionGuard.Refusal
    /// Makes the responder of one connection, whose peer's address it is given.
    let responder: @Sendable (_ address: String?) -> HTTPChannelHandler.Responder

    struct Value: ServerChildChannelValue {
        let stream: HTTP1Channel.Value
        let http: HTTP1Channel
        let work: ConnectionWork

        var channel: any Channel { stream.channel }
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        let work = ConnectionWork()
        let http = http(address: channel.remoteAddress?.ipAddress, work)
        return http.setup(channel: channel, logger: logger).map { Value(stream: $0, http: http, work: work) }
    }

    func handle(value: Value, logger: Logger) async {
        let eventLoop = value.channel.eventLoop
        let executor = configuration.usesEventLoops ? EventLoopExecutor(eventLoop) : nil
        let task = Task(executorPreference: executor) { await value.http.handle(value: value.stream, logger: logger) }
        value.work.begin { task.cancel() }
        await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
    }

    private func http(address: String?, _ work: ConnectionWork) -> HTTP1Channel {
        let limits = configuration.limits
        return HTTP1Channel(
            responder: responder(address),
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [
                    ConnectionGuard(limits: limits, refusal: refusal) { work.cancel() }
                ],
                idleTimeout: TimeAmount(limits.idleTimeout),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headerFieldSize,
                    maxHeaderListSize: limits.headerSectionSize,
                    maxHeaderFieldCount: limits.headerFieldCount
                )
            )
        )
    }
}

/// The task that serves a connection, to be cancelled from its event loop.
final class ConnectionWork: Sendable {
    private enum State {
        case waiting, cancelled
        case running(@Sendable () -> Void)
    }

    private let state = Mutex(State.waiting)

    func begin(_ cancel: @escaping @Sendable () -> Void) {
        let isCancelled = state.withLock { state in
            if case .cancelled = state { return true }
            state = .running(cancel)
            return false
        }
        if isCancelled { cancel() }
    }

    func cancel() {
        let state = state.withLock { state in
            defer { state = .cancelled }
            return state
        }
        if case .running(let cancel) = state { cancel() }
    }
}
