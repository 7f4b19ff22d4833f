import AuthAPI
import ContractRuntime

/// Accounts and sessions.
public struct AuthHandler: AuthenticationHandler {
    private let store: any UserStore & SessionStore
    private let passwords: PasswordHasher
    private let tokens: AccessTokens
    private let throttle: SignInThrottle
    private let registrations: RegistrationLimit
    private let environment: ServiceEnvironment

    public init(
        store: any UserStore & SessionStore,
        passwords: PasswordHasher,
        tokens: AccessTokens,
        throttle: SignInThrottle = SignInThrottle(),
        registrations: RegistrationLimit = RegistrationLimit(),
        environment: ServiceEnvironment = ServiceEnvironment()
    ) {
        self.store = store
        self.passwords = passwords
        self.tokens = tokens
        self.throttle = throttle
        self.registrations = registrations
        self.environment = environment
    }

    public func registerUser(_ input: RegisterUser.Input, context: RequestContext) async throws -> Session {
        let address = context.connection.remoteAddress ?? ""
        if let seconds = registrations.wait(address: address, now: environment.uptime()) {
            environment.onEvent(.registrationThrottled)
            throw ServiceFault.tooManyAttempts(retryAfter: seconds)
        }
        do {
            return try await environment.reaching { try await signUp(input.body) }
        } catch ServiceFault.emailTaken {
            // It counts: the answer told something.
            throw ServiceFault.emailTaken
        } catch {
            registrations.takeBack(address: address)
            throw error
        }
    }

    public func loginUser(_ input: LoginUser.Input, context: RequestContext) async throws -> Session {
        let attempt = try admit(input.body, context)
        let session: Session?
        do {
            session = try await environment.reaching { try await signIn(input.body) }
        } catch {
            throttle.wasUndecided(attempt)
            throw error
        }
        guard let session else { throw Self.invalidCredentials }
        throttle.succeeded(attempt)
        return session
    }

    public func logoutUser(
        _ input: LogoutUser.Input,
        principal: Principal,
        context: RequestContext
    ) async throws {
        try await environment.reaching {
            try await store.revoke(principal.sessionID, userID: principal.userID, at: environment.now())
        }
        environment.onEvent(.signedOut(user: principal.userID))
    }

    public func getCurrentUser(
        _ input: GetCurrentUser.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> User {
        principal.user
    }
}

// MARK: - Signing up

extension AuthHandler {
    private func signUp(_ registration: RegisterRequest) async throws -> Session {
        // Spares the hash where the address is taken; where two register it at once, the store decides.
        guard try await store.account(email: registration.email) == nil else { throw ServiceFault.emailTaken }
        let account = Account(
            id: environment.makeID(),
            email: registration.email,
            name: registration.name,
            passwordRecord: try await passwords.record(of: registration.password),
            createdAt: Moment.stored(environment.now())
        )
        let session = newSession(of: account.id)
        do {
            try await store.add(account, session: session)
        } catch StoreError.emailTaken {
            throw ServiceFault.emailTaken
        }
        environment.onEvent(.signedUp(user: account.id))
        return try answer(session, account.user)
    }
}

// MARK: - Signing in

extension AuthHandler {
    /// The same for a wrong password and an unknown address. It has no `instance`, so that every byte is the same.
    private static let invalidCredentials = LoginUser.Rejection.unauthorized(
        Answer(
            Problem(type: "/problems/invalid-credentials", title: "Invalid credentials", status: 401),
            headers: InvalidCredentialsHeaders(wwwAuthenticate: ServiceFault.challenge)
        )
    )

    /// Asked before the password threads are, so that guessing cannot keep them busy.
    private func admit(_ login: LoginRequest, _ context: RequestContext) throws -> SignInThrottle.Attempt {
        let address = context.connection.remoteAddress ?? ""
        switch throttle.admit(email: login.email, address: address, now: environment.uptime()) {
        case .admitted(let attempt):
            return attempt
        case .refused(let seconds):
            environment.onEvent(.signInThrottled)
            throw ServiceFault.tooManyAttempts(retryAfter: seconds)
        }
    }

    /// Nil when address and password don't belong together.
    private func signIn(_ login: LoginRequest) async throws -> Session? {
        let account = try await store.account(email: login.email)
        let verdict = try await passwords.check(login.password, against: account?.passwordRecord)
        guard let account, case .right(let replacement) = verdict else {
            report(verdict, account)
            return nil
        }
        if let replacement {
            // Where another sign-in replaced it meanwhile, its record is as good.
            _ = try await store.replacePasswordRecord(of: account.id, account.passwordRecord, by: replacement)
        }
        let session = newSession(of: account.id)
        guard try await store.begin(session) else { return nil }
        environment.onEvent(.signedIn(user: account.id))
        return try answer(session, account.user)
    }

    private func report(_ verdict: PasswordHasher.Verdict, _ account: Account?) {
        if verdict == .unreadableRecord, let account {
            environment.onEvent(.unreadablePasswordRecord(user: account.id))
        }
        environment.onEvent(.signInFailed(user: account?.id))
    }

    /// A session that begins now and ends with its token.
    private func newSession(of userID: UUID) -> SessionRecord {
        let now = environment.now()
        let end = now.wholeSeconds + tokens.rules.lifetime
        return SessionRecord(
            id: environment.makeID(),
            userID: userID,
            createdAt: Moment.stored(now),
            expiresAt: Date(timeIntervalSince1970: Double(end))
        )
    }

    private func answer(_ session: SessionRecord, _ user: User) throws -> Session {
        let claims = TokenClaims(
            subject: user.id,
            userID: user.id,
            email: user.email,
            issuedAt: session.createdAt.wholeSeconds,
            expiresAt: session.expiresAt.wholeSeconds,
            sessionID: session.id,
            issuer: tokens.rules.issuer,
            audience: tokens.rules.audience
        )
        return Session(
            accessToken: try tokens.sign(claims),
            expiresIn: tokens.rules.lifetime,
            user: user
        )
    }
}
