import AuthAPI
import ContractRuntime

/// Turns tokens into principals: a token must be good, and its session and user must exist at that moment.
///
/// A token in the cookie is as good as one in the header here. That no page of another site acts with a visitor's
/// cookie is seen to before a request gets this far, where requests that only ask for a cookie are looked at too.
public struct ServiceSecurity: AuthAPISecurity {
    private let tokens: AccessTokens
    private let sessions: any SessionStore
    private let environment: ServiceEnvironment

    public init(
        tokens: AccessTokens,
        sessions: any SessionStore,
        environment: ServiceEnvironment = ServiceEnvironment()
    ) {
        self.tokens = tokens
        self.sessions = sessions
        self.environment = environment
    }

    public func bearerAuth(_ token: BearerToken, context: RequestContext) async throws -> Principal? {
        try await principal(of: token.value)
    }

    public func sessionCookie(_ key: APIKey, context: RequestContext) async throws -> Principal? {
        try await principal(of: key.value)
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
