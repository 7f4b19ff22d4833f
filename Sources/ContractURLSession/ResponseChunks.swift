import ContractRuntime
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The body of a response as it comes in. Dropping it cancels what is left of the exchange.
final class ResponseChunks: AsyncSequence, Sendable {
    private let buffer: ResponseBuffer

    init(_ buffer: ResponseBuffer) {
        self.buffer = buffer
    }

    deinit {
        buffer.abandon()
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        /// Keeps the exchange going while it is read.
        let chunks: ResponseChunks

        func next() async throws -> [UInt8]? {
            try await chunks.buffer.next()
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: self)
    }
}

/// What has come of a response's body and wasn't read yet.
///
/// Where URLSession can, the exchange is held back while that is much. On Linux it cannot: a task that was suspended
/// may never end, so there a body is fetched as fast as it comes.
final class ResponseBuffer: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var end: Result<Void, any Error>?
        var isHeldBack = false
        var reader: CheckedContinuation<[UInt8]?, any Error>?
    }

    /// More than that is not fetched before it is asked for, in bytes.
    private static let capacity = 1 << 20

    private let state = Mutex(State())
    private let task: URLSessionTask

    init(_ task: URLSessionTask) {
        self.task = task
    }

    func append(_ data: Data) {
        let reader = state.withLock { state -> CheckedContinuation<[UInt8]?, any Error>? in
            if let reader = state.reader {
                state.reader = nil
                return reader
            }
            state.bytes += data
            #if !canImport(FoundationNetworking)
                if state.bytes.count > Self.capacity, !state.isHeldBack {
                    state.isHeldBack = true
                    task.suspend()
                }
            #endif
            return nil
        }
        reader?.resume(returning: Array(data))
    }

    func finish(_ end: Result<Void, any Error>) {
        let reader = state.withLock { state in
            state.end = state.end ?? end
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume(with: end.map { nil })
    }

    /// Nobody will read on.
    func abandon() {
        let isOver = state.withLock { $0.end != nil }
        if !isOver { task.cancel() }
    }

    func next() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { take(for: $0) }
        } onCancel: {
            finish(.failure(CancellationError()))
            task.cancel()
        }
    }

    /// Gives the reader what is there, or lets it wait.
    private func take(for reader: CheckedContinuation<[UInt8]?, any Error>) {
        let answer = state.withLock { state -> Result<[UInt8]?, any Error>? in
            if !state.bytes.isEmpty {
                defer { state.bytes = [] }
                if state.isHeldBack {
                    state.isHeldBack = false
                    task.resume()
                }
                return .success(state.bytes)
            }
            if let end = state.end { return end.map { nil } }
            state.reader = reader
            return nil
        }
        if let answer { reader.resume(with: answer) }
    }
}
