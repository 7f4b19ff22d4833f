/// How callers are known: for each security scheme of the contract, a function that turns a credential into a
/// principal.
///
/// Each function answers the caller, or nil for a credential that isn't valid (401). What it throws is answered as it
/// is, so an authentication that cannot be decided is a 503 and never a 401. Where an operation requires several
/// schemes at once, all of them have to let the caller in, and the principal is that of the first one that the
/// contract names.
public struct SecuritySchemes<Principal: Sendable>: Sendable {
    struct Scheme: Sendable {
        /// Of `WWW-Authenticate` (RFC 9110 §11.6.1); nil where a 401 has no challenge to offer.
        let challenge: Challenge
        /// The query parameter that carries the credential.
        let queryName: String?
        let attempt: nonisolated(nonsending) @Sendable (RequestExchange, [String]) async throws -> Attempt<Principal>
    }

    private(set) var schemes: [String: Scheme] = [:]

    /// - Parameter build: makes a call for each scheme.
    public init(_ build: (inout Builder) -> Void) {
        var builder = Builder()
        build(&builder)
        schemes = builder.schemes
    }

    public struct Builder {
        /// The protection space that challenges name.
        public var realm = "api"
        fileprivate(set) var schemes: [String: Scheme] = [:]
    }
}

/// What came of looking for the credential of one scheme.
enum Attempt<Principal: Sendable>: Sendable {
    case absent
    /// A credential was sent, but it isn't valid.
    case refused
    case granted(Principal)
}

extension SecuritySchemes.Builder {
    /// `Authorization: Bearer …`.
    public mutating func bearer(
        _ name: String,
        _ authenticate: @escaping @Sendable (BearerToken, RequestContext) async throws -> Principal?
    ) {
        authorization(name, "Bearer", attributes: "", refusal: ", error=\"invalid_token\"") { value, scopes, context in
            guard AuthorizationField.isBearerToken(value) else { return nil }
            return try await authenticate(BearerToken(value, requiredScopes: scopes), context)
        }
    }

    /// An access token of OAuth 2, as a bearer token.
    public mutating func oauth2(
        _ name: String,
        _ authenticate: @escaping @Sendable (BearerToken, RequestContext) async throws -> Principal?
    ) {
        bearer(name, authenticate)
    }

    /// A token of OpenID Connect, as a bearer token.
    public mutating func openIDConnect(
        _ name: String,
        _ authenticate: @escaping @Sendable (BearerToken, RequestContext) async throws -> Principal?
    ) {
        bearer(name, authenticate)
    }

    /// `Authorization: Basic …`.
    public mutating func basic(
        _ name: String,
        _ authenticate: @escaping @Sendable (BasicCredentials, RequestContext) async throws -> Principal?
    ) {
        authorization(name, "Basic", attributes: ", charset=\"UTF-8\"", refusal: "") { value, _, context in
            guard let credentials = BasicCredentials(base64: value) else { return nil }
            return try await authenticate(credentials, context)
        }
    }

    /// `Authorization` with another scheme.
    public mutating func http(
        _ name: String,
        scheme: String,
        _ authenticate: @escaping @Sendable (HTTPCredentials, RequestContext) async throws -> Principal?
    ) {
        authorization(name, scheme, attributes: "", refusal: "") { value, _, context in
            try await authenticate(HTTPCredentials(scheme: scheme, value: value), context)
        }
    }

    private mutating func authorization(
        _ name: String,
        _ scheme: String,
        attributes: String,
        refusal: String,
        _ authenticate:
            nonisolated(nonsending) @escaping @Sendable (String, [String], RequestContext) async throws
            -> Principal?
    ) {
        let expected = scheme.lowercased()
        let challenge = "\(scheme) realm=\(quotedRealm)\(attributes)"
        add(name, Challenge(text: challenge, afterRefusal: challenge + refusal), queryName: nil) { exchange, scopes in
            switch AuthorizationField(exchange.fields) {
            case .absent: return .absent
            case .malformed: return .refused
            case .credentials(let scheme, _) where scheme != expected: return .absent
            case .credentials(_, let value):
                return Attempt(try await authenticate(value, scopes, exchange.context))
            }
        }
    }

    /// A key in a header, query parameter or cookie. Challenges name the place, as in
    /// `Cookie realm="api", cookie-name="session"`; no registered scheme does that.
    public mutating func apiKey(
        _ name: String,
        _ location: APIKeyLocation,
        _ parameter: String,
        _ authenticate: @escaping @Sendable (APIKey, RequestContext) async throws -> Principal?
    ) {
        let place =
            switch location {
            case .header: "APIKey realm=\(quotedRealm), header-name=\(quoted(parameter))"
            case .query: "APIKey realm=\(quotedRealm), query-name=\(quoted(parameter))"
            case .cookie: "Cookie realm=\(quotedRealm), cookie-name=\(quoted(parameter))"
            }
        let find = APIKeyFinder(location, parameter)
        let queryName = location == .query ? parameter : nil
        add(name, Challenge(text: place, afterRefusal: place), queryName: queryName) { exchange, _ in
            switch find(exchange) {
            case .absent: return .absent
            case .malformed: return .refused
            case .key(let key): return Attempt(try await authenticate(APIKey(key), exchange.context))
            }
        }
    }

    /// The client's certificate, in DER, where the transport has verified one.
    public mutating func mutualTLS(
        _ name: String,
        _ authenticate: @escaping @Sendable ([UInt8], RequestContext) async throws -> Principal?
    ) {
        let challenge = "TLS-Client-Certificate realm=\(quotedRealm)"
        add(name, Challenge(text: challenge, afterRefusal: challenge), queryName: nil) { exchange, _ in
            guard let certificate = exchange.context.connection.clientCertificate else { return .absent }
            return Attempt(try await authenticate(certificate, exchange.context))
        }
    }

    private mutating func add(
        _ name: String,
        _ challenge: Challenge,
        queryName: String?,
        _ attempt:
            nonisolated(nonsending) @escaping @Sendable (RequestExchange, [String]) async throws
            -> Attempt<Principal>
    ) {
        precondition(schemes[name] == nil, "the security scheme '\(name)' is there twice")
        schemes[name] = SecuritySchemes.Scheme(challenge: challenge, queryName: queryName, attempt: attempt)
    }

    private var quotedRealm: String { quoted(realm) }

    /// A quoted string even where a token would do: many readers of challenges expect the quotes.
    private func quoted(_ text: String) -> String {
        let text = FieldScanner.quoted(text)
        return text.hasPrefix("\"") ? text : "\"\(text)\""
    }
}

extension Attempt {
    fileprivate init(_ principal: Principal?) {
        self = principal.map { .granted($0) } ?? .refused
    }
}
