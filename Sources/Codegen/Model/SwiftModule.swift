/// Everything that generated files say, in the order in which they say it.
struct SwiftModule: Sendable {
    var name: String
    /// The enum that everything is nested in; nil for the module itself.
    var namespace: String?
    /// The modules of imported types.
    var imports: [String] = []
    var types: [Declaration] = []
    var rules: [RuleModel] = []
    var operations: [OperationModel] = []
    var webhooks: [OperationModel] = []
    /// The failures that operations have in common.
    var rejections: [StatusEnumModel] = []
    var server: ServerModel
    var client: ClientModel
    var webhookHandling: WebhookModel?
    var mock: MockModel?
}

/// A closure for each operation, for tests.
struct MockModel: Sendable {
    struct Entry: Sendable {
        /// The name of the property.
        var name: String
        /// The full name of the operation.
        var operation: String
        var summary: Documentation
        /// What it answers at first.
        var answer: SwiftExpression
    }

    var name: String
    var entries: [Entry]
}

/// The server's side: who is calling, the handlers, and how both become a service.
struct ServerModel: Sendable {
    /// The protocol that says who is calling; nil when no operation asks.
    var security: SecurityModel?
    var handlers: [HandlerModel]
    /// The function that makes the service: `authAPI`.
    var factoryName: String
}

struct SecurityModel: Sendable {
    struct Scheme: Sendable {
        var functionName: String
        /// The parameters before `context`: `_ token: BearerToken`.
        var parameters: [String]
        /// `$0.bearer("bearerAuth", security.bearerAuth)`
        var registration: TableRow
        /// Where credentials are sent: the property's type and its row in the credential table.
        var credentialType: String
        var credentialRow: TableRow
        var documentation: Documentation
    }

    var protocolName: String
    var schemes: [Scheme]
}

/// The operations of one tag.
struct HandlerModel: Sendable {
    var protocolName: String
    /// The tag; nil for the operations without one.
    var tag: String?
    /// The parameter of the service's factory that takes the handler.
    var parameterName: String
    var documentation: Documentation
    var operations: [OperationModel]
    /// True when at least one operation asks who is calling.
    var hasPrincipal: Bool
}

struct ClientModel: Sendable {
    /// A server of the contract.
    struct Server: Sendable {
        var name: String
        var documentation: Documentation
        /// The URL as a string literal, with variables interpolated.
        var literal: String
        /// Empty: a constant. Otherwise a function of the URL's variables.
        var variables: [Variable]
    }

    struct Variable: Sendable {
        var name: String
        var type: String
        var defaultValue: String
        /// The allowed values, where there are some.
        var values: EnumModel?
        var documentation: Documentation
    }

    /// The operations of one tag.
    struct Group: Sendable {
        var tag: String
        var protocolName: String
        /// The client's property that has these operations only.
        var propertyName: String
        var documentation: Documentation
        var operations: [OperationModel]
    }

    var name: String
    var schemes: [SecurityModel.Scheme]
    var servers: [Server]
    /// One for each tag where there are several; empty else.
    var groups: [Group]
    /// The operations that belong to no group.
    var operations: [OperationModel]
}

/// Requests that the service sends: webhooks and callbacks.
struct WebhookModel: Sendable {
    struct Entry: Sendable {
        var operation: OperationModel
        /// The key of the entry in the table of paths, as a literal.
        var key: String
        /// Where a receiver expects it unless it says otherwise, as a literal.
        var path: String
    }

    var handlerName: String
    var senderName: String
    var factoryName: String
    var entries: [Entry]
}
