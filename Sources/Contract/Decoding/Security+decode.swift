extension Document.SecurityRequirement {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Security Requirement Object", context) else { return nil }
        let schemes = reader.entries.map(\.key).map { name in
            let range = reader.keyRange(name)
            // Without scopes, it is the scheme all the same: leaving it out would let callers in.
            return Document.Named(name: name, nameRange: range, value: reader.strings(name) ?? [])
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
        if let scheme = schemeInPlaceOfType(reader) {
            _ = reader.string("type")
            _ = reader.string("scheme")
            return .http(scheme: scheme, bearerFormat: reader.string("bearerFormat"))
        }
        let kinds = KindName.allCases.filter { $0 != .mutualTLS || reader.context.isAtLeast(.v31) }
        guard let name = reader.choice("type", among: kinds) else { return nil }
        switch name {
        case .apiKey: return decodeAPIKey(&reader)
        case .http: return decodeHTTP(&reader)
        case .mutualTLS: return .mutualTLS
        case .oauth2:
            if !reader.has("flows") { reader.reportMissing("flows", severity: .warning) }
            _ = reader.string("oauth2MetadataUrl", since: .v32)
            return .oauth2(flows: reader.object("flows", decodeFlows) ?? [])
        case .openIdConnect:
            return .openIDConnect(url: reader.requiredString("openIdConnectUrl", onlyDocuments: true))
        }
    }

    /// `type: basic`, as in Swagger 2.0, and `type: bearer`: a scheme of HTTP in the place of its type.
    private static func schemeInPlaceOfType(_ reader: ObjectReader) -> String? {
        guard let node = reader.node["type"], let scheme = node.string?.lowercased(),
            ["basic", "bearer"].contains(scheme)
        else { return nil }
        let message = "'\(scheme)' is no type of Security Scheme Object; it is read as 'type: http' of this scheme"
        reader.context.repair(
            .swaggerKeyword, at: node.range, message, fix: "write 'type: http' and 'scheme: \(scheme)'")
        return scheme
    }

    private static func decodeHTTP(_ reader: inout ObjectReader) -> Kind? {
        let format = reader.string("bearerFormat")
        if format != nil, !reader.has("scheme") {
            let message = "Security Scheme Object lacks 'scheme'; with 'bearerFormat', it is 'bearer'"
            reader.context.repair(.missingKey, at: reader.anchorRange, message)
            return .http(scheme: "bearer", bearerFormat: format)
        }
        guard let scheme = reader.neededString("scheme") else { return nil }
        if isToken(scheme) { return .http(scheme: scheme, bearerFormat: format) }
        reader.context.report(
            .invalidValue, at: reader.node["scheme"]?.range ?? reader.node.range,
            "'\(scheme)' is not an authentication scheme of HTTP")
        return nil
    }

    private static func decodeAPIKey(_ reader: inout ObjectReader) -> Kind? {
        guard let name = reader.neededString("name") else { return nil }
        if !reader.has("in") {
            reader.reportMissing("in")
            return nil
        }
        let place: API.ParameterLocation? = reader.choice("in", among: [.query, .header, .cookie])
        guard let place else { return nil }
        if place != .header || isToken(name) { return .apiKey(name: name, place: place) }
        let range = reader.node["name"]?.range ?? reader.node.range
        reader.context.report(.invalidValue, at: range, "'\(name)' is not a header name")
        return nil
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
        if !reader.has("scopes") { reader.reportMissing("scopes", severity: .warning) }
        let scopes = reader.map("scopes") { node, _, context -> String? in
            if node.string == nil {
                context.reportWrongType(node, of: "a scope", expected: "a string", severity: .warning)
            }
            return node.string ?? ""
        }
        let flow = Document.OAuthFlow(
            kind: kind,
            authorizationURL: needsAuthorization
                ? reader.requiredString("authorizationUrl", onlyDocuments: true) : reader.string("authorizationUrl"),
            deviceAuthorizationURL: reader.string("deviceAuthorizationUrl", since: .v32),
            tokenURL: kind == .implicit
                ? reader.string("tokenUrl") : reader.requiredString("tokenUrl", onlyDocuments: true),
            refreshURL: reader.string("refreshUrl"),
            scopes: scopes.map { ($0.name, $0.value) },
            location: reader.location)
        _ = reader.finish()
        return flow
    }
}
