/// The credentials of a contract's client: a generated struct with one optional property for each security scheme.
public protocol ClientCredentials: Sendable {
    var table: CredentialTable { get }
}

/// Credentials by the name of their security scheme. Those that are nil are not there.
public struct CredentialTable: Sendable {
    enum Credential: Sendable {
        /// `Authorization: scheme value`.
        case authorization(scheme: String, value: String)
        case apiKey(APIKeyLocation, name: String, value: String)
    }

    private(set) var credentials: [String: Credential] = [:]

    public init(_ build: (inout Builder) -> Void) {
        var builder = Builder()
        build(&builder)
        credentials = builder.credentials
    }

    /// No credentials.
    public init() {}

    public struct Builder {
        fileprivate var credentials: [String: Credential] = [:]

        /// `Authorization: Bearer …`.
        public mutating func bearer(_ name: String, _ token: String?) {
            credentials[name] = token.map { .authorization(scheme: "Bearer", value: $0) }
        }

        /// An access token of OAuth 2, as a bearer token.
        public mutating func oauth2(_ name: String, _ token: String?) {
            bearer(name, token)
        }

        /// A token of OpenID Connect, as a bearer token.
        public mutating func openIDConnect(_ name: String, _ token: String?) {
            bearer(name, token)
        }

        /// `Authorization: Basic …`.
        public mutating func basic(_ name: String, _ credentials: BasicCredentials?) {
            self.credentials[name] = credentials.map { .authorization(scheme: "Basic", value: $0.base64) }
        }

        /// `Authorization` with another scheme.
        public mutating func http(_ name: String, scheme: String, _ value: String?) {
            credentials[name] = value.map { .authorization(scheme: scheme, value: $0) }
        }

        /// A key in a header, query parameter or cookie.
        public mutating func apiKey(_ name: String, _ location: APIKeyLocation, _ parameter: String, _ key: String?) {
            credentials[name] = key.map { .apiKey(location, name: parameter, value: $0) }
        }

        /// The client's certificate, which the transport presents; here it only counts as present.
        public mutating func mutualTLS(_ name: String, _ isPresented: Bool) {
            credentials[name] = isPresented ? .apiKey(.header, name: "", value: "") : nil
        }
    }
}

extension CredentialTable {
    /// The credentials for an operation: those of the first alternative that can be met.
    ///
    /// Empty where no alternative can be met; the request is then sent without, and the server answers 401. An
    /// anonymous alternative is taken last, since who has credentials wants to be known.
    func credentials(for requirements: [SecurityRequirement]) -> [Credential] {
        for requirement in requirements where !requirement.isAnonymous {
            let found = requirement.schemes.compactMap { credentials[$0.name] }
            if found.count == requirement.schemes.count { return found }
        }
        return []
    }
}

// Credentials never show in logs by accident.
extension CredentialTable: CustomStringConvertible, CustomReflectable {
    public var description: String { "CredentialTable(\(credentials.keys.sorted().joined(separator: ", ")))" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
