import ContractHummingbird
import ContractRuntime
import Logging
import ServiceLifecycle
import SocketTesting

/// A server on a free port of this machine, for as long as a test's closure runs.
enum ServerFixture {
    static func run<Value: Sendable>(
        limits: ConnectionLimits = ConnectionLimits(),
        usesEventLoops: Bool = true,
        responder: @escaping ContractServer.Responder = echo,
        _ test: @Sendable (_ port: Int) async throws -> Value
    ) async throws -> Value {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        var configuration = ContractServer.Configuration(port: 0, limits: limits)
        configuration.usesEventLoops = usesEventLoops
        let server = ContractServer(
            configuration,
            logger: logger,
            onListening: { port.yield($0) },
            responder: responder
        )
        let group = ServiceGroup(
            configuration: .init(services: [.init(service: server)], logger: logger)
        )
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { port.finish() }
                try await group.run()
            }
            guard let listening = await ports.first(where: { _ in true }) else { throw CancellationError() }
            let value = try await withTaskExecutorPreference(OwnThreads.shared) { try await test(listening) }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return value
        }
    }

    /// Answers with the method, the path and the size of the body.
    static let echo: ContractServer.Responder = { request, body, _ in
        do {
            let count = try await body.collect(upTo: 1 << 20).count
            return text("\(request.method) \(request.path ?? "-") \(count)")
        } catch {
            return problem(error)
        }
    }

    /// Answers without a look at the body.
    static let refuse: ContractServer.Responder = { _, _, _ in text("refused", status: 401) }

    static func text(_ text: String, status: Int = 200) -> ServerResponse {
        ServerResponse(
            head: HTTPResponse(status: .init(code: status), headerFields: [.contentType: "text/plain"]),
            body: Array(text.utf8),
            operationID: nil,
            requestID: "1"
        )
    }

    private static func problem(_ error: any Error) -> ServerResponse {
        text("\(error)", status: (error as? any ProblemError)?.problem.status ?? 500)
    }
}
