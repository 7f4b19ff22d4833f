import Synchronization

/// A request as it came over the wire.
public struct LoopbackRequest: Sendable {
    public let method: String
    public let target: String
    /// Names in lower case.
    public let fields: [(name: String, value: String)]
    public let body: [UInt8]

    public subscript(name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
}

/// What is sent back: bytes, or nothing at all.
public enum LoopbackAnswer: Sendable {
    /// Status line and fields, without the empty line; then the body as it is.
    case response(String, [UInt8])
    case silence
    /// Status line and fields, then the pieces of the body as they come.
    case pieces(String, AsyncStream<[UInt8]>)

    public static func response(_ head: String, _ body: String = "") -> LoopbackAnswer {
        .response(head, Array(body.utf8))
    }
}

/// An HTTP server of one request per connection, on a port of this machine.
public final class LoopbackServer: Sendable {
    public typealias Respond = @Sendable (LoopbackRequest) -> LoopbackAnswer

    private let listener: SocketListener
    private let respond: Respond
    private let received = Mutex<[LoopbackRequest]>([])
    /// A word for each request that has come.
    public let arrivals: AsyncStream<Void>
    private let arrived: AsyncStream<Void>.Continuation
    /// A word for each client that closed the connection before it had an answer.
    public let departures: AsyncStream<Void>
    private let departed: AsyncStream<Void>.Continuation

    private init(_ respond: @escaping Respond) throws {
        listener = try SocketListener()
        self.respond = respond
        (arrivals, arrived) = AsyncStream.makeStream()
        (departures, departed) = AsyncStream.makeStream()
    }

    public var authority: String { "127.0.0.1:\(listener.port)" }
    public var requests: [LoopbackRequest] { received.withLock { $0 } }

    /// Serves for as long as a function runs, both on threads that no other tests use.
    public static func run(
        _ respond: @escaping Respond,
        during body: (LoopbackServer) async throws -> Void
    ) async throws {
        let server = try LoopbackServer(respond)
        try await withTaskExecutorPreference(OwnThreads.shared) { try await server.run(during: body) }
    }

    private func run(during body: (LoopbackServer) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await self.serve() }
            do {
                try await body(self)
            } catch {
                try await listener.stop()
                throw error
            }
            try await listener.stop()
            try await group.waitForAll()
        }
    }

    private func serve() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            while let connection = try await listener.next() {
                group.addTask { try await self.answer(connection) }
            }
            try await group.waitForAll()
        }
    }

    private func answer(_ connection: SocketConnection) async throws {
        guard let request = try await LoopbackRequest(connection) else { return }
        received.withLock { $0.append(request) }
        arrived.yield()
        switch respond(request) {
        case .response(let head, let body):
            // A client that has had enough closes before it has read everything.
            try? await connection.send("HTTP/1.1 \(head)\nConnection: close\n\n")
            try? await connection.send(bytes: body)
        case .pieces(let head, let pieces):
            async let departure: Void = {
                while let bytes = try await connection.receive(), !bytes.isEmpty {}
                departed.yield()
            }()
            try? await connection.send("HTTP/1.1 \(head)\nConnection: close\n\n")
            for await piece in pieces { try? await connection.send(bytes: piece) }
            try? await connection.finishSending()
            try await departure
        case .silence:
            while let bytes = try await connection.receive(), !bytes.isEmpty {}
            departed.yield()
        }
    }
}

extension LoopbackRequest {
    /// Reads a request whose body has a `Content-Length`; nil when the client closes before its end.
    init?(_ connection: SocketConnection) async throws {
        var bytes: [UInt8] = []
        var head: LoopbackRequest?
        while true {
            if head == nil { head = LoopbackRequest(head: bytes) }
            let length = head.flatMap { Int($0["content-length"].first ?? "0") } ?? 0
            if let head, bytes.count >= head.body.count + length {
                let body = Array(bytes[head.body.count...])
                self.init(method: head.method, target: head.target, fields: head.fields, body: body)
                return
            }
            guard let piece = try await connection.receive(within: 300), !piece.isEmpty else { return nil }
            bytes += piece
        }
    }

    /// The head of a request, with its own bytes as the body; nil while it is incomplete.
    private init?(head bytes: [UInt8]) {
        let end = Array("\r\n\r\n".utf8)
        let starts = bytes.indices.dropLast(end.count - 1)
        guard let split = starts.first(where: { bytes[$0..<($0 + end.count)].elementsEqual(end) }) else { return nil }
        let lines = String(decoding: bytes[..<split], as: UTF8.self).split(separator: "\r\n")
        let parts = lines.first?.split(separator: " ") ?? []
        guard parts.count == 3 else { return nil }
        let fields = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (line[..<colon].lowercased(), String(line[line.index(after: colon)...].drop { $0 == " " }))
        }
        let head = Array(bytes[..<(split + end.count)])
        self.init(method: String(parts[0]), target: String(parts[1]), fields: fields, body: head)
    }
}
