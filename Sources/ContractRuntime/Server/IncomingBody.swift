/// Bytes that are sent or read as they come: what bodies are whose media type has `x-stream: true` in the contract.
///
/// To send one, make it from any asynchronous sequence of chunks, with the number of bytes where that is known.
public typealias ByteStream = IncomingBody

/// The body of a message while it is coming in: chunks of bytes, read at most once.
public struct IncomingBody: AsyncSequence, Sendable {
    public typealias Element = [UInt8]

    /// What `Content-Length` says, in bytes; nil when the length isn't known beforehand.
    public let declaredLength: Int?
    private let makeNext: @Sendable () -> () async throws -> [UInt8]?

    /// A body that is in memory already.
    public init(_ bytes: [UInt8]) {
        declaredLength = bytes.count
        makeNext = {
            var rest: [UInt8]? = bytes.isEmpty ? nil : bytes
            return {
                defer { rest = nil }
                return rest
            }
        }
    }

    /// A body that arrives in chunks.
    ///
    /// - Parameters:
    ///   - chunks: is iterated at most once, and not to the end when the body is refused.
    ///   - declaredLength: what `Content-Length` says. It is only used to refuse early; what counts is what arrives.
    public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, declaredLength: Int?)
    where Chunks.Element: Sequence<UInt8> {
        self.declaredLength = declaredLength
        makeNext = {
            var iterator = chunks.makeAsyncIterator()
            return { try await iterator.next().map(Array.init) }
        }
    }

    public static let none = IncomingBody([])

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let nextChunk: () async throws -> [UInt8]?

        public mutating func next() async throws -> [UInt8]? {
            try await nextChunk()
        }
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(nextChunk: makeNext())
    }

    /// The whole body.
    ///
    /// - Parameter limit: in bytes. Reading stops with the chunk that exceeds it, and a body that declares more isn't
    ///   read at all.
    /// - Throws: ``BodyTooLarge``, and what reading throws.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        if let declaredLength, declaredLength > limit { throw BodyTooLarge(limit: limit) }
        var bytes: [UInt8] = []
        for try await chunk in self {
            guard chunk.count <= limit - bytes.count else { throw BodyTooLarge(limit: limit) }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
        }
        return bytes
    }
}

extension IncomingBody {
    /// The same body, whose reader gets a ``BodyTooLarge`` after so many bytes.
    ///
    /// - Throws: ``BodyTooLarge`` for a body that declares more.
    func limited(to limit: Int?) throws(BodyTooLarge) -> IncomingBody {
        guard let limit else { return self }
        if let declaredLength, declaredLength > limit { throw BodyTooLarge(limit: limit) }
        return IncomingBody(LimitedChunks(chunks: self, limit: limit), declaredLength: declaredLength)
    }
}

private struct LimitedChunks: AsyncSequence, Sendable {
    let chunks: IncomingBody
    let limit: Int

    struct AsyncIterator: AsyncIteratorProtocol {
        var chunks: IncomingBody.AsyncIterator
        var left: Int
        let limit: Int

        mutating func next() async throws -> [UInt8]? {
            guard let chunk = try await chunks.next() else { return nil }
            guard chunk.count <= left else { throw BodyTooLarge(limit: limit) }
            left -= chunk.count
            return chunk
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: chunks.makeAsyncIterator(), left: limit, limit: limit)
    }
}

/// A body has more bytes than are read.
public struct BodyTooLarge: ProblemError, Hashable {
    /// In bytes.
    public let limit: Int

    public init(limit: Int) {
        self.limit = limit
    }

    public var problem: ProblemDetails {
        ProblemDetails(status: 413, detail: "the body may have at most \(limit) bytes")
    }
}
