import ContractHummingbird
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

    /// The least that a Hummingbird server can do: routes that answer bytes which they were given.
    static func bare(_ tasks: ServedTasks, onListening: @escaping @Sendable (Int) -> Void) -> any Service {
        let list = ByteBuffer(bytes: tasks.listBytes)
        let created = ByteBuffer(bytes: tasks.createdBytes)
        let router = Router()
        router.get("/api/:user/tasks") { _, _ in
            Response(status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: list))
        }
        router.post("/api/:user/tasks") { request, _ in
            _ = try await request.body.collect(upTo: 1 << 20)
            return Response(
                status: .created, headers: [.contentType: "application/json"], body: .init(byteBuffer: created))
        }
        return Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? 0) },
            logger: logger
        )
    }
}
