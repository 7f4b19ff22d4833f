/// Follows every reference, merges every `allOf` and puts inherited values in their places. The third stage.
///
/// Without a loader, references to other files are errors.
public func resolveDocument(_ document: Document, loader: ReferenceLoader? = nil) -> (API, [Diagnostic]) {
    resolveDocument(document, files: ReferencedFiles(root: document.root, loader: loader))
}

func resolveDocument(_ document: Document, files: ReferencedFiles) -> (API, [Diagnostic]) {
    let references = References(document, files: files)
    let schemas = SchemaResolver(references)
    let operations = OperationResolver(document, references, schemas)
    var api = API(info: API.Info(document.info, version: document.version))
    api.servers = document.servers.map(API.Server.init)
    api.info.externalDocumentation = document.externalDocumentation
    api.tags = document.tags.map(API.Tag.init)
    // Components first: their schemas then have the lowest numbers, in the order of the document.
    api.componentSchemas = schemas.resolveComponents()
    api.securitySchemes = operations.resolveSecuritySchemes()
    api.operations = operations.resolvePaths()
    api.webhooks = operations.resolveWebhooks()
    api.securitySchemes += undeclaredSchemes(of: api)
    schemas.resolvePending()
    api.componentSchemas += schemas.namedElsewhere()
    api.schemas = schemas.schemas
    api.listChildren()
    api.rules = schemas.ruleTable.rules
    api.otherKeywords = schemas.ruleTable.otherKeywords
    checkDialect(of: document, references)
    checkComposition(of: api, references)
    checkRules(of: api, references)
    checkParameters(of: api, references)
    return (api, references.diagnostics)
}

/// A dialect says what the keywords of schemas mean (OpenAPI 3.2 §4.24.7).
private func checkDialect(of document: Document, _ references: References) {
    guard let dialect = document.jsonSchemaDialect, !isKnownDialect(dialect) else { return }
    references.reportDialect(dialect, at: document.root["jsonSchemaDialect"]?.range ?? document.location.range)
}

/// OpenAPI's own dialects and JSON Schema 2020-12, which they extend.
func isKnownDialect(_ uri: String) -> Bool {
    let uri = uri.hasSuffix("#") ? String(uri.dropLast()) : uri
    return uri == "https://json-schema.org/draft/2020-12/schema"
        || uri.hasPrefix("https://spec.openapis.org/oas/3.") && uri.contains("/dialect/")
}

/// Schemes that are only named, which was reported. Without a scheme for each name, what it protects would be open to
/// all.
private func undeclaredSchemes(of api: API) -> [API.SecurityScheme] {
    var seen = Set(api.securitySchemes.map(\.name))
    let operations = api.operations + api.webhooks
    let requirements = (operations + operations.flatMap(\.callbacks).flatMap(\.operations)).flatMap(\.security)
    return requirements.flatMap { requirement in
        requirement.schemes.map(\.scheme).filter { seen.insert($0).inserted }.map { name in
            API.SecurityScheme(
                name: name, kind: .httpBearer(format: nil), description: nil, pointer: .root, range: requirement.range)
        }
    }
}

extension API.Info {
    init(_ info: Document.Info, version: OpenAPIVersion) {
        self.init(title: info.title, version: info.version, openAPIVersion: version.text)
        summary = info.summary
        description = info.description
        termsOfService = info.termsOfService
        contact = info.contact
        license = info.license
    }
}

extension API.Tag {
    init(_ tag: Document.Tag) {
        self.init(name: tag.name, description: tag.description)
        summary = tag.summary
        parent = tag.parent
        externalDocumentation = tag.externalDocumentation
    }
}

extension API.Server {
    init(_ server: Document.Server) {
        let variables = server.variables.map { variable in
            API.ServerVariable(
                name: variable.name, defaultValue: variable.value.defaultValue,
                allowedValues: variable.value.allowedValues, description: variable.value.description)
        }
        self.init(url: server.url, description: server.description, variables: variables)
        name = server.name
    }
}
