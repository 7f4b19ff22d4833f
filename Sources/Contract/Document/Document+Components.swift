extension Document {
    public struct Components: Sendable {
        public let schemas: [Named<Schema>]
        public let responses: [Named<Referable<Response>>]
        public let parameters: [Named<Referable<Parameter>>]
        public let examples: [Named<Referable<Example>>]
        public let requestBodies: [Named<Referable<RequestBody>>]
        public let headers: [Named<Referable<Header>>]
        public let securitySchemes: [Named<Referable<SecurityScheme>>]
        public let links: [Named<Referable<Link>>]
        public let callbacks: [Named<Referable<Callback>>]
        /// From 3.1.
        public let pathItems: [Named<Referable<PathItem>>]
        /// From 3.2.
        public let mediaTypes: [Named<Referable<MediaType>>]
    }

    public struct SecurityScheme: Sendable {
        public enum Kind: Sendable {
            case apiKey(name: String, place: API.ParameterLocation)
            case http(scheme: String, bearerFormat: String?)
            case mutualTLS
            case oauth2(flows: [OAuthFlow])
            case openIDConnect(url: String)
        }

        public let kind: Kind
        public let description: String?
        public let isDeprecated: Bool
        public let extensions: [Mapping.Entry]
        public let location: Location
    }

    public struct OAuthFlow: Sendable {
        public enum Kind: String, Sendable, CaseIterable {
            case implicit, password, clientCredentials, authorizationCode
            /// From 3.2.
            case deviceAuthorization
        }

        public let kind: Kind
        public let authorizationURL: String?
        public let deviceAuthorizationURL: String?
        public let tokenURL: String?
        public let refreshURL: String?
        /// Name and description.
        public let scopes: [(name: String, description: String)]
        public let location: Location
    }

    public struct SecurityRequirement: Sendable {
        public let schemes: [Named<[String]>]
        public let location: Location
    }
}
