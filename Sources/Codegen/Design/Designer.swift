import Contract

/// Decides what the Swift of a contract is: every type, name, default and file. Printing only lays it out.
///
/// The steps of `design()` follow each other: each fills in what the later ones ask for.
struct Designer {
    /// The contract. Schemas that a Swift type needs and the document doesn't have, such as the branches of a `oneOf`
    /// together with what stands beside it, are added at its end.
    var api: API
    let options: GeneratorOptions
    let imports: [TypeImport]
    var diagnostics: [Diagnostic] = []

    /// Schemas that say no more than which properties are required.
    var requiredLists: [SchemaID: [String]] = [:]
    /// What each schema is in Swift, by its index.
    var shapes: [SchemaShape] = []
    /// The branches that were joined with what stands beside `oneOf`, and what they were before.
    var origins: [SchemaID: SchemaID] = [:]
    /// The schemas around those branches, outermost first, as they were before.
    var surroundings: [SchemaID: [SchemaID]] = [:]
    /// Inline schemas of items and branches, which no property speaks for.
    var itemSchemas: Set<SchemaID> = []
    /// The texts that discriminators have for each schema, by their property.
    var discriminatorValues: [SchemaID: [String: Set<String>]] = [:]
    /// Enums of one value that tell the branches of a union apart; no newer server may send them another value.
    var branchMarks: Set<SchemaID> = []
    /// The schemas whose types are another module's or contract's, and what is known of them there.
    var imported: [SchemaID: ImportedType] = [:]
    /// The names that imported types begin with.
    var importedNames: Set<String> = []
    /// Where each schema is used, by its index.
    var reach: [Reach] = []
    /// Schemas that differ between requests and responses, by `readOnly` or `writeOnly` properties.
    var splits: Set<SchemaID> = []
    /// Objects and unions that contain themselves by value share the number of their cycle.
    var cycles: [SchemaID: Int] = [:]
    /// How many values each declared type holds in its own memory, by its index.
    var extents: [Int] = []

    /// The full names of types, from the outermost type inwards.
    var paths: [SchemaID: [String]] = [:]
    /// The full names of the types for requests, where they differ.
    var inputPaths: [SchemaID: [String]] = [:]
    /// The types nested in a type or operation, by its full name.
    var nestedTypes: [[String]: [SchemaID]] = [:]
    /// Which of the types nested in an operation are first used by its answers.
    var answerTypes: [[String]: Set<SchemaID>] = [:]
    /// Types at the top level that are no component, by the component alias that they belong to, or nil.
    var looseTypes: [SchemaID?: [SchemaID]] = [:]
    var topLevel: NamePool
    /// The names in the scope of a type or operation, by its full name.
    var scopes: [[String]: NamePool] = [:]
    var operationNames: [String] = []
    var webhookNames: [String] = []
    /// The types of callbacks, by the full name of their operation, the callback's name and its method.
    var callbackNames: [[String]: String] = [:]
    /// Enums for bodies of several types, by the full name of their operation and what they would be called.
    var bodyNames: [[String]: String] = [:]
    /// The full names of those enums, by that of their operation.
    var bodyScopes: [[String]: [[String]]] = [:]
    /// Header structs that only one operation uses, by the full name of the operation and the name of the status.
    var headerNames: [[String]: String] = [:]
    /// Header structs of parts of bodies, by the full name of the operation, the media type and the property.
    var partHeaderNames: [[String]: String] = [:]
    var caseNames: [SchemaID: [String]] = [:]
    /// What the contract says about single values of enums, in their order.
    var caseDescriptions: [SchemaID: [String?]] = [:]
    /// Types whose parts were named without regard to where their text stands.
    var finishedTypes: Set<SchemaID> = []
    var propertyNames: [SchemaID: [String]] = [:]
    /// Header structs of `components/responses`, by their position.
    var sharedHeaders: [JSONPointer: SharedHeaders] = [:]
    /// What operations have in common as their `Rejection`, by its name.
    var sharedRejections: [String: StatusEnumModel] = [:]
    var xmlTypes: Set<SchemaID> = []
    /// Schemas of XML bodies that have no XML form, and the place of what is to blame.
    var xmlFaults: [SchemaID: SourceRange] = [:]
    /// Arrays and dictionaries whose Swift type says all that `prefixItems` and `patternProperties` say of the values
    /// in them.
    var typedCollections: Set<SchemaID> = []
    /// The names of rules that others refer to, and those that are to be designed yet.
    var ruleNames: [RuleID: String] = [:]
    var pendingRules: [RuleID] = []
    var ruleScope = NamePool(.member, reserved: ReservedNames.members, suffix: "Rule")
    /// Where a keyword was reported: rules can repeat what a schema says.
    var reportedKeywords: Set<SourceRange> = []

    init(_ api: API, options: GeneratorOptions, imports: [TypeImport] = []) {
        self.api = api
        self.options = options
        self.imports = imports
        var others = imports.map { $0.outermostName(in: options.moduleName) }
        if let namespace = options.namespace { others += ReservedNames.ofContract + [namespace] }
        topLevel = NamePool(.type, reserved: ReservedNames.types.union(others), suffix: "Model")
    }

    mutating func design() -> SwiftModule {
        reportKeywordsOfDocument()
        leaveOutUnroutable()
        checkOperationNames()
        nameTypes()
        let operations = designOperations()
        let webhooks = designWebhooks()
        let security = designSecurity()
        let server = designServer(operations, security)
        let client = designClient(server)
        let types = designTypes()
        return SwiftModule(
            name: options.moduleName,
            namespace: options.namespace,
            imports: importedModules,
            types: types,
            rules: designRules(),
            operations: operations,
            webhooks: webhooks,
            rejections: sharedRejections.values.sorted { $0.name < $1.name },
            server: server.withoutShadowed.referring(to: client),
            client: client,
            webhookHandling: designWebhookHandling(operations, webhooks),
            mock: designMock(operations)
        )
    }

    /// As far as types have names, which is what a contract has to know of another whose types it uses.
    mutating func nameTypes() {
        findShapes()
        findDiscriminatorValues()
        takeImports()
        findXMLForms()
        findReach()
        findSplits()
        findCycles()
        nameTopLevel()
        nameNestedTypes()
        findXMLTypes()
        checkImports()
    }

    private mutating func reportKeywordsOfDocument() {
        reportUnsupported(api.otherKeywords)
    }

    mutating func reportUnsupported(_ keywords: [(keyword: String, range: SourceRange)]) {
        for (keyword, range) in keywords where reportedKeywords.insert(range).inserted {
            report(.unsupportedKeyword, at: range, unsupported(keyword))
        }
    }

    @inline(never)
    mutating func report(
        _ rule: DiagnosticRule,
        severity: Diagnostic.Severity? = nil,
        at range: SourceRange,
        _ message: String,
        fix: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(Diagnostic(rule, severity: severity, at: range, message, fix: fix, notes: notes))
    }
}
