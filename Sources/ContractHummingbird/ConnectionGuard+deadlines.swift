import NIOCore

extension ConnectionGuard {
    /// A request has ``ConnectionLimits/requestTimeout``, and as much more as its bytes so far take at the slowest rate
    /// that is waited for; so each further byte doesn't win a whole new deadline.
    func scheduleRequestDeadline(in delay: Duration, context: ChannelHandlerContext) {
        requestDeadline = context.eventLoop.assumeIsolated().scheduleTask(in: .init(delay)) {
            self.requestDeadline = nil
            self.checkRequestDeadline(context: context)
        }
    }

    private func checkRequestDeadline(context: ChannelHandlerContext) {
        guard exchange.isReading, !isEnding else { return }
        let left = TimeAmount(limits.uploadTime(exchange.received)) - (NIODeadline.now() - requestBegan)
        guard left <= .nanoseconds(0) else {
            return scheduleRequestDeadline(in: .nanoseconds(max(left.nanoseconds, 1_000_000)), context: context)
        }
        refuse(.tooSlow, context: context)
        context.fireErrorCaught(ConnectionFault.tooSlow)
    }

    /// One timer runs for all requests of a connection, and is set anew only when it ends: a request that is answered
    /// at once costs no timer.
    func scheduleHandlerDeadline(in delay: Duration, context: ChannelHandlerContext) {
        handlerDeadline = context.eventLoop.assumeIsolated().scheduleTask(in: .init(delay)) {
            self.handlerDeadline = nil
            self.checkHandlerDeadline(context: context)
        }
    }

    private func checkHandlerDeadline(context: ChannelHandlerContext) {
        guard !isEnding, exchange.unanswered > 0 else { return }
        let isOver = !exchange.isAnswering && !exchange.isOldestIncomplete
        let allowed = limits.answerTime(bodyBytes: exchange.unanswered == 1 ? exchange.received : 0)
        let left = TimeAmount(allowed) - (NIODeadline.now() - oldestBegan)
        guard isOver, left <= .nanoseconds(0) else {
            return scheduleHandlerDeadline(in: .nanoseconds(max(left.nanoseconds, 1_000_000)), context: context)
        }
        writeRefusal(.unanswered, context: context)
        cancelWork()
    }

    /// A client that doesn't read leaves the channel unwritable: that may last only so long.
    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if !isEnding {
            if context.channel.isWritable {
                answerDeadline?.cancel()
                answerDeadline = nil
            } else if answerDeadline == nil {
                close(in: limits.answerTimeout, context: context)
            }
        }
        context.fireChannelWritabilityChanged()
    }

    /// Closes the connection after a while, whatever is left to send or to read then.
    func close(in delay: Duration, context: ChannelHandlerContext) {
        answerDeadline?.cancel()
        guard context.channel.isActive else { return }
        answerDeadline = context.eventLoop.assumeIsolated().scheduleTask(in: .init(delay)) {
            context.close(promise: nil)
        }
    }

    func cancelDeadlines() {
        requestDeadline?.cancel()
        requestDeadline = nil
        answerDeadline?.cancel()
        answerDeadline = nil
        handlerDeadline?.cancel()
        handlerDeadline = nil
    }
}
