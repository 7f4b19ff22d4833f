import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Keeps one connection within its ``ConnectionLimits`` and gives every refused request an answer.
///
/// It stands between the HTTP codec and the web framework, and adds what the framework leaves out: answers to bytes
/// that are no request, deadlines for slow requests and slow readers, an end to bodies that nobody wants, and
/// `Connection: close` whenever the connection does close, in any spelling that the client uses.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// The answer to a request that no operation will see.
    typealias Refusal = @Sendable (ConnectionFault) -> (HTTPResponse, ByteBuffer)

    let limits: ConnectionLimits
    let refusal: Refusal
    /// Ends the work for the connection's requests.
    let cancelWork: @Sendable () -> Void
    var exchange = Exchange()
    /// A fault that is answered as soon as the requests before it are.
    private var fault: ConnectionFault?
    /// The last answer is out or on its way: nothing more is read or written.
    private(set) var isEnding = false
    private var endingDrained = 0
    var requestDeadline: Scheduled<Void>?
    var requestBegan: NIODeadline = .distantPast
    var answerDeadline: Scheduled<Void>?
    var handlerDeadline: Scheduled<Void>?
    /// When the oldest unanswered request came, or its turn did.
    var oldestBegan: NIODeadline = .distantPast

    init(limits: ConnectionLimits, refusal: @escaping Refusal, cancelWork: @escaping @Sendable () -> Void) {
        self.limits = limits
        self.refusal = refusal
        self.cancelWork = cancelWork
    }
}

// MARK: - Requests

extension ConnectionGuard {
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        guard !isEnding else { return drop(part, context: context) }
        switch part {
        case .head(let request): readHead(request, context: context)
        case .body(let bytes): readBody(bytes, context: context)
        case .end: readEnd(part, context: context)
        }
    }

    private func readHead(_ request: HTTPRequest, context: ChannelHandlerContext) {
        // The request before asked for the connection's end, or is refused: this one is not answered.
        guard !exchange.isLast, fault == nil else { return }
        guard request.hasOneHost else { return refuse(.malformed, context: context) }
        exchange.readHead(request)
        requestBegan = .now()
        if exchange.unanswered == 1 { oldestBegan = requestBegan }
        if handlerDeadline == nil { scheduleHandlerDeadline(in: limits.handlerTimeout, context: context) }
        context.fireChannelRead(wrapInboundOut(.head(request)))
    }

    private func readBody(_ bytes: ByteBuffer, context: ChannelHandlerContext) {
        guard exchange.isReading else { return }
        exchange.readBody(bytes.readableBytes)
        guard !exchange.isDrainedOver(limits.drainSize) else { return end(context: context) }
        context.fireChannelRead(wrapInboundOut(.body(bytes)))
    }

    private func readEnd(_ part: HTTPRequestPart, context: ChannelHandlerContext) {
        guard exchange.isReading else { return }
        exchange.readEnd()
        requestDeadline?.cancel()
        requestDeadline = nil
        context.fireChannelRead(wrapInboundOut(part))
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Scheduled here and not with the head, so that a request that arrives at once costs no timer.
        if exchange.isReading, requestDeadline == nil, !isEnding {
            scheduleRequestDeadline(in: limits.requestTimeout, context: context)
        }
        context.fireChannelReadComplete()
        if isEnding { context.read() }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let fault = ConnectionFault(error) else { return context.fireErrorCaught(error) }
        // What follows the last request of a connection is nobody's.
        guard !isEnding, exchange.isReading || !exchange.isLast else { return }
        let interruptsBody = exchange.isReading
        refuse(fault, context: context)
        // Whoever waits for the rest of the body learns that it won't come.
        if interruptsBody { context.fireErrorCaught(fault) }
    }
}

// MARK: - Answers

extension ConnectionGuard {
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isEnding else {
            // The framework can't know that the connection has had its last answer; to it, this one was sent.
            promise?.succeed()
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(let response): writeHead(response, context: context, promise: promise)
        case .body: context.write(data, promise: promise)
        case .end: writeEnd(data, context: context, promise: promise)
        }
    }

    private func writeHead(_ response: HTTPResponse, context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
        var response = response
        if response.status.kind != .informational {
            exchange.beginAnswer(drainSize: limits.drainSize)
            if exchange.isLast, exchange.unanswered == 1 { response.headerFields[.connection] = "close" }
        }
        context.write(wrapOutboundOut(.head(response)), promise: promise)
    }

    private func writeEnd(_ data: NIOAny, context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
        exchange.endAnswer()
        if exchange.unanswered > 0 { oldestBegan = .now() }
        if let fault, exchange.isCaughtUp {
            context.write(data, promise: promise)
            return writeRefusal(fault, context: context)
        }
        guard exchange.isLast, exchange.unanswered == 0 else { return context.write(data, promise: promise) }
        context.write(data, promise: promise)
        end(context: context)
    }

    /// Answers a request that no operation will see, after those that came before it.
    func refuse(_ fault: ConnectionFault, context: ChannelHandlerContext) {
        guard self.fault == nil else { return }
        self.fault = fault
        guard exchange.isCaughtUp else { return }
        // An answer to this very request has begun or been given: it stays the only one.
        let isAnswered = exchange.isReading && (exchange.isAnswering || exchange.unanswered == 0)
        guard isAnswered else { return writeRefusal(fault, context: context) }
        exchange.isLast = true
        if !exchange.isAnswering { end(context: context) }
    }

    func writeRefusal(_ fault: ConnectionFault, context: ChannelHandlerContext) {
        var (response, body) = refusal(fault)
        response.headerFields[.connection] = "close"
        response.headerFields[.contentLength] = String(body.readableBytes)
        context.write(wrapOutboundOut(.head(response)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: nil)
        context.write(wrapOutboundOut(.end(nil)), promise: nil)
        end(context: context)
    }
}

// MARK: - The connection's end

extension ConnectionGuard {
    /// Sends what is written, closes this side, and reads what the client still sends for a moment.
    func end(context: ChannelHandlerContext) {
        guard !isEnding else { return }
        isEnding = true
        cancelDeadlines()
        context.flush()
        close(in: limits.answerTimeout, context: context)
        let closed = context.eventLoop.makePromise(of: Void.self)
        // Completes when all that was written has left.
        closed.futureResult.assumeIsolated().whenComplete { _ in
            self.close(in: self.limits.lingerTimeout, context: context)
        }
        context.close(mode: .output, promise: closed)
        context.read()
    }

    private func drop(_ part: HTTPRequestPart, context: ChannelHandlerContext) {
        guard case .body(let bytes) = part else { return }
        endingDrained += bytes.readableBytes
        if endingDrained > limits.drainSize { context.close(promise: nil) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent:
            exchange.isLast = true
        case ChannelEvent.inputClosed where isEnding:
            context.close(promise: nil)
        default:
            break
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        cancelDeadlines()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        cancelDeadlines()
    }
}

extension HTTPRequest {
    /// A request without a host, or with two, must be refused (RFC 9112 §3.2). The codec takes the first out of the
    /// fields.
    fileprivate var hasOneHost: Bool {
        authority != nil && !headerFields.contains(.secondHost)
    }
}

extension HTTPField.Name {
    /// HTTPTypes keeps the host apart, so its own name for the field is unavailable.
    fileprivate static let secondHost = HTTPField.Name("Host")!
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
