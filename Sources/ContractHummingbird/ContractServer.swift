public import ContractRuntime
public import HTTPTypes
import HummingbirdCore
public import Logging
import NIOCore
import NIOPosix
public import ServiceLifecycle

/// An HTTP/1.1 server for a contract's service, on Hummingbird's.
///
/// It is a `Service`: run it in a `ServiceGroup`, with a deadline for graceful shutdown, since requests that are being
/// answered are waited for.
public struct ContractServer: Service {
    /// Answers one request. `APIService.respond(to:body:connection:)` is one; functions around it add what isn't in the
    /// contract.
    public typealias Responder = @Sendable (HTTPRequest, IncomingBody, ConnectionInfo) async -> ServerResponse

    /// What to listen on, and how much.
    public struct Configuration: Sendable {
        /// A name or an address.
        public var host: String
        /// 0 for any free port.
        public var port: Int
        /// More wait in the system's queue until one of these closes.
        public var maximumConnections: Int
        public var limits: ConnectionLimits
        /// Runs handlers on the event loop of their connection, and not on Swift's own threads. That spares every
        /// request two changes of thread. A handler that computes or blocks for long keeps the other connections of its
        /// event loop waiting, though: set this to false where handlers do.
        public var usesEventLoops = true

        public init(
            host: String = "127.0.0.1",
            port: Int = 8080,
            maximumConnections: Int = 4096,
            limits: ConnectionLimits = ConnectionLimits()
        ) {
            self.host = host
            self.port = port
            self.maximumConnections = maximumConnections
            self.limits = limits
        }
    }

    private let configuration: Configuration
    private let logger: Logger
    private let onListening: @Sendable (_ port: Int) async -> Void
    private let responder: Responder
    private let date = DateHeader()

    /// - Parameters:
    ///   - onListening: is told the port once connections are accepted.
    ///   - responder: answers every request that is well-formed HTTP.
    public init(
        _ configuration: Configuration = Configuration(),
        logger: Logger,
        onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in },
        responder: @escaping Responder
    ) {
        self.configuration = configuration
        self.logger = logger
        self.onListening = onListening
        self.responder = responder
    }

    /// Serves until the task is cancelled or told to shut down gracefully.
    ///
    /// - Throws: when the address cannot be listened on.
    public func run() async throws {
        let builder = HTTPServerBuilder { [configuration, date, responder] _ in
            ConnectionChannel(configuration: configuration, refusal: { $0.answer(date: date) }) { address in
                Self.channelResponder(responder, configuration.limits, date, address)
            }
        }
        let server = try builder.buildServer(
            configuration: ServerConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: .maximum(configuration.maximumConnections, logger: logger)
            ),
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: logger,
            // The channel makes one for each connection.
            responder: { _, _, _ in },
            onServerRunning: { await onListening($0.localAddress?.port ?? 0) }
        )
        try await server.run()
    }
}

extension ContractServer {
    private static func channelResponder(
        _ responder: @escaping Responder,
        _ limits: ConnectionLimits,
        _ date: DateHeader,
        _ address: String?
    ) -> HTTPChannelHandler.Responder {
        { request, writer, channel in
            let body = IncomingBody(request, on: channel)
            let deadline = ContinuousClock.now + limits.answerTime(bodyBytes: body.declaredLength)
            let connection = ConnectionInfo(remoteAddress: address, deadline: deadline)
            var response = await responder(request.head, body, connection)
            response.addFields(date: date.value, answersHead: request.head.method == .head)
            try await writer.write(response: response.head, body: response.content)
        }
    }
}

extension ServerResponse {
    fileprivate var content: ResponseBody {
        if let stream { return ResponseBody(asyncSequence: stream.map { ByteBuffer(bytes: $0) }) }
        return body.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body))
    }

    /// Adds `Date`, and `Content-Length` where a response has one (RFC 9110 §8.6) and nobody set it. What the length
    /// of the body would be that the answer to a HEAD request leaves out, only the service can know.
    fileprivate mutating func addFields(date: String, answersHead: Bool) {
        var hasDate = false
        var hasLength = answersHead
        for field in head.headerFields {
            if field.name == .date { hasDate = true }
            if field.name == .contentLength { hasLength = true }
        }
        if !hasDate { head.headerFields.append(HTTPField(name: .date, value: date)) }
        switch head.status.code {
        case 100..<200, 204, 304: break
        default:
            guard !hasLength, stream == nil else { return }
            head.headerFields.append(HTTPField(name: .contentLength, value: String(body.count)))
        }
    }
}

extension ConnectionFault {
    /// The problem that is sent where no operation could answer.
    fileprivate func answer(date: DateHeader) -> (HTTPResponse, ByteBuffer) {
        let options = ServiceOptions()
        let id = options.makeRequestID()
        var problem = problem
        problem.instance = options.problemInstance(id)
        let (contentType, body) = options.encodeProblem(problem)
        var response = HTTPResponse(status: .init(code: problem.status, reasonPhrase: problem.title))
        response.headerFields = [
            .date: date.value, .contentType: contentType, .cacheControl: "no-store",
            .xContentTypeOptions: "nosniff", .requestID: id,
        ]
        return (response, ByteBuffer(bytes: body))
    }
}

extension HTTPField.Name {
    fileprivate static let requestID = HTTPField.Name("X-Request-ID")!
}
