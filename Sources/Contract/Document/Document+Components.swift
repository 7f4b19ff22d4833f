extension Document {
    struct Components: Sendable {
        let schemas: [Named<Schema>]
        let responses: [Named<Referable<Response>>]
        let parameters: [Named<Referable<Parameter>>]
        let examples: [Named<Referable<Example>>]
        let requestBodies: [Named<Referable<RequestBody>>]
        let headers: [Named<Referable<Header>>]
        let securitySchemes: [Named<Referable<SecurityScheme>>]
        let links: [Named<Referable<Link>>]
        let callbacks: [Named<Referable<Callback>>]
        /// From 3.1.
        let pathItems: [Named<Referable<PathItem>>]
        /// From 3.2.
        let mediaTypes: [Named<Referable<MediaType>>]
    }

    struct SecurityScheme: Sendable {
        enum Kind: Sendable {
            case apiKey(name: String, place: API.ParameterLocation)
            case http(scheme: String, bearerFormat: String?)
            case mutualTLS
            case oauth2(flows: [OAuthFlow])
            case openIDConnect(url: String)
        }

        let kind: Kind
        let description: String?
        let isDeprecated: Bool
        let extensions: [Mapping.Entry]
        let location: Location
    }

    struct OAuthFlow: Sendable {
        enum Kind: String, Sendable, CaseIterable {
            case implicit, password, clientCredentials, authorizationCode
            /// From 3.2.
            case deviceAuthorization
        }

        let kind: Kind
        let authorizationURL: String?
        let deviceAuthorizationURL: String?
        let tokenURL: String?
        let refreshURL: String?
        /// Name and description.
        let scopes: [(name: String, description: String)]
        let location: Location
    }

    struct SecurityRequirement: Sendable {
        let schemes: [Named<[String]>]
        let location: Location
    }
}
