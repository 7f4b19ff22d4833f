import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Turns what NIO's parser reads into the messages of HTTPTypes, and writes these as HTTP/1.1 (RFC 9112).
///
/// NIO has a handler for each, with a list of fields of its own between them: making that list costs more than the
/// bytes. Nor do they know what a response answers: to a HEAD without a known length they would send the end of a
/// chunked body, which the client would read as the start of the next response (RFC 9112 §6.3).
final class MessageCodec: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = IOData

    /// How the end of a response's body is known.
    private enum Framing {
        case length, chunks
        /// There is no body, whatever is written of one.
        case none
    }

    /// For each request whose answer hasn't begun, whether it is a HEAD.
    private var areHead = CircularBuffer<Bool>()
    private var framing = Framing.none
}

// MARK: - Requests

extension MessageCodec {
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            do {
                let request = try Self.request(head)
                areHead.append(request.method == .head)
                context.fireChannelRead(wrapInboundOut(.head(request)))
            } catch {
                context.fireErrorCaught(error)
            }
        case .body(let bytes):
            context.fireChannelRead(wrapInboundOut(.body(bytes)))
        case .end(let trailers):
            let trailers = trailers.map { HTTPFields($0, splitCookie: false) }
            context.fireChannelRead(wrapInboundOut(.end(trailers)))
        }
    }

    private static func request(_ head: HTTPRequestHead) throws -> HTTPRequest {
        // Only a target in absolute form has to be taken apart (RFC 9112 §3.2).
        guard head.uri.utf8.first == UInt8(ascii: "/") else {
            return try HTTPRequest(head, secure: false, splitCookie: false)
        }
        return HTTPRequest(
            method: try HTTPRequest.Method(head.method),
            scheme: "http",
            authority: head.headers.first(name: "Host"),
            path: head.uri,
            headerFields: HTTPFields(head.headers, splitCookie: false)
        )
    }
}

// MARK: - Responses

extension MessageCodec {
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let response): writeHead(response, context: context, promise: promise)
        case .body(let bytes): writeBody(bytes, context: context, promise: promise)
        case .end(let trailers): writeEnd(trailers, context: context, promise: promise)
        }
    }

    private func writeHead(_ response: HTTPResponse, context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
        let isFinal = response.status.kind != .informational
        // Bytes that are no request are answered too.
        let answersHead = isFinal && areHead.popFirst() ?? false
        let (code, fields) = (response.status.code, response.headerFields)
        let status = HTTPResponseStatus(statusCode: code, reasonPhrase: response.status.reasonPhrase)
        let mayHaveBody = status.mayHaveResponseBody
        framing = !mayHaveBody || answersHead ? .none : fields.contains(.contentLength) ? .length : .chunks
        var head = HeadText()
        head.append("HTTP/1.1 \(code) \(status.reasonPhrase)\r\n")
        // The answer to a HEAD has the length of what it leaves out (RFC 9110 §9.3.2).
        for field in fields where field.name == .contentLength ? mayHaveBody : field.name != .transferEncoding {
            head.append(field)
        }
        if framing == .chunks { head.append("transfer-encoding: chunked\r\n") }
        head.append("\r\n")
        send(ByteBuffer(bytes: head.bytes), context: context, promise: promise)
    }

    private func writeBody(_ bytes: ByteBuffer, context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
        switch framing {
        case .length:
            send(bytes, context: context, promise: promise)
        case .chunks where bytes.readableBytes > 0:
            // One without bytes would be the last (RFC 9112 §7.1).
            let size = String(bytes.readableBytes, radix: 16)
            send(ByteBuffer(string: size + "\r\n"), context: context, promise: nil)
            send(bytes, context: context, promise: nil)
            send(ByteBuffer(string: "\r\n"), context: context, promise: promise)
        case .chunks, .none:
            sendNothing(context: context, promise: promise)
        }
    }

    private func writeEnd(_ trailers: HTTPFields?, context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
        guard framing == .chunks else { return sendNothing(context: context, promise: promise) }
        var last = HeadText()
        last.append("0\r\n")
        for field in trailers ?? [:] { last.append(field) }
        last.append("\r\n")
        send(ByteBuffer(bytes: last.bytes), context: context, promise: promise)
    }

    private func send(_ bytes: ByteBuffer, context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
        context.write(wrapOutboundOut(.byteBuffer(bytes)), promise: promise)
    }

    /// Keeps a promise when what was written before has left.
    private func sendNothing(context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
        if promise != nil { send(ByteBuffer(), context: context, promise: promise) }
    }
}

@available(*, unavailable)
extension MessageCodec: Sendable {}

/// The lines of a message (RFC 9112 §2.1).
private struct HeadText {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(512) }

    mutating func append(_ field: HTTPField) {
        append(field.name.rawName)
        append(": ")
        append(field.value)
        append("\r\n")
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
    }
}
