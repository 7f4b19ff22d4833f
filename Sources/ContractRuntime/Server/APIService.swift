/// The server's side of a contract: routes to handlers, and everything the contract says around them.
///
/// For each request, in this order: the route (404; 405 with `Allow`), `Accept` (406), security before a byte of the
/// body is read (401), parameters (400), `Content-Type` (415), the size of the body (413), the body (400 when it is
/// malformed, 422 when it breaks its schema), and only then the handler. Violations of parameters and body are told
/// all at once.
///
/// Only documented methods are answered: `HEAD` and `OPTIONS` are 405 as well where the contract doesn't have them,
/// with `Allow` listing those it has. A body that the operation doesn't have is ignored and not read (RFC 9110 §9.3.1
/// gives it no meaning). A slash at the end makes another path.
public struct APIService: Sendable {
    public let options: ServiceOptions
    /// The ids of all operations, in the order they were added.
    public let operationIDs: [String]

    private let router: Router
    private let routes: [@Sendable (RequestExchange) async -> ServerResponse]

    /// - Parameter build: adds a handler for each operation.
    public init(options: ServiceOptions = ServiceOptions(), _ build: (inout Builder) -> Void) {
        var builder = Builder()
        build(&builder)
        self.options = options
        operationIDs = builder.operationIDs
        router = builder.router
        routes = builder.routes
    }

    public struct Builder {
        fileprivate var operationIDs: [String] = []
        fileprivate var router = Router()
        fileprivate var routes: [@Sendable (RequestExchange) async -> ServerResponse] = []
    }

    /// Answers one request. Whatever goes wrong is an answer too.
    ///
    /// - Parameters:
    ///   - request: its path has the query, as in HTTP's request target.
    ///   - body: is read once the caller is known, up to the limit for bodies.
    public func respond(
        to request: HTTPRequest,
        body: IncomingBody = .none,
        connection: ConnectionInfo = ConnectionInfo()
    ) async -> ServerResponse {
        let requestID = RequestID.inbound(request.headerFields) ?? options.makeRequestID()
        let writer = ResponseWriter(options: options, requestID: requestID)
        guard let target = RequestTarget(request.path ?? "/", basePath: options.basePath) else {
            return writer.problem(ProblemDetails(status: 404), hasBody: body.declaredLength != 0)
        }
        switch route(request.method, target) {
        case .found(let index, let captures):
            let context = RequestContext(
                requestID: requestID,
                operationID: operationIDs[index],
                head: request,
                connection: connection
            )
            let exchange = RequestExchange(
                target: target, captures: captures, body: body, context: context, options: options
            )
            return await routes[index](exchange)
        case .methodNotAllowed(let methods):
            let allow = methods.map(\.rawValue).joined(separator: ", ")
            let problem = ProblemDetails(status: 405, detail: "this path has \(allow)")
            return writer.problem(problem, headers: [.allow: allow], hasBody: body.declaredLength != 0)
        case .notFound:
            return writer.problem(ProblemDetails(status: 404), hasBody: body.declaredLength != 0)
        }
    }

    private func route(_ method: HTTPRequest.Method, _ target: RequestTarget) -> Router.Match {
        var text = target.text
        return text.withUTF8 { router.match(method, UnsafeBufferPointer(rebasing: $0[target.path])) }
    }
}

extension APIService.Builder {
    /// Adds an operation that requires no security.
    public mutating func add<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ handler: @escaping @Sendable (Operation.Input, RequestContext) async throws -> Operation.Output
    ) {
        let definition = operation.definition
        precondition(definition.security.isEmpty, "\(definition.id) requires security, but no schemes are given")
        let route = Route<Operation, Void>(definition: definition, queryNames: []) { _ in
        } handle: { input, _, context in
            try await handler(input, context)
        }
        add(route)
    }

    /// Adds an operation at a path of the receiver's choice: a webhook or callback. Its handler checks who sends it.
    public mutating func add<Operation: APIOperation>(
        _ operation: Operation.Type,
        path: String,
        _ handler: @escaping @Sendable (Operation.Input, RequestContext) async throws -> Operation.Output
    ) {
        let route = Route<Operation, Void>(definition: operation.definition, queryNames: []) { _ in
        } handle: { input, _, context in
            try await handler(input, context)
        }
        add(route, at: PathTemplate(path))
    }

    /// Adds an operation that requires security.
    public mutating func add<Operation: APIOperation, Principal>(
        _ operation: Operation.Type,
        _ schemes: SecuritySchemes<Principal>,
        _ handler: @escaping @Sendable (Operation.Input, Principal, RequestContext) async throws -> Operation.Output
    ) {
        let definition = operation.definition
        let policy = SecurityPolicy(definition.security, schemes)
        precondition(!definition.security.isEmpty, "\(definition.id) requires no security")
        precondition(!policy.allowsAnonymous, "\(definition.id) lets anonymous callers in")
        let route = Route<Operation, Principal>(definition: definition, queryNames: policy.queryNames) { exchange in
            // No principal means an anonymous caller, and those aren't let in here.
            guard let principal = try await policy.authenticate(exchange) else {
                throw Unauthenticated(challenges: [], wasRefused: false)
            }
            return principal
        } handle: { input, principal, context in
            try await handler(input, principal, context)
        }
        add(route)
    }

    /// Adds an operation that lets anonymous callers in as well; they have no principal.
    public mutating func add<Operation: APIOperation, Principal>(
        _ operation: Operation.Type,
        optional schemes: SecuritySchemes<Principal>,
        _ handler: @escaping @Sendable (Operation.Input, Principal?, RequestContext) async throws -> Operation.Output
    ) {
        let definition = operation.definition
        let policy = SecurityPolicy(definition.security, schemes)
        precondition(policy.allowsAnonymous, "\(definition.id) doesn't let anonymous callers in")
        let route = Route<Operation, Principal?>(definition: definition, queryNames: policy.queryNames) { exchange in
            try await policy.authenticate(exchange)
        } handle: { input, principal, context in
            try await handler(input, principal, context)
        }
        add(route)
    }

    private mutating func add<Operation, Caller>(_ route: Route<Operation, Caller>, at template: PathTemplate? = nil) {
        router.add(route.definition.method, template ?? route.definition.template, route: routes.count)
        operationIDs.append(route.definition.id)
        routes.append { await route.respond(to: $0) }
    }
}
