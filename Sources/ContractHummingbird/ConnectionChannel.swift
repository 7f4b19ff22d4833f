import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
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
        channel.eventLoop.makeCompletedFuture {
            let work = ConnectionWork()
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandlers(
                ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: decoderLimits)),
                MessageCodec(),
                ConnectionGuard(limits: configuration.limits, refusal: refusal) { work.cancel() },
                HTTPConnectionStateHandler(idleTimeout: configuration.limits.idleTimeout, logger: logger)
            )
            let stream = try HTTP1Channel.Value(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
            let http = HTTP1Channel(responder: responder(channel.remoteAddress?.ipAddress))
            return Value(stream: stream, http: http, work: work)
        }
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

    private var decoderLimits: NIOHTTPDecoderLimitConfiguration {
        var decoderLimits = NIOHTTPDecoderLimitConfiguration()
        decoderLimits.maxHeaderFieldSize = configuration.limits.headerFieldSize
        decoderLimits.maxHeaderListSize = configuration.limits.headerSectionSize
        decoderLimits.maxHeaderFieldCount = configuration.limits.headerFieldCount
        return decoderLimits
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
