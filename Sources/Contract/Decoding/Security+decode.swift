extension Document.SecurityRequirement {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Security Requirement Object", context) else { return nil }
        let schemes = reader.entries.map(\.key).compactMap { name -> Document.Named<[String]>? in
            let range = reader.keyRange(name)
            return reader.strings(name).map { Document.Named(name: name, nameRange: range, value: $0) }
        }
        return Document.SecurityRequirement(schemes: schemes, location: reader.location)
    }
}

extension Document.SecurityScheme {
    private enum KindName: String, CaseIterable {
        case apiKey, http, mutualTLS, oauth2, openIdConnect
    }

    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Security Scheme Object", context) else { return nil }
        guard let kind = decodeKind(&reader) else { return nil }
        return Document.SecurityScheme(
            kind: kind,
            description: reader.string("description"),
            isDeprecated: reader.bool("deprecated", since: .v32) ?? false,
            extensions: reader.finish(),
            location: reader.location)
    }

    private static func decodeKind(_ reader: inout ObjectReader) -> Kind? {
        if !reader.has("type") {
            reader.reportMissing("type")
            return nil
        }
        let kinds = KindName.allCases.filter { $0 != .mutualTLS || reader.context.isAtLeast(.v31) }
        guard let name = reader.choice("type", among: kinds) else { return nil }
        switch name {
        case .apiKey: return decodeAPIKey(&reader)
        case .http:
            let scheme = reader.requiredString("scheme")
            return .http(scheme: scheme, bearerFormat: reader.string("bearerFormat"))
        case .mutualTLS: return .mutualTLS
        case .oauth2:
            if !reader.has("flows") { reader.reportMissing("flows") }
            _ = reader.string("oauth2MetadataUrl", since: .v32)
            return .oauth2(flows: reader.object("flows", decodeFlows) ?? [])
        case .openIdConnect: return .openIDConnect(url: reader.requiredString("openIdConnectUrl"))
        }
    }

    private static func decodeAPIKey(_ reader: inout ObjectReader) -> Kind? {
        let name = reader.requiredString("name")
        if !reader.has("in") {
            reader.reportMissing("in")
            return nil
        }
        let place: API.ParameterLocation? = reader.choice("in", among: [.query, .header, .cookie])
        return place.map { .apiKey(name: name, place: $0) }
    }

    /// The OAuth Flows Object (OpenAPI 3.1 §4.8.28).
    private static func decodeFlows(
        _ node: Node, at pointer: JSONPointer, _ context: DecodingContext
    ) -> [Document.OAuthFlow]? {
        guard var reader = ObjectReader(node, at: pointer, "OAuth Flows Object", context) else { return nil }
        let flows = Document.OAuthFlow.Kind.allCases.compactMap { kind in
            reader.object(kind.rawValue, since: kind == .deviceAuthorization ? .v32 : .v30) {
                Document.OAuthFlow.decode($0, at: $1, kind, $2)
            }
        }
        _ = reader.finish()
        return flows
    }
}

extension Document.OAuthFlow {
    static func decode(_ node: Node, at pointer: JSONPointer, _ kind: Kind, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "OAuth Flow Object", context) else { return nil }
        let needsAuthorization = kind == .implicit || kind == .authorizationCode
        if !reader.has("scopes") { reader.reportMissing("scopes") }
        let scopes = reader.map("scopes") { node, _, context -> String? in
            if node.string == nil { context.reportWrongType(node, of: "a scope", expected: "a string") }
            return node.string
        }
        let flow = Document.OAuthFlow(
            kind: kind,
            authorizationURL: needsAuthorization
                ? reader.requiredString("authorizationUrl") : reader.string("authorizationUrl"),
            deviceAuthorizationURL: reader.string("deviceAuthorizationUrl", since: .v32),
            tokenURL: kind == .implicit ? reader.string("tokenUrl") : reader.requiredString("tokenUrl"),
            refreshURL: reader.string("refreshUrl"),
            scopes: scopes.map { ($0.name, $0.value) },
            location: reader.location)
        _ = reader.finish()
        return flow
    }
}
