import AuthAPI
import ContractObservability
import ContractRuntime
import Foundation
import Handlers
import Logging

extension APIService {
    /// The contract's operations, with their handlers.
    static func tasks(
        _ configuration: Configuration,
        store: any UserStore & SessionStore & TaskStore,
        key: SigningKey,
        logger: Logger
    ) -> APIService {
        let environment = ServiceEnvironment(onEvent: { logger.record($0) })
        let lifetime = Int(configuration.tokenLifetime.components.seconds)
        let tokens = AccessTokens(keys: KeyRing(signing: key), rules: TokenRules(lifetime: lifetime))
        return .authAPI(
            security: ServiceSecurity(tokens: tokens, sessions: store, environment: environment),
            authentication: AuthHandler(
                store: store,
                passwords: PasswordHasher(configuration),
                tokens: tokens,
                registrations: RegistrationLimit(perHour: configuration.registrationsPerHour),
                environment: environment
            ),
            tasks: TaskHandler(store: store, environment: environment),
            options: options(logger)
        )
    }

    /// Spans and metrics go to the backend that the process sets up, and nowhere where there is none.
    private static func options(_ logger: Logger) -> ServiceOptions {
        var options = ServiceOptions(onError: { logger.record($0, in: $1) })
        options.middleware = [Observability.tracing(), Observability.metrics()]
        return options
    }
}

extension PasswordHasher {
    /// Memory for all hashes at a time.
    private static let memory = 512 << 20

    fileprivate convenience init(_ configuration: Configuration) {
        let processors = ProcessInfo.processInfo.activeProcessorCount
        let limits = PasswordLimits.fitting(configuration.scrypt, memory: Self.memory, processors: processors)
        self.init(parameters: configuration.scrypt, limits: limits)
    }
}

extension Logger {
    /// Writes an error that is answered 500.
    fileprivate func record(_ error: any Error, in context: RequestContext) {
        var metadata = Logger.Metadata.describing(error)
        metadata["request_id"] = .string(context.requestID)
        metadata["operation"] = .string(context.operationID)
        self.error("a request met a defect", metadata: metadata)
    }
}

extension FrontDoor {
    init(
        _ configuration: Configuration,
        files: StaticFiles,
        health: Health,
        api: @escaping ContractResponder,
        logger: Logger
    ) {
        let cookie = SessionCookie(isSecure: configuration.isSecure)
        self.init(
            crossSite: CrossSitePolicy(publicOrigins: configuration.publicOrigins),
            health: health,
            files: files,
            session: PageSession(cookie: cookie, api: api),
            headers: SecurityHeaders(isSecure: configuration.isSecure),
            clientAddress: ClientAddress(trustedProxies: configuration.trustedProxies),
            forwardedProtocol: ForwardedProtocol(trustedProxies: configuration.trustedProxies),
            api: api,
            log: AccessLog(logger: logger)
        )
    }
}
