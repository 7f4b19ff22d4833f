/// The server's side of a contract: routes to handlers, and everything the contract says around them.
///
/// For each request, in this order: the route (404; 405 with `Allow`), security before a byte of the body is read
/// (401), parameters (400), the media types of body and answer (415, 406), the size of the body (413), the body itself
/// (400 when it is malformed, 422 when it breaks its schema), and only then the handler. Violations of parameters and
/// body are told all at once.
///
/// Two methods are answered for every path without being documented. `HEAD` runs the handler of the path's `GET` and
/// leaves the body out (RFC 9110 §9.3.2); `OPTIONS` is a 204 whose `Allow` lists the path's methods (RFC 9110 §9.3.7),
/// for any caller. An operation that the contract has for one of them takes precedence. All others are 405.
///
/// A body that the operation doesn't have is ignored and not read (RFC 9110 §9.3.1 gives it no meaning). A slash at
/// the end makes another path.
public struct APIService: Sendable {
    public let options: ServiceOptions
    /// The ids of all operations, in the order they were added.
    public let operationIDs: [String]

    private let router: Router
    private let routes: [Answering]

    /// - Parameter build: adds a handler for each operation.
    public init(options: ServiceOptions = ServiceOptions(), _ build: (inout Builder) -> Void) {
        var builder = Builder()
        build(&builder)
        self.options = options
        operationIDs = builder.operationIDs
        router = Router(builder.tree)
        routes = builder.routes
    }

    /// Stays on the executor that it is called on: a request passes many functions on its way to the handler, and each
    /// would ask again where it is to run.
    fileprivate typealias Answering = nonisolated(nonsending) @Sendable (RequestExchange) async -> ServerResponse

    public struct Builder {
        fileprivate var operationIDs: [String] = []
        fileprivate var tree = RouteTree()
        fileprivate var routes: [Answering] = []
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
        let target = RequestTarget(request.path ?? "/", basePath: options.basePath)
        let match = target.map { route(request.method, $0) } ?? .notFound
        guard let target, case .found(let index, let captures) = match else {
            return await unrouted(request, match, requestID, connection, hasBody: body.declaredLength != 0)
        }
        let context = RequestContext(
            requestID: requestID, operationID: operationIDs[index], head: request, connection: connection
        )
        let exchange = RequestExchange(
            target: target, captures: captures, body: body, context: context, options: options
        )
        if options.middleware.isEmpty { return await routes[index](exchange) }
        let routed = RoutedRequest(
            requestID: requestID, operationID: context.operationID, head: request, connection: connection
        )
        return await options.pass(routed) { await routes[index](exchange) }
    }

    /// The id of the operation that a request for a path would be given to; nil where none would.
    ///
    /// - Parameter path: may have a query, as in HTTP's request target.
    public func operationID(for method: HTTPRequest.Method, _ path: String) -> String? {
        guard let target = RequestTarget(path, basePath: options.basePath),
            case .found(let index, _) = route(method, target)
        else { return nil }
        return operationIDs[index]
    }

    private func route(_ method: HTTPRequest.Method, _ target: RequestTarget) -> Router.Match {
        var text = target.text
        return text.withUTF8 { unsafe router.match(method, UnsafeBufferPointer(rebasing: $0[target.path])) }
    }

    private func unrouted(
        _ request: HTTPRequest,
        _ match: Router.Match,
        _ requestID: String,
        _ connection: ConnectionInfo,
        hasBody: Bool
    ) async -> ServerResponse {
        let routed = RoutedRequest(requestID: requestID, operationID: nil, head: request, connection: connection)
        return await options.pass(routed) {
            let writer = ResponseWriter(options: options, requestID: requestID, isBodyless: request.method == .head)
            guard case .otherMethod(let node) = match else {
                return writer.problem(ProblemDetails(status: 404), hasBody: hasBody)
            }
            let allow = router.allowedMethods(node).map(\.rawValue).joined(separator: ", ")
            if request.method == .options { return writer.empty(204, headers: [.allow: allow], hasBody: hasBody) }
            let problem = ProblemDetails(status: 405, detail: "this path has \(allow)")
            return writer.problem(problem, headers: [.allow: allow], hasBody: hasBody)
        }
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
        tree.add(route.definition.method, template ?? route.definition.template, route: routes.count)
        operationIDs.append(route.definition.id)
        routes.append { await route.respond(to: $0) }
    }
}
