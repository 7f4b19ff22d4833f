import ContractRuntime
import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// The chunks of a request's body, read from the connection as they are asked for: a service that stops asking stops
/// the sender.
struct RequestChunks: AsyncSequence, Sendable {
    let body: RequestBody
    /// The connection, when the client waits for a word before it sends the body (RFC 9110 §10.1.1).
    let waitingClient: (any Channel)?

    struct AsyncIterator: AsyncIteratorProtocol {
        var chunks: RequestBody.AsyncIterator
        var waitingClient: (any Channel)?

        mutating func next() async throws -> [UInt8]? {
            if let channel = waitingClient {
                waitingClient = nil
                try await channel.writeAndFlush(HTTPResponsePart.head(HTTPResponse(status: .continue)))
            }
            return try await chunks.next().map { Array($0.readableBytesView) }
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: body.makeAsyncIterator(), waitingClient: waitingClient)
    }
}

extension IncomingBody {
    /// The body of a request; nothing where neither `Content-Length` nor `Transfer-Encoding` announces one
    /// (RFC 9112 §6.3).
    init(_ request: Request, on channel: any Channel) {
        let fields = request.head.headerFields
        let declaredLength = fields[.contentLength].flatMap { Int($0) }
        guard declaredLength ?? 1 > 0, declaredLength != nil || fields[.transferEncoding] != nil else {
            self = .none
            return
        }
        let isWaiting = fields[.expect]?.lowercased() == "100-continue"
        let chunks = RequestChunks(body: request.body, waitingClient: isWaiting ? channel : nil)
        self.init(chunks, declaredLength: declaredLength)
    }
}
