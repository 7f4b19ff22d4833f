import Contract

/// What the caller may send to be let in, by the name of the security scheme in the contract.
public struct TestCredentials: Sendable, Hashable {
    /// The token, the key, or `user:password` for HTTP Basic.
    public var schemes: [String: String]

    public init(_ schemes: [String: String] = [:]) {
        self.schemes = schemes
    }

    /// One token for every scheme of a contract that takes bearer tokens: HTTP Bearer, OAuth 2 and OpenID Connect.
    public static func token(_ token: String, for api: API) -> TestCredentials {
        var schemes: [String: String] = [:]
        for scheme in api.securitySchemes where scheme.kind.isBearer { schemes[scheme.name] = token }
        return TestCredentials(schemes)
    }
}

extension API.SecuritySchemeKind {
    var isBearer: Bool {
        switch self {
        case .httpBearer, .oauth2, .openIDConnect: true
        default: false
        }
    }

    /// Puts a credential where the scheme has it; false for one that no header, query or cookie carries.
    func apply(_ value: String, to draft: inout RequestDraft) -> Bool {
        switch self {
        case .httpBearer, .oauth2, .openIDConnect: draft.setHeader("Authorization", "Bearer \(value)")
        case .httpBasic: draft.setHeader("Authorization", "Basic \(URLText.base64(value))")
        case .http(let scheme): draft.setHeader("Authorization", "\(scheme) \(value)")
        case .apiKey(let name, .header): draft.setHeader(name, value)
        case .apiKey(let name, .cookie): draft.cookies.append("\(name)=\(value)")
        case .apiKey(let name, _): draft.query.append(URLText.encoded(name) + "=" + URLText.encoded(value))
        case .mutualTLS: return false
        }
        return true
    }
}

/// How the credentials of one case differ from good ones.
enum CredentialChange: Sendable, Hashable {
    /// The first alternative that there are credentials for.
    case good
    /// This alternative of the operation's `security`.
    case alternative(Int)
    case none
    case malformed(scheme: String)
    case tampered(scheme: String)
    /// The right token under another authentication scheme.
    case foreignScheme(scheme: String)
    /// Everything but this one of several that are needed together.
    case without(scheme: String, alternative: Int)
    /// Those of another user.
    case otherCaller
}
