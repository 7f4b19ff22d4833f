extension API {
    /// Schemes that must all be met (OpenAPI 3.1 §4.8.30). No scheme: anonymous callers are let in.
    public struct SecurityRequirement: Sendable {
        public internal(set) var schemes: [SchemeUse]
        public internal(set) var range: SourceRange

        public init(schemes: [SchemeUse], range: SourceRange) {
            self.schemes = schemes
            self.range = range
        }
    }

    public struct SchemeUse: Sendable {
        /// The key under `components/securitySchemes`.
        public internal(set) var scheme: String
        public internal(set) var scopes: [String]

        public init(scheme: String, scopes: [String]) {
            self.scheme = scheme
            self.scopes = scopes
        }
    }

    public struct SecurityScheme: Sendable {
        /// The key under `components/securitySchemes`.
        public internal(set) var name: String
        public internal(set) var kind: SecuritySchemeKind
        public internal(set) var description: String?
        public internal(set) var isDeprecated = false
        public internal(set) var pointer: JSONPointer
        public internal(set) var range: SourceRange

        public init(
            name: String,
            kind: SecuritySchemeKind,
            description: String?,
            pointer: JSONPointer,
            range: SourceRange
        ) {
            self.name = name
            self.kind = kind
            self.description = description
            self.pointer = pointer
            self.range = range
        }
    }

    /// The kinds of Security Scheme Object (OpenAPI 3.1 §4.8.27).
    public enum SecuritySchemeKind: Sendable {
        /// A value in a `header`, `query` or `cookie` parameter of this name.
        case apiKey(name: String, location: ParameterLocation)
        /// `Authorization: Basic …` (RFC 7617).
        case httpBasic
        /// `Authorization: Bearer …` (RFC 6750), with `bearerFormat` where it is written.
        case httpBearer(format: String?)
        /// Another scheme of the HTTP Authentication Scheme Registry, as written.
        case http(scheme: String)
        /// The credential is a bearer token, however it was obtained.
        case oauth2
        /// The credential is a bearer token.
        case openIDConnect(url: String)
        /// A client certificate; the connection carries the credential.
        case mutualTLS
    }
}
