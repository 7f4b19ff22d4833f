/// The items of a response or request that is a sequence of JSON values: JSON Lines (`application/jsonl`,
/// `application/x-ndjson`) or JSON text sequences (RFC 7464, `application/json-seq`); or the parts of a multipart body
/// that is no form.
///
/// A stream that came in can be read once. Dropping it, or cancelling the task that reads it, ends the exchange.
public struct ItemStream<Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item

    private let makeNext: @Sendable () -> () async throws -> Item?

    /// A stream to send.
    public init<Items: AsyncSequence & Sendable>(_ items: Items) where Items.Element == Item {
        makeNext = {
            var iterator = items.makeAsyncIterator()
            return { try await iterator.next() }
        }
    }

    /// - Parameter limit: for one item, in bytes.
    init(
        _ body: IncomingBody,
        _ ending: LineSplitter.Ending,
        limit: Int,
        _ read: @escaping @Sendable ([UInt8]) throws(DecodingFailure) -> Item
    ) {
        self.init(body) {
            var splitter = LineSplitter(ending, limit: limit)
            return { (bytes) throws(StreamFault) in
                let lines = if let bytes { try splitter.take(bytes) } else { [splitter.finish()] }
                return lines.filter { $0.contains { ![0x20, 0x09, 0x0D, 0x0A].contains($0) } }
            }
        } read: { (line) throws(DecodingFailure) in
            try read(line)
        }
    }

    /// - Parameters:
    ///   - cut: gives a function that cuts pieces out of the bytes as they come, which ends with nil.
    ///   - read: makes an item of a piece.
    init<Piece>(
        _ body: IncomingBody,
        cut: @escaping @Sendable () -> ([UInt8]?) throws(StreamFault) -> [Piece],
        read: @escaping @Sendable (Piece) throws(DecodingFailure) -> Item
    ) {
        makeNext = {
            var chunks: IncomingBody.AsyncIterator? = body.makeAsyncIterator()
            let cut = cut()
            var waiting: ArraySlice<Piece> = []
            return {
                while true {
                    if let piece = waiting.popFirst() {
                        do throws(DecodingFailure) {
                            return try read(piece)
                        } catch {
                            throw StreamFault.invalidItem(error)
                        }
                    }
                    guard chunks != nil else { return nil }
                    let bytes = try await chunks?.next()
                    if bytes == nil { chunks = nil }
                    waiting = try cut(bytes)[...]
                }
            }
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(next: makeNext()) }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let next: () async throws -> Item?

        public mutating func next() async throws -> Item? { try await self.next() }
    }
}
