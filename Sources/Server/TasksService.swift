import AuthAPI
import ContractHummingbird
import ContractRuntime
import Foundation
import Handlers
import Logging
import ServiceLifecycle
import UnixSignals

/// The whole service, built from its configuration and ready to run.
struct TasksService: Sendable {
    private let configuration: Configuration
    private let storage: Storage
    private let readiness: Readiness
    private let frontDoor: FrontDoor
    private let logger: Logger

    /// Opens the database and reads the secret and the page's files.
    ///
    /// - Throws: ``ConfigurationError``, and what the database or the file system says.
    init(_ configuration: Configuration, sink: LogSink) throws {
        try self.init(configuration, storage: try Storage(configuration.database), sink: sink)
    }

    /// - Parameter storage: already open, and closed with the service.
    init(_ configuration: Configuration, storage: Storage, sink: LogSink) throws {
        let level = configuration.logLevel
        let logger = Logger(label: "server") { JSONLogHandler(label: $0, level: level, sink: sink) }
        let key = try configuration.secret.signingKey(beside: configuration.database)
        let readiness = Readiness(ping: storage.ping)
        let api = APIService.tasks(configuration, store: storage.store, key: key, logger: logger)
        self.configuration = configuration
        self.storage = storage
        self.readiness = readiness
        self.logger = logger
        frontDoor = FrontDoor(
            configuration,
            files: try StaticFiles(folder: Self.pageFolder()),
            health: Health(readiness: readiness),
            api: { await api.respond(to: $0, body: $1, connection: $2) },
            logger: logger
        )
    }

    /// Everything that runs, in the order in which it starts; it ends in the opposite order.
    ///
    /// - Parameters:
    ///   - signals: which signals end it.
    ///   - deadlines: the grace period begins after the drain delay.
    ///   - sleep: waits while the server drains.
    ///   - onListening: is told the address once connections are accepted.
    func group(
        signals: [UnixSignal] = [.sigterm, .sigint],
        deadlines: ShutdownDeadlines = ShutdownDeadlines(),
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        onListening: @escaping @Sendable (String) -> Void
    ) -> ServiceGroup {
        let host = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
        let server = ContractServer(
            .init(
                host: configuration.host,
                port: configuration.port,
                maximumConnections: configuration.maximumConnections
            ),
            logger: logger,
            onListening: { onListening("http://\(host):\($0)") },
            responder: { [frontDoor] in await frontDoor.respond(to: $0, body: $1, connection: $2) }
        )
        var group = ServiceGroupConfiguration(
            services: [
                .init(service: SessionSweeper(sessions: storage.store, logger: logger)),
                .init(service: server),
                .init(service: Drain(readiness: readiness, delay: configuration.drainDelay, sleep: sleep)),
            ],
            gracefulShutdownSignals: signals,
            logger: logger
        )
        group.maximumGracefulShutdownDuration = deadlines.grace + configuration.drainDelay
        group.maximumCancellationDuration = deadlines.cancellation
        return ServiceGroup(configuration: group)
    }

    /// Serves until a signal ends it, then closes the database.
    func run(onListening: @escaping @Sendable (String) -> Void) async throws {
        defer { close() }
        try await group(onListening: onListening).run()
    }

    func close() {
        do {
            try storage.close()
        } catch {
            logger.error("the database did not close", metadata: .describing(error))
        }
    }

    static func pageFolder() throws(ConfigurationError) -> URL {
        guard let resources = Bundle.module.resourceURL else {
            throw ConfigurationError("the files of the page are missing beside the program")
        }
        return resources.appendingPathComponent("Public")
    }
}
