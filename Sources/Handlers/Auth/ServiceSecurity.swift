import AuthAPI
import ContractRuntime

/// Turns tokens into principals: a token must be good, and its session and user must exist at that moment.
public struct ServiceSecurity: AuthAPISecurity {
    private let tokens: AccessTokens
    private let sessions: any SessionStore
    private let origins: OriginCheck
    private let environment: ServiceEnvironment

    public init(
        tokens: AccessTokens,
        sessions: any SessionStore,
        origins: OriginCheck = OriginCheck(),
        environment: ServiceEnvironment = ServiceEnvironment()
    ) {
        self.tokens = tokens
        self.sessions = sessions
        self.origins = origins
        self.environment = environment
    }

    public func bearerAuth(_ token: BearerToken, context: RequestContext) async throws -> Principal? {
        try await principal(of: token.value)
    }

    public func sessionCookie(_ key: APIKey, context: RequestContext) async throws -> Principal? {
        guard origins.allows(context.head) else {
            environment.onEvent(.foreignOrigin)
            throw ServiceFault.foreignOrigin
        }
        return try await principal(of: key.value)
    }

    /// Nil for a token that isn't valid; throws when that cannot be decided, which must not look like a refusal.
    private func principal(of token: String) async throws -> Principal? {
        let now = environment.now()
        guard let claims = try claims(of: token, now) else { return nil }
        let user = try await environment.reaching {
            try await sessions.user(ofSession: claims.sessionID, userID: claims.userID, now: now)
        }
        guard let user else {
            environment.onEvent(.sessionEnded(user: claims.userID))
            return nil
        }
        return Principal(user: user, sessionID: claims.sessionID)
    }

    private func claims(of token: String, _ now: Date) throws(ServiceFault) -> TokenClaims? {
        do throws(AccessTokenFault) {
            return try tokens.verify(token, now: now.wholeSeconds)
        } catch .undecided {
            environment.onEvent(.cryptographyUnavailable)
            throw .unavailable
        } catch {
            environment.onEvent(.tokenRefused(error))
            return nil
        }
    }
}
