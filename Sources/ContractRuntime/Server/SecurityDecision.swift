/// What a 401 says about one scheme, in `WWW-Authenticate`.
struct Challenge: Hashable, Sendable {
    let text: String
    /// The text when a credential of this scheme was sent and refused.
    let afterRefusal: String
}

/// No alternative of the operation's security is met.
struct Unauthenticated: ProblemError {
    let challenges: [String]
    /// Whether the caller sent any credential.
    let wasRefused: Bool

    var problem: ProblemDetails {
        ProblemDetails(
            status: 401,
            detail: wasRefused ? "the credentials are not valid" : "credentials are required"
        )
    }

    var headers: HTTPFields {
        HTTPFields(challenges.map { HTTPField(name: .wwwAuthenticate, value: $0) })
    }
}

/// The security of one operation: alternatives of schemes that must all be met (OpenAPI 3.1 §4.8.30).
struct SecurityPolicy<Principal: Sendable>: Sendable {
    private struct Use: Sendable {
        let scheme: SecuritySchemes<Principal>.Scheme
        let scopes: [String]
    }

    private let alternatives: [[Use]]
    let allowsAnonymous: Bool
    /// Query parameters that carry credentials.
    let queryNames: Set<String>

    /// - Precondition: each scheme that the requirements name is there.
    init(_ requirements: [SecurityRequirement], _ schemes: SecuritySchemes<Principal>) {
        alternatives = requirements.filter { !$0.isAnonymous }.map { requirement in
            requirement.schemes.map { use in
                guard let scheme = schemes.schemes[use.name] else {
                    preconditionFailure("the security scheme '\(use.name)' has no function")
                }
                return Use(scheme: scheme, scopes: use.scopes)
            }
        }
        allowsAnonymous = requirements.contains(where: \.isAnonymous)
        queryNames = Set(schemes.schemes.values.compactMap(\.queryName))
    }

    /// The principal of the first alternative that is met; nil for an anonymous caller where those are let in, also
    /// when a credential was sent that isn't valid.
    ///
    /// - Throws: ``Unauthenticated``, and what the functions of the schemes throw.
    nonisolated(nonsending) func authenticate(_ exchange: RequestExchange) async throws -> Principal? {
        var refused: Set<String> = []
        for alternative in alternatives {
            if let principal = try await principal(of: alternative, exchange, &refused) { return principal }
        }
        if allowsAnonymous { return nil }
        throw Unauthenticated(challenges: challenges(refused), wasRefused: !refused.isEmpty)
    }

    nonisolated(nonsending) private func principal(
        of alternative: [Use],
        _ exchange: RequestExchange,
        _ refused: inout Set<String>
    ) async throws -> Principal? {
        var first: Principal?
        for use in alternative {
            switch try await use.scheme.attempt(exchange, use.scopes) {
            case .absent:
                return nil
            case .refused:
                refused.insert(use.scheme.challenge.text)
                return nil
            case .granted(let principal):
                if first == nil { first = principal }
            }
        }
        return first
    }

    /// One for each scheme of all alternatives.
    private func challenges(_ refused: Set<String>) -> [String] {
        var texts: [String] = []
        for use in alternatives.joined() {
            let challenge = use.scheme.challenge
            let text = refused.contains(challenge.text) ? challenge.afterRefusal : challenge.text
            if !texts.contains(text) { texts.append(text) }
        }
        return texts
    }
}
