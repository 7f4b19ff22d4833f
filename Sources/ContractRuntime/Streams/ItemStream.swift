/// The items of a response or request that is a sequence of JSON values: JSON Lines (`application/jsonl`,
/// `application/x-ndjson`) or JSON text sequences (RFC 7464, `application/json-seq`).
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
        makeNext = {
            var chunks: IncomingBody.AsyncIterator? = body.makeAsyncIterator()
            var splitter = LineSplitter(ending, limit: limit)
            var waiting: ArraySlice<[UInt8]> = []
            return {
                while true {
                    if let line = waiting.popFirst() {
                        guard line.contains(where: { ![0x20, 0x09, 0x0D, 0x0A].contains($0) }) else { continue }
                        do throws(DecodingFailure) {
                            return try read(line)
                        } catch {
                            throw StreamFault.invalidItem(error)
                        }
                    }
                    guard chunks != nil else { return nil }
                    if let bytes = try await chunks?.next() {
                        waiting = try splitter.take(bytes)[...]
                    } else {
                        chunks = nil
                        waiting = [splitter.finish()]
                    }
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
