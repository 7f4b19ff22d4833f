import ContractHummingbird
import ContractRuntime
import Hummingbird
import Logging
import ServiceLifecycle

/// The two servers that are compared.
enum Servers {
    private static let logger = Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }

    /// - Parameter onListening: is told the port.
    static func contract(_ tasks: ServedTasks, onListening: @escaping @Sendable (Int) -> Void) -> any Service {
        let service = tasks.service
        return ContractServer(
            .init(port: 0), logger: logger, onListening: { onListening($0) },
            responder: { await service.respond(to: $0, body: $1, connection: $2) }
        )
    }

    /// The least that a Hummingbird server can do: routes that answer bytes which they were given, with the fields that
    /// the service sends too (Hummingbird itself adds `Date` and `Content-Length`). Both servers log nothing and have
    /// Hummingbird's own event loops; this one runs its routes on Swift's threads, as Hummingbird does.
    static func bare(_ tasks: ServedTasks, onListening: @escaping @Sendable (Int) -> Void) -> any Service {
        let list = ByteBuffer(bytes: tasks.listBytes)
        let created = ByteBuffer(bytes: tasks.createdBytes)
        let fields: HTTPFields = [
            .cacheControl: "no-store", .xContentTypeOptions: "nosniff", .contentType: "application/json",
            .requestID: "0f8fad5b-d9cb-469f-a165-70867728950e",
        ]
        let router = Router()
        router.get("/api/:user/tasks") { _, _ in
            Response(status: .ok, headers: fields, body: .init(byteBuffer: list))
        }
        router.post("/api/:user/tasks") { request, _ in
            _ = try await request.body.collect(upTo: 1 << 20)
            return Response(status: .created, headers: fields, body: .init(byteBuffer: created))
        }
        return Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? 0) },
            logger: logger
        )
    }
}

extension HTTPField.Name {
    fileprivate static let requestID = HTTPField.Name("X-Request-ID")!
}
